import type { FormEvent, RecordedEvent } from '../form/event';
import { stableJson } from '../../chain';

/** Text to a digest in hexadecimal. */
export type Hash = (text: string) => string;

/** The hash before a form's first event. */
export const FIRST_HASH = '0'.repeat(64);

/** An event as it is kept: numbered in its form from 1, hashed together with the form's number and the hash before it. */
export const recordEvent = ({
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
}): RecordedEvent => ({
  sequence,
  event,
  previousHash,
  hash: hash(stableJson({ number, sequence, previousHash, event })),
});

/** An event of a log that is not as it was written, not there, or not where it was. */
export type LogFault = { readonly sequence: number; readonly what: 'changed' | 'missing' | 'reordered' };

/**
 * The first event that is not as it was written, not where it was, or not there; null for an untouched log. A tail cut off leaves
 * no trace in the log itself: `verifyForm` sees it.
 */
export const verifyLog = (
  recorded: readonly RecordedEvent[],
  { number, hash }: { readonly number: string; readonly hash: Hash }
): LogFault | null => {
  for (const [index, { sequence, event, previousHash, hash: kept }] of recorded.entries()) {
    const expected = index + 1;
    if (sequence !== expected) {
      const isElsewhere = recorded.some((other) => other.sequence === expected);
      return { sequence: expected, what: isElsewhere ? 'reordered' : 'missing' };
    }
    const isWrittenAs = (place: number) =>
      recordEvent({ event, sequence: place, previousHash, number, hash }).hash === kept;
    if (!isWrittenAs(sequence)) {
      const isMoved = recorded.some((_, other) => isWrittenAs(other + 1));
      return { sequence, what: isMoved ? 'reordered' : 'changed' };
    }
    // This event is as it was written, so it is the one before it that got another hash since.
    if (previousHash !== (recorded[index - 1]?.hash ?? FIRST_HASH))
      return { sequence: Math.max(index, 1), what: 'changed' };
  }
  return null;
};
