import { candidatesAt, type Candidate, type OfRoute, type OfStage } from './candidate';
import { no, type Objection } from '../form/outcome';
import type { Signature } from '../form/form';
import { stageParams } from '../form/names';
import { distinctPeople, isSamePerson, personOf, type PersonRef } from '../form/person';
import { placeOf, type Stage } from '../form/route';

/** Whether a signature counts for a stage: given there, or covering it. */
const countsFor = (signature: Signature, stage: string): boolean =>
  signature.decision === 'agree' && (signature.stage === stage || (signature.covers ?? []).includes(stage));

/** Whose word a signature is: its giver's, and that of the person stood in for. */
const voicesOf = ({ person, standingInFor }: Signature): readonly PersonRef[] =>
  standingInFor ? [person, standingInFor] : [person];

const isSpentHere = (signature: Signature, { person, authority }: Candidate): boolean =>
  isSamePerson(signature.person, person) ||
  isSamePerson(signature.standingInFor ?? signature.person, authority);

/** A seat somebody gave themselves, whoever confirmed it, is for forms to come: none that was open before is signed by it. */
const isSelfGiven = ({ person, duty: { grant } }: Candidate, { openSince }: OfStage['scope']): boolean =>
  !!grant?.by && isSamePerson(grant.by, person) && !!openSince && openSince < grant.at;

/**
 * Why a candidate may not sign the stage; null where they may. Nobody signs what they submitted or were last to edit, whichever
 * way they hold the seat. Nobody signs twice, and unless one signature may cover several stages nobody's word is used at two:
 * neither the signer's own nor, through a delegate, that of the person stood in for.
 */
export const objectionToCandidate = (candidate: Candidate, { stage, scope, context }: OfStage): Objection => {
  const { person, authority } = candidate;
  if (scope.authors.some((author) => isSamePerson(author, person))) {
    return no(
      scope.lastEditor && isSamePerson(scope.lastEditor, person)
        ? 'approval.last-editor'
        : 'approval.own-form'
    );
  }
  if (isSelfGiven(candidate, scope))
    return no('approval.self-given-seat', { change: candidate.duty.grant?.change ?? 0 });
  const agreed = scope.signatures.filter(({ decision }) => decision === 'agree');
  const here = agreed.filter((signature) => countsFor(signature, stage.key));
  if (here.some((signature) => isSpentHere(signature, candidate))) return no('approval.already-signed');
  if (context.settings.cover) return null;
  const elsewhere = agreed.find(
    (signature) =>
      !here.includes(signature) &&
      voicesOf(signature).some((voice) => isSamePerson(voice, person) || isSamePerson(voice, authority))
  );
  if (!elsewhere) return null;
  const signed = { key: elsewhere.stage, position: elsewhere.position };
  return no('approval.signed-another-stage', stageParams(signed, context.settings));
};

/** Everyone who could sign the stage if the form were there now. */
export const ableAt = (at: OfStage): readonly Candidate[] =>
  candidatesAt(at).filter((candidate) => objectionToCandidate(candidate, at) === null);

/** The same people, each once. */
export const signersAt = (at: OfStage): readonly PersonRef[] =>
  distinctPeople(ableAt(at).map(({ person }) => person));

/**
 * Whether the stage needs no further signature: any one holder's, or every holder's who can sign. Where all must sign, a holder
 * who is barred or has signed elsewhere is passed over, so that the form cannot wait for somebody who may not come.
 */
export const isSatisfied = (at: OfStage): boolean => {
  if (!at.scope.signatures.some((signature) => countsFor(signature, at.stage.key))) return false;
  return at.stage.signers === 'any' || ableAt(at).length === 0;
};

/** The first stage from the place `from` on that still needs a signature; null where none does. */
export const nextStage = (from: number, at: OfRoute): Stage | null =>
  at.scope.route.stages.slice(from).find((stage) => !isSatisfied({ ...at, stage })) ?? null;

/** Later stages one signature counts for where the office allows it: those the signer holds by the same seat-holder's authority. */
export const coveredBy = ({ person, authority }: Candidate, { stage, ...at }: OfStage): readonly string[] => {
  if (!at.context.settings.cover) return [];
  const later = at.scope.route.stages.slice(placeOf(stage.key, at.scope.route) + 1);
  return later
    .filter((next) =>
      ableAt({ ...at, stage: next }).some(
        (candidate) => candidate.person.id === person.id && candidate.authority.id === authority.id
      )
    )
    .map(({ key }) => key);
};

type Signing = OfStage & { readonly details: Pick<Signature, 'decision' | 'opinion' | 'digest' | 'at'> };

/** A candidate's signature. An agreement counts for the later stages it covers too. */
export const signatureOf = (candidate: Candidate, { details, ...at }: Signing): Signature => {
  const { department, delegation, grant } = candidate.duty;
  const covers = details.decision === 'agree' ? coveredBy(candidate, at) : [];
  return {
    stage: at.stage.key,
    position: at.stage.position,
    department,
    person: personOf(candidate.person),
    ...(delegation ? { standingInFor: personOf(delegation.from), delegation: delegation.id } : {}),
    ...(grant ? { grant } : {}),
    ...details,
    ...(covers.length > 0 ? { covers } : {}),
  };
};
