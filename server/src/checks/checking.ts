import type { ChainHead } from '../../../src/chain';
import type { Store } from '../store';

/** What a check of the records works with. `isStopped` turns true when the portal shuts down: the check ends at its next batch. */
export type Checking = {
  readonly store: Store;
  readonly hash: (text: string) => string;
  readonly isStopped: () => boolean;
  /** Looks only at what came after; everything where it is missing. */
  readonly since?: Checkpoint;
  /** Hears of so many more records that were looked at. */
  readonly progress?: (more: number) => void;
  /** Parts that an earlier look, cut off since, found whole are left out; `found` hears of each that this one does. */
  readonly resume?: {
    readonly whole: ReadonlySet<string>;
    readonly found: (part: string) => Promise<unknown>;
  };
};

/** How far an earlier look found everything whole: the last entry of the register, the last event of any form, the last content. */
export type Checkpoint = {
  readonly register: ChainHead;
  readonly event: number;
  readonly snapshot: number;
};
