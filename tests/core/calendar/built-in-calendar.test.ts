import { addDays, builtInCalendar, isWorkingDay } from '../../../src/calendar';
import { NOTICES } from './state-council-notices';

const DAY = 24 * 60 * 60 * 1000;

/** Every day of 2019–2026 with what the notices say, reckoned without any of the calendar's own functions. */
const everyDay = (): readonly { date: string; working: boolean }[] => {
  const days = [];
  for (let time = Date.UTC(2019, 0, 1); time < Date.UTC(2027, 0, 1); time += DAY) {
    const date = new Date(time).toISOString().slice(0, 10);
    const off = NOTICES.some((notice) => notice.off.some(([from, to]) => date >= from && date <= to));
    const worked = NOTICES.some((notice) => notice.worked.includes(date));
    // 1 January 1970 was a Thursday.
    const weekend = [2, 3].includes((time / DAY) % 7);
    days.push({ date, working: worked || (!weekend && !off) });
  }
  return days;
};

describe('the built-in calendar', () => {
  it('agrees with the notices, kept by hand, on each of the 2,922 days of 2019–2026', () => {
    const days = everyDay();
    const disagreements = days.filter(({ date, working }) => {
      const known = isWorkingDay(date, builtInCalendar);
      return !known.ok || known.value !== working;
    });

    expect(days).toHaveLength(2922);
    expect(disagreements).toEqual([]);
  });

  it('knows the years 2004–2026 and no other', () => {
    const known = Object.keys(builtInCalendar.years).map(Number);
    expect(known).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    expect([
      isWorkingDay('2003-12-31', builtInCalendar),
      isWorkingDay('2027-01-01', builtInCalendar),
    ]).toEqual([
      { ok: false, refusal: { code: 'calendar.unknown-year', params: { year: 2003 } } },
      { ok: false, refusal: { code: 'calendar.unknown-year', params: { year: 2027 } } },
    ]);
  });

  it('moves weekends only: in each year every make-up day is a Saturday or Sunday, and each year has some', () => {
    const weekday = (date: string): number => (Date.parse(`${date}T00:00:00Z`) / DAY) % 7;
    const made = Object.values(builtInCalendar.years).map(({ makeUpDays }) => makeUpDays);
    expect(made.every((dates) => dates.length > 0)).toBe(true);
    expect(made.flat().filter((date) => ![2, 3].includes(weekday(date)))).toEqual([]);
  });

  it('survives being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(builtInCalendar))).toEqual(builtInCalendar);
    expect(builtInCalendar.years['2026']?.holidays).toContain(addDays('2026-02-28', -5));
  });
});
