import { candidatesAt, type Candidate, type Scope, type SigningContext } from './candidate';
import { no, type May } from './decision';
import type { Signature } from './form';
import { stageParams } from './names';
import type { Stage } from './route';

type At = { readonly scope: Scope; readonly context: SigningContext };

/** Whether a signature counts for a stage: given there, or covering it. */
export const countsFor = (signature: Signature, stage: string): boolean =>
  signature.decision === 'agree' && (signature.stage === stage || (signature.covers ?? []).includes(stage));

/** Whose word a signature is: its giver's, and that of the person stood in for. */
const voicesOf = (signature: Signature): readonly number[] =>
  signature.standingInFor ? [signature.person.id, signature.standingInFor.id] : [signature.person.id];

/** In whose seat it was given. */
export const authorityOf = (signature: Signature): number => (signature.standingInFor ?? signature.person).id;

/**
 * Why a candidate may not sign the stage; null where they may. Nobody signs what they submitted or were last to edit, whichever
 * way they hold the seat. Nobody signs twice, and unless one signature may cover several stages nobody's word is used at two:
 * neither the signer's own nor, through a delegate, that of the person stood in for.
 */
export const candidateRefusal = (candidate: Candidate, stage: Stage, { scope, context }: At): May => {
  if (scope.authors.some(({ id }) => id === candidate.person.id)) {
    return no(scope.lastEditor?.id === candidate.person.id ? 'approval.last-editor' : 'approval.own-form');
  }
  const here = scope.signatures.filter((signature) => countsFor(signature, stage.key));
  const isGiven = here.some(
    (signature) =>
      signature.person.id === candidate.person.id || authorityOf(signature) === candidate.authority.id
  );
  if (isGiven) return no('approval.already-signed');
  if (context.settings.cover) return null;
  const elsewhere = scope.signatures.find(
    (signature) =>
      signature.decision === 'agree' &&
      !countsFor(signature, stage.key) &&
      voicesOf(signature).some((id) => id === candidate.person.id || id === candidate.authority.id)
  );
  if (!elsewhere) return null;
  return no(
    'approval.signed-another-stage',
    stageParams({ key: elsewhere.stage, position: elsewhere.position }, context.settings)
  );
};

/** Everyone who could sign the stage if the form were there now. */
export const ableAt = (stage: Stage, at: At): readonly Candidate[] =>
  candidatesAt(stage, at).filter((candidate) => candidateRefusal(candidate, stage, at) === null);

/**
 * Whether the stage needs no further signature: any one holder's, or every holder's who can sign. Where all must sign, a holder
 * who is barred or has signed elsewhere is passed over, so that the form cannot wait for somebody who may not come.
 */
export const isSatisfied = (stage: Stage, at: At): boolean => {
  if (!at.scope.signatures.some((signature) => countsFor(signature, stage.key))) return false;
  return stage.signers === 'any' || ableAt(stage, at).length === 0;
};

/** The first stage from `from` on that still needs a signature; null where none does. */
export const nextStage = (from: number, at: At): Stage | null =>
  at.scope.route.stages.slice(from).find((stage) => !isSatisfied(stage, at)) ?? null;

/** The place of a stage in the route; -1 where the route has no such stage. */
export const placeOf = (stage: string | null, { stages }: Scope['route']): number =>
  stages.findIndex(({ key }) => key === stage);

/** Later stages one signature counts for where the office allows it: those the signer holds by the same seat-holder's authority. */
export const coveredBy = (candidate: Candidate, stage: Stage, at: At): readonly string[] => {
  if (!at.context.settings.cover) return [];
  return at.scope.route.stages
    .slice(placeOf(stage.key, at.scope.route) + 1)
    .filter((later) =>
      ableAt(later, at).some(
        ({ person, authority }) =>
          person.id === candidate.person.id && authority.id === candidate.authority.id
      )
    )
    .map(({ key }) => key);
};

/** The signature a candidate would give. */
export const signatureOf = (
  candidate: Candidate,
  stage: Stage,
  details: Pick<Signature, 'decision' | 'opinion' | 'digest' | 'at'> & { readonly covers: readonly string[] }
): Signature => {
  const { covers, ...rest } = details;
  const { delegation } = candidate.duty;
  return {
    stage: stage.key,
    position: stage.position,
    department: candidate.duty.department,
    person: { id: candidate.person.id, name: candidate.person.name },
    ...(delegation
      ? { standingInFor: { id: delegation.from.id, name: delegation.from.name }, delegation: delegation.id }
      : {}),
    ...rest,
    ...(covers.length > 0 ? { covers } : {}),
  };
};
