import type { PersonRef, Position } from '../approval';
import { accept, refuse, type Result } from '../result';

/** A seat as somebody asks for it: a person, a position, a department where the position is of one. */
export type AskedSeat = {
  readonly person: number;
  readonly position: string;
  readonly department: string | null;
};

/** Civil days from and until which a seat or a delegation holds, both included; null is open. Example: {null, "2027-02-28"}: to the end of February. */
export type Period = { readonly startsOn: string | null; readonly endsOn: string | null };

export const isWithin = ({ startsOn, endsOn }: Period, day: string): boolean =>
  (startsOn === null || startsOn <= day) && (endsOn === null || day <= endsOn);

type Known = {
  readonly people: readonly PersonRef[];
  readonly positions: readonly Position[];
  readonly departments: readonly { readonly key: string }[];
};

/** A seat is of a known person, in a known position, in a department exactly where the position is of one (Art. 5, Art. 8). */
export const holderOfSeat = (
  { person, position, department }: AskedSeat,
  { people, positions, departments }: Known
): Result<PersonRef> => {
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

/** Whether two periods have a day in common. */
const overlap = (one: Period, other: Period): boolean =>
  (one.endsOn === null || other.startsOn === null || other.startsOn <= one.endsOn) &&
  (other.endsOn === null || one.startsOn === null || one.startsOn <= other.endsOn);

/** Whether all days of `inner` are days of `outer`: a seat that ends earlier gives nobody anything. */
export const isInside = (inner: Period, outer: Period): boolean =>
  (outer.startsOn === null || (inner.startsOn !== null && outer.startsOn <= inner.startsOn)) &&
  (outer.endsOn === null || (inner.endsOn !== null && inner.endsOn <= outer.endsOn));

export const isReversed = ({ startsOn, endsOn }: Period): boolean =>
  startsOn !== null && endsOn !== null && endsOn < startsOn;

const dayOf = (value: unknown): string | null => (value ? String(value) : null);
export const periodOf = (row: Readonly<Record<string, unknown>>): Period => ({
  startsOn: dayOf(row.startsOn),
  endsOn: dayOf(row.endsOn),
});

/** Whether a person holds this very seat on some of these days by another row than `documentId`. */
export const isHeld = (
  seats: readonly Readonly<Record<string, unknown>>[],
  {
    person,
    position,
    department,
    documentId,
    ...period
  }: AskedSeat & Period & { readonly documentId?: string }
): boolean =>
  seats.some(
    (seat) =>
      seat.userId === person &&
      seat.position === position &&
      (seat.department ?? null) === department &&
      seat.documentId !== documentId &&
      overlap(periodOf(seat), period)
  );
