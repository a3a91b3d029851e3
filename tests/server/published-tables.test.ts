import type { RegisterEntry } from '../../src/register';
import type { MonthlyRanking, PeriodRanking, RankingRow } from '../../src/ranking';
import type { RankingRules, RuleBook } from '../../src/rules';
import type { Desk } from '../../server/src/services';
import { checklist, createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';

/*
 * Tables of the kinds offices publish, entered into one portal as its people would and read back as they read it. The office named is the
 * one whose notice has this form; names of units and figures that no notice is known by are examples. Each office's units are there in its
 * own months alone, and its rules hold from the first of them: one portal keeps the rules of all.
 */

let portal: Portal;
let steps: Steps;
const keys = new Map<string, string>();

const desk = (): Desk => portal.strapi.plugin('publication-desk').service('desk') as Desk;
const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const get = async (path: string) => {
  const answer = await (await portal.as('clerk')).get(`${DESK}${path}`);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body;
};
const keep = async (path: string, body: object) =>
  (await portal.as('registrar')).post(`${DESK}${path}`).send(body);

const SEATS = {
  officer: 'information-officer',
  head: 'department-head',
  leader: 'leader-in-charge',
} as const;

const WENXIAN = [14, 10, 7, 5, 4, 3, ...Array.from({ length: 16 }, (_, at) => (at < 8 ? 2 : 1)), 0, 0];
const nameAt = (at: number): string => `单位${String(at + 1).padStart(2, '0')}`;
const JINGZHOU: readonly (readonly [name: string, of: string, count: number])[] = [
  ['组织部', '荆州机关部室', 3],
  ['办公处', '荆州机关部室', 5],
  ['权益部', '荆州机关部室', 3],
  ['女工部', '荆州机关部室', 3],
  ['财务部', '荆州机关部室', 1],
  ['经审办', '荆州机关部室', 1],
  ['甲县', '荆州县市区', 2],
  ['乙县', '荆州县市区', 0],
  ['荆州教育工会', '荆州产业工会', 0],
];
const named = (of: string, ...names: readonly string[]) => names.map((name) => [name, of] as const);

type Office = {
  readonly units: readonly (readonly [name: string, of: string, ...unknown[]])[];
  readonly days: readonly [string, string];
  /** Whether they hand in forms; lists are entered by the registrar. */
  readonly writes: boolean;
};
const OFFICES: readonly Office[] = [
  {
    units: named('城中区', '甲办', '乙办', '丙办', '丁办'),
    days: ['2019-06-01', '2019-06-30'],
    writes: true,
  },
  { units: named('泰安', '一院', '二院', '三院', '四院'), days: ['2019-08-01', '2019-08-31'], writes: true },
  { units: JINGZHOU, days: ['2019-10-01', '2019-10-31'], writes: true },
  {
    units: named('上虞', '综合科', '业务科', '后勤科', '外聘处'),
    days: ['2021-01-01', '2021-12-31'],
    writes: true,
  },
  { units: named('扎兰屯', '甲局', '乙局', '丙局'), days: ['2023-01-01', '2023-03-31'], writes: false },
  {
    units: named('温县', ...WENXIAN.map((_, at) => nameAt(at)), '网信办'),
    days: ['2023-05-01', '2023-05-31'],
    writes: false,
  },
];

/** Every unit, there from the first day to the last, with somebody who writes for it and two who sign. */
const settle = async ({ units, days, writes }: Office): Promise<void> => {
  const clerk = await portal.as('clerk');
  const send = async (url: string, body: object) => {
    const answer = await clerk.post(`${DESK}${url}`).send(body);
    expect([url, answer.status, answer.body.error]).toEqual([url, 200, undefined]);
    return answer.body.documentId as string;
  };
  for (const [order, [name, of]] of units.entries()) {
    const [activeFrom, activeUntil] = days;
    const department = await send('/settings/departments', {
      name,
      class: of,
      order,
      activeFrom,
      activeUntil,
    });
    keys.set(name, department);
    for (const [who, position] of writes ? Object.entries(SEATS) : [])
      await send('/settings/seats', { person: portal.people[who as PersonKey].id, position, department });
  }
};

const rule = async (from: string, change: Partial<RankingRules>): Promise<void> => {
  const { version, book } = (await get('/settings/rules')) as { version: number; book: RuleBook };
  const { on, method, lastPlaces, together } = book.ranking;
  const ranking = { on, method, lastPlaces, together, quota: 2, from, ...change };
  const clerk = await portal.as('clerk');
  const saved = await clerk.put(`${DESK}/settings/rules`).send({ book: { ...book, ranking }, from: version });
  expect([saved.status, saved.body.error]).toEqual([200, undefined]);
};

type Item = {
  readonly unit: string;
  readonly day: string;
  readonly category?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly publish?: boolean;
};

/** Handed in that day at ten in Shanghai, and signed and published at once where it is to be. */
const item = async ({ unit, day, category = 'department-work', fields = {}, publish = true }: Item) => {
  const at = `${day}T02:00:00.000Z`;
  const by = (who: PersonKey) => ({ actor: portal.people[who].id, at });
  const target = await steps.write('officer', fields);
  const { actions } = desk();
  const department = keys.get(unit)!;
  const input = { target, department, category, summary: '摘要', occurredOn: day, checklist };
  let form = value(await actions.submit(input, by('officer')));
  if (!publish) return form;
  for (const who of ['head', 'leader'] as const)
    form = value(
      await actions.agree({ number: form.number, digest: form.digest, opinion: '', confirmed: true }, by(who))
    );
  return value(await actions.publish({ number: form.number }, by('clerk')));
};

const many = async (count: number, given: Item): Promise<void> => {
  for (let index = 0; index < count; index += 1) await item(given);
};

/** Items entered afterwards from a list, as the registrar imports one. */
const listed = async (day: string, counts: Readonly<Record<string, number>>): Promise<void> => {
  const rows = Object.entries(counts).flatMap(([unit, count]) =>
    Array.from({ length: count }, (_, index) => [`${unit}的信息${day}之${index + 1}`, unit, day, '是'])
  );
  const answer = await (
    await portal.as('registrar')
  )
    .post(`${DESK}/register/entered/import?dryRun=false`)
    .attach(
      'table',
      Buffer.from(JSON.stringify([['标题', '部室', '发布日期', '计入排序'], ...rows])),
      't.json'
    );
  expect(answer.body).toMatchObject({ entered: rows.length, refused: [] });
};

/** The rows of the tables of these units. */
const rowsOf = async (month: string, classes: readonly string[]): Promise<readonly RankingRow[]> => {
  const { ranking } = (await get(`/ranking?month=${month}`)) as { ranking: MonthlyRanking };
  return classes.flatMap((name) => ranking.tables.find((table) => table.class === name)?.rows ?? []);
};

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  for (const office of OFFICES) await settle(office);
}, 240_000);
afterAll(() => portal.close());

