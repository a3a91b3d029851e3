import { placeOf } from '../form/route';
import { accept } from '../../result';
import { scopeOf, type OfStage } from '../signing/candidate';
import type { DecisionContext } from '../form/command';
import {
  eventOf,
  firstOf,
  inState,
  no,
  personOf,
  refused,
  type Ask,
  type Decided,
  type Objection,
} from '../form/outcome';
import type { Form } from '../form/form';
import { nameList, stageParams } from '../form/names';
import type { PersonRef } from '../form/person';
import { officeDuty } from '../signing/parties';
import { objectionToCandidate, isSatisfied, signersAt } from '../signing/stage';
import { objectionToText } from '../form/text';

/** Stages still to be signed: the present one and those after it. */
const openStages = (form: Form, context: DecisionContext): readonly OfStage[] =>
  form.route.stages
    .slice(placeOf(form.stage, form.route))
    .map((stage) => ({ stage, scope: scopeOf(form), context }))
    .filter((at) => at.stage.key === form.stage || !isSatisfied(at));

/** The general office, for a form with an open stage that nobody can sign. */
export const objectionToReassign = (form: Form, context: DecisionContext): Objection =>
  firstOf(
    () => inState(form, ['in-review']),
    () => (context.actor ? null : no('approval.person-needed')),
    () => (officeDuty(form, context) ? null : no('approval.not-office')),
    () =>
      openStages(form, context).some((at) => signersAt(at).length === 0)
        ? null
        : no('approval.nothing-to-reassign')
  );

/**
 * Who may take a stage over: whoever holds, themselves and anywhere, the same position or that of a later stage of the route. So a
 * stage is never handed down; for the last stage of an organization's only holder the office seats a successor instead.
 */
const isQualified = (person: PersonRef, { stage, scope, context }: OfStage): boolean => {
  const positions = scope.route.stages.slice(placeOf(stage.key, scope.route)).map(({ position }) => position);
  return context.holders.some(
    (holder) => holder.person.id === person.id && !holder.delegation && positions.includes(holder.position)
  );
};

const successorRefusal = (to: PersonRef, at: OfStage, by: PersonRef | null): Objection => {
  const { context } = at;
  const params = { ...stageParams(at.stage, context.settings), person: to.name };
  if (to.id === by?.id) return no('approval.reassign-self');
  if (!isQualified(to, at)) return no('approval.reassign-unqualified', params);
  const duty = { position: at.stage.position, department: null };
  const barred = objectionToCandidate({ person: to, authority: to, duty }, at);
  return barred ? no('approval.reassign-barred', params) : null;
};

const signersRefusal = (at: OfStage): Objection => {
  const people = signersAt(at);
  if (people.length === 0) return null;
  const params = stageParams(at.stage, at.context.settings);
  return no('approval.stage-has-signer', { ...params, people: nameList(people) });
};

/**
 * Who may be named for each open stage that nobody can sign, by the stage's key: nobody is offered whom the office could not name. Empty
 * for whoever may not reassign.
 */
export const successorsOf = (
  form: Form,
  context: DecisionContext
): Readonly<Record<string, readonly PersonRef[]>> => {
  if (objectionToReassign(form, context)) return {};
  const people = [...new Map(context.holders.map(({ person }) => [person.id, person])).values()];
  return Object.fromEntries(
    openStages(form, context)
      .filter((at) => signersAt(at).length === 0)
      .map((at) => [
        at.stage.key,
        people.filter((person) => successorRefusal(person, at, context.actor) === null),
      ])
  );
};

/** The office names who signs a stage whose holders have left or may not sign it, saying why. */
export const reassign = (ask: Ask<'reassign'>): Decided => {
  const { form, command, context } = ask;
  const refusal = objectionToReassign(form, context);
  if (refusal) return refused(refusal);
  const at = openStages(form, context).find(({ stage }) => stage.key === command.stage);
  if (!at) return refused(no('approval.stage-not-open', { stage: command.stage.slice(0, 64) }));
  const unfit = firstOf(
    () => signersRefusal(at),
    () => successorRefusal(command.to, at, context.actor),
    () => objectionToText(command.reason, { field: 'reason', missing: 'approval.reason-missing' })
  );
  if (unfit) return refused(unfit);
  const { stage, to, reason } = command;
  const body = { type: 'reassigned' as const, stage, to: personOf(to), reason: reason.trim() };
  return accept([eventOf(context, body, officeDuty(form, context))]);
};
