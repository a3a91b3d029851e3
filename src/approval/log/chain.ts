import { findFault, stableJson, type ChainFault, type Hash } from '../../chain';
import type { FormEvent, LoggedEvent } from '../form/event';

/** An event as it is kept: numbered in its form from 1, hashed together with the form's number and the hash before it. */
export const chainEvent = ({
  event,
  sequence,
  previousHash,
  number,
  hash,
}: {
  readonly event: FormEvent;
  readonly sequence: number;
  readonly previousHash: string;
  readonly number: string;
  readonly hash: Hash;
}): LoggedEvent => ({
  sequence,
  event,
  previousHash,
  hash: hash(stableJson({ number, sequence, previousHash, event })),
});

/** The first event that is not as it was written, not where it was, or not there. A tail cut off `verifyForm` sees. */
export const verifyLog = (
  recorded: readonly LoggedEvent[],
  { number, hash }: { readonly number: string; readonly hash: Hash }
): ChainFault | null =>
  findFault(recorded, {
    hashAt: ({ event, previousHash }, sequence) =>
      chainEvent({ event, sequence, previousHash, number, hash }).hash,
    namesMoved: true,
  });