it('西宁市城中区, 2019: 报送, 采纳, 采纳率 with one decimal rounded half up, nothing of nothing 0', async () => {
  await rule('2019-06', { decimals: 1 });
  const sent = { 甲办: [16, 1], 乙办: [3, 2], 丙办: [8, 1] } as const;
  for (const [unit, [handedIn, taken]] of Object.entries(sent)) {
    await many(taken, { unit, day: '2019-06-10' });
    await many(handedIn - taken, { unit, day: '2019-06-28', publish: false });
  }
  const rows = await rowsOf('2019-06', ['城中区']);
  expect(
    rows.map(({ name, submitted, adopted, adoptionRate }) => [name, submitted, adopted, adoptionRate])
  ).toEqual([
    ['乙办', 3, 2, 66.7],
    ['甲办', 16, 1, 6.3],
    ['丙办', 8, 1, 12.5],
    ['丁办', 0, 0, 0],
  ]);
});

it('泰安校区, 2019: an original 1 and 4, a reprint 1 and 2, a notice and a text under 100 characters nothing', async () => {
  await rule('2019-08', {
    scoring: {
      base: 1,
      several: 'add',
      shortest: 100,
      lines: [
        { by: 'origin', is: 'original', points: 4 },
        { by: 'origin', is: 'reprint', points: 2 },
        { by: 'category', is: 'notice', points: 0 },
      ],
    },
  });
  const long = (count: number) => ({ body: `<p>${'字'.repeat(count)}</p><p> </p>` });
  const reprint = {
    ...long(120),
    origin: 'reprint',
    sourceName: '工人日报',
    sourceUrl: 'https://example.org/1',
  };
  await item({ unit: '一院', day: '2019-08-05', fields: long(100) });
  await item({ unit: '一院', day: '2019-08-06', fields: long(99) });
  await item({ unit: '二院', day: '2019-08-07', fields: reprint });
  await item({ unit: '二院', day: '2019-08-08', fields: reprint });
  await item({ unit: '三院', day: '2019-08-09', fields: long(300), category: 'notice' });
  const classes = ['泰安'];
  const rows = await rowsOf('2019-08', classes);
  expect(rows.map(({ name, count, points, rank }) => [name, count, points, rank])).toEqual([
    ['二院', 2, 6, 1],
    ['一院', 2, 5, 2],
    ['三院', 1, 0, 3],
    ['四院', 0, 0, 3],
  ]);
  const behind = await get(`/ranking/behind?month=2019-08&department=${keys.get('一院')}`);
  expect(behind.items.map(({ points }: { points: number }) => points)).toEqual([5, 0]);
  expect(behind.credits).toEqual([]);
});

