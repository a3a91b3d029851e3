import { accept, refuse, type Result } from '../result';
import type { Calendar, CalendarRefusal } from './calendar';
import { addDays, dayOfWeek, isCivilDate, yearOf } from './civil-date';

const LAST_DATE = '9999-12-31';

/** What the notices say of a date; null where they leave it to the week. The notice of its own year goes before its neighbours'. */
const namedBy = (date: string, calendar: Calendar): 'holiday' | 'working' | null => {
  const year = yearOf(date);
  for (const notice of [year, year + 1, year - 1]) {
    const days = calendar.years[notice];
    if (days?.holidays.includes(date)) return 'holiday';
    if (days?.makeUpDays.includes(date)) return 'working';
  }
  return null;
};

/** Whether people work on this day: Monday to Friday, as moved by the State Council's notice for that year or by the office's own days. */
export const isWorkingDay = (date: string, calendar: Calendar): Result<boolean, CalendarRefusal> => {
  if (!isCivilDate(date)) return refuse('calendar.bad-date', { date });
  if (calendar.weekdaysOnly) return accept(dayOfWeek(date) <= 5);
  // Without the year's notice its holidays would pass for working days.
  if (!calendar.years[yearOf(date)] && !calendar.ownDays)
    return refuse('calendar.unknown-year', { year: yearOf(date) });
  const named = namedBy(date, calendar);
  return accept(named === null ? dayOfWeek(date) <= 5 : named === 'working');
};

/** The `count`-th working day after a date; the date itself is not counted, and is the answer for 0. */
export const addWorkingDays = (
  date: string,
  count: number,
  calendar: Calendar
): Result<string, CalendarRefusal> => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`);
  if (!isCivilDate(date)) return refuse('calendar.bad-date', { date });
  let day = date;
  for (let left = count; left > 0;) {
    // After the last date that can be written comes a year nobody can know.
    if (day === LAST_DATE) return refuse('calendar.unknown-year', { year: yearOf(day) + 1 });
    day = addDays(day, 1);
    const working = isWorkingDay(day, calendar);
    if (!working.ok) return working;
    if (working.value) left -= 1;
  }
  return accept(day);
};
