import type { Duty, Grant, Holder, PersonRef } from '../../../../src/approval';
import { isHeldBy, isWithin, periodOf } from '../../../../src/organization';
import type { KeptPerson, Period } from '../../../../src/organization';
import type { Row } from '../tables/rows';

type Place = { readonly position: string; readonly department: string | null };

/** A seat as it is kept: whom it was given to, and by which change of the settings. */
export type KeptSeat = Place & {
  readonly period: Period;
  readonly holder: KeptPerson;
  readonly grant: Grant | null;
};

/** A delegation as it is kept. */
export type KeptDelegation = Place & {
  readonly id: string;
  readonly period: Period;
  readonly from: KeptPerson;
  readonly to: KeptPerson;
  readonly grant: Grant | null;
};

export type Accounts = ReadonlyMap<number, PersonRef>;

const optional = (value: unknown): string | null => (value ? String(value) : null);

/** `userId`, `userAccount`, `userEmail`, `userName` of a row; `fromUser`, `fromAccount`, … of a delegation. */
export const keptPerson = (row: Row, who: 'user' | 'from' | 'to'): KeptPerson => ({
  id: Number(row[who === 'user' ? 'userId' : `${who}User`]),
  account: optional(row[`${who}Account`]),
  email: optional(row[`${who}Email`]),
  name: optional(row[`${who}Name`]),
});

const placeOf = (row: Row): Place => ({
  position: String(row.position),
  department: optional(row.department),
});

const grantOf = (row: Row): Grant | null => (row.powerGrant as Grant | null | undefined) ?? null;

export const seatOf = (row: Row): KeptSeat => ({
  ...placeOf(row),
  period: periodOf(row),
  holder: keptPerson(row, 'user'),
  grant: grantOf(row),
});

export const delegationOf = (row: Row): KeptDelegation => ({
  ...placeOf(row),
  id: String(row.documentId),
  period: periodOf(row),
  from: keptPerson(row, 'from'),
  to: keptPerson(row, 'to'),
  grant: grantOf(row),
});

/** The account a kept person still is; undefined for one who is gone, and for a stranger with their number. */
const accountOf = (kept: KeptPerson, accounts: Accounts): PersonRef | undefined => {
  const account = accounts.get(kept.id);
  return isHeldBy(kept, account) ? account : undefined;
};

const dutyOf = ({ position, department, grant }: Place & { readonly grant: Grant | null }): Duty => ({
  position,
  department,
  ...(grant ? { grant } : {}),
});

/** Seats of that day whose holders are the very people they were given to. */
export const ownDuties = (seats: readonly KeptSeat[], accounts: Accounts, today: string): readonly Holder[] =>
  seats.flatMap((seat) => {
    const person = isWithin(seat.period, today) ? accountOf(seat.holder, accounts) : undefined;
    return person ? [{ ...dutyOf(seat), person }] : [];
  });

/** A delegation is worth what its giver holds that day and no more: it needs a seat of the giver's own. */
export const delegatedDuties = (
  delegations: readonly KeptDelegation[],
  own: readonly Holder[],
  accounts: Accounts
): readonly Holder[] =>
  delegations.flatMap((delegation) => {
    const [from, person] = [accountOf(delegation.from, accounts), accountOf(delegation.to, accounts)];
    if (!from || !person) return [];
    const isHeld = own.some(
      (seat) =>
        seat.person.id === from.id &&
        seat.position === delegation.position &&
        seat.department === delegation.department
    );
    return isHeld ? [{ ...dutyOf(delegation), delegation: { id: delegation.id, from }, person }] : [];
  });
