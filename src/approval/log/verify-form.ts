import { verifyLog } from './chain';
import type { LoggedEvent } from '../form/event';
import { replay } from '../form/evolve';
import type { Form } from '../form/form';
import { stableJson, type ChainFault, type Hash } from '../../chain';

/** A form as its row and its log have it, each by itself. */
export type KeptForm = {
  readonly number: string;
  readonly form: Form;
  /** Hash of the last event, as the row has it. */
  readonly lastHash: string | null;
  /** Whether what forms are found and counted by says the same as the form. */
  readonly isFiled: boolean;
  /** Whether the portal itself sealed the end of the log. */
  readonly isSealed: boolean;
  readonly recorded: readonly LoggedEvent[];
};

/**
 * What is wrong with a form: an event of its log, or the form itself (`sequence` null): other than its log makes it, gone,
 * bearing a number that was never given out, or with a log that is whole and that this portal did not write. An event whose content
 * is no longer kept, or whose entry the register does not have, has its number.
 */
export type FormFault =
  | ChainFault
  | {
      readonly sequence: null;
      readonly what: 'form-changed' | 'form-missing' | 'form-unnumbered' | 'form-unsealed';
    }
  | { readonly sequence: number; readonly what: 'snapshot-missing' | 'entry-missing' };

/** The first fault of a form and its log, a cut tail and a last event written anew included; null where nobody touched them. */
export const verifyForm = (
  { number, form, lastHash, isFiled, isSealed, recorded }: KeptForm,
  hash: Hash
): FormFault | null => {
  const fault = verifyLog(recorded, { number, hash });
  if (fault) return fault;
  const events = recorded.length;
  const last = recorded.at(-1);
  if (!last) return { sequence: 1, what: 'missing' };
  const made = replay(recorded.map(({ event }) => event));
  const isMade = isFiled && stableJson(made) === stableJson(form);
  if (last.hash === lastHash && isMade) return isSealed ? null : { sequence: null, what: 'form-unsealed' };
  if (last.hash === lastHash) return { sequence: null, what: 'form-changed' };
  // The row ends its log with another event: one cut off since, one put there since, or one written anew.
  const version = Number(form?.version);
  if (version > events) return { sequence: events + 1, what: 'missing' };
  return { sequence: version < events ? version + 1 : events, what: 'changed' };
};

/** What a log says is kept elsewhere: contents by their digests, entries of the register by their numbers, each with its event. */
export const keptElsewhere = (
  recorded: readonly LoggedEvent[]
): {
  readonly contents: readonly { readonly sequence: number; readonly digest: string }[];
  readonly entries: readonly { readonly sequence: number; readonly entry: number }[];
} => ({
  contents: recorded.flatMap(({ sequence, event }) =>
    event.type === 'submitted' || event.type === 'resubmitted'
      ? [{ sequence, digest: event.submission.digest }]
      : []
  ),
  entries: recorded.flatMap(({ sequence, event }) =>
    event.type === 'published' || event.type === 'withdrawn' ? [{ sequence, entry: event.entry }] : []
  ),
});
