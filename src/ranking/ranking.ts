import type { Quota, Scoring, TieBreak } from '../rules';

/** `dense`: 1,2,2,3 (并列); `competition`: 1,2,2,4. */
export type RankMethod = 'dense' | 'competition';

export type RankingSettings = {
  readonly method: RankMethod;
  /** N of 居后 and 居前. */
  readonly places: number;
  /** Items a month a department is to submit (Art. 6). */
  readonly quota: number;
  /** One table for all classes, or one for each. */
  readonly together: boolean;
  /** Decimals of the adoption rate; one where nothing is said. */
  readonly decimals?: 0 | 1 | 2;
  /**
   * Who is 居后 where more tie at the outermost of the last places than places are left: all of them, as many as there are places (fewer
   * submitted first, then the later in the organization's order, or as `tieBreaks` says), or none of those who tie. All where nothing is said.
   */
  readonly ties?: 'all' | 'tie-break' | 'nobody';
  readonly tieBreaks?: readonly TieBreak[];
  /** Points an item of a category is worth, 1 where none are named; left out with `scoring`, items are counted. */
  readonly points?: Readonly<Record<string, number>>;
  /** What an item is worth by more than its category, in the place of `points`. */
  readonly scoring?: Scoring;
  /** Departments with a quota of their own; a number is so many a month. */
  readonly quotas?: Readonly<Record<string, number | Quota>>;
  /** Departments that are shown and not judged. */
  readonly unjudged?: readonly string[];
  /** Whether what was taken down since still counts. */
  readonly withdrawn?: boolean;
  /** Whether what was taken from elsewhere (转载) counts; it does where nothing is said. */
  readonly reprints?: boolean;
};

/** A row of the monthly ranking (Annex 3). `rank` is null for a department not judged (active for only part of the period). */
export type RankingRow = {
  readonly department: string;
  readonly name: string;
  readonly class: string;
  /** The department's place in the organization's own order: among equals the order of the table. */
  readonly order: number;
  /** 发稿数量: items first published in the month. */
  readonly count: number;
  /** What they are worth, where the rules give points: what is ranked then. */
  readonly points?: number;
  /** 报送数: items first submitted in the month. */
  readonly submitted: number;
  /** 采纳数: those of them that have been published. */
  readonly adopted: number;
  /** Percentage, rounded half up; 0 where nothing was submitted. */
  readonly adoptionRate: number;
  readonly rank: number | null;
  readonly judged: boolean;
  /** Whether it is the rules that do not judge it (不评), and not its days. */
  readonly unjudgedByRules?: boolean;
  /** 居后 */
  readonly last: boolean;
  /** 居前 */
  readonly first: boolean;
  /** Submissions short of the quota of Art. 6 (备注); 0 for a department not judged. */
  readonly missing: number;
  readonly items: readonly {
    readonly title: string;
    readonly publishedAt: string;
    readonly sequence: number;
    /** What it is worth, where the rules give points. */
    readonly points?: number;
  }[];
  /** Points besides those of items: taken over by a higher office's site, or given by the office. */
  readonly credits?: readonly Credit[];
};

/** Points that somebody entered for an item: `outlet` took it over, or the office gave them (null). */
export type Credit = {
  readonly title: string;
  /** Civil date. */
  readonly on: string;
  /** Number of the entry that says so. */
  readonly sequence: number;
  readonly outlet: string | null;
  readonly points: number;
};

export type RankingTable = { readonly class: string | null; readonly rows: readonly RankingRow[] };
export type MonthlyRanking = {
  readonly month: string;
  readonly settings: RankingSettings;
  readonly tables: readonly RankingTable[];
};

export type PeriodRow = {
  readonly department: string;
  readonly name: string;
  readonly class: string;
  readonly order: number;
  /** One count a month, in order; null for a month it was not active, or that is not yet ranked. */
  readonly months: readonly (number | null)[];
  readonly count: number;
  readonly points?: number;
  readonly submitted?: number;
  readonly adoptionRate?: number;
  readonly rank: number | null;
  readonly judged: boolean;
  readonly unjudgedByRules?: boolean;
  readonly last: boolean;
  readonly first: boolean;
  /** Submissions short of the quotas of its months and years so far; left out where the department is not judged. */
  readonly missing?: number;
};
/** Quarter `2026-Q1`, half-year `2026-H1` or year `2026`. `complete`: every month of it is ranked; until then the ranks are of the months so far. */
export type PeriodRanking = {
  readonly period: string;
  readonly months: readonly string[];
  readonly complete: boolean;
  readonly settings: RankingSettings;
  readonly tables: readonly { readonly class: string | null; readonly rows: readonly PeriodRow[] }[];
};

/**
 * A consequence of Art. 11 (二)–(四), proposed with its evidence. `key` is stable: the same evidence gives the same key.
 * `period`: `2026-H1`, `2026`, or for three months `2026-01..2026-03`. `of`: how many departments were judged in that table.
 */
export type Consequence = {
  readonly key: string;
  readonly kind: 'circular' | 'interview' | 'commendation';
  readonly article: '11(2)' | '11(3)' | '11(4)';
  readonly department: string;
  readonly period: string;
  readonly evidence: readonly {
    readonly period: string;
    readonly count: number;
    readonly rank: number | null;
    readonly of: number;
    /** What was ranked, where the rules give points. */
    readonly points?: number;
    /** Where in its table: `bottom` nobody has less (末位), `last` 居后, `top` nobody has more, `first` 居前. */
    readonly place?: 'bottom' | 'last' | 'top' | 'first';
  }[];
};
