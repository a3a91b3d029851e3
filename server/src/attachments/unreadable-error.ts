import type { UnreadableReason } from '../../../src/screening';

/** Ends the reading of an attachment with a reason. */
export class UnreadableError extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}
