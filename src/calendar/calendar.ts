/** What one year's notice says: days off (weekend days inside a holiday included) and weekend days that are worked. */
export type CalendarDays = { readonly holidays: readonly string[]; readonly makeUpDays: readonly string[] };

/**
 * The years whose schedule is known, as plain data. A year's notice may also name days of the December before and the
 * January after; about a day that two notices name, the one of the day's own year is believed.
 */
export type Calendar = {
  readonly years: Readonly<Record<string, CalendarDays>>;
  /** Monday to Friday are worked in every year, whatever is known of it: an organization without a State Council. */
  readonly weekdaysOnly?: true;
  /** Monday to Friday but for the days the office itself has entered (bank holidays): a year nobody entered is no secret. */
  readonly ownDays?: true;
};

export type CalendarRefusal =
  | 'calendar.unknown-year'
  | 'calendar.bad-date'
  | 'calendar.bad-year'
  | 'calendar.empty-year'
  | 'calendar.date-outside-year'
  | 'calendar.date-twice';
