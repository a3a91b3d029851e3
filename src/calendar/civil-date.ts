/** A civil date is text, `YYYY-MM-DD`; arithmetic runs on days of UTC, so no time zone of the process can shift it. */
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 24 * 60 * 60 * 1000;

const startOf = (date: string): number => Date.parse(`${date}T00:00:00.000Z`);

/** Whether the text is a date of the calendar: `2026-02-29` is not. */
export const isCivilDate = (text: string): boolean => {
  if (!CIVIL_DATE.test(text)) return false;
  const start = startOf(text);
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(text);
};

/** The date `days` days later, or earlier where negative. Throws RangeError where there is no such date. */
export const addDays = (date: string, days: number): string => {
  const moved = new Date(startOf(date) + days * DAY).toISOString().slice(0, 10);
  if (!isCivilDate(date) || !isCivilDate(moved))
    throw new RangeError(`not a civil date: ${date} + ${days} days`);
  return moved;
};

/** ISO weekday: 1 Monday … 7 Sunday. */
export const dayOfWeek = (date: string): number => {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`);
  return new Date(startOf(date)).getUTCDay() || 7;
};

/** The year a civil date lies in. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));
