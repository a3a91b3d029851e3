import type { Store } from '../store';

/** What a check of the records works with. `isStopped` turns true when the portal shuts down: the check ends at its next batch. */
export type Checking = {
  readonly store: Store;
  readonly hash: (text: string) => string;
  readonly isStopped: () => boolean;
};
