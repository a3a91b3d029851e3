import type { Command, Form, PersonRef } from '../../../../src/approval';
import type { Refusal, Result } from '../../../../src/result';
import { accept, refuse } from '../../../../src/result';
import { maySeeForm } from '../../../../src/approval/form/may-see';
import { answerStale } from './change-form';
import type { FormInput } from './change-form';
import { situationOf } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';

/** Carries a refusal out of the transaction, so that everything done in it is undone. */
class RefusedInside extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

type Passage = {
  readonly desk: DeskContext;
  readonly input: FormInput;
  readonly by: By;
  readonly command: (form: Form) => Command;
  readonly pass: (form: Form, actor: PersonRef) => Promise<Result<void>>;
};

const passLocked = async ({ desk, input, by, command, pass }: Passage): Promise<Result<Form>> => {
  const form = await desk.store.forms.lock(input.number);
  const { actor } = await situationOf(desk, by);
  if (!form || !actor || !maySeeForm(form, actor)) return refuse('form.not-found');
  const stale = await answerStale({
    desk,
    form,
    version: input.version,
    command: command(form),
    actor: by.actor,
  });
  if (stale) return stale;
  const passed = await pass(form, actor);
  if (!passed.ok) throw new RefusedInside(passed.refusal);
  const changed = await desk.store.forms.lock(input.number);
  if (!changed) throw new Error(`Form ${input.number} vanished`);
  return accept(changed);
};

/** A verb the gate carries out with the document itself, the form and the register in one transaction. */
export const throughGate = async (passage: Passage): Promise<Result<Form>> => {
  const { desk, by } = passage;
  try {
    return await desk.clock.at(by.at ?? desk.clock.now(), () =>
      desk.store.transaction(() => passLocked(passage))
    );
  } catch (error) {
    if (error instanceof RefusedInside) return { ok: false, refusal: error.refusal };
    throw error;
  }
};
