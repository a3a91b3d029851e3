import type { SeatInput } from '../../../../src/contracts';
import { refuse } from '../../../../src/result';
import { intendedRow } from '../note-record';
import { holdPower } from '../power/hold';
import { checkSeat } from './check-seat';
import type { DeskContext } from '../../desk/desk';
import type { SaveRecord } from '../settings-context';
import { writeRecord } from './write-row';

/** Gives a person a position: this, and no role, is what lets them sign. */
export const createSaveSeat =
  (desk: DeskContext): SaveRecord<SeatInput> =>
  async ({ documentId, person, position, department }, by) => {
    const holder = await checkSeat(desk, { person, position, department });
    if (!holder.ok) return holder;
    const isHeld = (await desk.store.records.list('seat')).some(
      (seat) =>
        seat.userId === person &&
        seat.position === position &&
        (seat.department ?? null) === department &&
        seat.documentId !== documentId
    );
    if (isHeld) return refuse('settings.duplicate', { value: holder.value.name });
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
    return writeRecord({
      desk,
      kind: 'seat',
      documentId,
      label: holder.value.name,
      data: { ...data, powerGrant: powerGrant.value },
    });
  };
