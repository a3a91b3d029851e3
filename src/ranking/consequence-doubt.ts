import { stableJson } from '../chain';
import type { ConsequenceState } from './consequence-steps';
import type { Consequence } from './ranking';

type Evidence = Consequence['evidence'];

/**
 * What became of the ground of a consequence since it was decided on: `reopened`: a month of it is open again; `gone`: the ranking no longer
 * proposes it; `changed`: it does, with other figures.
 */
export type ConsequenceDoubt = 'reopened' | 'gone' | 'changed';

const figures = (evidence: Evidence): string =>
  stableJson(evidence.map(({ period, count, rank, of }) => ({ period, count, rank, of })));

/** Whether the ranking says the same still; how a place is called may have been left out in what was kept before. */
export const isSameEvidence = (kept: Evidence, now: Evidence | null): boolean =>
  now !== null && figures(now) === figures(kept);

/** Whether a consequence is out in the world: what it stood on must not change unseen. */
export const isIssued = (state: ConsequenceState): boolean =>
  state === 'issued' || state === 'answered' || state === 'closed';

/** A consequence that was issued, looked at by the ranking as it is now (Art. 11); null where it stands, or is not out. */
export const doubtOf = ({
  state,
  kept,
  now,
  openMonths,
}: {
  readonly state: ConsequenceState;
  /** Evidence as it was decided on, and as the ranking gives it now; null where it gives none. */
  readonly kept: Evidence;
  readonly now: Evidence | null;
  readonly openMonths: readonly string[];
}): ConsequenceDoubt | null => {
  if (!isIssued(state)) return null;
  // It was issued on closed months alone: an open one was opened since.
  if (openMonths.length > 0) return 'reopened';
  if (!now) return 'gone';
  return isSameEvidence(kept, now) ? null : 'changed';
};
