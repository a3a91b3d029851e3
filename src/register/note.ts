import type { Actor, ApprovalSettings } from '../approval';
import { refuse, type Refusal } from '../result';
import { mayDo } from '../rules';
import type { RegisterEntry } from './entry';

type NoteCode = 'register.needs-registrar' | 'register.no-entry' | 'register.note-of-note';

/** Filing and correcting are the registrar's (Art. 10): an entry of its own that names the one it speaks of, which is never another note. */
export const objectionToNote = ({
  actor,
  settings,
  named,
}: {
  readonly actor: Actor;
  readonly settings: Pick<ApprovalSettings, 'positions'>;
  readonly named: RegisterEntry | null;
}): Refusal<NoteCode> | null => {
  const keeps = actor.duties.some(
    ({ position, department }) => department === null && mayDo(position, 'register', settings)
  );
  if (!keeps) return refuse('register.needs-registrar').refusal;
  if (!named) return refuse('register.no-entry').refusal;
  if (named.kind === 'filing' || named.kind === 'correction')
    return refuse('register.note-of-note', { sequence: named.sequence }).refusal;
  return null;
};
