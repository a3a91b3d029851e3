import { decide } from '../../../../src/approval';
import type { Form } from '../../../../src/approval';
import type { Result } from '../../../../src/result';
import { accept } from '../../../../src/result';
import type { FormInput } from './change-form';
import { situationOf } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';
import { withdrawPair } from '../../desk/withdraw-pair';
import type { HalfChoice } from '../../../../src/publication';
import { throughGate } from './through-gate';

type WithdrawInput = FormInput & { readonly reason: string; readonly pair?: HalfChoice };

/** Takes down what a form put online (Art. 10); the reason goes into the register. */
export const createWithdraw =
  (desk: DeskContext) =>
  (input: WithdrawInput, by: By): Promise<Result<Form>> =>
    throughGate({
      desk,
      input,
      by,
      command: () => ({ verb: 'withdraw', reason: input.reason, entry: 0 }),
      pass: async (form) => {
        const decided = decide(
          form,
          { verb: 'withdraw', reason: input.reason, entry: 0 },
          await situationOf(desk, by)
        );
        if (!decided.ok) return decided;
        const { reason, pair } = input;
        const half = await withdrawPair(desk, { target: form.target, reason, pair, by });
        if (!half.ok) return half;
        const passed = await desk.gate.withdraw({
          target: form.target,
          actor: by.actor,
          reason: input.reason,
        });
        if (passed.ok) await desk.drift.forget(form.target);
        return passed.ok ? accept(undefined) : passed;
      },
    });
