import { accept, type Result } from '../result';
import type { Calendar, CalendarRefusal } from './calendar';
import { yearOf } from './civil-date';
import { addWorkingDays } from './working-day';

/** Of the Measures; another rule book may say otherwise. */
const DAYS_TO_SUBMIT = 2;

/** What a department has done reaches the office within two working days (Art. 8(二)); the day it was done is not counted. */
export const submissionDeadline = (
  occurredOn: string,
  calendar: Calendar,
  days = DAYS_TO_SUBMIT
): Result<string, CalendarRefusal> => addWorkingDays(occurredOn, days, calendar);

/** A year's notice is published near the end of the year before: a year after the first known is still to come, one before it is not. */
const isToCome = (year: number, { years }: Calendar): boolean =>
  Object.keys(years).some((known) => Number(known) < year);

/** A deadline, and the year whose schedule it waits for where that is not published yet (待工作日历公布后计算). */
export type AwaitedDeadline = { readonly dueOn: string | null; readonly awaits: number | null };

/**
 * The submission deadline, left open where the year it needs is still to come: work of 30 December is handed in before anybody knows
 * the days off of January. A day in a year that no notice will be published for is refused, as is what is no day.
 */
export const awaitedDeadline = (
  occurredOn: string,
  calendar: Calendar,
  days: number | null = DAYS_TO_SUBMIT
): Result<AwaitedDeadline, CalendarRefusal> => {
  if (days === null) return accept({ dueOn: null, awaits: null });
  const due = submissionDeadline(occurredOn, calendar, days);
  if (due.ok) return accept({ dueOn: due.value, awaits: null });
  const year = Number(due.refusal.params?.year);
  const isOpen = due.refusal.code === 'calendar.unknown-year' && isToCome(year, calendar);
  return isOpen ? accept({ dueOn: null, awaits: year }) : due;
};

/** From this day on the next year's notice is out, as a rule, and somebody should import it. */
const NOTICE_OUT = '12-01';

/** The year the office is asked to import today (a civil date): this one where it is not known, from 1 December the next; null for none. */
export const yearToImport = (today: string, calendar: Calendar): number | null => {
  if (calendar.weekdaysOnly) return null;
  const year = yearOf(today);
  const wanted = today.slice(5) >= NOTICE_OUT ? [year, year + 1] : [year];
  return wanted.find((each) => !calendar.years[each]) ?? null;
};

/** A submission is late from the day after its deadline on; without a deadline it is not (Art. 8(二)). */
export const isLate = ({ submittedOn, dueOn }: { submittedOn: string; dueOn: string | null }): boolean =>
  dueOn !== null && submittedOn > dueOn;
