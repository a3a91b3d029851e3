import { rankMonth, rankPeriod } from '../../../src/ranking';
import { monthsOfQuota, quotaOf } from '../../../src/ranking/quota';
import { askedTraits, isShort, scoreOfItem, scoreOfOutlet } from '../../../src/ranking/score';
import type { Scoring } from '../../../src/rules';
import { departmentOf, publicationsOf, rowsOf, settingsOf, submissionsOf } from './builders';

const item = { category: 'work', channel: null, origin: 'original', source: null, isShort: false };
const scoring = (change: Partial<Scoring> = {}): { readonly scoring: Scoring } => ({
  scoring: { base: 1, several: 'add', lines: [], ...change },
});

describe('what an item is worth', () => {
  const lines: Scoring['lines'] = [
    { by: 'origin', is: 'original', points: 4 },
    { by: 'origin', is: 'reprint', points: 2 },
    { by: 'category', is: 'notice', points: 0 },
    { by: 'channel', is: 'front', points: 0.5 },
    { by: 'source', is: '工人日报', points: 3 },
    { by: 'outlet', is: '省总网站', points: 10 },
  ];

  it.each([
    ['an original: 1 and 4', {}, 500],
    ['a reprint: 1 and 2', { origin: 'reprint' }, 300],
    ['one that never said: an original', { origin: null }, 500],
    ['a notice: nothing, whatever else fits', { category: 'notice' }, 0],
    ['a short text: nothing', { isShort: true }, 0],
    ['a channel besides', { channel: 'front' }, 550],
    ['a source, however it was typed', { origin: 'reprint', source: ' 工人日报 ' }, 600],
  ] as const)('%s', (_, change, hundredths) => {
    expect(scoreOfItem({ ...item, ...change }, scoring({ lines }))).toBe(hundredths);
  });

  it('is the highest of the lines in the place of the base, where the rules say so', () => {
    const rules = scoring({ several: 'highest', lines });
    expect(scoreOfItem({ ...item, channel: 'front' }, rules)).toBe(400);
    expect(scoreOfItem({ ...item, channel: 'front' }, scoring({ several: 'highest' }))).toBe(100);
  });

  it('is as before by points of a category alone: those named, else 1; a plain count gives 1', () => {
    expect(scoreOfItem({ ...item, category: 'research' }, { points: { research: 3.3 } })).toBe(330);
    expect(scoreOfItem({ ...item, category: 'work' }, { points: { research: 3.3 } })).toBe(100);
    expect(scoreOfItem(item, {})).toBe(100);
  });

  it('is more where a site took it over that the rules name, and nothing where they do not', () => {
    expect(scoreOfOutlet(' 省总网站', scoring({ lines }))).toBe(1000);
    expect(scoreOfOutlet('别的网站', scoring({ lines }))).toBe(0);
  });

  it('is short under as many characters as the rules ask, and never where nobody counted', () => {
    const rules = scoring({ shortest: 100 });
    expect([99, 100, null, undefined].map((count) => isShort(count, rules))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

it('asks the database for no more than the rules need', () => {
  expect(askedTraits(settingsOf())).toEqual({
    channel: false,
    origin: false,
    sources: [],
    shortest: null,
    credits: false,
  });
  expect(askedTraits(settingsOf({ reprints: false }))).toMatchObject({ origin: true, credits: false });
});

describe('a month by points', () => {
  const facts = {
    month: '2026-05',
    timeZone: 'Asia/Shanghai',
    departments: ['a', 'b'].map((key, order) => departmentOf(key, { order })),
    publications: [
      ...publicationsOf('a', '2026-05', 2).map((fact) => ({ ...fact, origin: 'reprint', characters: 300 })),
      ...publicationsOf('a', '2026-05', 1).map((fact) => ({ ...fact, origin: 'original', characters: 40 })),
    ],
    submissions: [],
    credits: [
      { department: 'b', title: '被采用', sequence: 9, on: '2026-05-31', outlet: '省总网站', hundredths: 0 },
      { department: 'b', title: '另给', sequence: 10, on: '2026-05-02', outlet: null, hundredths: -150 },
      { department: 'b', title: '下月', sequence: 11, on: '2026-06-01', outlet: '省总网站', hundredths: 0 },
    ],
  };
  const rules = scoring({
    shortest: 100,
    lines: [
      { by: 'origin', is: 'reprint', points: 2 },
      { by: 'outlet', is: '省总网站', points: 10 },
    ],
  });

  it('adds what was entered in the month, and names what each is worth', () => {
    const rows = rowsOf(rankMonth({ ...facts, settings: settingsOf(rules) }));
    expect(rows.map(({ department, count, points, rank }) => [department, count, points, rank])).toEqual([
      ['b', 0, 8.5, 1],
      ['a', 3, 6, 2],
    ]);
    expect(rows[1]?.items.map(({ points }) => points).sort()).toEqual([0, 3, 3]);
    expect(rows[0]?.credits?.map(({ outlet, points }) => [outlet, points])).toEqual([
      ['省总网站', 10],
      [null, -1.5],
    ]);
  });

  it('counts no reprints where the rules leave them out, and no points where they give none', () => {
    const rows = rowsOf(rankMonth({ ...facts, settings: settingsOf({ reprints: false }) }));
    expect(rows.map(({ department, count, points }) => [department, count, points])).toEqual([
      ['a', 1, undefined],
      ['b', 0, undefined],
    ]);
    expect(rows[0]?.items).toHaveLength(1);
    expect(rows[1]).not.toHaveProperty('credits');
  });
});

describe('a quota of its own', () => {
  it('is so many a month, or in a longer time', () => {
    const settings = settingsOf({ quota: 2, quotas: { a: 1, b: { items: 2, per: 'year' } } });
    expect(['a', 'b', 'c'].map((key) => quotaOf(key, settings))).toEqual([
      { items: 1, per: 'month' },
      { items: 2, per: 'year' },
      { items: 2, per: 'month' },
    ]);
  });

  it.each([
    ['2026-05', 'month', ['2026-05']],
    ['2026-05', 'quarter', ['2026-04', '2026-05', '2026-06']],
  ] as const)('of %s by the %s is for %j', (month, per, months) => {
    expect(monthsOfQuota(month, per)).toEqual(months);
  });

  it('of a year is short in no month, and in the year by what was not handed in', () => {
    const settings = settingsOf({ quota: 2, quotas: { b: { items: 2, per: 'year' } } });
    const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
    const rankings = months.map((month) =>
      rankMonth({
        month,
        timeZone: 'Asia/Shanghai',
        departments: ['a', 'b'].map((key, order) => departmentOf(key, { order })),
        publications: [],
        submissions: [
          ...submissionsOf('a', { month, submitted: month === '2026-07' ? 5 : 2, adopted: 0 }),
          ...(month === '2026-02' ? submissionsOf('b', { month, submitted: 1, adopted: 0 }) : []),
        ],
        settings,
      })
    );
    expect(rankings.flatMap((ranking) => rowsOf(ranking).map(({ missing }) => missing))).toEqual(
      Array.from({ length: 24 }, () => 0)
    );
    const year = rankPeriod({ period: '2026', months: rankings, settings });
    expect(year.tables[0]?.rows.map(({ department, missing }) => [department, missing])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    const half = rankPeriod({ period: '2026-H1', months: rankings, settings });
    expect(half.tables[0]?.rows.find(({ department }) => department === 'b')?.missing).toBe(0);
  });
});

it('tells those who tie at the end apart in the order the office chose', () => {
  const month = (tieBreaks: readonly ('submitted' | 'rate' | 'order')[]) =>
    rowsOf(
      rankMonth({
        month: '2026-05',
        timeZone: 'Asia/Shanghai',
        departments: ['a', 'b', 'c', 'd'].map((key, order) => departmentOf(key, { order })),
        publications: publicationsOf('a', '2026-05', 2),
        submissions: [
          ...submissionsOf('b', { month: '2026-05', submitted: 1, adopted: 1 }),
          ...submissionsOf('c', { month: '2026-05', submitted: 4, adopted: 0 }),
          ...submissionsOf('d', { month: '2026-05', submitted: 2, adopted: 2 }),
        ],
        settings: settingsOf({ places: 1, ties: 'tie-break', tieBreaks }),
      })
    ).flatMap(({ department, last }) => (last ? [department] : []));
  expect(month(['submitted'])).toEqual(['b']);
  expect(month(['rate'])).toEqual(['c']);
  expect(month(['order'])).toEqual(['d']);
});
