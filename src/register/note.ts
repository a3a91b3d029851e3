import { publisherDuty, type Asker, type Duty } from '../approval';
import { refuse, type Refusal } from '../result';
import type { RegisterEntry } from './entry';

type NoteCode = 'register.needs-registrar' | 'register.no-entry' | 'register.note-of-note';

/** The seat the register is kept from, the actor's own before one they stand in for; null for who keeps none. */
export const registrarDuty = (asker: Asker): Duty | null => publisherDuty(asker, 'register');

/** Filing and correcting are the registrar's (Art. 10): an entry of its own that names the one it speaks of, which is never another note. */
export const objectionToNote = (asker: Asker, named: RegisterEntry | null): Refusal<NoteCode> | null => {
  if (!registrarDuty(asker)) return refuse('register.needs-registrar').refusal;
  if (!named) return refuse('register.no-entry').refusal;
  if (named.kind === 'filing' || named.kind === 'correction')
    return refuse('register.note-of-note', { sequence: named.sequence }).refusal;
  return null;
};