it('荆州市总工会, October: a table a class, 第一, 并列第二 ×3, 并列第三 ×2, who sent nothing by name', async () => {
  const classes = ['荆州机关部室', '荆州县市区', '荆州产业工会'];
  await rule('2019-10', {});
  for (const [unit, , count] of JINGZHOU) await many(count, { unit, day: '2019-10-15' });
  const rows = await rowsOf('2019-10', classes);
  expect(rows.map(({ name, count, rank }) => [name, count, rank])).toEqual([
    ['办公处', 5, 1],
    ['组织部', 3, 2],
    ['权益部', 3, 2],
    ['女工部', 3, 2],
    ['财务部', 1, 3],
    ['经审办', 1, 3],
    ['甲县', 2, 1],
    ['乙县', 0, 2],
    ['荆州教育工会', 0, null],
  ]);
  expect(rows.flatMap(({ name, submitted, count }) => (submitted + count === 0 ? [name] : []))).toEqual([
    '乙县',
    '荆州教育工会',
  ]);
});

it('上虞, 2021: two a month for one section, two a year for another, none of a third, one shown and not judged', async () => {
  await rule('2021-01', {
    quotas: { [keys.get('业务科')!]: { items: 2, per: 'year' }, [keys.get('后勤科')!]: 0 },
    unjudged: [keys.get('外聘处')!],
  });
  await many(2, { unit: '综合科', day: '2021-01-12' });
  await many(1, { unit: '综合科', day: '2021-02-12' });
  await item({ unit: '业务科', day: '2021-03-12' });
  await many(3, { unit: '外聘处', day: '2021-02-12', publish: false });
  const missing = async (month: string) =>
    (await rowsOf(month, ['上虞'])).map((row) => [row.name, row.missing, row.judged]);
  expect(await missing('2021-02')).toEqual([
    ['综合科', 1, true],
    ['业务科', 0, true],
    ['后勤科', 0, true],
    ['外聘处', 0, false],
  ]);
  const { ranking } = (await get('/ranking/period?period=2021')) as { ranking: PeriodRanking };
  const rows = ranking.tables.find((table) => table.class === '上虞')?.rows ?? [];
  expect(rows.map((row) => [row.name, row.count, row.missing, row.rank])).toEqual([
    ['综合科', 3, 21, 1],
    ['业务科', 1, 1, 2],
    ['后勤科', 0, 0, 3],
    ['外聘处', 0, undefined, null],
  ]);
});

