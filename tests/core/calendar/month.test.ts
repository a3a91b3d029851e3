import { addMonths, isMonth, isPeriod, monthInterval, monthOf, monthsOfPeriod } from '../../../src/calendar';

describe('months', () => {
  it.each([
    ['2026-01', 'Asia/Shanghai', '2025-12-31T16:00:00.000Z', '2026-01-31T16:00:00.000Z'],
    ['2026-12', 'Asia/Shanghai', '2026-11-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
    ['2026-03', 'America/New_York', '2026-03-01T05:00:00.000Z', '2026-04-01T04:00:00.000Z'],
    ['2024-02', 'UTC', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
  ])('%s in %s runs from its first instant to the first of the next', (month, timeZone, from, to) => {
    expect(monthInterval(month, timeZone)).toEqual({ from, to });
  });

  it('follow on without a gap', () => {
    const months = monthsOfPeriod('2026').map((month) => monthInterval(month, 'Asia/Shanghai'));
    expect(months.slice(1).map(({ from }) => from)).toEqual(months.slice(0, -1).map(({ to }) => to));
  });

  it.each([
    ['2026-01', -1, '2025-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-05', 0, '2026-05'],
    ['2026-05', -17, '2024-12'],
  ])('%s moved by %i is %s', (month, count, moved) => {
    expect(addMonths(month, count)).toBe(moved);
  });

  it.each([
    ['2026-01', true, false],
    ['2026-13', false, false],
    ['2026-1', false, false],
    ['2026-H1', false, true],
    ['2026-H3', false, false],
    ['2026-Q4', false, true],
    ['2026-Q5', false, false],
    ['2026', false, true],
    ['', false, false],
  ])('%j is a month: %p, a quarter, half-year or year: %p', (text, month, period) => {
    expect([isMonth(text), isPeriod(text)]).toEqual([month, period]);
  });

  it('of a date are the first seven characters', () => {
    expect(monthOf('2026-02-24')).toBe('2026-02');
  });
});

describe('periods', () => {
  it('are any run of up to three years as well, over the turn of a year too', () => {
    expect(monthsOfPeriod('2026-11..2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsOfPeriod('2026-03..2027-02')).toHaveLength(12);
    expect(['2026-05..2026-05', '2026-01..2028-12'].map(isPeriod)).toEqual([true, true]);
    const none = ['2026-05..2026-04', '2026-01..2029-01', '2026-01..', '2026-00..2026-02', '2026..2027'];
    expect(none.map(isPeriod)).toEqual(none.map(() => false));
  });

  it('are quarters, two half-years and the year of both', () => {
    expect(monthsOfPeriod('2026-H1')).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
    ]);
    expect(monthsOfPeriod('2026-H2')).toEqual([
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
    ]);
    expect(monthsOfPeriod('2026-Q3')).toEqual(['2026-07', '2026-08', '2026-09']);
    expect(monthsOfPeriod('2026')).toEqual([...monthsOfPeriod('2026-H1'), ...monthsOfPeriod('2026-H2')]);
  });

  it.each(['2026-H3', '2026-Q0', '2026-Q5', '2026-H1-Q1', '26', ''])('%j is none', (period) => {
    expect(() => monthsOfPeriod(period)).toThrow(RangeError);
  });
});
