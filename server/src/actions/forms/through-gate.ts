import type { Form } from '../../../../src/approval';
import type { Result } from '../../../../src/result';
import { accept, refuse } from '../../../../src/result';
import { maySeeForm } from '../../../../src/approval/form/may-see';
import { allOrNone, orUndo } from '../../all-or-none';
import { answerStale } from './change-form';
import type { FormAction, FormInput } from './change-form';
import { situationOf } from '../../desk/situation';
import type { Situation } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';

type Passing<Input> = {
  readonly desk: DeskContext;
  readonly input: Input;
  readonly by: By;
  readonly form: Form;
  readonly situation: Situation;
};

/**
 * A verb the gate carries out with the document itself, the form and the register in one transaction: `pass` asks the rule and
 * the gate, the form locked and its circumstances known.
 */
export const throughGate =
  <Input extends FormInput>(
    verb: 'publish' | 'withdraw',
    pass: (given: Passing<Input>) => Promise<Result<void>>
  ) =>
  (desk: DeskContext): FormAction<Input> =>
  async (input, by) => {
    const passLocked = async (): Promise<Result<Form>> => {
      const form = await desk.store.forms.lock(input.number);
      const situation = await situationOf(desk, by);
      if (!form || !situation.actor || !maySeeForm(form, situation.actor)) return refuse('form.not-found');
      const { version } = input;
      const stale = await answerStale({ desk, form, version, press: { verb }, actor: by.actor });
      if (stale) return stale;
      orUndo(await pass({ desk, input, by, form, situation }));
      const changed = await desk.store.forms.lock(input.number);
      if (!changed) throw new Error(`Form ${input.number} vanished`);
      return accept(changed);
    };
    return allOrNone(() =>
      desk.clock.at(by.at ?? desk.clock.now(), () => desk.store.transaction(passLocked))
    );
  };