describe('扎兰屯市, first quarter of 2023: 5 points on the city’s site, 10 for each that a higher one took over', () => {
  const classes = ['扎兰屯'];
  const higher = '呼伦贝尔市政府网站';
  const scoring: RankingRules['scoring'] = {
    base: 5,
    several: 'highest',
    lines: [{ by: 'outlet', is: higher, points: 10 }],
  };
  const points = async (month: string) =>
    Object.fromEntries((await rowsOf(month, classes)).map((row) => [row.name, row.points]));
  const entryOf = async (unit: string): Promise<RegisterEntry> =>
    (await get(`/register?kind=entered&department=${keys.get(unit)}&order=asc`)).results[0];

  beforeAll(async () => {
    await rule('2023-01', { scoring });
    await listed('2023-01-09', { 甲局: 2, 乙局: 1 });
    await listed('2023-02-09', { 甲局: 3, 丙局: 1 });
    await listed('2023-03-09', { 丙局: 1 });
    const { sequence } = await entryOf('乙局');
    for (const on of ['2023-01-20', '2023-02-01'])
      expect((await keep(`/register/${sequence}/credit`, { on, outlet: higher })).status).toBe(200);
  });

  it('ranks each month, and the quarter by the sum', async () => {
    expect(await points('2023-01')).toEqual({ 甲局: 10, 乙局: 15, 丙局: 0 });
    expect(await points('2023-02')).toEqual({ 甲局: 15, 乙局: 10, 丙局: 5 });
    const { ranking } = (await get('/ranking/period?period=2023-01..2023-03')) as { ranking: PeriodRanking };
    const rows = ranking.tables.find((table) => table.class === '扎兰屯')?.rows ?? [];
    expect(rows.map(({ name, count, points: sum, rank }) => [name, count, sum, rank])).toEqual([
      ['甲局', 5, 25, 1],
      ['乙局', 1, 25, 1],
      ['丙局', 2, 10, 2],
    ]);
  });

  it('opens onto what the points are for, counts what the office gives, and takes back what is struck out', async () => {
    const { sequence } = await entryOf('乙局');
    const given = await keep(`/register/${sequence}/credit`, {
      on: '2023-01-31',
      points: -2.5,
      remark: '迟报',
    });
    expect(given.body.entry).toMatchObject({
      kind: 'credit',
      record: { names: sequence, remark: '迟报', credit: { on: '2023-01-31', hundredths: -250 } },
    });
    const behind = async () => get(`/ranking/behind?month=2023-01&department=${keys.get('乙局')}`);
    expect((await behind()).credits).toMatchObject([
      { outlet: higher, points: 10, on: '2023-01-20' },
      { outlet: null, points: -2.5, on: '2023-01-31' },
    ]);
    expect((await points('2023-01')).乙局).toBe(12.5);
    const struck = await keep(`/register/${given.body.entry.sequence}/strike`, { reason: '误记' });
    expect(struck.status).toBe(200);
    expect((await points('2023-01')).乙局).toBe(15);
    expect((await behind()).credits).toHaveLength(1);
    expect((await get('/register/check')).intact).toBe(true);
  });

  it('is moved by other rules of its months, the order with it', async () => {
    const { version, book } = (await get('/settings/rules')) as { version: number; book: RuleBook };
    const lines = [{ by: 'outlet' as const, is: higher, points: 4 }];
    const next = { ...book, ranking: { ...book.ranking, scoring: { ...scoring, lines } } };
    const clerk = await portal.as('clerk');
    const { body } = await clerk.post(`${DESK}/settings/rules/preview`).send({ book: next, from: version });
    expect(
      body.moved.find(
        (row: { month: string; name: string }) => row.month === '2023-01' && row.name === '乙局'
      )
    ).toMatchObject({ before: { points: 15, rank: 1 }, after: { points: 9, rank: 2 } });
  });

  it.each([
    ['an item of a day to come', { on: '2199-01-01', outlet: 'a' }, 400, 'register.credit-day'],
    ['a day before the item', { on: '2023-01-08', outlet: 'a' }, 400, 'register.credit-day'],
    ['neither a site nor points', { on: '2023-01-20' }, 400, 'request.invalid'],
    ['both of them', { on: '2023-01-20', outlet: 'a', points: 1 }, 400, 'request.invalid'],
    ['no points', { on: '2023-01-20', points: 0 }, 400, 'request.invalid'],
    ['three decimals', { on: '2023-01-20', points: 0.125 }, 400, 'request.invalid'],
  ])('refuses %s', async (_, body, status, code) => {
    const { sequence } = await entryOf('乙局');
    const answer = await keep(`/register/${sequence}/credit`, body);
    expect([answer.status, answer.body.error.details.code]).toEqual([status, code]);
  });

  it('is the registrar’s, of an item alone, and not in a closed month', async () => {
    const { sequence } = await entryOf('乙局');
    const body = { on: '2023-01-20', points: 1 };
    const officer = await portal.as('officer');
    expect((await officer.post(`${DESK}/register/${sequence}/credit`).send(body)).status).toBe(403);
    const [note] = (await get('/register?kind=credit')).results;
    const ofNote = await keep(`/register/${note.sequence}/credit`, body);
    expect(ofNote.body.error.details.code).toBe('register.credit-no-item');
    await (await portal.as('clerk')).post(`${DESK}/ranking/close`).send({ month: '2023-01' });
    const closed = await keep(`/register/${sequence}/credit`, body);
    expect([closed.status, closed.body.error.details.code]).toEqual([409, 'register.credit-closed']);
    const behind = await get(`/ranking/behind?month=2023-01&department=${keys.get('乙局')}`);
    expect(behind.credits).toMatchObject([{ outlet: higher, points: 10 }]);
  });
});

