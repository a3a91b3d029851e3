import type { RulesPreviewResponse } from '../../src/contracts';
import type { Consequence, RankingRow } from '../../src/ranking';
import type { RuleBook } from '../../src/rules';
import type { Desk } from '../../server/src/services';
import { checklist, createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import type { DepartmentKey } from './people';
import { storeFor, submitAndApprove } from './approve';
import { ARTICLE, articleData, documentsOf, draftOf } from './content';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';

let portal: Portal;
let steps: Steps;

const desk = (): Desk => portal.strapi.plugin('publication-desk').service('desk') as Desk;
const get = async (path: string) => (await portal.as('clerk')).get(`${DESK}${path}`);
const post = async (path: string, body: object) =>
  (await portal.as('clerk')).post(`${DESK}${path}`).send(body);
const rowOf = (rows: readonly RankingRow[], name: string) => rows.find((row) => row.name === name);

const TEAMS: Readonly<Record<'publicity' | 'education-union', readonly [PersonKey, PersonKey, PersonKey]>> = {
  publicity: ['officer', 'head', 'leader'],
  'education-union': ['unionOfficer', 'unionHead', 'unionLeader'],
};

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

/** An item entered afterwards: submitted, signed and published at ten in the morning of that day in Shanghai. */
const publishedOn = async (day: string, department: keyof typeof TEAMS) => {
  const [officer, ...signers] = TEAMS[department];
  const at = `${day}T02:00:00.000Z`;
  const target = await steps.write(officer, { title: `${day} 的信息` });
  const by = (who: PersonKey) => ({ actor: portal.people[who].id, at });
  const { actions } = desk();
  const key = portal.departments[department as DepartmentKey].key;
  const input = {
    target,
    department: key,
    category: 'department-work',
    summary: '摘要',
    occurredOn: day,
    checklist,
  };
  let form = value(await actions.submit(input, by(officer)));
  for (const who of signers)
    form = value(
      await actions.agree({ number: form.number, digest: form.digest, opinion: '', confirmed: true }, by(who))
    );
  return value(await actions.publish({ number: form.number }, by('clerk')));
};

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  for (const month of ['2026-01', '2026-02', '2026-03']) {
    await publishedOn(`${month}-10`, 'education-union');
    await publishedOn(`${month}-11`, 'education-union');
  }
  await publishedOn('2026-01-31', 'publicity');
}, 120_000);

afterAll(() => portal.close());

it('counts a month by the clock of Shanghai, ranks every department, and says what is short of the quota', async () => {
  await (await portal.as('clerk')).put(`${DESK}/settings/options`).send({ together: true });
  const { body } = await get('/ranking?month=2026-01');
  const rows: readonly RankingRow[] = body.ranking.tables[0].rows;
  expect(rows.map(({ name, count, rank }) => [name, count, rank])).toEqual([
    ['教育工会', 2, 1],
    ['宣传教育部', 1, 2],
    ['办公室', 0, 3],
  ]);
  expect(rowOf(rows, '宣传教育部')).toMatchObject({
    submitted: 1,
    adopted: 1,
    adoptionRate: 100,
    missing: 1,
  });
  expect(body).toMatchObject({ closed: null, organization: '焦作市总工会', firstMonth: '2026-01' });
});

it('does not count what was withdrawn, until the month is closed', async () => {
  const form = await publishedOn('2026-03-20', 'publicity');
  const count = async () =>
    rowOf((await get('/ranking?month=2026-03')).body.ranking.tables[0].rows, '宣传教育部')?.count;
  expect(await count()).toBe(1);
  await steps.act('clerk', form, 'withdraw', { reason: '数据有误' });
  expect(await count()).toBe(0);
});

