/** An admin user as the record names them; the name is kept as it was on the day. */
export type PersonRef = { readonly id: number; readonly name: string };

/** A position in a department, or of the whole organization (`department: null`). */
export type Seat = { readonly position: string; readonly department: string | null };

/** A seat somebody may act from today: their own, or one they stand in for (委托). */
export type Duty = Seat & { readonly delegation?: { readonly id: string; readonly from: PersonRef } };

/** Who acts, with every duty they hold at that moment. Nothing else gives a right: no role, no super administrator. */
export type Actor = PersonRef & { readonly duties: readonly Duty[] };

/** Somebody's seat as the organization has it today, delegations included. */
export type Holder = Duty & { readonly person: PersonRef };

/** Every person once, in the order first seen. */
export const distinctPeople = (people: readonly PersonRef[]): readonly PersonRef[] => [
  ...new Map(people.map(({ id, name }) => [id, { id, name }])).values(),
];
