import type { RankMethod } from './ranking';

/** Ranks by count, most first; equal counts share a rank, and the next is the following one or leaves a gap (Art. 11(一)). */
export const ranksOf = (counts: readonly number[], method: RankMethod): readonly number[] => {
  const ahead = method === 'dense' ? [...new Set(counts)] : counts;
  return counts.map((count) => 1 + ahead.filter((other) => other > count).length);
};

/** How many places are 居前 or 居后 in a table: as many as set, but never more than half of it. */
const placesIn = (counts: readonly number[], places: number): number =>
  Math.min(places, Math.floor(counts.length / 2));

/**
 * Who is 居后: the last places of the table, and whoever ties with the outermost of them. Whoever shares the top is not
 * at the end, however long the tie; so nobody is where all are equal.
 */
export const lastPlaces = (counts: readonly number[], places: number): readonly boolean[] => {
  const rising = [...counts].sort((a, b) => a - b);
  const limit = rising[placesIn(counts, places) - 1];
  const top = rising.at(-1);
  return counts.map((count) => limit !== undefined && count <= limit && count !== top);
};

/** Who is 居前: likewise the first places, ties included. Whoever shares the bottom is not in front. */
export const firstPlaces = (counts: readonly number[], places: number): readonly boolean[] => {
  const falling = [...counts].sort((a, b) => b - a);
  const limit = falling[placesIn(counts, places) - 1];
  const bottom = falling.at(-1);
  return counts.map((count) => limit !== undefined && count >= limit && count !== bottom);
};
