import type { PersonRef } from '../approval';

/** The person a seat or a delegation was given to, as the office knew them then. `account` null: written before accounts were kept. */
export type KeptPerson = {
  readonly id: number;
  readonly account: string | null;
  readonly email: string | null;
  readonly name: string | null;
};

/**
 * Whether a kept person is the account that bears their number today. A number alone is nobody: `strapi export` carries no admin
 * users, and in the new portal the third account would sign as the head of a department it never saw.
 */
export const isHeldBy = (kept: KeptPerson, account: PersonRef | undefined): boolean =>
  account !== undefined &&
  kept.id === account.id &&
  kept.account !== null &&
  kept.account === account.account;

/** The account the office may seat again in one step: the one with the e-mail that was kept. Null where there is none. */
export const successorOf = (kept: KeptPerson, accounts: readonly PersonRef[]): PersonRef | null =>
  accounts.find(({ email }) => !!kept.email && email === kept.email) ?? null;

/** How a list reads somebody: by today's name where the account is there, else by the name that was kept. */
export const nameOfKept = (kept: KeptPerson, account: PersonRef | undefined): string =>
  (isHeldBy(kept, account) ? account?.name : kept.name) ?? account?.name ?? `#${kept.id}`;
