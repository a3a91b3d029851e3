import { addDays, dayOfWeek, isCivilDate } from './civil-date';

/** What a pasted schedule says: days off, days worked, and the pieces nobody could read. All dates in order, once each. */
export type ScheduleText = {
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
  readonly wrong: readonly string[];
};

type Reading = { readonly year: number; readonly listed: 'holidays' | 'makeUpDays' };
type Kind = Reading['listed'];

// A span longer than any holiday is a slip of the pen.
const LONGEST_SPAN = 31;
const NOTE = String.raw`(?:\([^()]*\))?`;
const WITH_YEAR = String.raw`\d{4}(?:年|/|\.|-)\d{1,2}(?:月|/|\.|-)\d{1,2}[日号]?`;
const WITHOUT_YEAR = String.raw`\d{1,2}(?:月\d{1,2}[日号]?|/\d{1,2}(?![\d/]))`;
const DATE = `(?:${WITH_YEAR}|${WITHOUT_YEAR})${NOTE}`;
const LAST = String.raw`(?:${DATE}|\d{1,2}[日号]${NOTE})`;
/** Advice (鼓励…在除夕（2月9日）休息) gives nobody a day off, and “2月3日起正常上班” is where the week begins again. */
const ADVICE = /鼓励|倡导|建议/;
const FROM_THEN_ON = /^起/;
/** A day, or a span of days. */
const DAYS = new RegExp(
  `(?<![\\d/.-])(?<first>${DATE})(?:(?:至|到|~|—+|–|--?)(?<last>${LAST}))?(?![\\d/-])`,
  'g'
);
const SAYS_OFF = /放假|补休|公休|调休|休息/;
const SAYS_WORK = /上班|补班/;
const WEEKDAYS = '一二三四五六日';
/** What a notice says besides: its number, its year, how many days a holiday has. */
const ASIDE = /[〔[(]\d{4}[〕\])]\d*号?|\d{4}年(?!\d)|共?\d+天|\d+[.)](?!\d)/g;

const two = (digits: string): string => digits.padStart(2, '0');

/** A day or span as it is written, and the words that follow it up to the next. */
type Piece = {
  readonly text: string;
  readonly first: string;
  readonly last: string | null;
  readonly words: string;
};

/** The date as written, in the year the notice is of unless it names its own; `after` is the first day of the span it ends. */
const dateOf = (
  text: string,
  { year, after }: { readonly year: number; readonly after?: string }
): string => {
  const [digits = ''] = text.split('(');
  const numbers = digits.match(/\d+/g) ?? [];
  const [day = '', month = after?.slice(5, 7) ?? '', own = after?.slice(0, 4) ?? String(year)] = [
    ...numbers,
  ].reverse();
  return `${own}-${two(month)}-${two(day)}`;
};

/** The weekday a notice sets in brackets is another than the date's: the notice is of another year. */
const contradictsWeek = (text: string, date: string): boolean => {
  const named = /(?:周|星期)([一二三四五六日天])/.exec(text)?.[1];
  return named !== undefined && dayOfWeek(date) !== WEEKDAYS.indexOf(named === '天' ? '日' : named) + 1;
};

const spanOf = ({ first, last }: Piece, year: number): readonly string[] | null => {
  const from = dateOf(first, { year });
  const until = last === null ? from : dateOf(last, { year, after: from });
  if (!isCivilDate(from) || !isCivilDate(until) || until < from) return null;
  if (contradictsWeek(first, from) || contradictsWeek(last ?? first, until)) return null;
  if (addDays(from, LONGEST_SPAN) < until) return null;
  const days = [from];
  for (let day = from; day < until; days.push(day)) day = addDays(day, 1);
  return days;
};

const kindIn = (words: string): Kind | null => {
  if (SAYS_OFF.test(words)) return 'holidays';
  return SAYS_WORK.test(words) ? 'makeUpDays' : null;
};

/** The sentence cut before each day or span. */
const piecesOf = (sentence: string): { readonly before: string; readonly pieces: readonly Piece[] } => {
  const found = [...sentence.matchAll(DAYS)];
  return {
    before: sentence.slice(0, found[0]?.index ?? sentence.length),
    pieces: found.map((match, index) => ({
      text: match[0],
      first: match.groups?.first ?? '',
      last: match.groups?.last ?? null,
      words: sentence.slice(match.index + match[0].length, found[index + 1]?.index ?? sentence.length),
    })),
  };
};

/** What the words say of a day: those that follow it, or follow the days named with it (`2月14日、2月28日上班`). */
const kindAt = (pieces: readonly Piece[], at: number): Kind | null =>
  pieces
    .slice(at)
    .map(({ words }) => kindIn(words))
    .find((kind) => kind !== null) ?? null;

/** What is left of words once everything a notice says is taken off; in a plain list anything left is a slip. */
const unread = (words: string, isNotice: boolean): readonly string[] =>
  words
    .replace(ASIDE, ' ')
    .split(/[\s,、;:]+/)
    .filter((word) => word !== '' && (!isNotice || /\d/.test(word)));

/** A notice names days of its year, of the December before and of the January after; any other is the day it was signed. */
const isNear = (date: string, year: number): boolean =>
  date >= `${year - 1}-12-01` && date <= `${year + 1}-01-31`;

const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[∼〜～]/g, '~')
    .replace(/[ \t]*(年|月)[ \t]*/g, '$1')
    .replace(/(\d)[ \t]+(?=[日号])/g, '$1')
    .replace(/[ \t]*(至|到|~|—|–)[ \t]*/g, '$1')
    .replace(/([日号\d])[ \t]+-[ \t]+(?=\d)/g, '$1-');

/**
 * Reads a year's schedule as an office has it: days and spans in any usual spelling (`2027-02-05 ~ 2027-02-11`, `2027/2/5`, `2月5日`), or
 * the State Council's own sentences, whose words say which days are off and which are worked. A plain list is of the kind `listed`.
 * A piece that is no day, or whose weekday is another's, is named and not taken over.
 */
export const readSchedule = (text: string, { year, listed }: Reading): ScheduleText => {
  const whole = normalised(text);
  const isNotice = kindIn(whole) !== null;
  const days: Record<Kind, string[]> = { holidays: [], makeUpDays: [] };
  const wrong: string[] = [];
  for (const sentence of whole.split(/[。\n\r]+/)) {
    if (ADVICE.test(sentence)) continue;
    const { before, pieces } = piecesOf(sentence);
    wrong.push(...unread(before, isNotice));
    pieces.forEach((piece, at) => {
      const span = spanOf(piece, year);
      const kind = kindAt(pieces, at) ?? (isNotice ? null : listed);
      if (FROM_THEN_ON.test(piece.words)) return;
      if (!span) wrong.push(piece.text);
      else if (kind) days[kind].push(...span);
      else if (isNear(span[0] ?? '', year)) wrong.push(piece.text);
      wrong.push(...unread(piece.words, isNotice));
    });
  }
  const sorted = (dates: readonly string[]): readonly string[] => [...new Set(dates)].sort();
  return { holidays: sorted(days.holidays), makeUpDays: sorted(days.makeUpDays), wrong };
};
