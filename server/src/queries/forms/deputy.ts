import { distinctPeople } from '../../../../src/approval';
import type { PersonRef } from '../../../../src/approval';
import type { DeputyResponse } from '../../../../src/contracts';
import { isHeldBy, seatsOfOwn, seatsOutOfReach } from '../../../../src/organization';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { situationOfPerson } from '../../desk/situation';
import { keptPerson } from '../../store';
import { delegationRow } from '../settings/rows';

/** My own seats, who stands in for me now or later, and whom I may ask: whose role reaches what I would lend. */
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
    const own = seatsOfOwn(actor, settings);
    const rights = await desk.store.organization.rights();
    const reaches = ({ id }: PersonRef) =>
      seatsOutOfReach(own, { rights: rights.get(id), settings }).length === 0;
    return accept({
      seats: own.map(({ position, department }) => ({
        position,
        department,
        departmentName: departments.find(({ key }) => key === department)?.name ?? null,
      })),
      people: distinctPeople(holders.map(({ person }) => person)).filter(
        (person) => person.id !== actor.id && reaches(person)
      ),
      deputies: mine.map((row) => delegationRow(row, named)),
      today,
    });
  };
