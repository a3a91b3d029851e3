import { addMonths, monthsOfPeriod } from '../../../src/calendar';
import {
  compareRevisions,
  consequences,
  figuresOf,
  rankMonth,
  rankPeriod,
  type MonthlyRanking,
  type PublicationFact,
} from '../../../src/ranking';
import { departmentOf, publicationsOf, rowsOf, settingsOf } from './builders';

const YEAR = '2028';
const MONTHS = monthsOfPeriod(YEAR);
const settings = settingsOf({ places: 1 });

/** 生产部 is merged into 权益部 on 15 June: its last day is the 14th. */
const departments = [
  departmentOf('办公室', { order: 0 }),
  departmentOf('权益部', { order: 1 }),
  departmentOf('女工部', { order: 2 }),
  departmentOf('生产部', { order: 3, activeUntil: '2028-06-14' }),
];

const at = (department: string, publishedAt: string): PublicationFact => ({
  department,
  title: publishedAt,
  sequence: 900,
  publishedAt,
  withdrawnAt: null,
});

const facts: readonly PublicationFact[] = MONTHS.flatMap((month, index) => [
  ...publicationsOf('办公室', month, 4),
  ...publicationsOf('权益部', month, index < 6 ? 2 : 3),
  ...publicationsOf('女工部', month, 2),
  ...(month < '2028-06' ? publicationsOf('生产部', month, 1) : []),
]);
/** The last hour of 29 February and the first of March in Shanghai. */
const leap = [at('女工部', '2028-02-29T15:59:59.999Z'), at('权益部', '2028-02-29T16:00:00.000Z')];

const ranked = (month: string, publications: readonly PublicationFact[]): MonthlyRanking =>
  rankMonth({ month, timeZone: 'Asia/Shanghai', departments, publications, submissions: [], settings });

/** What stands in the register when a month is closed on the 1st of the next: nothing later. */
const closedOnTheFirst = (month: string): MonthlyRanking =>
  figuresOf(
    ranked(
      month,
      [...facts, ...leap].filter(({ publishedAt }) => publishedAt < `${month}-31T16:00:00.000Z`)
    )
  );

const closed = MONTHS.map(closedOnTheFirst);
const rowOf = (month: string, department: string) =>
  rowsOf(closed[MONTHS.indexOf(month)]!).find((row) => row.department === department);

describe('a year with 29 February, each month closed on the 1st', () => {
  it('counts the 29th in February and the hour after it in March', () => {
    expect([rowOf('2028-02', '女工部')?.count, rowOf('2028-03', '权益部')?.count]).toEqual([3, 3]);
    expect([rowOf('2028-03', '女工部')?.count, rowOf('2028-02', '权益部')?.count]).toEqual([2, 2]);
  });

  it('shows a department merged in June and does not judge it, and has none of it from July', () => {
    expect(rowOf('2028-05', '生产部')).toMatchObject({ judged: true, rank: 3, last: true });
    const june = ranked('2028-06', [...facts, at('生产部', '2028-06-10T02:00:00.000Z')]);
    expect(rowsOf(june).find(({ department }) => department === '生产部')).toMatchObject({
      count: 1,
      judged: false,
      rank: null,
      last: false,
    });
    expect(rowsOf(closed[6]!).map(({ department }) => department)).toEqual(['办公室', '权益部', '女工部']);
  });

  it('adds up to its half-years, and these to the year', () => {
    const period = (name: string) => rankPeriod({ period: name, months: closed, settings });
    const countOf = (name: string, department: string) =>
      period(name).tables[0]?.rows.find((row) => row.department === department)?.count ?? 0;
    for (const { key } of departments)
      expect(countOf('2028-H1', key) + countOf('2028-H2', key)).toBe(countOf(YEAR, key));
    expect([
      countOf(YEAR, '办公室'),
      countOf(YEAR, '权益部'),
      countOf(YEAR, '女工部'),
      countOf(YEAR, '生产部'),
    ]).toEqual([48, 31, 25, 5]);
    expect(period(YEAR).tables[0]?.rows.at(-1)).toMatchObject({ department: '生产部', judged: false });
  });

  it('proposes what Art. 11 says, the merged department by the months it was judged', () => {
    const halfYears = ['2028-H1', '2028-H2'].map((period) =>
      rankPeriod({ period, months: closed, settings })
    );
    const years = [rankPeriod({ period: YEAR, months: closed, settings })];
    const found = consequences({ months: closed, halfYears, years, currentMonth: addMonths('2028-12', 1) });
    expect(found.map(({ kind, department, period }) => [kind, department, period])).toEqual([
      ['circular', '生产部', '2028-01..2028-03'],
      // From June it ties at the end: the merged department is judged no more. December begins a third streak.
      ['circular', '女工部', '2028-06..2028-08'],
      ['circular', '女工部', '2028-09..2028-11'],
      // Thirteen each, with one of 29 February and one of 1 March: they tie at the end of the half-year.
      ['interview', '权益部', '2028-H1'],
      ['interview', '女工部', '2028-H1'],
      ['interview', '女工部', '2028-H2'],
      ['commendation', '办公室', '2028'],
    ]);
  });

  it('says of a month opened again what closing it anew changed, and moves no other', () => {
    const taken = facts.map((fact) =>
      fact.department === '权益部' && fact.publishedAt.startsWith('2028-04')
        ? { ...fact, withdrawnAt: '2028-09-05T02:00:00.000Z' }
        : fact
    );
    const again = figuresOf(ranked('2028-04', taken));
    const changed = compareRevisions([closed[3]!, again]).filter((row) => row.changed);
    expect(
      changed.map(({ department, figures }) => [department, ...figures.map((one) => one?.count)])
    ).toContainEqual(['权益部', 2, 0]);
    const months = closed.map((one, index) => (index === 3 ? again : one));
    expect(rankPeriod({ period: '2028-H2', months, settings })).toEqual(
      rankPeriod({ period: '2028-H2', months: closed, settings })
    );
  });
});