it('freezes a closed month with a digest and the register’s head; reopening needs a reason and makes a revision', async () => {
  const closed = await post('/ranking/close', { month: '2026-01' });
  expect(closed.status).toBe(200);
  const { head } = (await get('/register/check')).body;
  expect(closed.body.closed).toMatchObject({
    by: '孙办',
    revision: 1,
    head,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const form = await publishedOn('2026-01-05', 'publicity');
  const frozen = await get('/ranking?month=2026-01');
  expect(frozen.body.ranking).toEqual(closed.body.ranking);
  expect((await post('/ranking/close', { month: '2026-01' })).body.error.details.code).toBe(
    'ranking.month-closed'
  );
  expect((await post('/ranking/reopen', { month: '2026-01', reason: ' ' })).status).toBe(400);
  expect((await post('/ranking/reopen', { month: '2026-01', reason: '补登一条' })).body.closed).toBeNull();
  expect(
    (await post('/ranking/reopen', { month: '2026-01', reason: '补登一条' })).body.error.details.code
  ).toBe('ranking.month-open');
  const again = await post('/ranking/close', { month: '2026-01' });
  expect(again.body.closed.revision).toBe(2);
  expect(rowOf(again.body.ranking.tables[0].rows, '宣传教育部')?.count).toBe(2);
  expect(form.state).toBe('published');
});

it('closes no month that is not over', async () => {
  const today = await steps.today();
  const answer = await post('/ranking/close', { month: today.slice(0, 7) });
  expect(answer.body.error).toMatchObject({ status: 409, details: { code: 'ranking.month-not-over' } });
});

it('closes once when two press at once', async () => {
  const answers = await Promise.all([
    post('/ranking/close', { month: '2026-02' }),
    post('/ranking/close', { month: '2026-02' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it('adds the months up over a half-year', async () => {
  const { body } = await get('/ranking/period?period=2026-H1');
  const rows = body.ranking.tables[0].rows as readonly {
    name: string;
    count: number;
    months: readonly (number | null)[];
  }[];
  expect(rows.map(({ name, count }) => [name, count])).toEqual([
    ['教育工会', 6],
    ['宣传教育部', 2],
    ['办公室', 0],
  ]);
  expect(body.ranking.months).toHaveLength(6);
});

it('adds any run of months up, and refuses what is none', async () => {
  const { body } = await get('/ranking/period?period=2025-12..2026-02');
  expect(body.ranking.months).toEqual(['2025-12', '2026-01', '2026-02']);
  const sum = rowOf(
    body.ranking.tables.flatMap(({ rows }: { rows: RankingRow[] }) => rows),
    '教育工会'
  );
  expect(sum?.count).toBe(4);
  for (const bad of ['2026-03..2026-01', '2020-01..2026-01', '2026-01..2026-13', '2026-01..'])
    expect((await get(`/ranking/period?period=${bad}`)).status).toBe(400);
  const paper = await get('/ranking/period/paper?period=2026-01..2026-05&format=xlsx');
  expect(paper.status).toBe(200);
});

it('proposes a circular after three months at the end, which the office confirms once', async () => {
  const { body } = await get('/consequences');
  const circular = body.find(({ kind }: Consequence) => kind === 'circular');
  expect(circular).toMatchObject({ departmentName: '办公室', article: '11(2)', decision: null });
  expect(circular.evidence).toHaveLength(3);
  const open: string[] = [];
  for (const { period } of circular.evidence as Consequence['evidence'])
    if ((await get(`/ranking?month=${period}`)).body.closed === null) open.push(period);
  expect(circular.openMonths).toEqual(open);
  const decided = await post('/consequences/decide', {
    key: circular.key,
    decision: 'confirmed',
    reason: '连续三个月零报送',
  });
  expect(decided.status).toBe(200);
  const other = await (
    await portal.as('webmaster')
  )
    .post(`${DESK}/consequences/decide`)
    .send({ key: circular.key, decision: 'dismissed', reason: '不同意' });
  expect(other.body.error.details.code).toBe('consequence.decided');
  const after = (await get('/consequences')).body.find(({ key }: Consequence) => key === circular.key);
  expect(after.decision).toMatchObject({ kind: 'confirmed', by: '孙办', reason: '连续三个月零报送' });
  const unknown = await post('/consequences/decide', {
    key: 'circular:nobody:2026',
    decision: 'confirmed',
    reason: '无',
  });
  expect(unknown.body.error.details.code).toBe('consequence.not-found');
});

it('takes a correction for a revision, not for a second item handed in (Art. 6)', async () => {
  const month = (await steps.today()).slice(0, 7);
  const handedIn = async () => {
    const { body } = await get(`/ranking?month=${month}`);
    const { submitted, adopted, count } = rowOf(body.ranking.tables[0].rows, '宣传教育部') ?? {};
    const { quota } = (await (await portal.as('officer')).get(`${DESK}/me`)).body;
    return { submitted, adopted, count, quota: quota[0].submitted };
  };
  const before = await handedIn();
  const { target } = await steps.published({ title: '先后发布两次的信息' });
  const once = { submitted: 1, adopted: 1, count: 1, quota: 1 };
  const added = (after: Partial<typeof once>) =>
    Object.fromEntries(
      Object.entries(after).map(([key, total]) => [
        key,
        total - Number(before[key as keyof typeof once] ?? 0),
      ])
    );
  expect(added(await handedIn())).toEqual(once);
  const saved = await (
    await portal.as('officer')
  )
    .put(`/content-manager/collection-types/${target.uid}/${target.documentId}`)
    .send({ title: '先后发布两次的信息（更正）' });
  expect(saved.status).toBe(200);
  const correction = await steps.agreed(await steps.submitted('officer', target), 'head', 'leader');
  expect((await steps.act('clerk', correction, 'publish')).status).toBe(200);
  expect(added(await handedIn())).toEqual(once);
});

it('counts a document once, in however many languages it goes online', async () => {
  const store = storeFor(portal.strapi);
  const month = (await (await portal.as('officer')).get(`${DESK}/me`)).body.today.slice(0, 7);
  const titles = async (): Promise<readonly string[]> => {
    const { body } = await get(`/ranking?month=${month}`);
    const row = rowOf(body.ranking.tables[0].rows, '宣传教育部');
    return row?.items.map(({ title }) => title) ?? [];
  };
  const before = await titles();
  const articles = documentsOf(portal.strapi, ARTICLE);
  const chinese = await draftOf(portal.strapi, ARTICLE, '职工运动会');
  const { documentId } = chinese;
  await submitAndApprove(portal, store, { target: chinese });
  await articles.publish({ documentId, locale: 'zh-Hans' });
  await articles.update({ documentId, locale: 'en', data: articleData('Sports meeting') as never });
  await submitAndApprove(portal, store, { target: { ...chinese, locale: 'en' } });
  await articles.publish({ documentId, locale: 'en' });
  expect(await store.register.findLive({ ...chinese, locale: 'en' })).not.toBeNull();
  expect(await titles()).toEqual([...before, '职工运动会']);
  const { body } = await get(`/ranking?month=${month}`);
  const row = rowOf(body.ranking.tables[0].rows, '宣传教育部');
  expect(row?.adopted).toBe(row?.count);
});

it('counts by rules that hold from a month, keeps those of before for the months before it, and moves no closed one', async () => {
  const rules = async () => (await get('/settings/rules')).body as { version: number; book: RuleBook };
  const { version, book } = await rules();
  await post('/ranking/close', { month: '2026-02' });
  const frozen = (await get('/ranking?month=2026-02')).body;
  const ranking = { ...book.ranking, from: '2026-02', quota: 7, decimals: 2 as const };
  const preview = async (next: RuleBook) =>
    (await post('/settings/rules/preview', { book: next, from: version })).body as RulesPreviewResponse;
  const { moved, movedCount } = await preview({ ...book, ranking });
  const months = [...new Set(moved.map(({ month }) => month))];
  expect(movedCount).toBe(moved.length);
  expect(months).toContain('2026-03');
  expect(months).not.toContain('2026-01');
  expect(months).not.toContain('2026-02');
  expect(moved.find((row) => row.month === '2026-03' && row.name === '教育工会')).toMatchObject({
    before: { missing: 0 },
    after: { missing: 5 },
  });
  expect((await preview({ ...book, agreement: '已阅' })).moved).toEqual([]);
  const saved = await (
    await portal.as('clerk')
  )
    .put(`${DESK}/settings/rules`)
    .send({ book: { ...book, ranking }, from: version });
  expect([saved.status, saved.body.error]).toEqual([200, undefined]);
  const quotaOf = async (month: string) => (await get(`/ranking?month=${month}`)).body.ranking.settings.quota;
  expect(await quotaOf('2026-01')).toBe(book.ranking.quota);
  expect(await quotaOf('2026-05')).toBe(7);
  expect((await get('/ranking?month=2026-02')).body).toEqual(frozen);
  const bad = { ...book, ranking: { ...ranking, from: '2026-13' } };
  const refused = await (
    await portal.as('clerk')
  )
    .put(`${DESK}/settings/rules`)
    .send({ book: bad, from: (await rules()).version });
  expect(refused.status).toBe(400);
});

describe('what the public sees of the ranking', () => {
  const site = async (path = '') => steps.site(`/rankings${path}`);
  const months = async () =>
    (await site('?sort=month')).body.data.map(({ month }: { month: string }) => month);
  const release = (month: string, released: boolean) => post('/ranking/release', { month, released });
  const faults = async () => (await get('/register/check')).body.publicStore.faults as readonly unknown[];

  it('is nothing until the office releases a closed month', async () => {
    await post('/ranking/close', { month: '2026-01' });
    await post('/ranking/close', { month: '2026-02' });
    expect(await months()).toEqual([]);
    expect((await site('/2026-02')).status).toBe(404);
    expect((await release('2026-03', true)).body.error.details.code).toBe('ranking.not-closed');
    const answer = await release('2026-02', true);
    expect(answer.body.closed.released).toEqual({ by: '孙办', at: expect.any(String) });
    expect(await months()).toEqual(['2026-02']);
    const { body } = await site('/2026-02');
    expect(body.data).toMatchObject({ documentId: '2026-02', month: '2026-02', revision: 1 });
    const rows = body.data.tables.flatMap((table: { rows: readonly object[] }) => table.rows);
    expect(rows).toContainEqual({
      department: { documentId: portal.departments['education-union'].key, name: '教育工会' },
      class: expect.any(String),
      count: 2,
      points: null,
      rank: 1,
      missing: expect.any(Number),
    });
    expect(JSON.stringify(body)).not.toMatch(/的信息|孙办|sha256|digest/);
    expect((await site('?filters[month][$gte]=2026-03')).body.data).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  it('is released once by whoever presses twice, and taken back', async () => {
    const first = (await release('2026-01', true)).body.closed.released;
    expect((await release('2026-01', true)).body.closed.released).toEqual(first);
    expect(await months()).toEqual(['2026-01', '2026-02']);
    expect((await release('2026-01', false)).body.closed.released).toBeNull();
    expect(await months()).toEqual(['2026-02']);
    expect((await site('/2026-01')).status).toBe(410);
    expect(
      (
        await (
          await portal.as('officer')
        )
          .post(`${DESK}/ranking/release`)
          .send({ month: '2026-01', released: true })
      ).status
    ).toBe(403);
  });

  it('goes when a month is opened again, and its next revision waits to be released', async () => {
    await post('/ranking/reopen', { month: '2026-02', reason: '漏计' });
    expect(await months()).toEqual([]);
    await post('/ranking/close', { month: '2026-02' });
    expect(await months()).toEqual([]);
    await release('2026-02', true);
    expect((await site('/2026-02')).body.data.revision).toBe(2);
    const changes = (await steps.site('/rankings?changedSince=0&fields=month')).body.data;
    expect(changes.map(({ documentId }: { documentId: string }) => documentId)).toEqual([
      '2026-01',
      '2026-02',
    ]);
  });

  it('is written again as it was, and a release that SQL wrote is found and goes', async () => {
    const table = () => portal.strapi.db.connection('pubdesk_public_documents');
    const before = (await site('/2026-02')).body;
    await table().where({ target_document: '2026-02' }).delete();
    await table().where({ target_document: '2026-01' }).update({ place: 'x', withdrawn_at: null });
    expect(await faults()).toContainEqual(
      expect.objectContaining({ target: expect.objectContaining({ documentId: '2026-01' }), what: 'unknown' })
    );
    const jobs = portal.strapi.plugin('publication-desk').service('jobs') as {
      rebuildPublic(): Promise<object>;
    };
    await jobs.rebuildPublic();
    expect((await site('/2026-02')).body).toEqual(before);
    expect(await months()).toEqual(['2026-02']);
    expect(await faults()).toEqual([]);
  });
});

it('issues a confirmed consequence on closed months alone, takes the reply and closes it; what a reopened month unsettles is marked', async () => {
  const find = async () =>
    (await get('/consequences')).body.find(({ kind }: Consequence) => kind === 'circular');
  const step = async (body: object) => post('/consequences/step', { key: (await find()).key, ...body });
  const today = await steps.today();
  const issue = {
    step: 'issued',
    number: '焦工办〔2026〕7号',
    on: today,
    document: '关于信息报送情况的通报',
  };
  expect(await find()).toMatchObject({ state: 'confirmed', next: ['undone', 'issued'], missingMonths: [] });
  expect((await step({ step: 'undone', reason: '再核对一次' })).status).toBe(200);
  expect(await find()).toMatchObject({ state: 'proposed', decision: null });
  expect((await step({ step: 'confirmed', reason: '属实' })).status).toBe(200);
  const early = await step(issue);
  expect(early.body.error.details).toMatchObject({
    code: 'consequence.months-open',
    params: { months: '2026-03' },
  });
  await post('/ranking/close', { month: '2026-03' });
  expect((await step({ ...issue, on: '2199-01-01' })).body.error.details.code).toBe('consequence.day-order');
  expect((await step({ ...issue, number: '' })).status).toBe(400);
  const both = await Promise.all([step(issue), step(issue)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const issued = await find();
  expect(issued).toMatchObject({ state: 'issued', openMonths: [], doubt: null });
  expect(issued.steps.map(({ step }: { step: string }) => step)).toEqual([
    'confirmed',
    'undone',
    'confirmed',
    'issued',
  ]);
  expect(issued.evidence[2]).toMatchObject({ period: '2026-03', place: 'bottom' });
  expect((await step({ step: 'undone', reason: '撤回' })).body.error.details.code).toBe(
    'consequence.not-pending'
  );
  await post('/ranking/reopen', { month: '2026-03', reason: '漏记一条' });
  expect(await find()).toMatchObject({ doubt: 'reopened', openMonths: ['2026-03'] });
  const { body: compared } = await get('/ranking/revisions?month=2026-03');
  expect(compared).toMatchObject({
    isOpen: true,
    issued: [{ kind: 'circular', number: '焦工办〔2026〕7号' }],
  });
  expect(compared.revisions.at(-1)).toMatchObject({ closedBy: '孙办', reopened: { reason: '漏记一条' } });
  expect(compared.rows[0].figures).toHaveLength(compared.revisions.length + 1);
  const { tables } = (await get('/ranking?month=2026-03&items=false')).body.ranking;
  for (const row of tables[0].rows as readonly RankingRow[]) {
    const { body } = await get(`/ranking/behind?month=2026-03&department=${row.department}`);
    expect([body.items.length, body.forms.length]).toEqual([row.count, row.submitted]);
    expect(body.forms.filter(({ adopted }: { adopted: boolean }) => adopted)).toHaveLength(row.adopted);
  }
  await post('/ranking/close', { month: '2026-03' });
  expect(await find()).toMatchObject({ doubt: null });
  expect((await step({ step: 'closed' })).body.error.details.code).toBe('consequence.unanswered');
  expect((await step({ step: 'answered', reply: '已安排专人报送', on: today })).status).toBe(200);
  expect((await step({ step: 'closed' })).status).toBe(200);
  expect(await find()).toMatchObject({ state: 'closed', next: [], decision: { kind: 'confirmed' } });
  expect((await get('/register/check')).body).toMatchObject({ intact: true });
});

describe('what was published before, entered by hand', () => {
  const keep = async (path: string, body: object) =>
    (await portal.as('registrar')).post(`${DESK}${path}`).send(body);
  const enter = (body: object) =>
    keep('/register/entered', { title: '职工书画展', department: '宣传教育部', on: '2025-11-05', ...body });
  const table = async (rows: readonly (readonly string[])[], { dryRun }: { dryRun: boolean }) =>
    (await portal.as('registrar'))
      .post(`${DESK}/register/entered/import?dryRun=${dryRun}`)
      .attach('table', Buffer.from(JSON.stringify(rows)), 'table.json');
  const send = async (bytes: string) =>
    (await portal.as('registrar'))
      .post(`${DESK}/register/entered/import?dryRun=false`)
      .attach('table', Buffer.from(bytes), 'table.json');
  const HEAD = ['标题', '部室', '发布日期', '计入排序'];
  const register = async (query: string) => (await get(`/register?${query}`)).body;
  const countOf = async (month: string) =>
    rowOf((await get(`/ranking?month=${month}`)).body.ranking.tables[0].rows, '宣传教育部')?.count;

  it('is an entry that says so, on the day it was published, and counts where it is to', async () => {
    const counted = await enter({ counts: true, source: '本单位', channel: '' });
    expect([counted.status, counted.body.error]).toEqual([200, undefined]);
    expect(counted.body.entry).toMatchObject({
      kind: 'entered',
      number: '2025-0001',
      by: { id: portal.people.registrar.id },
      record: { source: '本单位', onlineFrom: '2025-11-05', enteredAt: expect.stringContaining('T') },
    });
    expect(counted.body.entry.clockBack).toBeUndefined();
    expect((await enter({ title: '旧闻' })).body.entry.kind).toBe('earlier');
    expect(await countOf('2025-11')).toBe(1);
    expect((await get('/ranking?month=2026-01')).body.firstMonth).toBe('2025-11');
    expect((await register('kind=entered')).results).toHaveLength(1);
  });

  it('is refused for one who keeps no register, twice, for a day to come, and in a closed month', async () => {
    const officer = await (await portal.as('officer')).post(`${DESK}/register/entered`).send({});
    expect(officer.status).toBe(403);
    const codes = [
      await enter({ counts: true }),
      await enter({ title: '明年', on: '2199-01-01' }),
      await enter({ title: '别处', department: '没有的部室' }),
      await enter({ title: '定稿月', on: '2026-01-20', counts: true }),
    ].map(({ body }) => [body.error?.details.code, body.error?.details.params?.field]);
    expect(codes).toEqual([
      ['register.entered-wrong', 'known'],
      ['register.entered-wrong', 'day-to-come'],
      ['register.entered-wrong', 'department-unknown'],
      ['register.month-closed', undefined],
    ]);
  });

  it('comes from a table as a whole or not at all, tried first', async () => {
    const good = Array.from({ length: 600 }, (_, n) => [
      `往期第${n}条`,
      '办公室',
      '2025/10/8',
      n < 3 ? '是' : '',
    ]);
    const { pagination } = await register('');
    const tried = await table([HEAD, ...good], { dryRun: true });
    expect(tried.body).toEqual({ entered: 600, counted: 3, refused: [] });
    const bad = await table(
      [HEAD, ...good, ['', '办公室', '2025-10-08'], ['职工书画展', '宣传教育部', '2025-11-05']],
      {
        dryRun: false,
      }
    );
    expect(bad.body.refused).toEqual([
      { line: 602, text: '', reason: 'title-missing' },
      { line: 603, text: '职工书画展', reason: 'known' },
    ]);
    expect((await register('')).pagination.total).toBe(pagination.total);
    const done = await table([HEAD, ...good], { dryRun: false });
    expect(done.body.entered).toBe(600);
    expect((await register('')).pagination.total).toBe(pagination.total + 600);
    expect((await table([HEAD, ...good], { dryRun: false })).body.refused).toHaveLength(600);
    expect((await get('/register/entered/progress')).body).toEqual({ done: 0, total: 0 });
  });

  it.each([
    [
      'no file',
      async () => (await portal.as('registrar')).post(`${DESK}/register/entered/import?dryRun=true`),
    ],
    ['no table', async () => table('x' as never, { dryRun: true })],
    ['cells that are no text', async () => table([[1]] as never, { dryRun: true })],
    ['no bytes', async () => send('')],
    ['no JSON', async () => send('PK\u0003\u0004')],
    ['more than 20 MB', async () => send('['.repeat(21 * 1024 * 1024))],
    ['brackets without end', async () => send('['.repeat(1_000_000))],
    ['too many columns', async () => table([Array.from({ length: 51 }, () => 'a')], { dryRun: true })],
    [
      'too many rows',
      async () =>
        table(
          Array.from({ length: 6_000 }, () => ['a']),
          { dryRun: true }
        ),
    ],
  ])('answers %s with a sentence', async (_, ask) => {
    const { status, body } = await ask();
    expect([status, body.error.details.code]).toEqual([400, 'register.table-wrong']);
  });

  it('names each row that cannot be entered, a cell of ten megabytes too, and enters none', async () => {
    const { pagination } = await register('');
    const huge = '汉'.repeat(3_400_000);
    const { status, body } = await table(
      [
        [huge],
        HEAD,
        ['=1+1', '办公室', '2025-10-08'],
        [huge, '办公室', '2025-10-08'],
        ['日期是字', '办公室', '去年春天'],
        ['没有这一天', '办公室', '2025-02-29'],
        ['合并的单元格', '', '2025-10-08'],
        ['控制符\u0007', '办公室', '2025-10-08'],
        ['好的一行', '办公室', '2025年10月8日'],
      ],
      { dryRun: false }
    );
    expect([
      status,
      body.refused.map(({ line, reason }: { line: number; reason: string }) => [line, reason]),
    ]).toEqual([
      200,
      [
        [3, 'formula'],
        [4, 'unreadable'],
        [5, 'day-wrong'],
        [6, 'day-wrong'],
        [7, 'department-missing'],
        [8, 'unreadable'],
      ],
    ]);
    expect(body.refused.every(({ text }: { text: string }) => text.length <= 60)).toBe(true);
    expect((await register('')).pagination.total).toBe(pagination.total);
  });

  it('is struck out with a reason, counts no more, and leaves the records whole', async () => {
    const [entry] = (await register('kind=entered&q=职工书画展')).results;
    const strike = (sequence: number) => keep(`/register/${sequence}/strike`, { reason: '重复' });
    expect((await strike(entry.sequence)).body.entry).toMatchObject({ kind: 'withdrawal', reason: '重复' });
    expect(await countOf('2025-11')).toBe(0);
    expect((await strike(entry.sequence)).body.error.details.code).toBe('register.not-entered');
    const [published] = (await register('kind=publication')).results;
    expect((await strike(published.sequence)).body.error.details.code).toBe('register.not-entered');
    const { body } = await get('/register/check');
    expect(body).toMatchObject({ intact: true, live: expect.anything() });
  });
});
