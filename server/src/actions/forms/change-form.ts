import { decide } from '../../../../src/approval';
import type { Command, Form } from '../../../../src/approval';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { maySeeForm } from '../../../../src/approval/form/may-see';
import { commit } from '../../desk/commit';
import { objectionToVerb } from '../../checks';
import { situationOf } from '../../desk/situation';
import type { Situation } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';
import { isAddition, isRepetition } from '../../../../src/approval/verbs/repetition';
import type { Press } from '../../../../src/approval/verbs/repetition';
import { withScreening } from '../../desk/read-draft';

export type FormInput = { readonly number: string; readonly version?: number };
export type FormAction<Input extends FormInput> = (input: Input, by: By) => Promise<Result<Form>>;

/** What the verb makes of its input, the form locked and its circumstances known, all read once; `kept` runs once the decision is taken. */
export type Prepared = { readonly command: Command; readonly kept?: () => Promise<unknown> };
type Prepare<Input> = (given: {
  readonly desk: DeskContext;
  readonly input: Input;
  readonly form: Form;
  readonly situation: Situation;
}) => Promise<Result<Prepared>> | Result<Prepared>;

/**
 * Answers a caller who saw an older version of the form: the result of their own first press where they pressed twice, a
 * refusal where somebody else acted meanwhile, null where it makes no difference.
 */
export const answerStale = async (given: {
  readonly desk: DeskContext;
  readonly form: Form;
  readonly version: number | undefined;
  readonly press: Press;
  readonly actor: number;
}): Promise<Result<Form> | null> => {
  const { desk, form, version, press, actor } = given;
  if (version === undefined || version === form.version) return null;
  const since = (await desk.store.forms.events(form.number)).slice(version).map(({ event }) => event);
  if (isRepetition({ press, actor, since })) return accept(form);
  if (isAddition(press) && version < form.version) return null;
  return refuse('form.stale', { number: form.number });
};

type Carrying<Input> = {
  readonly desk: DeskContext;
  readonly input: Input;
  readonly by: By;
  readonly prepare: Prepare<Input>;
};

/** With the form's row held: who asks and what holds now are asked once, for the decision and for who is told of it. */
const carryOut = async <Input extends FormInput>(
  { desk, input, by, prepare }: Carrying<Input>,
  form: Form | null
): Promise<Result<Form>> => {
  const situation = await situationOf(desk, by);
  if (!form || !situation.actor || !maySeeForm(form, situation.actor)) return refuse('form.not-found');
  const prepared = await prepare({ desk, input, form, situation });
  if (!prepared.ok) return prepared;
  const { command, kept } = prepared.value;
  const stale = await answerStale({ desk, form, version: input.version, press: command, actor: by.actor });
  if (stale) return stale;
  const decided = decide(form, command, situation);
  if (!decided.ok) return decided;
  const objection = await objectionToVerb(desk, form, command.verb);
  if (objection) return { ok: false, refusal: objection };
  await kept?.();
  return accept(await commit(desk, form, decided.value));
};

/**
 * Carries out one verb on one form in one transaction: lock, compare versions, decide, write the events. The portal hears
 * of them after the commit.
 */
export const changeForm =
  <Input extends FormInput>(prepare: Prepare<Input>) =>
  (desk: DeskContext): FormAction<Input> =>
  (input, by) =>
    withScreening(desk, async () => {
      const form = await desk.store.forms.lock(input.number);
      return desk.store.atOneHead(() => carryOut({ desk, input, by, prepare }, form));
    });
