import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { isBlank, LIMITS } from '../../../../src/text';
import type { DeskContext } from '../../desk/desk';
import { keepPublicNames } from '../../gate';

type Input = { readonly operator: string; readonly reason: string };

/**
 * Makes the records as they are now what every later check compares with, after somebody looked into what a check had found. Only by a
 * command on the server; the ledger keeps who and why for good, and every check shows it.
 */
export const createReseal =
  (desk: DeskContext) =>
  async ({ operator, reason }: Input): Promise<Result<null>> => {
    if (isBlank(operator) || isBlank(reason)) return refuse('settings.force-needs-reason');
    const { store } = desk;
    await store.transaction(() =>
      store.sealing.seal({
        key: 'accepted',
        operator: operator.trim().slice(0, LIMITS.name),
        reason: reason.trim().slice(0, LIMITS.words),
      })
    );
    // What is counted is kept beside the chains, and is what they give.
    await store.facts.fill({ anew: true });
    await keepPublicNames(desk);
    return accept(null);
  };
