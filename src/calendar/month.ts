import { startOfDay } from './time-zone';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const PERIOD = /^(\d{4})(?:-(?:H([12])|Q([1-4])))?$/;

/** Whether the text is a month, `YYYY-MM`. */
export const isMonth = (text: string): boolean => MONTH.test(text);

/** Longest run of months ranked as one. */
const LONGEST_RUN = 36;

/** The first and the last month of a run, `2026-03..2027-02`, both in it. */
const RUN = /^(\d{4}-(?:0[1-9]|1[0-2]))\.\.(\d{4}-(?:0[1-9]|1[0-2]))$/;

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

const runOf = (text: string): readonly [first: string, length: number] | null => {
  const [, first, last] = RUN.exec(text) ?? [];
  if (!first || !last) return null;
  const length = numberOf(last) - numberOf(first) + 1;
  return length >= 1 && length <= LONGEST_RUN ? [first, length] : null;
};

/**
 * Whether the text is a quarter, `2026-Q1`, a half-year, `2026-H1`, a year, `2026`, or any run of up to 36 months, `2026-01..2026-05` or
 * `2026-03..2027-02`.
 */
export const isPeriod = (text: string): boolean => PERIOD.test(text) || runOf(text) !== null;

/** The month a civil date lies in. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The month `count` months later, or earlier where negative. */
export const addMonths = (month: string, count: number): string => {
  if (!isMonth(month)) throw new RangeError(`not a month: ${month}`);
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
};

/** A month from its first instant to the first of the next, which is no longer in it; ISO 8601 in UTC. */
export const monthInterval = (
  month: string,
  timeZone: string
): { readonly from: string; readonly to: string } => ({
  from: startOfDay(`${month}-01`, timeZone),
  to: startOfDay(`${addMonths(month, 1)}-01`, timeZone),
});

/** The months of a quarter, a half-year (January–June, July–December), a year or a run, in order (Art. 11(三), (四)). */
export const monthsOfPeriod = (period: string): readonly string[] => {
  const run = runOf(period);
  if (run) return Array.from({ length: run[1] }, (_, index) => addMonths(run[0], index));
  const [, year, half, quarter] = PERIOD.exec(period) ?? [];
  if (!year) throw new RangeError(`neither a quarter, a half-year, a year nor a run of months: ${period}`);
  const length = quarter ? 3 : half ? 6 : 12;
  const first = (Number(quarter ?? half ?? 1) - 1) * length + 1;
  return Array.from({ length }, (_, index) => addMonths(`${year}-${String(first).padStart(2, '0')}`, index));
};
