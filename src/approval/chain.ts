import type { FormEvent, RecordedEvent } from './event';
import { replay } from './evolve';
import type { Form } from './form';
import { stableJson } from './stable-json';

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

export type LogFault = { readonly sequence: number; readonly what: 'changed' | 'missing' | 'reordered' };

/**
 * The first event that is not as it was written, not where it was, or not there; null for an untouched log. A tail cut off leaves
 * no trace in the log itself: `verifyForm` sees it.
 */
export const verifyLog = (recorded: readonly RecordedEvent[], hash: Hash): LogFault | null => {
  const first = recorded.find(({ sequence }) => sequence === 1);
  const number = first?.event.type === 'submitted' ? first.event.number : '';
  for (const [index, record] of recorded.entries()) {
    const sequence = index + 1;
    if (record.sequence !== sequence) {
      const isElsewhere = recorded.some((other) => other.sequence === sequence);
      return { sequence, what: isElsewhere ? 'reordered' : 'missing' };
    }
    const previousHash = recorded[index - 1]?.hash ?? FIRST_HASH;
    const written = recordEvent({ event: record.event, sequence, previousHash, number, hash });
    if (record.previousHash !== previousHash || record.hash !== written.hash)
      return { sequence, what: 'changed' };
  }
  return null;
};

/** The log's first fault, a cut tail or a stored form other than its log makes it included. */
export const verifyForm = (
  form: Form,
  { recorded, hash }: { readonly recorded: readonly RecordedEvent[]; readonly hash: Hash }
): LogFault | null => {
  const fault = verifyLog(recorded, hash);
  if (fault) return fault;
  if (recorded.length < form.version) return { sequence: recorded.length + 1, what: 'missing' };
  const made = replay(recorded.map(({ event }) => event));
  return stableJson(made) === stableJson(form) ? null : { sequence: recorded.length, what: 'changed' };
};
