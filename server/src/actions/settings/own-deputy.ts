import { distinctPeople } from '../../../../src/approval';
import type { ApprovalSettings, Duty } from '../../../../src/approval';
import type { DelegationInput, DeputyInput } from '../../../../src/contracts';
import { isHeldBy, seatsOutOfReach, seatsToLend } from '../../../../src/organization';
import { accept, refuse } from '../../../../src/result';
import type { Refusal, Result } from '../../../../src/result';
import { orUndo } from '../../all-or-none';
import type { By, DeskContext } from '../../desk/desk';
import { situationOfPerson } from '../../desk/situation';
import { keptPerson } from '../../store';
import type { createRemoveRow } from './remove-row';
import type { SaveRow } from './write-row';

type Saves = {
  readonly saveDelegation: SaveRow<DelegationInput>;
  readonly removeRow: ReturnType<typeof createRemoveRow>;
};

type Lent = { readonly seats: readonly Duty[]; readonly to: number; readonly settings: ApprovalSettings };

/** A deputy whose role lets them neither sign nor publish would leave every form waiting; said before, not by a bare “forbidden” later. */
const outOfReach = async (
  { store: { organization } }: DeskContext,
  { seats, to, settings }: Lent
): Promise<Refusal | null> => {
  const rights = (await organization.rights()).get(to);
  const keys = seatsOutOfReach(seats, { rights, settings }).map(({ position }) => position);
  if (keys.length === 0) return null;
  const person = (await organization.people()).find(({ id }) => id === to)?.name ?? String(to);
  const named = settings.positions.filter(({ key }) => keys.includes(key));
  const positions = named.map(({ zh, en }) => (zh === en ? zh : `${zh} ${en}`)).join('、');
  return refuse('settings.deputy-role', { person, positions }).refusal;
};

/**
 * Somebody names who signs for them while they are away: for all their own seats at once, all or none. Their own power everybody lends
 * without a second person.
 */
export const createNameDeputy =
  (desk: DeskContext, saves: Saves) =>
  async ({ to, startsOn, endsOn, reason }: DeputyInput, by?: By): Promise<Result<null>> => {
    if (!by) return refuse('request.not-a-person');
    const asking = await situationOfPerson(desk, by);
    if (!asking.ok) return asking;
    const { actor, today, holders, settings } = asking.value;
    if (endsOn < startsOn) return refuse('settings.period-reversed');
    if (endsOn < today) return refuse('settings.period-past');
    if (to === actor.id) return refuse('settings.delegation-to-self');
    if (!distinctPeople(holders.map(({ person }) => person)).some(({ id }) => id === to))
      return refuse('settings.person-unknown');
    const seats = seatsToLend(actor, { holders, to, settings });
    if (seats.length === 0) return refuse('settings.nothing-to-lend');
    const unreached = await outOfReach(desk, { seats, to, settings });
    if (unreached) return { ok: false, refusal: unreached };
    const from = actor.id;
    for (const { position, department } of seats) {
      const input = { from, to, position, department, startsOn, endsOn, reason };
      orUndo(await saves.saveDelegation(input, by));
    }
    return accept(null);
  };

/** Ends a deputy of one's own, begun or not. */
export const createEndDeputy =
  (desk: DeskContext, saves: Saves) =>
  async ({ documentId }: { readonly documentId: string }, by?: By): Promise<Result<null>> => {
    const row = await desk.store.lists.find('delegation', documentId);
    const giver = (await desk.store.organization.people()).find(({ id }) => id === by?.actor);
    if (!row || !isHeldBy(keptPerson(row, 'from'), giver)) return refuse('settings.not-found');
    return saves.removeRow({ kind: 'delegation', documentId }, by);
  };
