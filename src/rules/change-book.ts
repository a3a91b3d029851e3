import { stableJson } from '../chain';
import { accept, refuse, type Refusal, type Result } from '../result';
import { objectionToBook, objectionToChange, type InUse } from './check-book';
import type { RuleCode } from './refusals';
import type { BookRoute, RuleBook } from './rule-book';
import { keepRanking } from './ranking-rules';

/** A version of the book as it is in force. */
export type BookVersion = { readonly version: number; readonly book: RuleBook };

const stagesOf = ({ stages }: BookRoute): string => stableJson(stages);

/** Each route at its next version where its stages change; a route that comes back goes on where a new one begins. */
const withVersions = (before: RuleBook, after: RuleBook): RuleBook => ({
  ...after,
  routes: after.routes.map((route) => {
    const earlier = before.routes.find(({ key }) => key === route.key);
    const at = earlier?.version ?? 1;
    const version = !earlier ? 1 : stagesOf(earlier) === stagesOf(route) ? at : at + 1;
    return { ...route, version };
  }),
});

type Change = {
  readonly book: RuleBook;
  /** The version the change was made from; another one by now is refused. */
  readonly from?: number;
  readonly inUse: InUse;
};

/** The next version of the rules; forms keep the one they were submitted under. The same book changes nothing. */
export const changeBook = (
  current: BookVersion,
  { book, from, inUse }: Change
): Result<BookVersion, RuleCode> => {
  const refused = (refusal: Refusal<RuleCode>) => ({ ok: false as const, refusal });
  if (from !== undefined && from !== current.version)
    return refuse('rules.changed', { version: current.version });
  const objection = objectionToBook(book) ?? objectionToChange(current.book, book, inUse);
  if (objection) return refused(objection);
  const next = keepRanking(current.book, withVersions(current.book, book));
  if (stableJson(next) === stableJson(withVersions(current.book, current.book))) return accept(current);
  return accept({ version: current.version + 1, book: next });
};

const PARTS = ['positions', 'categories', 'routes', 'checklist'] as const;
const SINGLE = [
  'name',
  'language',
  'agreement',
  'cover',
  'implicit',
  'submissionDays',
  'calendar',
  'ranking',
  'rankingBefore',
  'consequences',
  'consequenceTerms',
  'numbering',
  'promise',
  'classes',
  'unscreened',
] as const;

/** What a part says; a book from before there was such a part says nothing in it. */
const partOf = (book: RuleBook, part: (typeof SINGLE)[number]): string => stableJson(book[part] ?? []);

export type BookChange = {
  readonly part: (typeof PARTS)[number] | (typeof SINGLE)[number];
  readonly what: 'added' | 'changed' | 'removed' | 'reordered';
  /** The row's name in both languages; null for a part that is one value. */
  readonly name: { readonly zh: string; readonly en: string } | null;
};

type Row = { readonly zh: string; readonly en: string; readonly key?: string; readonly point?: number };

const keyOf = ({ key, point }: Row): string => key ?? String(point);
const bare = (row: Row): string => {
  const { version: _, ...rest } = row as Row & { readonly version?: number };
  return stableJson(rest);
};

const rowChanges = (
  part: (typeof PARTS)[number],
  before: RuleBook,
  after: RuleBook
): readonly BookChange[] => {
  const [was, is]: readonly [readonly Row[], readonly Row[]] = [before[part], after[part]];
  const find = (rows: readonly Row[], row: Row) => rows.find((other) => keyOf(other) === keyOf(row));
  const line = ({ zh, en }: Row, what: BookChange['what']): BookChange => ({ part, what, name: { zh, en } });
  return [
    ...is.filter((row) => !find(was, row)).map((row) => line(row, 'added')),
    ...is
      .filter((row) => {
        const earlier = find(was, row);
        return earlier !== undefined && bare(earlier) !== bare(row);
      })
      .map((row) => line(row, 'changed')),
    ...was.filter((row) => !find(is, row)).map((row) => line(row, 'removed')),
  ];
};

/** The rows both books have stand in another order: what is chosen from is offered so, and routes are stricter or less strict by it. */
const isReordered = (part: (typeof PARTS)[number], before: RuleBook, after: RuleBook): boolean => {
  const [was, is]: readonly [readonly Row[], readonly Row[]] = [before[part], after[part]];
  const common = (rows: readonly Row[], others: readonly Row[]): readonly string[] =>
    rows.map(keyOf).filter((key) => others.some((row) => keyOf(row) === key));
  return stableJson(common(was, is)) !== stableJson(common(is, was));
};

/** What differs between two books, row by row, for the one who is about to put the second in force. */
export const bookChanges = (before: RuleBook, after: RuleBook): readonly BookChange[] => [
  ...PARTS.flatMap((part) => rowChanges(part, before, after)),
  ...PARTS.filter((part) => isReordered(part, before, after)).map((part): BookChange => ({
    part,
    what: 'reordered',
    name: null,
  })),
  ...SINGLE.filter((part) => partOf(before, part) !== partOf(after, part)).map((part): BookChange => ({
    part,
    what: 'changed',
    name: null,
  })),
];
