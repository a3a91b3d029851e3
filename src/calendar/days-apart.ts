import type { CalendarDays } from './calendar';

const without = (days: readonly string[], others: readonly string[]): readonly string[] =>
  days.filter((day) => !others.includes(day));

const onlyIn = (one: CalendarDays, other: CalendarDays): CalendarDays => ({
  holidays: without(one.holidays, other.holidays),
  makeUpDays: without(one.makeUpDays, other.makeUpDays),
});

/** Of two schedules of a year, the days that only one of them has: what an amended notice takes back, and what it adds. */
export const daysApart = (
  before: CalendarDays,
  after: CalendarDays
): { readonly before: CalendarDays; readonly after: CalendarDays } => ({
  before: onlyIn(before, after),
  after: onlyIn(after, before),
});
