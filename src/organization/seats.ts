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

/** Whether a person holds this very seat by another row than `documentId`. */
export const isHeld = (
  seats: readonly Readonly<Record<string, unknown>>[],
  { person, position, department, documentId }: AskedSeat & { readonly documentId?: string }
): boolean =>
  seats.some(
    (seat) =>
      seat.userId === person &&
      seat.position === position &&
      (seat.department ?? null) === department &&
      seat.documentId !== documentId
  );
