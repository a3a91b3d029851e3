import type { PersonRef } from '../../../../src/approval';
import { isSamePerson } from '../../../../src/approval';
import type { NumberedChange, ProposedCommand } from '../../../../src/organization';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { allOrNone, orUndo } from '../../all-or-none';
import { runConfirmed } from './confirming';
import { confirmersFor } from '../../desk/confirmers';

type Act = (input: never, by?: By) => Promise<Result<unknown>>;
/** The actions a proposal may name. */
export type Proposable = Readonly<Record<ProposedCommand['action'], Act>>;
type Settling = { readonly number: number; readonly reason?: string };
/** `value`: what the action answered. */
type Settled = Promise<Result<{ readonly number: number; readonly value?: unknown }>>;

const find = async ({ store }: DeskContext, number: number): Promise<Result<NumberedChange>> => {
  const waiting = (await store.settingChanges.pending()).find(({ sequence }) => sequence === number);
  return waiting ? accept(waiting) : refuse('settings.not-waiting', { number });
};

type Outcome = {
  readonly action: 'confirmed' | 'refused' | 'forced';
  readonly by: PersonRef;
  readonly reason?: string;
};

const close = (
  desk: DeskContext,
  { sequence, kind, subject }: NumberedChange,
  { action, by, reason }: Outcome
) =>
  desk.store.settingChanges.append({
    kind,
    subject,
    action,
    fields: [],
    by,
    at: desk.clock.now(),
    settles: sequence,
    reason: reason ?? null,
  });

/** Carries a proposal out as its proposer's, and closes it. */
const carryOut = async (
  { desk, acts }: { readonly desk: DeskContext; readonly acts: Proposable },
  waiting: NumberedChange,
  outcome: Outcome
): Settled => {
  const { command, by, sequence } = waiting;
  if (!command) return refuse('settings.not-waiting', { number: sequence });
  // A proposal that SQL put in somebody else’s name would be confirmed by whoever wrote it.
  if (!(await desk.store.settingChanges.isAsWritten(sequence)))
    return refuse('settings.not-as-recorded', { number: sequence });
  const given = { proposal: sequence, proposedBy: by, confirmedBy: outcome.by };
  const done = await runConfirmed(given, () =>
    acts[command.action](command.input as never, by ? { actor: by.id } : undefined)
  );
  const value = orUndo(done);
  await close(desk, waiting, outcome);
  return accept({ number: sequence, value });
};

/** The second person's yes: the change takes effect, once, in the name of both. */
export const createConfirmChange =
  (desk: DeskContext, acts: Proposable) =>
  ({ number }: Settling, by: By): Settled =>
    allOrNone(() =>
      desk.store.transaction(async () => {
        await desk.store.lists.lock();
        const waiting = await find(desk, number);
        if (!waiting.ok) return waiting;
        const people = await confirmersFor(desk, waiting.value);
        const person = people.find(({ id }) => id === by.actor);
        const names = people.map(({ name }) => name).join('、');
        if (!person)
          return names
            ? refuse('settings.not-yours-to-confirm', { number, people: names })
            : refuse('settings.nobody-to-confirm', { number });
        return carryOut({ desk, acts }, waiting.value, { action: 'confirmed', by: person });
      })
    );

/** The second person's no, or the proposer's own. */
export const createRefuseChange =
  (desk: DeskContext) =>
  ({ number, reason = '' }: Settling, by: By): Settled =>
    desk.store.transaction(async () => {
      await desk.store.lists.lock();
      const waiting = await find(desk, number);
      if (!waiting.ok) return waiting;
      const people = await confirmersFor(desk, waiting.value);
      const person = (await desk.store.organization.people()).find(({ id }) => id === by.actor);
      const isTheirs =
        person &&
        (people.some(({ id }) => id === person.id) ||
          (waiting.value.by !== null && isSamePerson(waiting.value.by, person)));
      if (!isTheirs)
        return refuse('settings.not-yours-to-confirm', {
          number,
          people: people.map(({ name }) => name).join('、') || '–',
        });
      await close(desk, waiting.value, { action: 'refused', by: person, reason: reason.trim() });
      return accept({ number });
    });

/**
 * Break-glass: a command on the server confirms what nobody else could. Refused while somebody could; the record keeps the operator's
 * name and reason, and everybody at the desk is shown it.
 */
export const createForceChange =
  (desk: DeskContext, acts: Proposable) =>
  ({
    number,
    operator,
    reason,
  }: {
    readonly number: number;
    readonly operator: string;
    readonly reason: string;
  }): Settled =>
    allOrNone(() =>
      desk.store.transaction(async () => {
        if (operator.trim() === '' || reason.trim() === '') return refuse('settings.force-needs-reason');
        await desk.store.lists.lock();
        const waiting = await find(desk, number);
        if (!waiting.ok) return waiting;
        const people = await confirmersFor(desk, waiting.value);
        if (people.length > 0)
          return refuse('settings.not-yours-to-confirm', {
            number,
            people: people.map(({ name }) => name).join('、'),
          });
        const by = { id: 0, name: operator.trim() };
        return carryOut({ desk, acts }, waiting.value, { action: 'forced', by, reason: reason.trim() });
      })
    );
