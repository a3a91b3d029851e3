import { AsyncLocalStorage } from 'node:async_hooks';
import type { PersonRef } from '../../../../src/approval';

/** A proposal that is being carried out, as its proposer's, because of who confirmed it. */
export type Confirming = {
  readonly proposal: number;
  readonly proposedBy: PersonRef | null;
  readonly confirmedBy: PersonRef;
};

const confirming = new AsyncLocalStorage<Confirming>();

export const runConfirmed = <T>(given: Confirming, work: () => Promise<T>): Promise<T> =>
  confirming.run(given, work);

export const confirmed = (): Confirming | null => confirming.getStore() ?? null;
