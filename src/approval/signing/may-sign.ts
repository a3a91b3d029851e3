import { placeOf } from '../form/route';
import { accept, type Result } from '../../result';
import { candidatesAt, scopeOf, type Candidate, type OfStage } from './candidate';
import type { DecisionContext } from '../form/command';
import { no, personOf, refused, wrongState, type ApprovalRefusal, type Objection } from '../form/outcome';
import type { Form } from '../form/form';
import { nameList, stageParams } from '../form/names';
import { isSamePerson, type PersonRef } from '../form/person';
import type { ApprovalCode } from '../refusals/index';
import type { Stage } from '../form/route';
import { asActor } from './seat';
import { findDeadEnd, imagined } from './dead-end';
import { objectionToCandidate, signatureOf, signersAt } from './stage';
import { signaturesBefore } from '../form/standing';

export type Signer = { readonly stage: Stage; readonly candidate: Candidate };

/** The stage a form in review waits at. */
export const stageOf = (form: Form): Stage | null =>
  form.state === 'in-review' ? (form.route.stages.find(({ key }) => key === form.stage) ?? null) : null;

const notTheirStage = (actor: PersonRef, { stage, scope, context }: OfStage): ApprovalRefusal => {
  const hasSigned = scope.signatures.some(({ person }) => isSamePerson(person, actor));
  // A second click arrives when the form has moved on: that is no lack of entitlement.
  if (hasSigned) return no('approval.already-signed');
  const people = nameList(signersAt({ stage, scope, context }));
  return no('approval.not-your-stage', { ...stageParams(stage, context.settings), people });
};

/** The actor's ways to hold the stage, by what they hold at this moment. */
const candidatesOf = (actor: NonNullable<DecisionContext['actor']>, at: OfStage): readonly Candidate[] => {
  const own = actor.duties.map((duty) => ({ ...duty, person: personOf(actor) }));
  // Others count only where the actor stands in for one of them, who must hold the seat.
  const others = own.some(({ delegation }) => delegation)
    ? at.context.holders.filter(({ person }) => person.id !== actor.id)
    : [];
  const context = { ...at.context, holders: [...others, ...own] };
  return candidatesAt({ ...at, context }).filter(({ person }) => person.id === actor.id);
};

/**
 * In what seat the actor may sign the present stage (Art. 8): by a position they hold, stand in for, or were named to. Returning,
 * rejecting, raising and amending take the same right as agreeing.
 */
export const signerOf = (form: Form, context: DecisionContext): Result<Signer, ApprovalCode> => {
  const stage = stageOf(form);
  if (!stage) return refused(wrongState(form.state));
  if (!context.actor) return refused(no('approval.person-needed'));
  const at = { stage, scope: scopeOf(form), context };
  const candidates = candidatesOf(context.actor, at);
  const refusals = candidates.map((candidate) => objectionToCandidate(candidate, at));
  const candidate = candidates.find((_, index) => refusals[index] === null);
  if (candidate) return accept({ stage, candidate });
  return refused(refusals[0] ?? notTheirStage(context.actor, at));
};

/** For whom the actor would sign the present stage: whoever lent them the seat; null where it is their own, or they may not sign. */
export const signingFor = (form: Form, context: DecisionContext): PersonRef | null => {
  const signer = stageOf(form) ? agreeingSignerOf(form, context) : null;
  if (!signer?.ok) return null;
  const { person, authority } = signer.value.candidate;
  return authority.id === person.id ? null : personOf(authority);
};

/** Who can sign each stage that is still to be signed, as things stand, so that every stage is read with its names. */
export const peopleAhead = (
  form: Form,
  context: DecisionContext
): Readonly<Record<string, readonly PersonRef[]>> => {
  if (form.state !== 'in-review') return {};
  const ahead = form.route.stages.slice(placeOf(form.stage, form.route));
  const scope = scopeOf(form);
  return Object.fromEntries(ahead.map((stage) => [stage.key, signersAt({ stage, scope, context })]));
};

/** The later stage that would be left without anybody if this signer agreed, while the form could be completed otherwise. */
const findStranded = (candidate: Candidate, { stage, scope, context }: OfStage): Stage | null => {
  const place = placeOf(stage.key, scope.route);
  const signature = signatureOf(candidate, { stage, scope, context, details: imagined });
  const deadEnd = findDeadEnd(place, {
    scope: { ...scope, signatures: [...scope.signatures, signature] },
    context,
  });
  return deadEnd && findDeadEnd(place, { scope, context }) === null ? deadEnd : null;
};

/**
 * The stage that would be left without anybody if all from one on had to be signed again, while the form can be completed as it is:
 * a return or a change of the draft strikes what cannot be given twice.
 */
export const findUnsignedAgain = (from: Stage, form: Form, context: DecisionContext): Stage | null => {
  const present = scopeOf(form);
  const scope = { ...present, signatures: signaturesBefore(from.key, form) };
  const deadEnd = findDeadEnd(placeOf(from.key, form.route), { scope, context });
  const isCompletable = (): boolean =>
    findDeadEnd(placeOf(form.stage, form.route), { scope: present, context }) === null;
  return deadEnd && isCompletable() ? deadEnd : null;
};

/** Agreeing is also refused to the only person left for a later stage, while somebody else can sign this one. */
export const agreeingSignerOf = (form: Form, context: DecisionContext): Result<Signer, ApprovalCode> => {
  const signer = signerOf(form, context);
  if (!signer.ok) return signer;
  const { stage, candidate } = signer.value;
  const at = { stage, scope: scopeOf(form), context };
  const stranded = findStranded(candidate, at);
  if (!stranded) return signer;
  const others = signersAt(at).filter(({ id }) => id !== candidate.person.id);
  return refused(
    no('approval.needed-later', { ...stageParams(stranded, context.settings), people: nameList(others) })
  );
};

/** What stands against signing, for verbs that take a signer. */
export const objectionToSign = (form: Form, context: DecisionContext): Objection => {
  const signer = signerOf(form, context);
  return signer.ok ? null : signer.refusal;
};

export const objectionToAgree = (form: Form, context: DecisionContext): Objection => {
  const signer = agreeingSignerOf(form, context);
  return signer.ok ? null : signer.refusal;
};

const ELSEWHERE: readonly ApprovalCode[] = ['approval.not-your-stage', 'approval.person-needed'];

/** Why the actor's signature is refused at a stage that is theirs to sign; null where they may sign or it is not theirs. */
export const signRefusal = (form: Form, context: DecisionContext): Objection => {
  const refusal = stageOf(form) ? objectionToAgree(form, context) : null;
  return refusal && !ELSEWHERE.includes(refusal.code) ? refusal : null;
};

/** Who can sign the present stage now; nobody unless the form is in review. */
export const signersOf = (form: Form, context: DecisionContext): readonly PersonRef[] => {
  const stage = stageOf(form);
  if (!stage) return [];
  return signersAt({ stage, scope: scopeOf(form), context }).filter(
    (person) => agreeingSignerOf(form, { ...context, actor: asActor(person, context.holders) }).ok
  );
};
