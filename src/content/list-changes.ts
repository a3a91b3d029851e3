import { diffArrays } from 'diff';
import type { Json } from './model';
import { stableJson } from '../chain';

/** One item that came (`before: null`), went (`after: null`) or became another. `index` is its place after, or before where it went. */
export type ItemChange = { readonly index: number; readonly before: Json; readonly after: Json };

const MOST_EDITS = 400;

const placeByPlace = (before: readonly Json[], after: readonly Json[]): readonly ItemChange[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    index,
    before: before[index] ?? null,
    after: after[index] ?? null,
  })).filter((change) => stableJson(change.before) !== stableJson(change.after));

type Hunk = {
  readonly gone: readonly Json[];
  readonly come: readonly Json[];
  readonly old: number;
  readonly now: number;
};

const paired = ({ gone, come, old, now }: Hunk): readonly ItemChange[] =>
  Array.from({ length: Math.max(gone.length, come.length) }, (_, place) => ({
    index: place < come.length ? now + place : old + place,
    before: gone[place] ?? null,
    after: come[place] ?? null,
  }));

/** What changed in a list. Items that stayed are aligned first, so that one put in front does not change all that follow. */
export const listChanges = (before: readonly Json[], after: readonly Json[]): readonly ItemChange[] => {
  const parts = diffArrays(before.map(stableJson), after.map(stableJson), { maxEditLength: MOST_EDITS });
  if (!parts) return placeByPlace(before, after);
  const changes: ItemChange[] = [];
  let [old, now, oldStart, nowStart] = [0, 0, 0, 0];
  const close = (): void => {
    changes.push(
      ...paired({
        gone: before.slice(oldStart, old),
        come: after.slice(nowStart, now),
        old: oldStart,
        now: nowStart,
      })
    );
  };
  for (const { removed, added, count } of parts) {
    if (!removed && !added) close();
    if (!added) old += count;
    if (!removed) now += count;
    if (!removed && !added) [oldStart, nowStart] = [old, now];
  }
  close();
  return changes;
};
