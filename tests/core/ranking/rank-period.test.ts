import { monthsOfPeriod } from '../../../src/calendar';
import { rankMonth, rankPeriod } from '../../../src/ranking';
import { departmentOf, monthOfCounts, publicationsOf, settingsOf } from './builders';

const settings = settingsOf();
const FIRST_HALF = monthsOfPeriod('2026-H1');
const columns: Readonly<Record<string, readonly (number | undefined)[]>> = {
  甲: [1, 0, 2, 0, 0, 1],
  乙: [4, 4, 4, 4, 4, 4],
  丙: [0, 0, 0, 0, 0, 0],
  丁: [0, 2, 0, 2, 0, 0],
};
const months = FIRST_HALF.map((month, index) =>
  monthOfCounts(
    month,
    Object.fromEntries(Object.entries(columns).map(([key, counts]) => [key, counts[index]]))
  )
);

describe('a half-year', () => {
  it('is ranked by the sum of its months, ties sharing a rank', () => {
    const { tables, complete } = rankPeriod({ period: '2026-H1', months, settings });
    expect(complete).toBe(true);
    expect(
      tables[0]?.rows.map(({ department, count, rank, last, first }) => [
        department,
        count,
        rank,
        last,
        first,
      ])
    ).toEqual([
      ['乙', 24, 1, false, true],
      ['甲', 4, 2, true, true],
      ['丁', 4, 2, true, true],
      ['丙', 0, 3, true, false],
    ]);
  });

  it('shows each month, in order, whatever order they came in and whatever others came with them', () => {
    const more = [...months]
      .reverse()
      .concat(monthOfCounts('2026-07', { 甲: 9 }), monthOfCounts('2025-12', { 戊: 9 }));
    const ranking = rankPeriod({ period: '2026-H1', months: more, settings });
    expect(ranking).toEqual(rankPeriod({ period: '2026-H1', months, settings }));
    expect(ranking.months).toEqual(FIRST_HALF);
    expect(ranking.tables[0]?.rows.find(({ department }) => department === '丁')?.months).toEqual([
      0, 2, 0, 2, 0, 0,
    ]);
  });

  it('is not complete before its last month, and ranks the months so far', () => {
    const ranking = rankPeriod({ period: '2026-H1', months: months.slice(0, 2), settings });
    expect(ranking.complete).toBe(false);
    expect(
      ranking.tables[0]?.rows.map(({ department, months: counts, rank }) => [department, counts, rank])
    ).toEqual([
      ['乙', [4, 4, null, null, null, null], 1],
      ['丁', [0, 2, null, null, null, null], 2],
      ['甲', [1, 0, null, null, null, null], 3],
      ['丙', [0, 0, null, null, null, null], 4],
    ]);
  });

  it('shows and does not judge a department that was not active all through it', () => {
    const joined = months.map((_, index) => {
      const month = FIRST_HALF[index] ?? '';
      return rankMonth({
        month,
        timeZone: 'Asia/Shanghai',
        departments: [
          departmentOf('甲', { order: 1 }),
          departmentOf('乙', { order: 2 }),
          departmentOf('新部', { order: 3, activeFrom: '2026-03-16' }),
        ],
        publications: [
          ...publicationsOf('新部', month, index > 1 ? 3 : 0),
          ...publicationsOf('甲', month, 1),
        ],
        submissions: [],
        settings,
      });
    });
    const rows = rankPeriod({ period: '2026-H1', months: joined, settings }).tables[0]?.rows;
    expect(
      rows?.map(({ department, count, rank, judged, last }) => [department, count, rank, judged, last])
    ).toEqual([
      ['甲', 6, 1, true, false],
      ['乙', 0, 2, true, true],
      ['新部', 12, null, false, false],
    ]);
    expect(rows?.at(-1)?.months).toEqual([null, null, 3, 3, 3, 3]);
  });

  it('ranks a department in the class, and under the name, it had last', () => {
    const named = (month: string, name: string, itsClass: string) =>
      rankMonth({
        month,
        timeZone: 'Asia/Shanghai',
        departments: [departmentOf('甲', { name, class: itsClass })],
        publications: [],
        submissions: [],
        settings,
      });
    const { tables } = rankPeriod({
      period: '2026-H1',
      months: [named('2026-02', '宣教部', '机关部室'), named('2026-01', '宣传部', '直属事业单位')],
      settings,
    });
    expect(tables.map((table) => [table.class, table.rows.map((row) => row.name)])).toEqual([
      ['机关部室', ['宣教部']],
    ]);
  });
});

describe('a year', () => {
  it('is the sum of both half-years', () => {
    const second = monthsOfPeriod('2026-H2').map((month) =>
      monthOfCounts(month, { 甲: 5, 乙: 0, 丙: 1, 丁: 0 })
    );
    const { tables, complete } = rankPeriod({ period: '2026', months: [...months, ...second], settings });
    expect(complete).toBe(true);
    expect(tables[0]?.rows.map(({ department, count, first }) => [department, count, first])).toEqual([
      ['甲', 34, true],
      ['乙', 24, true],
      ['丙', 6, false],
      ['丁', 4, false],
    ]);
  });
});
