import { addDays, civilDate, dayOfWeek, instantOf, isWorkingDay, startOfDay } from '../calendar';
import type { Calendar } from '../calendar';
import type { When } from './preference';

const MINUTE = 60_000;
/** A day's digest goes out at 08:30 of a working day; office hours end at 18:00. */
const MORNING = 8.5 * 60 * MINUTE;
const EVENING = 18 * 60 * MINUTE;
/** What happens within a few seconds is one message. */
const GATHERED = 10_000;

type Office = { readonly calendar: Calendar; readonly timeZone: string };

/** A year the calendar does not know is taken by its weekdays: a message on a holiday is better than none. */
const isWorked = (date: string, calendar: Calendar): boolean => {
  const known = isWorkingDay(date, calendar);
  return known.ok ? known.value : dayOfWeek(date) <= 5;
};

const morningOf = (date: string, { timeZone }: Office): number =>
  instantOf(startOfDay(date, timeZone)) + MORNING;

/** The first 08:30 of a working day at or after an instant. */
const nextMorning = (at: number, office: Office): number => {
  for (let date = civilDate(new Date(at).toISOString(), office.timeZone); ; date = addDays(date, 1)) {
    const morning = morningOf(date, office);
    if (morning >= at && isWorked(date, office.calendar)) return morning;
  }
};

const isInHours = (at: number, office: Office): boolean => {
  const today = civilDate(new Date(at).toISOString(), office.timeZone);
  const start = instantOf(startOfDay(today, office.timeZone));
  return at >= start + MORNING && at < start + EVENING && isWorked(today, office.calendar);
};

/** When a message on what happened at `at` (ISO instant) is to leave. */
export const dueAt = (at: string, when: When, office: Office): string => {
  const happened = instantOf(at);
  const soon = happened + GATHERED;
  const due =
    when === 'digest' || (when === 'office-hours' && !isInHours(soon, office))
      ? nextMorning(happened, office)
      : soon;
  return new Date(due).toISOString();
};
