import type { Hash } from '../chain';
import { refuse, type Refusal } from '../result';
import { serializeEntry } from './chain';
import type { RegisterEntry } from './entry';

/** An entry that is not as it was written speaks for nothing: “exactly this is online already” is read from it (Art. 10). */
export const objectionToEntry = (
  entry: RegisterEntry,
  hash: Hash
): Refusal<'register.entry-not-as-written'> | null =>
  hash(serializeEntry(entry)) === entry.hash
    ? null
    : refuse('register.entry-not-as-written', { sequence: entry.sequence }).refusal;
