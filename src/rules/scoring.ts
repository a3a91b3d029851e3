export const SCORED_BY = ['category', 'channel', 'origin', 'source', 'outlet'] as const;
export type ScoredBy = (typeof SCORED_BY)[number];

/**
 * A line of the points table. `is`: a category's key, a channel's documentId, `original` or `reprint`, the name of a source, or the site of
 * a higher office that took the item over (上级网站采用).
 */
export type ScoreLine = { readonly by: ScoredBy; readonly is: string; readonly points: number };

/**
 * What an item is worth (计分). `base`: each item; `several`: the lines that fit are added to it, or the highest of them stands in its
 * place. A line of 0 points, and a text under `shortest` characters, make an item worth nothing.
 */
export type Scoring = {
  readonly base: number;
  readonly several: 'add' | 'highest';
  readonly shortest?: number;
  readonly lines: readonly ScoreLine[];
};

/** What many who tie at the end are told apart by, the first that differs. */
export const TIE_BREAKS = ['submitted', 'rate', 'count', 'order'] as const;
export type TieBreak = (typeof TIE_BREAKS)[number];

export const QUOTA_SPANS = ['month', 'quarter', 'half-year', 'year'] as const;
/** How many items a department hands in, and in how long a time: two a month, or two a year. */
export type Quota = { readonly items: number; readonly per: (typeof QUOTA_SPANS)[number] };
