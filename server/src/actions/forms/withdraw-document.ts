import type { Target } from '../../../../src/approval';
import type { WithdrawDocumentResponse } from '../../../../src/contracts';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { governedTarget } from '../../desk/governed-target';
import { withdrawPair } from '../../desk/withdraw-pair';
import type { HalfChoice } from '../../../../src/publication';

type Input = { readonly target: Target; readonly reason: string; readonly pair?: HalfChoice };

/**
 * Withdraws a document that has no form to do it on (Art. 10): it was online before the desk, or came past the gate. A
 * form that put it online ends as withdrawn.
 */
export const createWithdrawDocument =
  (desk: DeskContext) =>
  async ({ target: given, reason, pair }: Input, by: By): Promise<Result<WithdrawDocumentResponse>> => {
    const governed = governedTarget(desk, given);
    if (!governed.ok) return governed;
    const { value: target } = governed;
    return desk.clock.at(by.at ?? desk.clock.now(), () =>
      desk.store.transaction(async () => {
        const { forms, register, documents } = desk.store;
        await forms.lockAll(target.uid, target.documentId);
        // A document without a form has no row to lock. The register’s head is locked instead, so that two people who
        // withdraw at once wait for each other.
        await register.reserve();
        const isOnline = (await documents.isPublished(target)) || (await register.findLive(target)) !== null;
        if (!isOnline) return refuse('publication.not-online');
        const half = await withdrawPair(desk, { target, reason, pair, by });
        if (!half.ok) return half;
        const passed = await desk.gate.withdraw({ target, actor: by.actor, reason });
        if (!passed.ok) return passed;
        await desk.drift.forget(target);
        return accept({ target });
      })
    );
  };
