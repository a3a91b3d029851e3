import type { Grant, PersonRef } from '../../../../src/approval';
import { stableJson } from '../../../../src/chain';
import { givesPower, settingChange } from '../../../../src/organization';
import type {
  PowerChange,
  ProposedCommand,
  Proposal,
  SettingFields,
  SettingKind,
} from '../../../../src/organization';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { confirmersFor } from '../../desk/confirmers';
import { confirmed } from './confirming';

/** A change of the settings about to be made: what it would give, how its line would read, and how it is made later. */
export type Intended = {
  readonly changes: readonly PowerChange[];
  readonly kind: SettingKind;
  readonly subject: string;
  readonly before: SettingFields | null;
  readonly after: SettingFields | null;
  readonly command: Pick<ProposedCommand, 'action' | 'input'>;
};

const partiesOf = (changes: readonly PowerChange[]): Omit<Proposal, 'by'> => ({
  to: changes.flatMap((change) => ('to' in change ? [change.to] : [])),
  lentBy: changes.flatMap((change) => (change.kind === 'delegation' ? [change.from] : []))[0] ?? null,
});

const personOf = async (desk: DeskContext, by: By | undefined): Promise<PersonRef | null> =>
  (by && (await desk.store.organization.people()).find(({ id }) => id === by.actor)) ?? null;

const grantFor = async (desk: DeskContext, by: PersonRef | null, at: string): Promise<Grant> => {
  const second = confirmed();
  return {
    change: await desk.store.settingChanges.reserve(),
    at,
    by: second ? second.proposedBy : by,
    confirmedBy: second?.confirmedBy ?? null,
  };
};

/** Keeps the proposal as a line of the record; the same one made twice is one. */
const propose = async (
  desk: DeskContext,
  { changes, command, kind, subject, before, after }: Intended,
  { by, at }: { readonly by: PersonRef | null; readonly at: string }
): Promise<Result<Grant>> => {
  const line = settingChange({ kind, subject, before, after, by, at });
  if (!line) return accept(await grantFor(desk, by, at));
  const proposed: ProposedCommand = { ...command, ...partiesOf(changes) };
  const pending = await desk.store.settingChanges.pending();
  const same = pending.find((one) => stableJson(one.command) === stableJson(proposed));
  const number =
    same?.sequence ??
    (await desk.store.settingChanges.append({ ...line, action: 'proposed', command: proposed }));
  const people = await confirmersFor(desk, { by, command: proposed });
  const told = { people: people.map(({ id }) => id), kind: 'confirm-setting' as const, at };
  await desk.store.notices.tell({ ...told, key: `setting|${number}` });
  if (people.length === 0) return refuse('settings.nobody-to-confirm', { number });
  return refuse('settings.awaits-second', { number, people: people.map(({ name }) => name).join('、') });
};

/**
 * Two pairs of eyes for power: what gives somebody the right to sign or to publish takes effect when a second entitled person
 * confirms it. Accepts with what the power stands on where it may take effect now: it gives none, the office is still setting up, or
 * it has been confirmed. Otherwise the proposal is in the record, and the refusal says who can confirm it.
 */
export const holdPower = async (
  desk: DeskContext,
  intended: Intended,
  by: By | undefined
): Promise<Result<Grant>> => {
  const at = desk.clock.now();
  const person = await personOf(desk, by);
  if (confirmed()) return accept(await grantFor(desk, person, at));
  const settings = await desk.store.settings.approval();
  const isPower = intended.changes.some((change) => givesPower(change, { by: person, settings }));
  if (!isPower || (await desk.store.forms.isFirstToCome())) return accept(await grantFor(desk, person, at));
  return propose(desk, intended, { by: person, at });
};
