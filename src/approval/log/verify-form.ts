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
  readonly recorded: readonly LoggedEvent[];
};

/**
 * What is wrong with a form: an event of its log, or the form itself (`sequence` null): other than its log makes it, gone, or
 * bearing a number that was never given out.
 */
export type FormFault =
  | ChainFault
  | { readonly sequence: null; readonly what: 'form-changed' | 'form-missing' | 'form-unnumbered' };

/** The first fault of a form and its log, a cut tail and a last event written anew included; null where nobody touched them. */
export const verifyForm = (
  { number, form, lastHash, isFiled, recorded }: KeptForm,
  hash: Hash
): FormFault | null => {
  const fault = verifyLog(recorded, { number, hash });
  if (fault) return fault;
  const events = recorded.length;
  const last = recorded.at(-1);
  if (!last) return { sequence: 1, what: 'missing' };
  const made = replay(recorded.map(({ event }) => event));
  const isMade = isFiled && stableJson(made) === stableJson(form);
  if (last.hash === lastHash) return isMade ? null : { sequence: null, what: 'form-changed' };
  // The row ends its log with another event: one cut off since, one put there since, or one written anew.
  const version = Number(form?.version);
  if (version > events) return { sequence: events + 1, what: 'missing' };
  return { sequence: version < events ? version + 1 : events, what: 'changed' };
};
