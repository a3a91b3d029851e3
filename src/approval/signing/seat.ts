import { mayDo, type Power } from '../../rules';
import type { DecisionContext } from '../form/command';
import type { Actor, Duty, Holder, PersonRef, Seat } from '../form/person';
import type { ApprovalSettings } from '../form/settings';

/** The department a position of this form is held in: its own, or null for one of the organization. Undefined for an unknown position. */
export const seatDepartment = (
  position: string,
  { department, settings }: { readonly department: string; readonly settings: ApprovalSettings }
): string | null | undefined => {
  const known = settings.positions.find(({ key }) => key === position);
  if (!known) return undefined;
  return known.scope === 'department' ? department : null;
};

const isSeat = (seat: Seat, position: string, department: string | null): boolean =>
  seat.position === position && seat.department === department;

/**
 * Whether a duty gives a right today. A delegated one does only while the person stood in for holds the very seat themselves:
 * so a delegation is never wider than what its giver holds, and cannot be passed on.
 */
export const isInForce = (duty: Duty, holders: readonly Holder[]): boolean =>
  !duty.delegation ||
  holders.some(
    (holder) =>
      !holder.delegation &&
      holder.person.id === duty.delegation?.from.id &&
      isSeat(holder, duty.position, duty.department)
  );

const bySeat = new WeakMap<readonly Holder[], ReadonlyMap<string, readonly Holder[]>>();

const keyOf = ({ position, department }: Seat): string => `${position}\n${department ?? ''}`;

/** All holders by their seats, found once for a list: a desk asks for each stage of each of its forms. */
const seatsOf = (holders: readonly Holder[]): ReadonlyMap<string, readonly Holder[]> => {
  const known = bySeat.get(holders);
  if (known) return known;
  const seats = new Map<string, Holder[]>();
  for (const holder of holders) {
    const key = keyOf(holder);
    const others = seats.get(key);
    if (others) others.push(holder);
    else seats.set(key, [holder]);
  }
  bySeat.set(holders, seats);
  return seats;
};

/** The holders of a seat, delegates among them. */
export const holdersOf = (seat: Seat, holders: readonly Holder[]): readonly Holder[] =>
  (seatsOf(holders).get(keyOf(seat)) ?? []).filter(
    (holder) => isSeat(holder, seat.position, seat.department) && isInForce(holder, holders)
  );

/** The actor's duties that are in force, their own before those they stand in for. */
export const dutiesOf = (context: Pick<DecisionContext, 'actor' | 'holders'>): readonly Duty[] => {
  const duties = (context.actor?.duties ?? []).filter((duty) => isInForce(duty, context.holders));
  return [
    ...duties.filter(({ delegation }) => !delegation),
    ...duties.filter(({ delegation }) => delegation),
  ];
};

/** The duty by which the actor may do it, in the department or for the organization; null where none of theirs lets them. */
export const findDuty = (
  context: DecisionContext,
  { power, department }: { readonly power: Power; readonly department: string }
): Duty | null =>
  dutiesOf(context).find(
    (duty) =>
      mayDo(duty.position, power, context.settings) &&
      duty.department === seatDepartment(duty.position, { department, settings: context.settings })
  ) ?? null;

/** What the holders say about one person, as the actor they would be. */
export const asActor = (person: PersonRef, holders: readonly Holder[]): Actor => ({
  ...person,
  duties: holders
    .filter((holder) => holder.person.id === person.id)
    .map(({ position, department, delegation, grant }) => ({
      position,
      department,
      ...(delegation ? { delegation } : {}),
      ...(grant ? { grant } : {}),
    })),
});
