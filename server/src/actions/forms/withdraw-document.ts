import type { Target } from '../../../../src/approval';
import type { WithdrawDocumentResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { governedTarget } from '../../desk/governed-target';
import type { Ending } from '../../../../src/register';
import { endingOf } from '../../desk/ending';
import { withdrawPair } from '../../desk/withdraw-pair';
import { mayChangeEnding } from '../../../../src/publication';
import type { HalfChoice } from '../../../../src/publication';
import { keyOf } from '../../store';

type Input = {
  readonly target: Target;
  readonly reason: string;
  readonly pair?: HalfChoice;
  readonly ending?: Ending | undefined;
};

/** What may become of a page that was taken down before. */
const changeOfEnding = async (
  { store: { publicDocuments } }: DeskContext,
  target: Target,
  ending: Ending | undefined
): Promise<Result<null>> => {
  const page = await publicDocuments.find(target);
  return mayChangeEnding(page?.withdrawnAt ? page : null, {
    ending,
    successor: ending?.as === 'replaced' ? keyOf(ending.successor) : null,
  });
};

/**
 * Withdraws a document that has no form to do it on (Art. 10): it was online before the desk, or came past the gate. A
 * form that put it online ends as withdrawn. What was withdrawn already may have another become of its address.
 */
export const createWithdrawDocument =
  (desk: DeskContext) =>
  async (
    { target: given, reason, pair, ending: asked }: Input,
    by: By
  ): Promise<Result<WithdrawDocumentResponse>> => {
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
        const changed = isOnline ? accept(null) : await changeOfEnding(desk, target, asked);
        if (!changed.ok) return changed;
        const ended = await endingOf(desk, target, asked);
        if (!ended.ok) return ended;
        const ending = ended.value;
        const half = await withdrawPair(desk, { target, reason, pair, ending, by });
        if (!half.ok) return half;
        const passed = await desk.gate.withdraw({ target, actor: by.actor, reason, ending });
        if (!passed.ok) return passed;
        await desk.drift.forget(target);
        return accept({ target });
      })
    );
  };
