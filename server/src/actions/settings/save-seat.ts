import type { SeatInput } from '../../../../src/contracts';
import { refuse } from '../../../../src/result';
import { checkSeat } from './check-seat';
import type { DeskContext } from '../../desk/desk';
import type { SaveRecord } from '../settings-context';
import { writeRecord } from './write-row';

/** Gives a person a position: this, and no role, is what lets them sign. */
export const createSaveSeat =
  (desk: DeskContext): SaveRecord<SeatInput> =>
  async ({ documentId, person, position, department }) => {
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
    return writeRecord({
      desk,
      kind: 'seat',
      documentId,
      label: holder.value.name,
      data: { userId: person, position, department },
    });
  };
