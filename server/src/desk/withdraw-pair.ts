import { decide } from '../../../src/approval';
import type { Form, Target } from '../../../src/approval';
import { mayWithdrawHalf, type HalfChoice } from '../../../src/publication';
import type { Ending } from '../../../src/register';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import { inBookLanguage } from './book-language';
import { commit } from './commit';
import type { By, DeskContext } from './desk';
import { roleOf } from './pair-role';
import { situationOf } from './situation';

type Withdrawing = {
  readonly target: Target;
  readonly reason: string;
  readonly pair?: HalfChoice;
  readonly ending: Ending | null;
  readonly by: By;
};

/** Policy documents online that name this document as their interpretation. */
export const policiesOnline = async (desk: DeskContext, target: Target): Promise<readonly Form[]> => {
  const found: Form[] = [];
  for (const form of await desk.store.forms.findByCompanion(target)) {
    const isPolicy = form.state === 'published' && (await roleOf(desk, form)) === 'policy';
    if (isPolicy && (await desk.store.register.findLive(form.target))) found.push(form);
  }
  return found;
};

const said = (title: string, reason: string) => ({
  zh: `政策解读《${title}》单独撤下，理由：${reason}`,
  en: `The interpretation “${title}” was withdrawn alone: ${reason}`,
});

/**
 * Asked before the interpretation of a policy comes down, in the transaction of the withdrawal: takes the policies with it, or writes on
 * their forms why they stay without it.
 */
export const withdrawPair = async (
  desk: DeskContext,
  { target, reason, pair, ending, by }: Withdrawing
): Promise<Result<null>> => {
  const policies = await policiesOnline(desk, target);
  const named = policies.map(({ number, submission }) => ({ number, title: submission.title }));
  const may = mayWithdrawHalf(named, pair);
  if (!may.ok) return may;
  const online = await desk.store.register.findLive(target);
  for (const policy of policies) {
    if (may.value.takes === 'both') {
      // What replaces the interpretation does not replace the policy.
      const own = ending?.as === 'replaced' ? null : ending;
      const passed = await desk.gate.withdraw({
        target: policy.target,
        actor: by.actor,
        reason,
        ending: own,
      });
      if (!passed.ok) return passed;
      await desk.drift.forget(policy.target);
      continue;
    }
    const locked = await desk.store.forms.lock(policy.number);
    const text = await inBookLanguage(desk.store, said(online?.title ?? target.documentId, reason.trim()));
    const decided = decide(locked, { verb: 'comment', text }, await situationOf(desk, by));
    if (!decided.ok) return decided;
    await commit(desk, locked, decided.value);
  }
  return accept(null);
};
