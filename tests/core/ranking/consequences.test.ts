import { addMonths, monthsOfPeriod } from '../../../src/calendar';
import { consequences, rankPeriod, type Consequence, type MonthlyRanking } from '../../../src/ranking';
import { monthOfCounts, settingsOf } from './builders';

const settings = settingsOf();

/** One letter a month from 2026-01: `L` 居后, `-` not, `n` not judged, a space for a month without ranking. */
const monthsOf = (story: string): readonly MonthlyRanking[] =>
  [...story].flatMap((letter, index) => {
    if (letter === ' ') return [];
    const count = { L: 0, '-': 3, n: undefined }[letter];
    return [
      monthOfCounts(addMonths('2026-01', index), { 甲: count, 乙: 2, 丙: 4, 丁: letter === 'L' ? 3 : 1 }),
    ];
  });
const propose = (change: Partial<Parameters<typeof consequences>[0]>): readonly Consequence[] =>
  consequences({ months: [], halfYears: [], years: [], currentMonth: '2099-01', ...change });
const circularsOf = (story: string, department = '甲'): readonly string[] =>
  propose({ months: monthsOf(story) })
    .filter((consequence) => consequence.kind === 'circular' && consequence.department === department)
    .map(({ period }) => period);

describe('a circular (Art. 11(二))', () => {
  it.each([
    ['two months are not three', 'LL', []],
    ['three are', 'LLL', ['2026-01..2026-03']],
    ['a month between breaks the streak', 'LL-LL', []],
    ['it may begin in any month', '-LLL', ['2026-02..2026-04']],
    ['a streak that led to one starts anew', 'LLLLL', ['2026-01..2026-03']],
    ['and leads to the next', 'LLLLLL', ['2026-01..2026-03', '2026-04..2026-06']],
    ['a month not judged breaks it', 'LLnL', []],
    ['a month without ranking breaks it', 'LL L', []],
    ['it runs over the turn of the year', '----------LLL', ['2026-11..2027-01']],
  ])('%s', (_, story, periods) => {
    expect(circularsOf(story)).toEqual(periods);
  });

  it('follows as many months as the rules say, by as many places', () => {
    const two = propose({ months: monthsOf('LL'), terms: { circular: { months: 2 } } });
    expect(two.map(({ department, period }) => [department, period])).toContainEqual([
      '甲',
      '2026-01..2026-02',
    ]);
    const one = propose({ months: monthsOf('L'), terms: { circular: { months: 1, places: 1 } } });
    expect(one.map(({ department, period }) => [department, period])).toEqual([['甲', '2026-01']]);
  });

  it('counts points and ties as the month does, also where its places are its own', () => {
    const settings = settingsOf({ ties: 'nobody', points: { deep: 5 } });
    const points: Readonly<Record<string, number>> = { 甲: 5, 乙: 2, 丙: 2, 丁: 9 };
    const month = monthOfCounts('2026-01', { 甲: 1, 乙: 2, 丙: 2, 丁: 3 }, settings);
    const tables = month.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, points: points[row.department]! })),
    }));
    const terms = { circular: { months: 1, places: 1 } };
    expect(propose({ months: [{ ...month, tables }], terms })).toEqual([]);
    const all = { ...month, settings: settingsOf({ points: {} }), tables };
    const found = propose({ months: [all], terms });
    expect(found.map(({ department, evidence }) => [department, evidence[0]?.points])).toEqual([
      ['乙', 2],
      ['丙', 2],
    ]);
  });

  it('is not proposed where the rules have none', () => {
    expect(propose({ months: monthsOf('LLL'), kinds: ['interview', 'commendation'] })).toEqual([]);
    expect(propose({ months: monthsOf('LLL'), kinds: ['circular'] })).not.toEqual([]);
  });

  it('comes with the places of the three months', () => {
    const [circular] = propose({ months: monthsOf('LLL') }).filter(({ department }) => department === '甲');
    expect(circular).toEqual({
      key: 'circular:甲:2026-01..2026-03',
      kind: 'circular',
      article: '11(2)',
      department: '甲',
      period: '2026-01..2026-03',
      evidence: ['2026-01', '2026-02', '2026-03'].map((period) => ({
        period,
        count: 0,
        rank: 4,
        of: 4,
        place: 'bottom',
      })),
    });
  });

  it('is proposed for each department on its own', () => {
    const months = ['2026-01', '2026-02', '2026-03'].map((month) =>
      monthOfCounts(month, { 甲: 0, 乙: 1, 丙: 2, 丁: 3 })
    );
    expect(propose({ months }).map(({ department }) => department)).toEqual(['乙', '甲']);
  });

  it('does not count the month now running, nor one to come', () => {
    expect(propose({ months: monthsOf('LLL'), currentMonth: '2026-03' })).toEqual([]);
    expect(propose({ months: monthsOf('LLL'), currentMonth: '2026-04' })).not.toEqual([]);
  });

  it('does not depend on the order the months come in, and keeps its key when later months join', () => {
    const months = monthsOf('LLL');
    const proposed = propose({ months });
    expect(propose({ months: [...months].reverse() })).toEqual(proposed);
    expect(propose({ months: monthsOf('LLL-LL') }).map(({ key }) => key)).toEqual(
      expect.arrayContaining(proposed.map(({ key }) => key))
    );
  });
});

