import type { RankingSettings, RankMethod } from './ranking';

/** Ranks by count, most first; equal counts share a rank, and the next is the following one or leaves a gap (Art. 11(一)). */
export const ranksOf = (counts: readonly number[], method: RankMethod): readonly number[] => {
  const ahead = method === 'dense' ? [...new Set(counts)] : counts;
  return counts.map((count) => 1 + ahead.filter((other) => other > count).length);
};

/** How many places are 居前 or 居后 in a table: as many as set, but never more than half of it. */
const placesIn = (counts: readonly number[], places: number): number =>
  Math.min(places, Math.floor(counts.length / 2));

type Ties = {
  readonly ties: NonNullable<RankingSettings['ties']>;
  /** Among those who tie at the end: below zero where the first is the nearer to it. */
  readonly nearer: (one: number, other: number) => number;
};

/**
 * Who is 居后: the last places of the table, and of those who tie with the outermost of them whom the rules take. Whoever shares the top is
 * not at the end, however long the tie; so nobody is where all are equal. Example: nine of 24 have none and three places are 居后; all nine
 * are, or three of them, or nobody.
 */
export const lastPlaces = (counts: readonly number[], places: number, by?: Ties): readonly boolean[] => {
  const rising = [...counts].sort((a, b) => a - b);
  const wanted = placesIn(counts, places);
  const limit = rising[wanted - 1];
  const top = rising.at(-1);
  const isLast = counts.map((count) => limit !== undefined && count <= limit && count !== top);
  const taken = isLast.filter(Boolean).length;
  if (!by || by.ties === 'all' || taken <= wanted) return isLast;
  const below = counts.filter((count) => limit !== undefined && count < limit).length;
  const tied = counts.flatMap((count, index) => (count === limit ? [index] : []));
  const kept = new Set(by.ties === 'nobody' ? [] : [...tied].sort(by.nearer).slice(0, wanted - below));
  return isLast.map((last, index) => last && (counts[index] !== limit || kept.has(index)));
};

/** Who is 居前: likewise the first places, ties included. Whoever shares the bottom, or has nothing, is not in front. */
export const firstPlaces = (counts: readonly number[], places: number): readonly boolean[] => {
  const falling = [...counts].sort((a, b) => b - a);
  const limit = falling[placesIn(counts, places) - 1];
  const bottom = falling.at(-1);
  return counts.map((count) => limit !== undefined && count >= limit && count !== bottom && count > 0);
};
