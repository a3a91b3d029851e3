import { accept, type Result } from '../result';
import { candidatesAt, scopeOf, type Candidate } from './candidate';
import type { DecisionContext } from './command';
import { no, personOf, refused, wrongState, type ApprovalRefusal, type May } from './decision';
import type { Form } from './form';
import { nameList, stageParams } from './names';
import type { PersonRef } from './person';
import type { ApprovalCode } from './refusals';
import type { Stage } from './route';
import { asActor, distinctPeople } from './seat';
import { findDeadEnd } from './signable';
import { ableAt, candidateRefusal, coveredBy, placeOf, signatureOf } from './stage-signing';

export type Signer = { readonly stage: Stage; readonly candidate: Candidate };

/** The stage a form in review waits at. */
export const stageOf = (form: Form): Stage | null =>
  form.route.stages.find(({ key }) => key === form.stage) ?? null;

const notTheirStage = (form: Form, stage: Stage, context: DecisionContext): ApprovalRefusal => {
  const hasSigned = form.signatures.some(({ person }) => person.id === context.actor?.id);
  // A second click arrives when the form has moved on: that is no lack of entitlement.
  if (hasSigned) return no('approval.already-signed');
  const people = distinctPeople(ableAt(stage, { scope: scopeOf(form), context }).map(({ person }) => person));
  return no('approval.not-your-stage', {
    ...stageParams(stage, context.settings),
    people: nameList(people) || '—',
  });
};

/**
 * In what seat the actor may sign the present stage (Art. 8): by a position they hold, stand in for, or were named to. Returning,
 * rejecting, raising and amending take the same right as agreeing.
 */
export const maySign = (form: Form, context: DecisionContext): Result<Signer, ApprovalCode> => {
  const stage = stageOf(form);
  if (form.state !== 'in-review' || !stage) return refused(wrongState(form.state));
  if (!context.actor) return refused(no('approval.person-needed'));
  const { actor } = context;
  const at = { scope: scopeOf(form), context };
  const others = context.holders.filter(({ person }) => person.id !== actor.id);
  const own = actor.duties.map((duty) => ({ ...duty, person: personOf(actor) }));
  const mine = candidatesAt(stage, { ...at, context: { ...context, holders: [...others, ...own] } }).filter(
    ({ person }) => person.id === actor.id
  );
  const refusals = mine.map((candidate) => candidateRefusal(candidate, stage, at));
  const candidate = mine.find((_, index) => refusals[index] === null);
  if (candidate) return accept({ stage, candidate });
  return refused(refusals[0] ?? notTheirStage(form, stage, context));
};

/** Agreeing is also refused to the only person left for a later stage, while somebody else can sign this one. */
export const mayAgree = (form: Form, context: DecisionContext): Result<Signer, ApprovalCode> => {
  const signer = maySign(form, context);
  if (!signer.ok) return signer;
  const { stage, candidate } = signer.value;
  const scope = scopeOf(form);
  const at = { scope, context };
  const covers = coveredBy(candidate, stage, at);
  const signature = signatureOf(candidate, stage, {
    decision: 'agree',
    opinion: '',
    digest: '',
    at: '',
    covers,
  });
  const place = placeOf(stage.key, form.route);
  const after = { ...scope, signatures: [...scope.signatures, signature] };
  const deadEnd = findDeadEnd(place, after, context);
  if (!deadEnd || findDeadEnd(place, scope, context)) return signer;
  const others = ableAt(stage, at)
    .map(({ person }) => person)
    .filter(({ id }) => id !== candidate.person.id);
  return refused(
    no('approval.needed-later', {
      ...stageParams(deadEnd, context.settings),
      people: nameList(distinctPeople(others)),
    })
  );
};

/** What stands against signing, for verbs that take a signer. */
export const maySignRefusal = (form: Form, context: DecisionContext): May => {
  const signer = maySign(form, context);
  return signer.ok ? null : signer.refusal;
};

export const mayAgreeRefusal = (form: Form, context: DecisionContext): May => {
  const signer = mayAgree(form, context);
  return signer.ok ? null : signer.refusal;
};

/** Why the actor's signature is refused at a stage that is theirs to sign; null where they may sign or it is not theirs. */
export const signRefusal = (form: Form, context: DecisionContext): May => {
  if (form.state !== 'in-review') return null;
  const refusal = mayAgreeRefusal(form, context);
  return refusal?.code === 'approval.not-your-stage' || refusal?.code === 'approval.person-needed'
    ? null
    : refusal;
};

/** Who can sign the present stage now; nobody unless the form is in review. */
export const signersOf = (form: Form, context: DecisionContext): readonly PersonRef[] => {
  const stage = stageOf(form);
  if (form.state !== 'in-review' || !stage) return [];
  return distinctPeople(ableAt(stage, { scope: scopeOf(form), context }).map(({ person }) => person)).filter(
    (person) => mayAgree(form, { ...context, actor: asActor(person, context.holders) }).ok
  );
};
