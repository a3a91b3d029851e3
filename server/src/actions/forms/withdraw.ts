import { objectionToWithdrawFor } from '../../../../src/approval';
import type { HalfChoice } from '../../../../src/publication';
import type { FormInput } from './change-form';
import type { Ending } from '../../../../src/register';
import { endingOf } from '../../desk/ending';
import { withdrawPair } from '../../desk/withdraw-pair';
import { throughGate } from './through-gate';

type WithdrawInput = FormInput & {
  readonly reason: string;
  readonly pair?: HalfChoice;
  readonly ending?: Ending | undefined;
};

/** Takes down what a form put online (Art. 10); the reason goes into the register. */
export const createWithdraw = throughGate<WithdrawInput>(
  'withdraw',
  async ({ desk, input, form, situation, by }) => {
    const { reason, pair } = input;
    const refusal = objectionToWithdrawFor(form, reason, situation);
    if (refusal) return { ok: false, refusal };
    const { target } = form;
    const ended = await endingOf(desk, target, input.ending);
    if (!ended.ok) return ended;
    const ending = ended.value;
    const half = await withdrawPair(desk, { target, reason, pair, ending, by });
    if (!half.ok) return half;
    const passed = await desk.gate.withdraw({ target, actor: by.actor, reason, ending });
    if (passed.ok) await desk.drift.forget(form.target);
    return passed;
  }
);