describe('温县, 2023: 24 units, 67 items, 16 of them tied with one or two, what the office writes itself outside', () => {
  const judged = async (change: Partial<RankingRules>) => {
    await rule('2023-05', { unjudged: [keys.get('网信办')!], ...change });
    return rowsOf('2023-05', ['温县']);
  };
  const lastOf = async (ties: NonNullable<RankingRules['ties']>) =>
    (await judged({ ties })).flatMap(({ name, last }) => (last ? [name] : []));

  beforeAll(async () => {
    await listed('2023-05-09', {
      ...Object.fromEntries(WENXIAN.map((count, at) => [nameAt(at), count])),
      网信办: 40,
    });
  });

  it('gives every unit its rank, and the office’s own none', async () => {
    const rows = await judged({});
    const inTable = rows.filter((row) => row.judged);
    expect([inTable.length, inTable.reduce((sum, { count }) => sum + count, 0)]).toEqual([24, 67]);
    expect(rows.at(-1)).toMatchObject({ name: '网信办', count: 40, rank: null, unjudgedByRules: true });
    expect(inTable.map(({ count, rank }) => `${rank}:${count}`)).toEqual([
      ...['1:14', '2:10', '3:7', '4:5', '5:4', '6:3'],
      ...Array.from({ length: 8 }, () => '7:2'),
      ...Array.from({ length: 8 }, () => '8:1'),
      ...['9:0', '9:0'],
    ]);
  });

  it('puts at the end whoever ties, as many as there are places, or none of those who tie', async () => {
    expect(await lastOf('all')).toEqual(Array.from({ length: 10 }, (_, at) => nameAt(14 + at)));
    expect(await lastOf('tie-break')).toEqual(['单位22', '单位23', '单位24']);
    expect(await lastOf('nobody')).toEqual(['单位23', '单位24']);
  });
});

it('keeps the rules of every office for its own months', async () => {
  expect((await rowsOf('2019-08', ['泰安'])).map(({ points }) => points)).toEqual([6, 5, 0, 0]);
  expect((await rowsOf('2019-10', ['荆州机关部室']))[0]).not.toHaveProperty('points');
  expect((await rowsOf('2023-02', ['扎兰屯'])).map(({ points }) => points)).toEqual([15, 10, 5]);
});
