import type { RegisterEntry } from '../../src/register';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

const ENTRY = 'plugin::publication-desk.register-entry';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  await steps.published({ title: '第一条：100%_完成' });
  await steps.published({ title: '=HYPERLINK("http://x","点我")' });
  const third = await steps.published({ title: '第三条，带“引号”和,逗号' });
  await steps.act('clerk', third, 'withdraw', { reason: '数据有误' });
}, 120_000);

afterAll(() => portal.close());

const get = async (path: string) => (await portal.as('clerk')).get(`${DESK}${path}`);

it('lists what went online and came down, newest first, with the names people know', async () => {
  const { body } = await get('/register');
  expect(body.results.map(({ kind }: RegisterEntry) => kind)).toEqual([
    'withdrawal',
    'publication',
    'publication',
    'publication',
  ]);
  expect(body.results.map(({ sequence }: RegisterEntry) => sequence)).toEqual([4, 3, 2, 1]);
  expect(body.results[0]).toMatchObject({
    departmentName: '宣传教育部',
    by: { name: '孙办' },
    reason: '数据有误',
  });
});

it('filters by day in the organization’s time zone, kind, department and words', async () => {
  const today = await steps.today();
  const other = portal.departments['education-union'].key;
  const totals = await Promise.all(
    [`from=${today}&to=${today}`, 'to=2020-01-01', 'kind=withdrawal', `department=${other}`, 'q=第一条'].map(
      async (query) => (await get(`/register?${query}`)).body.pagination.total
    )
  );
  expect(totals).toEqual([4, 0, 1, 0, 1]);
});

it.each([
  ['%', 1],
  ['_', 1],
  ['100%_', 1],
  ['100_', 0],
  ['1%完', 0],
  ['\\', 0],
])('looks for %s as it is written', async (words, total) => {
  const { body } = await get(`/register?q=${encodeURIComponent(words)}`);
  expect(body.pagination.total).toBe(total);
});

it('exports what a spreadsheet opens without garbling or running it', async () => {
  const answer = await (await get('/register/export')).text;
  expect(answer.startsWith('\ufeff序号,登记编号,类型,标题')).toBe(true);
  const lines = answer.trim().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(answer).toContain(`"'=HYPERLINK(""http://x"",""点我"")"`);
  expect(answer).toContain('"第三条，带“引号”和,逗号"');
});

it('finds its chain whole, and names the entry somebody changed behind it', async () => {
  const whole = await get('/register/check');
  expect(whole.body).toMatchObject({ intact: true, entries: 4, fault: null });
  const query = portal.strapi.db.query(ENTRY as never);
  await query.update({ where: { sequence: 2 }, data: { title: '改过的题目' } as never });
  expect((await get('/register/check')).body).toMatchObject({
    intact: false,
    fault: { sequence: 2, what: 'changed' },
  });
  await query.update({ where: { sequence: 2 }, data: { title: '=HYPERLINK("http://x","点我")' } as never });
  expect((await get('/register/check')).body.intact).toBe(true);
  await query.delete({ where: { sequence: 4 } });
  expect((await get('/register/check')).body).toMatchObject({
    intact: false,
    fault: { sequence: 4, what: 'missing' },
  });
});

