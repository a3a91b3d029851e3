import { civilDate } from '../calendar';
import { sayIn } from './words';
import type { PaperLanguage } from './words';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' '
);

export type When = { readonly language: PaperLanguage; readonly timeZone: string };

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

const clockOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant)
  );

/** An instant as day and minute of the organization: 2026年11月6日 09:30. */
export const timeSaid = (instant: string, when: When): string =>
  `${daySaid(instant, when)} ${clockOf(instant, when.timeZone)}`;
