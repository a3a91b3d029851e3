import type { PersonRef } from '../../../../src/approval';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';

type Seat = { readonly person: number; readonly position: string; readonly department: string | null };

/** A seat is of a known person, in a known position, in a department exactly where the position is of one. */
export const checkSeat = async (
  desk: DeskContext,
  { person, position, department }: Seat
): Promise<Result<PersonRef>> => {
  const [people, departments, { positions }] = await Promise.all([
    desk.store.organization.people(),
    desk.store.organization.departments(),
    desk.store.settings.approval(),
  ]);
  const holder = people.find(({ id }) => id === person);
  if (!holder) return refuse('settings.person-unknown');
  const known = positions.find(({ key }) => key === position);
  if (!known) return refuse('settings.position-unknown', { position });
  if (known.scope === 'organization') {
    return department === null
      ? accept(holder)
      : refuse('settings.position-without-department', { position: known.zh });
  }
  if (department === null) return refuse('settings.position-needs-department', { position: known.zh });
  return departments.some(({ key }) => key === department)
    ? accept(holder)
    : refuse('settings.department-unknown', { department });
};
