import type { Names } from './names';
import type { Position } from './position';
import type { Category, Question, Route, RouteKey, Stage } from './route';
import type { Quota, Scoring, TieBreak } from './scoring';

/** A route as the book has it: its name, and its stages with the conditions they are asked for under. */
export type BookRoute = Names & {
  readonly key: RouteKey;
  /** Grows with each change of its stages; a book that never was in force may leave it out. */
  readonly version?: number;
  readonly stages: readonly Stage[];
};

export const CALENDARS = ['state-council', 'weekdays', 'own'] as const;

export const CONSEQUENCES = ['circular', 'interview', 'commendation'] as const;
export type ConsequenceKind = (typeof CONSEQUENCES)[number];

/** What a ranking of several months sums up. */
export const PERIOD_LENGTHS = ['quarter', 'half-year', 'year'] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/**
 * What leads to a consequence. `months`: how many months in a row at the end lead to a circular (Art. 11(二)); `period`: what an
 * interview or a commendation is about (Art. 11(三), (四)); `places`: how many places count, where it is not as many as the ranking marks.
 */
export type ConsequenceTerms = {
  readonly months?: number;
  readonly period?: PeriodLength;
  readonly places?: number;
};

/** How the months are counted and ranked (Art. 6, 11); `on` false hides ranking and all that follows from it. */
export type RankingRules = {
  readonly on: boolean;
  readonly method: 'dense' | 'competition';
  readonly lastPlaces: number;
  readonly quota: number;
  readonly together: boolean;
  /** The month they hold from, `2026-12`; before it those of `rankingBefore` hold. Left out, in every month that is not closed. */
  readonly from?: string;
} & RankingDetails;

/** What the rules say besides of counting; the ranking says what each is where it is left out. */
export type RankingDetails = {
  readonly decimals?: 0 | 1 | 2;
  readonly ties?: 'all' | 'tie-break' | 'nobody';
  /** In which order those who tie are told apart; where nothing is said, fewer handed in, then the later of the order. */
  readonly tieBreaks?: readonly TieBreak[];
  /** Points by category alone, 1 where none are named; `scoring` says more and stands in their place. */
  readonly points?: Readonly<Record<string, number>>;
  readonly scoring?: Scoring;
  /** A number is so many a month. */
  readonly quotas?: Readonly<Record<string, number | Quota>>;
  readonly unjudged?: readonly string[];
  readonly withdrawn?: boolean;
  /** Whether what was taken from elsewhere counts; it does where nothing is said. */
  readonly reprints?: boolean;
};

/** Rules of counting that held until a month, it included. */
export type EarlierRanking = Omit<RankingRules, 'on'> & { readonly until: string };

/**
 * The rule book (规则): everything an organization decides about its approvals, as one value. What it says is data; what the rules ask of
 * a position they ask by what it may do.
 */
export type RuleBook = {
  readonly name: Names;
  /** What is written where nobody in particular is spoken to: names of roles, messages of a robot. Left out, Chinese. */
  readonly language?: 'zh' | 'en';
  readonly positions: readonly Position[];
  readonly categories: readonly Category[];
  /** From the least strict to the strictest; a form is only ever raised along this order. */
  readonly routes: readonly BookRoute[];
  readonly checklist: readonly Question[];
  /** What a signature without an opinion says: 同意. */
  readonly agreement: string;
  readonly cover: boolean;
  readonly implicit: boolean;
  /** Working days to submit after the work was done (Art. 8(二)); null for no deadline. */
  readonly submissionDays: number | null;
  /** Whose days off count: the State Council's, none but the weekend, or the weekend and the days the office enters (bank holidays). */
  readonly calendar: (typeof CALENDARS)[number];
  readonly ranking: RankingRules;
  /** How months were counted before `ranking.from`. */
  readonly rankingBefore?: readonly EarlierRanking[];
  /** Which consequences are proposed (Art. 11). */
  readonly consequences: readonly ConsequenceKind[];
  /** Where a consequence follows from something else than in the Measures. */
  readonly consequenceTerms?: Readonly<Partial<Record<ConsequenceKind, ConsequenceTerms>>>;
  /** How a form is numbered (编号), `{year}-{0000}`; left out, so. A pattern without `{year}` counts on from year to year. */
  readonly numbering?: string;
  /** What the submitter signs by handing in: 本部门对内容的真实性负责. Left out, nothing. */
  readonly promise?: Names;
  /** Classes of departments to choose from (机关部室, 产业工会), named as departments are, in one language. */
  readonly classes?: readonly string[];
  /** Screening rules that are off: an office abroad needs no 身份证. What marks secrecy, and files nobody read, are always looked for (Art. 7). */
  readonly unscreened?: readonly string[];
};

/** What the office decides about approval, as the rules of a form read it. */
export type ApprovalSettings = {
  readonly positions: readonly Position[];
  readonly categories: readonly Category[];
  readonly routes: Readonly<Record<RouteKey, Route>>;
  /** From the least strict to the strictest. */
  readonly order: readonly RouteKey[];
  readonly checklist: readonly Question[];
  readonly agreement: string;
  /** One signature counts for every stage its signer holds, recorded on each. */
  readonly cover: boolean;
  /** A head's submission counts as the head's own stage, recorded as such. */
  readonly implicit: boolean;
  /** Working days to submit (Art. 8(二)); null for no deadline. */
  readonly submissionDays: number | null;
  readonly numbering?: string;
  readonly promise?: Names;
  /** The version of the book, where one is kept; a form notes the one it was submitted under. */
  readonly rules?: number;
};

export const approvalSettings = (book: RuleBook, version?: number): ApprovalSettings => ({
  positions: book.positions,
  categories: book.categories,
  routes: Object.fromEntries(
    book.routes.map(({ key, version: at = 1, stages }) => [key, { key, version: at, stages }])
  ),
  order: book.routes.map(({ key }) => key),
  checklist: book.checklist,
  agreement: book.agreement,
  cover: book.cover,
  implicit: book.implicit,
  submissionDays: book.submissionDays,
  ...(book.numbering === undefined ? {} : { numbering: book.numbering }),
  ...(book.promise === undefined ? {} : { promise: book.promise }),
  ...(version === undefined ? {} : { rules: version }),
});

/** Whether a consequence that is proposed follows from quarters: only then are they ranked and offered. */
export const judgesByQuarter = ({
  consequences,
  consequenceTerms = {},
}: Pick<RuleBook, 'consequences' | 'consequenceTerms'>): boolean =>
  consequences.some((kind) => consequenceTerms[kind]?.period === 'quarter');
