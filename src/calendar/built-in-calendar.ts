import type { Calendar } from './calendar';
import { addDays } from './civil-date';
import { STATE_COUNCIL_DAYS } from './state-council-days';

const datesBetween = (from: string, to: string): readonly string[] =>
  from >= to ? [from] : [from, ...datesBetween(addDays(from, 1), to)];

const datesOf = (year: string, ranges: string): readonly string[] =>
  ranges
    .split(' ')
    .filter((range) => range !== '')
    .flatMap((range) => {
      const [from = '', to = from] = range.split('..');
      return datesBetween(`${year}-${from}`, `${year}-${to}`);
    });

/** The State Council's schedules 2004–2026, as amended. Later years are imported by the office when they are published. */
export const builtInCalendar: Calendar = {
  years: Object.fromEntries(
    Object.entries(STATE_COUNCIL_DAYS).map(([year, { holidays, makeUpDays }]) => [
      year,
      { holidays: datesOf(year, holidays), makeUpDays: datesOf(year, makeUpDays) },
    ])
  ),
};
