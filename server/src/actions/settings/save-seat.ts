import type { PersonRef } from '../../../../src/approval';
import type { SeatInput } from '../../../../src/contracts';
import { isHeld, isHeldBy, isInside, isReversed, periodOf } from '../../../../src/organization';
import type { Period } from '../../../../src/organization';
import { refuse } from '../../../../src/result';
import { intendedRow } from './log-change';
import { holdPower } from '../power/hold';
import { checkSeat } from './check-seat';
import type { DeskContext } from '../../desk/desk';
import { keptPerson } from '../../store';
import type { ListRow } from '../../store';
import type { SaveRow } from './write-row';
import { writeRow } from './write-row';

type Place = Pick<SeatInput, 'position' | 'department'>;

/**
 * The days this very person held this very seat before; null for a new one, where position or department change, and where the
 * number in the row is somebody else's by now, as after an import.
 */
const heldBefore = (
  row: ListRow | undefined,
  { holder, position, department }: Place & { readonly holder: PersonRef }
): Period | null =>
  row &&
  isHeldBy(keptPerson(row, 'user'), holder) &&
  row.position === position &&
  (row.department ?? null) === department
    ? periodOf(row)
    : null;

/** Gives a person a position, from and until a day where these are given: this, and no role, is what lets them sign. */
export const createSaveSeat =
  (desk: DeskContext): SaveRow<SeatInput> =>
  async ({ documentId, startsOn = null, endsOn = null, ...seat }, by) => {
    const days = { startsOn, endsOn };
    if (isReversed(days)) return refuse('settings.period-reversed');
    const holder = await checkSeat(desk, seat);
    if (!holder.ok) return holder;
    const seats = await desk.store.lists.list('seat');
    if (isHeld(seats, { documentId, ...seat, ...days }))
      return refuse('settings.duplicate', { value: holder.value.name });
    const { person, position, department } = seat;
    const data = { userId: person, position, department, ...days };
    const row = seats.find((one) => one.documentId === documentId);
    const held = heldBefore(row, { holder: holder.value, position, department });
    const intended = await intendedRow(desk, {
      kind: 'seat',
      documentId,
      data,
      changes: [{ kind: 'seat', to: holder.value, position, held, days }],
      command: { action: 'saveSeat', input: { documentId, ...seat, ...days } },
    });
    const power = await holdPower(desk, intended, by);
    if (!power.ok) return power;
    // Ending a seat earlier makes it no new one: whoever holds it signs by the change that gave it.
    const powerGrant = held && isInside(days, held) ? row?.powerGrant : power.value;
    return writeRow({
      desk,
      kind: 'seat',
      documentId,
      label: holder.value.name,
      data: { ...data, powerGrant },
    });
  };
