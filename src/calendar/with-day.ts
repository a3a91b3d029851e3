import { accept, refuse, type Result } from '../result';
import type { Calendar, CalendarRefusal } from './calendar';
import { isCivilDate, yearOf } from './civil-date';
import { isWorkingDay } from './working-day';

/** The office corrects a day, after an amended notice say; the day is kept under its own year, the rest stays. */
export const withDay = (
  calendar: Calendar,
  date: string,
  status: 'holiday' | 'working'
): Result<Calendar, CalendarRefusal> => {
  if (!isCivilDate(date)) return refuse('calendar.bad-date', { date });
  const days =
    calendar.years[yearOf(date)] ?? (calendar.ownDays ? { holidays: [], makeUpDays: [] } : undefined);
  if (!days) return refuse('calendar.unknown-year', { year: yearOf(date) });
  const put = (holidays: readonly string[], makeUpDays: readonly string[]): Calendar => ({
    ...calendar,
    years: {
      ...calendar.years,
      [yearOf(date)]: { holidays: [...holidays].sort(), makeUpDays: [...makeUpDays].sort() },
    },
  });
  const holidays = days.holidays.filter((day) => day !== date);
  const makeUpDays = days.makeUpDays.filter((day) => day !== date);
  const unnamed = put(holidays, makeUpDays);
  const working = isWorkingDay(date, unnamed);
  if (!working.ok) return working;
  if (working.value === (status === 'working')) return accept(unnamed);
  return accept(
    status === 'holiday' ? put([...holidays, date], makeUpDays) : put(holidays, [...makeUpDays, date])
  );
};