it('defuses in its export what only a spreadsheet takes for a formula', async () => {
  const titles = ['＝HYPERLINK("http://x")', '\u00a0=1+1', '\u200b@SUM(A1)', '　－2'];
  for (const title of titles) await steps.published({ title });
  const lines = (await get('/register/export')).text.split('\r\n');
  for (const title of titles) {
    const escaped = `'${title}`.replace(/"/g, '""');
    expect(lines.filter((line: string) => line.includes(escaped))).toHaveLength(1);
  }
});

it('gives every page of the whole and of a filter once, the last one too', async () => {
  const all = (await get('/register?pageSize=100')).body;
  const pages = async (query: string) => {
    const found: number[] = [];
    const { pagination } = (await get(`/register?pageSize=3${query}`)).body;
    for (let page = 1; page <= pagination.pageCount; page += 1) {
      const { results } = (await get(`/register?pageSize=3&page=${page}${query}`)).body;
      found.push(...results.map(({ sequence }: RegisterEntry) => sequence));
    }
    return { found, total: pagination.total };
  };
  const sequences = all.results.map(({ sequence }: RegisterEntry) => sequence);
  expect(await pages('')).toEqual({ found: sequences, total: all.pagination.total });
  const published = all.results.filter(({ kind }: RegisterEntry) => kind === 'publication');
  expect(await pages('&kind=publication')).toEqual({
    found: published.map(({ sequence }: RegisterEntry) => sequence),
    total: published.length,
  });
});

describe('what an entry holds', () => {
  const entriesOf = async (query: string): Promise<readonly RegisterEntry[]> =>
    (await get(`/register?${query}`)).body.results;

  it('is its number of the year, who handed in, who signed and when, and the source', async () => {
    const before = (await get('/register')).body.results[0] as RegisterEntry;
    await steps.published({
      title: '转载一条',
      origin: 'reprint',
      sourceName: '河南工人日报',
      sourceUrl: 'https://example.org/a',
    });
    const [entry] = await entriesOf(`q=${encodeURIComponent('转载一条')}`);
    const year = (await steps.today()).slice(0, 4);
    const place = Number(before.number?.slice(5)) + 1;
    expect(entry?.number).toBe(`${year}-${String(place).padStart(4, '0')}`);
    expect(entry?.record).toMatchObject({
      officer: '李信',
      source: '河南工人日报',
      address: 'https://example.org/a',
      signers: [
        { name: '王部', position: 'department-head' },
        { name: '赵分', position: 'leader-in-charge' },
      ],
      onlineFrom: entry?.at,
    });
  });

  it.each([
    ['officer=李信', 1],
    ['signer=赵分', 1],
    ['signer=没有此人', 0],
    ['source=河南', 1],
    ['source=%25', 0],
    ['q=赵分&source=工人日报', 1],
    ['state=online&source=工人', 1],
    ['state=ended&source=工人', 0],
    ['category=department-work&source=工人', 1],
    ['category=notice&source=工人', 0],
  ])('is found by %s', async (query, least) => {
    const { body } = await get(`/register?${encodeURI(query).replace('%2525', '%25')}`);
    if (least === 0) expect(body.pagination.total).toBe(0);
    else expect(body.pagination.total).toBeGreaterThanOrEqual(least);
    const summed = Object.values(body.sums as Record<string, number>).reduce((sum, n) => sum + n, 0);
    expect(summed).toBe(body.pagination.total);
  });

  it('is sorted from the oldest where that is asked, the whole and a filter', async () => {
    const whole = (await entriesOf('order=asc&pageSize=2')).map(({ sequence }) => sequence);
    expect(whole).toEqual([1, 2]);
    const found = (await entriesOf('order=asc&kind=publication')).map(({ sequence }) => sequence);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });
});

describe('filing and correcting', () => {
  const post = async (who: 'registrar' | 'clerk' | 'super', path: string, body: object) =>
    (await portal.as(who)).post(`${DESK}${path}`).send(body);
  const filing = { with: '市委网信办', on: '2026-07-02', number: '焦网备〔2026〕7号' };

  it('is the registrar’s, an entry of its own that names the one it speaks of', async () => {
    const filed = await post('registrar', '/register/1/filing', filing);
    expect([filed.status, filed.body.error]).toEqual([200, undefined]);
    expect(filed.body.entry).toMatchObject({
      kind: 'filing',
      by: { name: '郑登' },
      record: { names: 1, filing },
    });
    const corrected = await post('registrar', '/register/1/correction', {
      corrected: { title: '第一条（更正）' },
      reason: '题目漏字',
    });
    expect(corrected.body.entry).toMatchObject({
      kind: 'correction',
      reason: '题目漏字',
      record: { names: 1, corrected: { title: '第一条（更正）' } },
    });
    const { body } = await get('/register?names=1');
    expect(body.results.map(({ kind }: RegisterEntry) => kind)).toEqual(['correction', 'filing']);
  });

  it('leaves the entry, the document and its place online as they were', async () => {
    const { body } = await get('/register?order=asc&pageSize=1');
    expect(body.results[0].title).toBe('第一条：100%_完成');
    const check = (await get('/register/check')).body;
    // Entry 4 was deleted by a test above, which leaves the third hidden; no note is a fault of its own.
    expect(check.live.faults.map(({ sequence }: { sequence: number }) => sequence)).toEqual([3]);
    expect((await get('/register?state=online&q=第一条')).body.pagination.total).toBe(1);
  });

  it.each([
    ['super', '/register/1/filing', filing, 403],
    ['registrar', '/register/999999/filing', filing, 404],
    ['registrar', '/register/0/filing', filing, 400],
    ['registrar', '/register/1/filing', { ...filing, on: '2026-02-30' }, 400],
    ['registrar', '/register/1/correction', { corrected: {}, reason: '无' }, 400],
    ['registrar', '/register/1/correction', { corrected: { department: 'nowhere' }, reason: '错' }, 400],
  ] as const)('is refused in words to %s at %s', async (who, path, body, status) => {
    const answer = await post(who, path, body);
    expect([answer.status, typeof answer.body.error?.message]).toEqual([status, 'string']);
  });

  it('is not of a note', async () => {
    const [note] = (await get('/register?names=1')).body.results as RegisterEntry[];
    const answer = await post('registrar', `/register/${note?.sequence}/filing`, filing);
    expect(answer.status).toBe(409);
  });
});
