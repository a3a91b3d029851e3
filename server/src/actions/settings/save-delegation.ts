import type { DelegationInput } from '../../../../src/contracts';
import { refuse } from '../../../../src/result';
import { intendedRow } from './log-change';
import { holdPower } from '../power/hold';
import { checkSeat } from './check-seat';
import type { DeskContext } from '../../desk/desk';
import type { SaveRow } from './write-row';
import { writeRow } from './write-row';

/** Lets one person sign for another in a seat for a period, never in a seat the other does not hold. */
export const createSaveDelegation =
  (desk: DeskContext): SaveRow<DelegationInput> =>
  async ({ documentId, from, to, position, department, startsOn, endsOn, reason }, by) => {
    if (from === to) return refuse('settings.delegation-to-self');
    if (endsOn < startsOn) return refuse('settings.period-reversed');
    const giver = await checkSeat(desk, { person: from, position, department });
    if (!giver.ok) return giver;
    const taker = await checkSeat(desk, { person: to, position, department });
    if (!taker.ok) return taker;
    const holds = (await desk.store.lists.list('seat')).some(
      (seat) => seat.userId === from && seat.position === position && (seat.department ?? null) === department
    );
    if (!holds) return refuse('settings.delegation-not-held', { person: giver.value.name });
    const period = { fromUser: from, toUser: to, position, department, startsOn, endsOn };
    const isThere = (await desk.store.lists.list('delegation')).some(
      (row) =>
        row.documentId !== documentId &&
        Object.entries(period).every(([name, value]) => (row[name] ?? null) === value)
    );
    if (isThere) return refuse('settings.duplicate', { value: `${giver.value.name} → ${taker.value.name}` });
    const data = { ...period, reason };
    const input = { documentId, from, to, position, department, startsOn, endsOn, reason };
    const intended = await intendedRow(desk, {
      kind: 'delegation',
      documentId,
      data,
      changes: [{ kind: 'delegation', from: giver.value, to: taker.value }],
      command: { action: 'saveDelegation', input },
    });
    const powerGrant = await holdPower(desk, intended, by);
    if (!powerGrant.ok) return powerGrant;
    return writeRow({
      desk,
      kind: 'delegation',
      documentId,
      label: giver.value.name,
      data: { ...data, powerGrant: powerGrant.value },
    });
  };
