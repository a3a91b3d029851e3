import { isCivilDate } from '../../calendar';

// With its offset or Z: without one a time would mean another instant on another server.
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A time with its offset as an instant in UTC; null for what is none. */
export const instantOf = (text: string): string | null => {
  // Date.parse takes 31 April for 1 May.
  const time = INSTANT.test(text) && isCivilDate(text.slice(0, 10)) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};
