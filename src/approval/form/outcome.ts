import { refuse, type Refusal, type Result } from '../../result';
import type { CommandOf, DecisionContext, Verb } from './command';
import type { FormEvent, FormEventBody } from './event';
import type { Form, FormState } from './form';
import { stateNames } from './names';
import { personOf, type Duty } from './person';
import type { ApprovalCode } from '../refusals/index';

/** Events to append, or why nothing happens. */
export type Decided = Result<readonly FormEvent[], ApprovalCode>;

export type ApprovalRefusal = Refusal<ApprovalCode>;

/** Null where nothing stands against it. Every verb's `may…` is asked by its decision and by the list of verbs alike. */
export type Objection<Code extends ApprovalCode = ApprovalCode> = Refusal<Code> | null;

/** A verb asked of an existing form. */
export type Ask<V extends Verb> = {
  readonly form: Form;
  readonly command: CommandOf<V>;
  readonly context: DecisionContext;
};

export const no = (code: ApprovalCode, params?: ApprovalRefusal['params']): ApprovalRefusal =>
  refuse(code, params).refusal;

/** A refusal as the result of a decision. */
export const refused = (
  refusal: ApprovalRefusal
): { readonly ok: false; readonly refusal: ApprovalRefusal } => ({
  ok: false,
  refusal,
});

export { personOf };

/** The event with who and when; `duty` names the person stood in for where the seat is a delegated one. */
export const eventOf = (
  context: Pick<DecisionContext, 'actor' | 'at'>,
  body: FormEventBody,
  duty?: Duty | null
): FormEvent => ({
  ...body,
  by: context.actor ? personOf(context.actor) : null,
  ...(duty?.delegation ? { standingInFor: personOf(duty.delegation.from) } : {}),
  at: context.at,
});

export const wrongState = (state: FormState): ApprovalRefusal =>
  no('approval.wrong-state', { state, stateZh: stateNames[state].zh, stateEn: stateNames[state].en });

/** Null when the form is in one of the states. */
export const inState = (form: Form, states: readonly FormState[]): Objection =>
  states.includes(form.state) ? null : wrongState(form.state);

/** The first thing that stands against it. */
export const firstOf = (...checks: readonly (() => Objection)[]): Objection => {
  for (const check of checks) {
    const refusal = check();
    if (refusal) return refusal;
  }
  return null;
};
