import { buildsOnLog, objectionToLog, verifyForm } from '../../../src/approval';
import type { Form, Verb } from '../../../src/approval';
import { objectionToEntry } from '../../../src/register';
import type { RegisterEntry } from '../../../src/register';
import type { Refusal } from '../../../src/result';
import { checkForm } from './check-forms';
import type { Checking } from './checking';

type Reading = Pick<Checking, 'store' | 'hash'>;

/** Why the form's row may not be built upon: its own log, replayed, makes another. Asked with the row held, which is not read again. */
export const objectionToForm = async ({ store, hash }: Reading, form: Form): Promise<Refusal | null> => {
  const kept = await store.forms.keptAs(form);
  const isWhole = kept !== null && verifyForm(kept, hash) === null;
  if (isWhole) return null;
  return objectionToLog(form.number, await checkForm({ store, hash, isStopped: () => false }, form.number));
};

/** The same, where the verb builds on what was signed. */
export const objectionToVerb = async (reading: Reading, form: Form, verb: Verb): Promise<Refusal | null> =>
  buildsOnLog(verb) ? objectionToForm(reading, form) : null;

/** Why what the register says of a document may not be built upon; null where the entry is as it was written, or there is none. */
export const objectionToLive = ({ hash }: Reading, live: RegisterEntry | null): Refusal | null =>
  live && objectionToEntry(live, hash);
