import type { Result } from '../result';
import { accept, refuse } from '../result';
import type { WithdrawCode } from './refusals';

/** `both`: the policy document comes down with it; `alone`: it stays, and its form shows why. */
export type HalfChoice = 'both' | 'alone';

/** A policy document that is online and names the interpretation. */
export type OnlinePolicy = { readonly number: string; readonly title: string };

/**
 * A policy document is not left without its interpretation (Art. 8(一) ¶2) by oversight: who withdraws the interpretation says whether
 * both come down, or that the policy stays, which the reason then explains on the policy's form.
 */
export const mayWithdrawHalf = (
  policies: readonly OnlinePolicy[],
  choice: HalfChoice | undefined
): Result<{ readonly takes: 'none' | HalfChoice }, WithdrawCode> => {
  const [policy] = policies;
  if (!policy) return accept({ takes: 'none' });
  if (choice) return accept({ takes: choice });
  return refuse('publication.withdraw-pair', { title: policy.title, number: policy.number });
};
