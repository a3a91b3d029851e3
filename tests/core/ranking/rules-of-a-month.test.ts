import {
  adoptionRate,
  missingMonthsOf,
  openMonthsOf,
  rankMonth,
  rankPeriod,
  settingsIn,
} from '../../../src/ranking';
import { keepRanking, presetBooks, rankingIn } from '../../../src/rules';
import { departmentOf, monthOfCounts, publicationsOf, rowsOf, settingsOf, submissionsOf } from './builders';

/** Twenty-four departments: fifteen with items, nine without. */
const table = Object.fromEntries(
  Array.from({ length: 24 }, (_, index) => [
    `d${String(index).padStart(2, '0')}`,
    index < 15 ? 15 - index : 0,
  ])
);
const lastOf = (settings: Parameters<typeof settingsOf>[0]) =>
  rowsOf(monthOfCounts('2026-05', table, settingsOf(settings)))
    .filter(({ last }) => last)
    .map(({ department }) => department);

describe('nine of 24 that tie at the end', () => {
  it('are all at the end where nothing else is said', () => {
    expect(lastOf({})).toHaveLength(9);
    expect(lastOf({ ties: 'all' })).toHaveLength(9);
  });

  it('are three by tie-break, the later of the organization’s order, and nobody where the rules say so', () => {
    expect([...lastOf({ ties: 'tie-break' })].sort()).toEqual(['d21', 'd22', 'd23']);
    expect(lastOf({ ties: 'nobody' })).toEqual([]);
  });

  it('are broken by who submitted fewer first', () => {
    const departments = ['a', 'b', 'c', 'd'].map((key, order) => departmentOf(key, { order }));
    const { tables } = rankMonth({
      month: '2026-05',
      timeZone: 'Asia/Shanghai',
      departments,
      publications: publicationsOf('a', '2026-05', 2),
      submissions: [
        ...submissionsOf('c', { month: '2026-05', submitted: 1, adopted: 0 }),
        ...submissionsOf('d', { month: '2026-05', submitted: 1, adopted: 0 }),
      ],
      settings: settingsOf({ places: 1, ties: 'tie-break' }),
    });
    expect(rowsOf({ tables }).flatMap(({ last, department }) => (last ? [department] : []))).toEqual(['b']);
  });

  it('leave whoever is below them at the end', () => {
    const counts = { a: 5, b: 1, c: 1, d: 1, e: 1, f: 0 };
    const last = (ties: 'nobody' | 'tie-break') =>
      rowsOf(monthOfCounts('2026-05', counts, settingsOf({ places: 3, ties })))
        .filter((row) => row.last)
        .map(({ department }) => department)
        .sort();
    expect(last('nobody')).toEqual(['f']);
    expect(last('tie-break')).toEqual(['d', 'e', 'f']);
  });
});

describe('nothing', () => {
  it('is never first: a class without an item has no ranks', () => {
    const rows = rowsOf(monthOfCounts('2026-05', { a: 0, b: 0 }));
    expect(rows.map(({ rank, first, last }) => [rank, first, last])).toEqual([
      [null, false, false],
      [null, false, false],
    ]);
  });
});

describe('the adoption rate', () => {
  it.each([
    [2, 3, 0, 67],
    [2, 3, 1, 66.7],
    [2, 3, 2, 66.67],
    [1, 16, 1, 6.3],
    [1, 8, 0, 13],
    [0, 0, 2, 0],
  ] as const)('%i of %i with %i decimals is %d', (adopted, submitted, decimals, rate) => {
    expect(adoptionRate(adopted, submitted, decimals)).toBe(rate);
  });
});

describe('points, quotas and departments that are not judged', () => {
  const departments = ['a', 'b', 'c'].map((key, order) => departmentOf(key, { order }));
  const items = [
    ...publicationsOf('a', '2026-05', 3),
    ...publicationsOf('b', '2026-05', 1).map((fact) => ({ ...fact, category: 'research' })),
    ...publicationsOf('c', '2026-05', 9).map((fact) => ({
      ...fact,
      withdrawnAt: '2026-05-20T00:00:00.000Z',
    })),
  ];
  const facts = {
    month: '2026-05',
    timeZone: 'Asia/Shanghai',
    departments,
    publications: items,
    submissions: [],
  };

  it('rank by what an item is worth, the year by the sum', () => {
    const settings = settingsOf({ points: { research: 3.3 } });
    const month = rankMonth({ ...facts, settings });
    expect(rowsOf(month).map(({ department, points, rank }) => [department, points, rank])).toEqual([
      ['b', 3.3, 1],
      ['a', 3, 2],
      ['c', 0, 3],
    ]);
    const year = rankPeriod({ period: '2026', months: [month], settings });
    expect(year.tables[0]?.rows.map(({ points }) => points)).toEqual([3.3, 3, 0]);
  });

  it('count what was taken down where the rules say so, ask a quota of each department, and judge only some', () => {
    const settings = settingsOf({ withdrawn: true, quotas: { a: 5 }, unjudged: ['c'] });
    const rows = rowsOf(rankMonth({ ...facts, settings }));
    expect(rows.map(({ department, count, missing, rank }) => [department, count, missing, rank])).toEqual([
      ['a', 3, 5, 1],
      ['b', 1, 2, 2],
      ['c', 9, 0, null],
    ]);
  });
});

describe('rules that hold from a month', () => {
  const book = presetBooks.measures;
  const from = (month: string, change: object) =>
    keepRanking(book, { ...book, ranking: { ...book.ranking, from: month, ...change } });

  it('leave the months before it to the rules of before', () => {
    const next = from('2026-12', { quota: 5, decimals: 2 });
    expect(rankingIn(next, '2026-11').quota).toBe(book.ranking.quota);
    expect(rankingIn(next, '2026-12').quota).toBe(5);
    expect(settingsIn(next, '2026-11')).not.toHaveProperty('decimals');
    expect(settingsIn(next, '2027-01')).toMatchObject({ quota: 5, decimals: 2 });
  });

  it('follow one another', () => {
    const second = from('2026-12', { quota: 5 });
    const third = keepRanking(second, {
      ...second,
      ranking: { ...second.ranking, from: '2027-03', quota: 7 },
    });
    expect(
      ['2026-11', '2026-12', '2027-02', '2027-03'].map((month) => rankingIn(third, month).quota)
    ).toEqual([book.ranking.quota, 5, 5, 7]);
  });

  it('hold in every open month where no month is named', () => {
    const next = keepRanking(book, { ...book, ranking: { ...book.ranking, quota: 9 } });
    expect(rankingIn(next, '2020-01').quota).toBe(9);
  });
});

describe('a consequence', () => {
  it('is provisional while a month it stands on is open', () => {
    const evidence = ['2026-01', '2026-02', '2026-03'].map((period) => ({
      period,
      count: 0,
      rank: 3,
      of: 3,
    }));
    expect(openMonthsOf({ evidence }, new Set(['2026-01', '2026-03']), '2026-01')).toEqual(['2026-02']);
    const half = [{ period: '2026-H1', count: 0, rank: 3, of: 3 }];
    expect(openMonthsOf({ evidence: half }, new Set(['2026-01']), '2026-01')).toHaveLength(5);
    expect(openMonthsOf({ evidence: half }, new Set(['2026-05']), '2026-04')).toEqual(['2026-04', '2026-06']);
    expect(missingMonthsOf({ evidence: half }, '2026-04')).toEqual(['2026-01', '2026-02', '2026-03']);
  });
});
