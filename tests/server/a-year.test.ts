import { monthsOfPeriod } from '../../src/calendar';
import type { MonthlyRanking, PeriodRanking, RankingRow } from '../../src/ranking';
import type { ConsequenceResponse } from '../../src/contracts';
import type { RuleBook } from '../../src/rules';
import type { Desk } from '../../server/src/services';
import { checklist, createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';

/*
 * 2024 lived through: items every month, 生产部 merged into 权益部 in June, something in the last hour of 29 February and in the first of
 * March, twelve months closed, one of them opened again.
 */
const MONTHS = monthsOfPeriod('2024');
const CLASS = '一年';
const UNITS = ['法规部', '权益部', '女工部', '生产部'] as const;
const SEATS = {
  officer: 'information-officer',
  head: 'department-head',
  leader: 'leader-in-charge',
} as const;

let portal: Portal;
let steps: Steps;
const keys = new Map<string, string>();

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const answer = async (method: 'get' | 'post' | 'put', path: string, body?: object) => {
  const asked = (await portal.as('clerk'))[method](`${DESK}${path}`);
  const { status, body: said } = body ? await asked.send(body) : await asked;
  expect([path, status, said.error]).toEqual([path, 200, undefined]);
  return said;
};
const get = (path: string) => answer('get', path);
const post = (path: string, body: object) => answer('post', path, body);

const rowsOf = async (month: string): Promise<readonly RankingRow[]> => {
  const { ranking } = (await get(`/ranking?month=${month}`)) as { ranking: MonthlyRanking };
  return ranking.tables.find((table) => table.class === CLASS)?.rows ?? [];
};
const rowOf = async (month: string, name: string) => (await rowsOf(month)).find((row) => row.name === name);
const period = async (name: string) => {
  const { ranking } = (await get(`/ranking/period?period=${name}`)) as { ranking: PeriodRanking };
  const rows = ranking.tables.find((table) => table.class === CLASS)?.rows ?? [];
  return rows.map((row) => [row.name, row.count, row.rank]);
};

/** What follows from 2024, of these units. */
const following = async (): Promise<ConsequenceResponse> =>
  ((await get('/consequences')) as ConsequenceResponse).filter(
    ({ department, period: of }) => [...keys.values()].includes(department) && of.startsWith('2024')
  );
const named = async (): Promise<readonly string[]> =>
  (await following()).map(({ kind, departmentName, period: of }) => `${kind} ${departmentName} ${of}`).sort();
const find = async (kind: string, name: string, of: string) =>
  (await following()).find((one) => one.kind === kind && one.departmentName === name && one.period === of);

const list = async (rows: readonly (readonly string[])[]): Promise<void> => {
  const { body } = await (
    await portal.as('registrar')
  )
    .post(`${DESK}/register/entered/import?dryRun=false`)
    .attach(
      'table',
      Buffer.from(JSON.stringify([['标题', '部室', '发布日期', '计入排序'], ...rows])),
      't.json'
    );
  expect(body.refused).toEqual([]);
};

/** Handed in, signed and published at that very instant. */
const publishedAt = async (unit: string, at: string): Promise<void> => {
  const by = (who: PersonKey) => ({ actor: portal.people[who].id, at });
  const target = await steps.write('officer');
  const { actions } = portal.strapi.plugin('publication-desk').service('desk') as Desk;
  const department = keys.get(unit)!;
  const category = 'department-work';
  const input = { target, department, category, summary: '摘要', occurredOn: '2024-02-29', checklist };
  let form = value(await actions.submit(input, by('officer')));
  for (const who of ['head', 'leader'] as const)
    form = value(
      await actions.agree({ number: form.number, digest: form.digest, opinion: '', confirmed: true }, by(who))
    );
  value(await actions.publish({ number: form.number }, by('clerk')));
};

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  for (const [order, name] of UNITS.entries()) {
    const activeUntil = name === '生产部' ? { activeUntil: '2024-06-14' } : {};
    const { documentId } = await post('/settings/departments', { name, class: CLASS, order, ...activeUntil });
    keys.set(name, documentId);
    for (const [who, position] of Object.entries(SEATS))
      await post('/settings/seats', {
        person: portal.people[who as PersonKey].id,
        position,
        department: documentId,
      });
  }
  const { version, book } = (await get('/settings/rules')) as { version: number; book: RuleBook };
  await answer('put', '/settings/rules', {
    book: { ...book, ranking: { ...book.ranking, lastPlaces: 1 } },
    from: version,
  });
  const counts = (month: string): Readonly<Record<string, number>> => ({
    法规部: 4,
    权益部: month < '2024-07' ? 2 : 3,
    女工部: 2,
    生产部: month < '2024-06' ? 1 : 0,
  });
  await list(
    MONTHS.flatMap((month) =>
      Object.entries(counts(month)).flatMap(([unit, count]) =>
        Array.from({ length: count }, (_, at) => [`${unit}${month}之${at + 1}`, unit, `${month}-10`, '是'])
      )
    )
  );
  await publishedAt('女工部', '2024-02-29T15:59:59.999Z');
  await publishedAt('权益部', '2024-02-29T16:00:00.000Z');
}, 240_000);
afterAll(() => portal.close());

