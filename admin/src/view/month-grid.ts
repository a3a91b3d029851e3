import { addDays, addMonths, dayOfWeek, isWorkingDay } from '../../../src/calendar';
import type { CalendarDays } from '../../../src/calendar';

export type GridDay = {
  readonly date: string;
  readonly day: number;
  /** What the year's schedule says of it; null where it leaves it to the week. */
  readonly named: 'off' | 'worked' | null;
  readonly works: boolean;
};

const namedIn = ({ holidays, makeUpDays }: CalendarDays, date: string): GridDay['named'] => {
  if (holidays.includes(date)) return 'off';
  return makeUpDays.includes(date) ? 'worked' : null;
};

/** The weeks of a month, Monday first; null before its first day and after its last. */
export const monthGrid = (month: string, days: CalendarDays): readonly (readonly (GridDay | null)[])[] => {
  const first = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const calendar = { years: { [month.slice(0, 4)]: days } };
  const cells: (GridDay | null)[] = Array.from({ length: dayOfWeek(first) - 1 }, () => null);
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const working = isWorkingDay(date, calendar);
    cells.push({
      date,
      day: Number(date.slice(8)),
      named: namedIn(days, date),
      works: working.ok && working.value,
    });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
};

/** The twelve months of a year, `YYYY-MM`. */
export const monthsOfYear = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

/** Days of a schedule that lie outside its year, in the December before or the January after. */
export const daysBeyond = (year: number, { holidays, makeUpDays }: CalendarDays): CalendarDays => {
  const isBeyond = (date: string): boolean => !date.startsWith(`${year}-`);
  return { holidays: holidays.filter(isBeyond), makeUpDays: makeUpDays.filter(isBeyond) };
};

/** Days as one reads them: those in a row as a span, `02-05 ~ 02-07`. */
export const daysInWords = (days: readonly string[]): readonly string[] => {
  const spans: [string, string][] = [];
  for (const day of [...days].sort()) {
    const span = spans.at(-1);
    if (span && addDays(span[1], 1) === day) span[1] = day;
    else spans.push([day, day]);
  }
  return spans.map(([from, until]) => (from === until ? from : `${from} ~ ${until}`));
};