const yearOf = (counts: Readonly<Record<string, number>>) => {
  const months = monthsOfPeriod('2026').map((month) => monthOfCounts(month, counts));
  const period = (name: string) => rankPeriod({ period: name, months, settings });
  return { months, halfYears: [period('2026-H1'), period('2026-H2')], years: [period('2026')] };
};
const COUNTS = { 甲: 8, 乙: 7, 丙: 6, 丁: 5, 戊: 4, 己: 3, 庚: 2, 辛: 0 };
const briefly = (found: readonly Consequence[], kind: Consequence['kind']): readonly string[] =>
  found
    .filter((consequence) => consequence.kind === kind)
    .map(({ department, period }) => `${period} ${department}`);

describe('an interview (Art. 11(三))', () => {
  it('is proposed with the last three of each half-year that is over', () => {
    const first = ['2026-H1 己', '2026-H1 庚', '2026-H1 辛'];
    expect(briefly(propose({ ...yearOf(COUNTS), currentMonth: '2026-06' }), 'interview')).toEqual([]);
    expect(briefly(propose({ ...yearOf(COUNTS), currentMonth: '2026-07' }), 'interview')).toEqual(first);
    expect(briefly(propose({ ...yearOf(COUNTS), currentMonth: '2027-01' }), 'interview')).toEqual([
      ...first,
      '2026-H2 己',
      '2026-H2 庚',
      '2026-H2 辛',
    ]);
  });

  it('follows from each quarter that is over where the rules say so', () => {
    const { months } = yearOf(COUNTS);
    const quarters = ['2026-Q1', '2026-Q2'].map((period) => rankPeriod({ period, months, settings }));
    const terms = { interview: { period: 'quarter', places: 1 } } as const;
    const proposed = propose({ months, quarters, terms, currentMonth: '2026-06' });
    expect(briefly(proposed, 'interview')).toEqual(['2026-Q1 辛']);
    expect(proposed.find(({ kind }) => kind === 'interview')?.evidence.map(({ period }) => period)).toEqual([
      '2026-Q1',
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
  });

  it('comes with the place in the half-year and those in its months', () => {
    const [interview] = propose({ ...yearOf(COUNTS), currentMonth: '2026-07' }).filter(
      ({ kind }) => kind === 'interview'
    );
    expect(interview).toMatchObject({ key: 'interview:己:2026-H1', article: '11(3)' });
    expect(interview?.evidence).toEqual([
      { period: '2026-H1', count: 18, rank: 6, of: 8, place: 'last' },
      ...monthsOfPeriod('2026-H1').map((period) => ({ period, count: 3, rank: 6, of: 8, place: 'last' })),
    ]);
  });

  it('is proposed by the months there are, for the office to judge; without one of them, or where all are equal, it is not', () => {
    const months = yearOf(COUNTS).months.slice(1);
    const halfYears = [rankPeriod({ period: '2026-H1', months, settings })];
    expect(briefly(propose({ halfYears, months }), 'interview')).toHaveLength(3);
    expect(propose({ halfYears })).toEqual([]);
    expect(propose(yearOf({ 甲: 2, 乙: 2, 丙: 2, 丁: 2 }))).toEqual([]);
  });
});

describe('a commendation (Art. 11(四))', () => {
  it('is proposed for the first three of a year that is over', () => {
    expect(briefly(propose({ ...yearOf(COUNTS), currentMonth: '2026-12' }), 'commendation')).toEqual([]);
    expect(briefly(propose({ ...yearOf(COUNTS), currentMonth: '2027-01' }), 'commendation')).toEqual([
      '2026 甲',
      '2026 乙',
      '2026 丙',
    ]);
  });

  it('is never proposed for a department that published nothing', () => {
    expect(briefly(propose(yearOf({ 甲: 1, 乙: 0, 丙: 0, 丁: 0, 戊: 0, 己: 0 })), 'commendation')).toEqual([
      '2026 甲',
    ]);
  });
});

describe('every proposal', () => {
  it('has a key of its own, and evidence that is in the rankings', () => {
    const rankings = yearOf(COUNTS);
    const proposed = propose(rankings);
    expect(new Set(proposed.map(({ key }) => key)).size).toBe(proposed.length);
    const tables = [...rankings.months, ...rankings.halfYears, ...rankings.years].flatMap((ranking) =>
      ranking.tables.map(({ rows }) => ({
        period: 'month' in ranking ? ranking.month : ranking.period,
        rows,
      }))
    );
    for (const { department, evidence } of proposed) {
      for (const { period, count, rank } of evidence) {
        const rows = tables.find((table) => table.period === period)?.rows ?? [];
        expect([...rows].find((row) => row.department === department)).toMatchObject({ count, rank });
      }
    }
  });
});
