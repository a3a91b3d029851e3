import type { UnreadableReason } from '../../../src/screening/finding/unreadable';

/** Ends the reading of a file, or of a part of it, with a reason. */
export class UnreadableError extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}
