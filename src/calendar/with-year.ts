import { accept, refuse, type Refusal, type Result } from '../result';
import type { Calendar, CalendarDays, CalendarRefusal } from './calendar';
import { isCivilDate } from './civil-date';

const sorted = (dates: readonly string[]): readonly string[] => [...new Set(dates)].sort();

/** A notice names days of its year, of the December before and of the January after. */
const isNamedIn = (date: string, year: number): boolean =>
  date >= `${year - 1}-12-01` && date <= `${year + 1}-01-31`;

const faultOf = (year: number, { holidays, makeUpDays }: CalendarDays): Refusal<CalendarRefusal> | null => {
  if (!Number.isInteger(year) || year < 1949 || year > 2199)
    return { code: 'calendar.bad-year', params: { year } };
  const dates = [...holidays, ...makeUpDays];
  const unreal = dates.find((date) => !isCivilDate(date));
  if (unreal !== undefined) return { code: 'calendar.bad-date', params: { date: unreal } };
  const outside = dates.find((date) => !isNamedIn(date, year));
  if (outside) return { code: 'calendar.date-outside-year', params: { date: outside, year } };
  const twice = holidays.find((date) => makeUpDays.includes(date));
  if (twice) return { code: 'calendar.date-twice', params: { date: twice } };
  // A schedule without holidays would make every holiday a working day.
  if (holidays.length === 0) return { code: 'calendar.empty-year', params: { year } };
  return null;
};

/** The office imports a year's schedule, in place of the one known before; nothing of a faulty one is taken over. */
export const withYear = (
  calendar: Calendar,
  year: number,
  days: CalendarDays
): Result<Calendar, CalendarRefusal> => {
  const fault = faultOf(year, days);
  if (fault) return refuse(fault.code, fault.params);
  const imported = { holidays: sorted(days.holidays), makeUpDays: sorted(days.makeUpDays) };
  return accept({ ...calendar, years: { ...calendar.years, [year]: imported } });
};
