import type { SeatInput } from '../../../../src/contracts';
import { isHeld } from '../../../../src/organization';
import { refuse } from '../../../../src/result';
import { intendedRow } from './log-change';
import { holdPower } from '../power/hold';
import { checkSeat } from './check-seat';
import type { DeskContext } from '../../desk/desk';
import type { SaveRow } from './write-row';
import { writeRow } from './write-row';

/** Gives a person a position: this, and no role, is what lets them sign. */
export const createSaveSeat =
  (desk: DeskContext): SaveRow<SeatInput> =>
  async ({ documentId, person, position, department }, by) => {
    const holder = await checkSeat(desk, { person, position, department });
    if (!holder.ok) return holder;
    const seats = await desk.store.lists.list('seat');
    if (isHeld(seats, { documentId, person, position, department }))
      return refuse('settings.duplicate', { value: holder.value.name });
    const data = { userId: person, position, department };
    const intended = await intendedRow(desk, {
      kind: 'seat',
      documentId,
      data,
      changes: [{ kind: 'seat', to: holder.value, position }],
      command: { action: 'saveSeat', input: { documentId, person, position, department } },
    });
    const powerGrant = await holdPower(desk, intended, by);
    if (!powerGrant.ok) return powerGrant;
    return writeRow({
      desk,
      kind: 'seat',
      documentId,
      label: holder.value.name,
      data: { ...data, powerGrant: powerGrant.value },
    });
  };
