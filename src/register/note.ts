import type { Actor, ApprovalSettings } from '../approval';
import { refuse, type Refusal } from '../result';
import { mayDo } from '../rules';
import type { RegisterEntry } from './entry';

type NoteCode = 'register.needs-registrar' | 'register.no-entry' | 'register.note-of-note';

/** Who keeps the register (登记人): a position of the organization with that power, a role alone is none. */
export const objectionToRegistrar = ({
  actor,
  settings,
}: {
  readonly actor: Actor;
  readonly settings: Pick<ApprovalSettings, 'positions'>;
}): Refusal<'register.needs-registrar'> | null =>
  actor.duties.some(
    ({ position, department }) => department === null && mayDo(position, 'register', settings)
  )
    ? null
    : refuse('register.needs-registrar').refusal;

/** Only what was entered by hand is struck out, once; what is online is withdrawn. `newest`: the last entry of the same item. */
export const objectionToStrike = (
  named: Pick<RegisterEntry, 'sequence' | 'kind'>,
  newest: Pick<RegisterEntry, 'sequence'> | null
): Refusal<'register.not-entered'> | null =>
  (named.kind === 'entered' || named.kind === 'earlier') && newest?.sequence === named.sequence
    ? null
    : refuse('register.not-entered', { sequence: named.sequence }).refusal;

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
  const objection = objectionToRegistrar({ actor, settings });
  if (objection) return objection;
  if (!named) return refuse('register.no-entry').refusal;
  if (named.kind === 'filing' || named.kind === 'correction')
    return refuse('register.note-of-note', { sequence: named.sequence }).refusal;
  return null;
};
