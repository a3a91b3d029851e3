const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', ...options });

const DAY = format({ dateStyle: 'short' });
const MINUTE = format({ dateStyle: 'short', timeStyle: 'short' });

/** An instant's day in Beijing, `2026-05-08`. */
export const dayOf = (instant: string): string => DAY.format(new Date(instant));
/** `2026-05-08 16:00` */
export const minuteOf = (instant: string): string => MINUTE.format(new Date(instant));

/** `2026-05` as `2026年5月` */
export const monthName = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

/** `2026-05-08` as `2026年5月8日` */
export const dayName = (day: string): string => `${monthName(day)}${Number(day.slice(8, 10))}日`;

/** Kilobytes as people read them. */
export const sizeOf = (kilobytes: number): string =>
  kilobytes < 1024 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;

/** An address that leads somewhere on the web: nothing that would run. */
export const webAddress = (address: string | null | undefined): string | null =>
  address && /^(https?:\/\/|\/(?![/\\]))/i.test(address) ? address : null;

export const addressOf = {
  item: (slug: string) => `/items/${encodeURIComponent(slug)}`,
  channel: (slug: string) => `/channels/${encodeURIComponent(slug)}`,
  department: (documentId: string) => `/departments/${encodeURIComponent(documentId)}`,
  ranking: (month: string) => `/rankings/${month}`,
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** What a reader reads of sanitized HTML, on one line. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();

/** The first `length` characters; no character is cut in half. */
export const shortened = (text: string, length: number): string => {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}…`;
};
