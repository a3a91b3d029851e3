import { civilDate } from '../calendar';
import { sayIn } from './words';
import type { PaperLanguage } from './words';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' '
);

export type When = { readonly language: PaperLanguage; readonly timeZone: string };

/** A month as papers name it: 2026年11月, November 2026. */
export const monthSaid = (month: string, language: PaperLanguage): string => {
  const [year = '', number = ''] = month.split('-');
  const monthName = MONTHS[Number(number) - 1] ?? '';
  return sayIn(language)('month', { year, month: Number(number), monthName });
};

/** A month in the head of a narrow column: 11月, Nov. */
export const monthShort = (month: string, language: PaperLanguage): string => {
  const number = Number(month.slice(5));
  return sayIn(language)('period.of-month', {
    month: number,
    monthShort: (MONTHS[number - 1] ?? '').slice(0, 3),
  });
};

/** A civil date after GB/T 9704, month and day without a zero before them: 2026年11月6日. */
export const dateSaid = (date: string, language: PaperLanguage): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return sayIn(language)('date', {
    year,
    month: Number(month),
    day: Number(day),
    monthName: MONTHS[Number(month) - 1] ?? '',
  });
};

export const daySaid = (instant: string, { language, timeZone }: When): string =>
  dateSaid(civilDate(instant, timeZone), language);

/** Making one takes as long as a hundred uses of it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (instant: string, timeZone: string): string => {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  clocks.set(timeZone, clock);
  return clock.format(new Date(instant));
};

/** An instant as day and minute of the organization: 2026年11月6日 09:30. */
export const timeSaid = (instant: string, when: When): string =>
  `${daySaid(instant, when)} ${clockOf(instant, when.timeZone)}`;

/** What a period is called: a month, `2026-H1`, `2026`, or a run of months `2026-01..2026-03`. */
export const periodSaid = (period: string, language: PaperLanguage): string => {
  const say = sayIn(language);
  const [first = '', last] = period.split('..');
  if (last) return say('months', { first: monthSaid(first, language), last: monthSaid(last, language) });
  if (/^\d{4}-\d{2}$/.test(period)) return monthSaid(period, language);
  const [year = '', half] = period.split('-');
  if (!half) return say('period.year', { year });
  if (half.startsWith('Q')) return say('period.quarter', { year, quarter: half.slice(1) });
  return say(half === 'H1' ? 'period.first-half' : 'period.second-half', { year });
};

/** A day in a narrow column: 2026年11月26日, 26 Nov 2026. */
export const dateShort = (date: string, language: PaperLanguage): string =>
  dateSaid(date, language).replace(/([A-Z][a-z]{2})[a-z]+/, '$1');

/** A civil minute a spreadsheet can sort: 2026-11-06 09:30. */
export const minuteOf = (instant: string, timeZone: string): string =>
  `${civilDate(instant, timeZone)} ${clockOf(instant, timeZone)}`;
