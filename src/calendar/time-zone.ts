import { tzOffset } from '@date-fns/tz/tzOffset';
import { addDays, isCivilDate } from './civil-date';

const MINUTE = 60 * 1000;
const INSTANT = /^[^T]+T[^T]+(Z|[+-]\d{2}:?\d{2})$/;

/** Milliseconds since 1970 of an ISO 8601 instant. Throws where it names no zone: it would be read in the process's own. */
export const instantOf = (iso: string): number => {
  const instant = Date.parse(iso);
  if (!INSTANT.test(iso) || Number.isNaN(instant)) throw new RangeError(`not an instant: ${iso}`);
  return instant;
};

/** Whether the name is an IANA time zone, such as `Asia/Shanghai`; a bare offset such as `+08:00` is not. */
export const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    // Intl has no other way to say that it does not know the name.
    return false;
  }
};

const dateAt = (instant: number, timeZone: string): string => {
  const offset = tzOffset(timeZone, new Date(instant));
  if (Number.isNaN(offset)) throw new RangeError(`not a time zone: ${timeZone}`);
  return new Date(instant + offset * MINUTE).toISOString().slice(0, 10);
};

/** The date on the wall of the organization at an instant (ISO 8601, UTC or with its offset). */
export const civilDate = (instantIso: string, timeZone: string): string =>
  dateAt(instantOf(instantIso), timeZone);

/** The first instant of a civil date, ISO 8601 in UTC; right also where the clocks change at midnight. */
export const startOfDay = (date: string, timeZone: string): string => {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`);
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  const starts = [addDays(date, -1), addDays(date, 1)]
    .map((neighbour) => midnight - tzOffset(timeZone, new Date(`${neighbour}T00:00:00.000Z`)) * MINUTE)
    .filter((instant) => dateAt(instant, timeZone) === date);
  return new Date(Math.min(...starts)).toISOString();
};
