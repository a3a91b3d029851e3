/** As forms were numbered before there was a rule: 2026-0001. */
export const NUMBERING = '{year}-{0000}';
/** Longest number of a form; it is an address of the desk and a name of files. */
export const NUMBER_LIMIT = 40;

const PLACE = /\{(0{1,8})\}/g;
/** What an address, a file's name and a cell of a table all take: no space, slash, quote or sign with a meaning of its own. */
const PLAIN = /^[\p{L}\p{N}\-_.()（）〔〕【】［］]*$/u;

/** What a pattern is made of: its words, whether it names the year, how many digits its place has at least. */
type Parts = { readonly before: string; readonly after: string; readonly digits: number };

const partsOf = (pattern: string): Parts | null => {
  const found = [...pattern.matchAll(PLACE)];
  const [place] = found;
  if (!place || found.length > 1) return null;
  return {
    before: pattern.slice(0, place.index),
    after: pattern.slice(place.index + place[0].length),
    digits: place[1]?.length ?? 1,
  };
};

/** Whether forms can be numbered so: one place, the year at most once, and otherwise only what an address and a file's name can bear. */
export const isNumbering = (pattern: string): boolean => {
  const parts = partsOf(pattern);
  if (!parts || pattern.split('{year}').length > 2) return false;
  const words = `${parts.before}${parts.after}`.replace('{year}', '');
  return PLAIN.test(words) && words.length + 4 + Math.max(parts.digits, 9) <= NUMBER_LIMIT;
};

/** A form's place: of its year, or of all years where the pattern names none. */
export type NumberPlace = { readonly year: number | null; readonly place: number };

const yearIn = (pattern: string): boolean => pattern.includes('{year}');

/** The number (编号) of a form by the office's pattern, `工网〔{year}〕{000}号`; it grows past its digits rather than wrapping. */
export const numberAs = (
  pattern: string,
  { year, place }: { readonly year: number; readonly place: number }
): string =>
  pattern
    .replace('{year}', String(year))
    .replace(PLACE, (_, zeros: string) => String(place).padStart(zeros.length, '0'));

/** The series a number is taken from, so that the next year begins at one where the pattern names the year. */
export const seriesOf = (pattern: string, year: number): string =>
  yearIn(pattern) ? `form-${year}` : 'form-';

const escaped = (text: string): string => text.replace(/[.()[\]]/g, '\\$&');

/** The place a number stands for under a pattern; null for what is no such number. */
export const placeIn = (pattern: string, number: string): NumberPlace | null => {
  const parts = partsOf(pattern);
  if (!parts) return null;
  const [before, after] = [parts.before, parts.after].map((text) =>
    escaped(text).replace('{year}', '(?<year>\\d{4})')
  );
  const found = new RegExp(`^${before}(?<place>\\d{1,9})${after}$`, 'u').exec(number);
  const place = Number(found?.groups?.place);
  const year = found?.groups?.year === undefined ? null : Number(found.groups.year);
  if (!found || place < 1 || numberAs(pattern, { year: year ?? 0, place }) !== number) return null;
  return { year, place };
};