it('counts the last instant of 29 February in February, and the next in March', async () => {
  expect([(await rowOf('2024-02', '女工部'))?.count, (await rowOf('2024-03', '女工部'))?.count]).toEqual([
    3, 2,
  ]);
  expect([(await rowOf('2024-02', '权益部'))?.count, (await rowOf('2024-03', '权益部'))?.count]).toEqual([
    2, 3,
  ]);
});

it('shows a merged department in the month it ended and does not judge it, and has it in none after', async () => {
  expect(await rowOf('2024-05', '生产部')).toMatchObject({ judged: true, rank: 3, last: true });
  expect(await rowOf('2024-06', '生产部')).toMatchObject({ judged: false, rank: null, missing: 0 });
  expect(await rowOf('2024-07', '生产部')).toBeUndefined();
});

it('adds the half-years and the year up', async () => {
  expect(await period('2024-H1')).toEqual([
    ['法规部', 24, 1],
    ['权益部', 13, 2],
    ['女工部', 13, 2],
    ['生产部', 5, null],
  ]);
  expect(await period('2024-H2')).toEqual([
    ['法规部', 24, 1],
    ['权益部', 18, 2],
    ['女工部', 12, 3],
  ]);
  expect((await period('2024'))[0]).toEqual(['法规部', 48, 1]);
});

const ALL = [
  'circular 女工部 2024-06..2024-08',
  'circular 女工部 2024-09..2024-11',
  'circular 生产部 2024-01..2024-03',
  'commendation 法规部 2024',
  'interview 女工部 2024-H1',
  'interview 女工部 2024-H2',
  'interview 权益部 2024-H1',
];

it('proposes what follows, 暂定 while a month of it is open, and final once each is closed', async () => {
  expect(await named()).toEqual(ALL);
  const circular = () => find('circular', '生产部', '2024-01..2024-03');
  expect((await circular())?.openMonths).toEqual(['2024-01', '2024-02', '2024-03']);
  for (const [index, month] of MONTHS.entries()) {
    await post('/ranking/close', { month });
    if (index === 1) expect((await circular())?.openMonths).toEqual(['2024-03']);
  }
  expect((await following()).flatMap(({ openMonths }) => openMonths)).toEqual([]);
  expect(await named()).toEqual(ALL);
});

it('issues one, marks it when a month of it is opened again, and says that it would not follow now', async () => {
  const circular = () => find('circular', '生产部', '2024-01..2024-03');
  const key = (await circular())?.key;
  await post('/consequences/step', { key, step: 'confirmed', reason: '连续三个月居后' });
  const issue = { number: '焦工办〔2024〕9号', on: '2026-01-05', document: '通报' };
  await post('/consequences/step', { key, step: 'issued', ...issue });
  expect(await circular()).toMatchObject({ state: 'issued', doubt: null, openMonths: [] });
  await post('/ranking/reopen', { month: '2024-02', reason: '漏记' });
  expect(await circular()).toMatchObject({ doubt: 'reopened', openMonths: ['2024-02'] });
  await list([1, 2, 3].map((at) => [`漏记之${at}`, '生产部', '2024-02-20', '是']));
  await post('/ranking/close', { month: '2024-02' });
  expect(await circular()).toMatchObject({ state: 'issued', doubt: 'gone', openMonths: [] });
  const { revisions, rows } = await get('/ranking/revisions?month=2024-02');
  expect(revisions.map(({ revision }: { revision: number }) => revision)).toEqual([1, 2]);
  const moved = rows.find(({ department }: { department: string }) => department === keys.get('生产部'));
  expect(moved.figures.map(({ count }: { count: number }) => count)).toEqual([1, 4]);
  // 权益部 is alone at the end of February, 生产部 begins anew in March: March, April and May.
  expect(await named()).toEqual([...ALL, 'circular 生产部 2024-03..2024-05'].sort());
});

it('leaves the records whole', async () => {
  expect((await get('/register/check')).intact).toBe(true);
});
