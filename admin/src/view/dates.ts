import { TZDate } from '@date-fns/tz';

/** The organization's time zone. */
type When = { readonly timeZone: string };

/** An instant as day and minute in the organization's time zone, `2026-03-01 08:30`, as days stand on every page; an unreadable one as it came. */
export const showInstant = (instant: string | null, { timeZone }: When): string => {
  if (!instant) return '';
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    date
  );
  return `${dayOf(instant, timeZone)} ${time}`;
};

/** The civil day of an instant in the organization's time zone, `YYYY-MM-DD`. */
export const dayOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant)
  );

/** Days from one civil day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** A time zone as people call it: 中国标准时间, China Standard Time. */
export const zoneName = (timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' })
    .formatToParts(new Date(0))
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** An instant as a `datetime-local` field takes it; empty for none. */
export const wallClockOf = (instant: string, when: When): string =>
  showInstant(instant, when).replace(' ', 'T');

/** A wall-clock time of a `datetime-local` field, read in the organization's time zone, as an instant; null where it is not a time. */
export const instantOf = (wallClock: string, timeZone: string): string | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(wallClock);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return new Date(+new TZDate(year, month - 1, day, hour, minute, timeZone)).toISOString();
};

/** The month `YYYY-MM` of a civil day, moved by some months. */
export const monthFrom = (day: string, by = 0): string => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};

/** The last months up to and with that of `day`, newest first. */
export const recentMonths = (day: string, howMany: number): readonly string[] =>
  Array.from({ length: howMany }, (_, index) => monthFrom(day, -index));

type Periods = { readonly years: number; readonly quarters: boolean };

/** The half-years and years up to that of `day`, newest first: `2026-H2`, `2026-H1`, `2026`, …; quarters too where the rules judge by them. */
export const recentPeriods = (day: string, { years, quarters }: Periods): readonly string[] => {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const half = (count: number, ...of: readonly number[]) => [
    { name: `H${count}`, first: count * 6 - 5 },
    ...(quarters ? of.map((quarter) => ({ name: `Q${quarter}`, first: quarter * 3 - 2 })) : []),
  ];
  const parts = [...half(2, 4, 3), ...half(1, 2, 1)];
  return Array.from({ length: years }, (_, back) => year - back).flatMap((each) => [
    ...parts.filter(({ first }) => each < year || first <= month).map(({ name }) => `${each}-${name}`),
    `${each}`,
  ]);
};
