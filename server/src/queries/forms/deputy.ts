import { distinctPeople } from '../../../../src/approval';
import type { DeputyResponse } from '../../../../src/contracts';
import { isHeldBy, seatsOfOwn } from '../../../../src/organization';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { situationOfPerson } from '../../desk/situation';
import { keptPerson } from '../../store';
import { delegationRow } from '../settings/rows';

/** My own seats, who stands in for me now or later, and whom I may ask. */
export const createDeputy =
  (desk: DeskContext) =>
  async (_: Record<string, never>, by: By): Promise<Result<DeputyResponse>> => {
    const asking = await situationOfPerson(desk, by);
    if (!asking.ok) return asking;
    const { actor, today, holders, settings } = asking.value;
    const departments = await desk.store.organization.departments();
    const everybody = await desk.store.organization.people();
    const named = new Map(everybody.map((person) => [person.id, person]));
    const mine = (await desk.store.lists.list('delegation')).filter(
      (row) => isHeldBy(keptPerson(row, 'from'), actor) && String(row.endsOn) >= today
    );
    return accept({
      seats: seatsOfOwn(actor, settings).map(({ position, department }) => ({
        position,
        department,
        departmentName: departments.find(({ key }) => key === department)?.name ?? null,
      })),
      people: distinctPeople(holders.map(({ person }) => person)).filter(({ id }) => id !== actor.id),
      deputies: mine.map((row) => delegationRow(row, named)),
      today,
    });
  };
