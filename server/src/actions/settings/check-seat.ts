import type { PersonRef } from '../../../../src/approval';
import { holderOfSeat } from '../../../../src/organization';
import type { AskedSeat } from '../../../../src/organization';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { oneByOne } from '../../one-by-one';

/** The seat against the people, positions and departments there are. */
export const checkSeat = async (desk: DeskContext, seat: AskedSeat): Promise<Result<PersonRef>> => {
  const [inUse, invited] = await oneByOne(
    () => desk.store.organization.people(),
    () => desk.store.organization.invited()
  );
  const people = [...inUse, ...invited];
  const departments = await desk.store.organization.departments();
  const { positions } = await desk.store.settings.approval();
  return holderOfSeat(seat, { people, departments, positions });
};
