import { accept } from '../result';
import { scopeOf, type Scope } from './candidate';
import type { CommandOf, DecisionContext } from './command';
import {
  eventOf,
  firstOf,
  inState,
  no,
  personOf,
  refused,
  type Ask,
  type Decided,
  type May,
} from './decision';
import type { Form } from './form';
import { nameList, stageParams } from './names';
import type { PersonRef } from './person';
import { GENERAL_OFFICE } from './positions';
import type { Stage } from './route';
import { distinctPeople, findDuty } from './seat';
import { ableAt, candidateRefusal, isSatisfied, placeOf } from './stage-signing';
import { textRefusal } from './text';

export const officeDuty = (form: Form, context: DecisionContext) =>
  findDuty(context, { positions: [GENERAL_OFFICE], department: form.submission.department.key });

/** Stages still to be signed: the present one and those after it. */
const openStages = (form: Form, context: DecisionContext): readonly Stage[] => {
  const place = placeOf(form.stage, form.route);
  const at = { scope: scopeOf(form), context };
  return form.route.stages.filter(
    (stage, index) => place >= 0 && index >= place && (index === place || !isSatisfied(stage, at))
  );
};

const signersAt = (stage: Stage, scope: Scope, context: DecisionContext): readonly PersonRef[] =>
  distinctPeople(ableAt(stage, { scope, context }).map(({ person }) => person));

/** The general office, for a form with an open stage that nobody can sign. */
export const mayReassign = (form: Form, context: DecisionContext): May =>
  firstOf(
    () => inState(form, ['in-review']),
    () => (context.actor ? null : no('approval.person-needed')),
    () => (officeDuty(form, context) ? null : no('approval.not-office')),
    () => {
      const scope = scopeOf(form);
      const isStuck = openStages(form, context).some(
        (stage) => signersAt(stage, scope, context).length === 0
      );
      return isStuck ? null : no('approval.nothing-to-reassign');
    }
  );

/**
 * Who may take a stage over: a holder of the same position elsewhere, or of the position of a later stage of the form's route,
 * wherever they hold it themselves. So a stage is never handed down; for the last one of an organization's only holder the office seats a successor.
 */
const isQualified = (
  person: PersonRef,
  stage: Stage,
  { form, context }: { form: Form; context: DecisionContext }
) => {
  const positions = form.route.stages.slice(placeOf(stage.key, form.route)).map(({ position }) => position);
  return context.holders.some(
    (holder) => holder.person.id === person.id && !holder.delegation && positions.includes(holder.position)
  );
};

const successorRefusal = (stage: Stage, { form, command, context }: Ask<'reassign'>): May => {
  const { to } = command;
  const params = { ...stageParams(stage, context.settings), person: to.name };
  if (to.id === context.actor?.id) return no('approval.reassign-self');
  if (!isQualified(to, stage, { form, context })) return no('approval.reassign-unqualified', params);
  const candidate = { person: to, authority: to, duty: { position: stage.position, department: null } };
  const barred = candidateRefusal(candidate, stage, { scope: scopeOf(form), context });
  return barred ? no('approval.reassign-barred', params) : null;
};

const stageRefusal = (stage: Stage, form: Form, context: DecisionContext): May => {
  const people = signersAt(stage, scopeOf(form), context);
  if (people.length === 0) return null;
  return no('approval.stage-has-signer', {
    ...stageParams(stage, context.settings),
    people: nameList(people),
  });
};

/** The office names who signs a stage whose holders have left or may not sign it, saying why. */
export const reassign = (ask: Ask<'reassign'>): Decided => {
  const { form, command, context } = ask;
  const refusal = mayReassign(form, context);
  if (refusal) return refused(refusal);
  const stage = openStages(form, context).find(({ key }) => key === command.stage);
  if (!stage) return refused(no('approval.stage-not-open', { stage: command.stage.slice(0, 64) }));
  const unfit = firstOf(
    () => stageRefusal(stage, form, context),
    () => successorRefusal(stage, ask),
    () => textRefusal(command.reason, { field: 'reason', missing: 'approval.reason-missing' })
  );
  if (unfit) return refused(unfit);
  const body = reassigned(command);
  return accept([eventOf(context, body, officeDuty(form, context))]);
};

const reassigned = ({ stage, to, reason }: CommandOf<'reassign'>) => ({
  type: 'reassigned' as const,
  stage,
  to: personOf(to),
  reason: reason.trim(),
});
