/**
 * An admin user as the record names them; name and e-mail are kept as they were on the day. `account` is Strapi's own key of the
 * account: the number `id` is given anew in every portal, and after an import belongs to a stranger.
 */
export type PersonRef = {
  readonly id: number;
  readonly name: string;
  readonly account?: string;
  readonly email?: string;
};

/** The person alone, whatever else came along. */
export const personOf = ({ id, name, account, email }: PersonRef): PersonRef => ({
  id,
  name,
  ...(account ? { account } : {}),
  ...(email ? { email } : {}),
});

/**
 * Whether two names in the record are one person: the same account, or after an import the same e-mail. A log from before
 * accounts were kept names people by number alone.
 */
export const isSamePerson = (one: PersonRef, other: PersonRef): boolean =>
  one.account && other.account
    ? one.account === other.account || (!!one.email && one.email === other.email)
    : one.id === other.id;

/** A position in a department, or of the whole organization (`department: null`). */
export type Seat = { readonly position: string; readonly department: string | null };

/** The change of the settings a power stands on: its number in their log, when it took effect, who made it and who confirmed it. */
export type Grant = {
  readonly change: number;
  readonly at: string;
  /** Null for the portal's own code. */
  readonly by: PersonRef | null;
  /** Null where one person was enough: before the first form, or for a delegation of one's own seat. */
  readonly confirmedBy: PersonRef | null;
};

/** A seat somebody may act from today: their own, or one they stand in for (委托). `grant` is missing for a seat from before changes were numbered. */
export type Duty = Seat & {
  readonly delegation?: { readonly id: string; readonly from: PersonRef };
  readonly grant?: Grant;
};

/** Who acts, with every duty they hold at that moment. Nothing else gives a right: no role, no super administrator. */
export type Actor = PersonRef & { readonly duties: readonly Duty[] };

/** Somebody's seat as the organization has it today, delegations included. */
export type Holder = Duty & { readonly person: PersonRef };

/** Every person once, in the order first seen. */
export const distinctPeople = (people: readonly PersonRef[]): readonly PersonRef[] => [
  ...new Map(people.map((person) => [person.account ?? person.id, personOf(person)])).values(),
];
