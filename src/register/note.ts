import { publisherDuty, type Asker, type Duty } from '../approval';
import { refuse, type Refusal } from '../result';
import { monthOf } from '../calendar';
import type { RegisterEntry } from './entry';
import { countsAsItem } from './kept-facts';

/** Points are entered for an item of a department, on its day or later, in a month that is not closed (Art. 11(一)). */
export const objectionToCredit = (
  named: Pick<RegisterEntry, 'kind' | 'department' | 'sequence'>,
  {
    on,
    published,
    today,
    closedMonths,
  }: {
    readonly on: string;
    /** The civil day of the named entry. */
    readonly published: string;
    readonly today: string;
    readonly closedMonths: ReadonlySet<string>;
  }
): Refusal<CreditCode> | null => {
  if (!countsAsItem(named.kind) || named.department === null)
    return refuse('register.credit-no-item', { sequence: named.sequence }).refusal;
  if (on < published || on > today)
    return refuse('register.credit-day', { first: published, last: today }).refusal;
  const month = monthOf(on);
  return closedMonths.has(month) ? refuse('register.credit-closed', { month }).refusal : null;
};

type CreditCode = 'register.credit-no-item' | 'register.credit-day' | 'register.credit-closed';
type NoteCode = 'register.needs-registrar' | 'register.no-entry' | 'register.note-of-note';

/** The seat the register is kept from, the actor's own before one they stand in for; null for who keeps none. */
export const registrarDuty = (asker: Asker): Duty | null => publisherDuty(asker, 'register');

/** Who keeps the register (登记人): a position of the organization with that power, a role alone is none. */
export const objectionToRegistrar = (asker: Asker): Refusal<'register.needs-registrar'> | null =>
  registrarDuty(asker) ? null : refuse('register.needs-registrar').refusal;

/** Only what was entered by hand is struck out, once; what is online is withdrawn. `newest`: the last entry of the same item. */
export const objectionToStrike = (
  named: Pick<RegisterEntry, 'sequence' | 'kind'>,
  newest: Pick<RegisterEntry, 'sequence'> | null
): Refusal<'register.not-entered'> | null =>
  (named.kind === 'entered' || named.kind === 'earlier' || named.kind === 'credit') &&
  newest?.sequence === named.sequence
    ? null
    : refuse('register.not-entered', { sequence: named.sequence }).refusal;

/** Filing and correcting are the registrar's (Art. 10): an entry of its own that names the one it speaks of, which is never another note. */
export const objectionToNote = (asker: Asker, named: RegisterEntry | null): Refusal<NoteCode> | null => {
  const objection = objectionToRegistrar(asker);
  if (objection) return objection;
  if (!named) return refuse('register.no-entry').refusal;
  if (named.kind === 'filing' || named.kind === 'correction' || named.kind === 'credit')
    return refuse('register.note-of-note', { sequence: named.sequence }).refusal;
  return null;
};
