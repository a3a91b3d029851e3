import { daysBeyond, daysInWords, monthGrid, monthsOfYear } from '../../../admin/src/view/month-grid';

const days = { holidays: ['2026-12-31', '2027-02-05', '2027-02-06'], makeUpDays: ['2027-02-07'] };

describe('a year’s schedule, month by month', () => {
  it('begins each week on Monday and says what the notice moved', () => {
    const weeks = monthGrid('2027-02', days);
    expect(weeks.map((week) => week.map((day) => day?.day ?? 0))).toEqual([
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14],
      [15, 16, 17, 18, 19, 20, 21],
      [22, 23, 24, 25, 26, 27, 28],
    ]);
    expect(weeks[0]?.slice(3)).toEqual([
      { date: '2027-02-04', day: 4, named: null, works: true },
      { date: '2027-02-05', day: 5, named: 'off', works: false },
      { date: '2027-02-06', day: 6, named: 'off', works: false },
      { date: '2027-02-07', day: 7, named: 'worked', works: true },
    ]);
    expect(weeks[1]?.[5]).toMatchObject({ named: null, works: false });
  });

  it('leaves the days of other months out', () => {
    const weeks = monthGrid('2027-01', days);
    expect(weeks[0]?.slice(0, 5)).toEqual([null, null, null, null, expect.objectContaining({ day: 1 })]);
    expect(weeks.at(-1)?.at(-1)).toMatchObject({ day: 31 });
  });

  it('has twelve months, and keeps what lies beyond them in sight', () => {
    expect(monthsOfYear(2027)).toHaveLength(12);
    expect(daysBeyond(2027, days)).toEqual({ holidays: ['2026-12-31'], makeUpDays: [] });
  });

  it('writes days in a row as a span', () => {
    expect(daysInWords(['2027-02-06', '2027-02-05', '2027-02-28', '2027-03-01', '2027-04-05'])).toEqual([
      '2027-02-05 ~ 2027-02-06',
      '2027-02-28 ~ 2027-03-01',
      '2027-04-05',
    ]);
  });
});
