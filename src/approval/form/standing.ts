import { placeOf } from './route';
import type { Amendment, Form, Signature } from './form';
import type { Route } from './route';

/** Signatures kept for the stages `keeps` says, coverage of the others taken off; those left without a stage are struck. */
const keepStages = (
  signatures: readonly Signature[],
  keeps: (stage: string, signature: Signature) => boolean
): readonly Signature[] =>
  signatures
    .filter((signature) => keeps(signature.stage, signature))
    .map(({ covers, ...signature }) => {
      const kept = (covers ?? []).filter((stage) => keeps(stage, signature));
      return kept.length > 0 ? { ...signature, covers: kept } : signature;
    });

/** What still stands when the stage and all after it are to be signed again, as after a return to it or a change made there. */
export const signaturesBefore = (stage: string, form: Form): readonly Signature[] =>
  keepStages(form.signatures, (signed) => placeOf(signed, form.route) < placeOf(stage, form.route));

/** Changes made since the content last was what the digest says. */
const amendmentsSince = (digest: string, { amendments }: Form): readonly Amendment[] =>
  amendments.slice(amendments.map(({ to }) => to).lastIndexOf(digest) + 1);

/**
 * What stands when the form takes another route. Signatures stay signed, but for one case: the new route may set a stage behind
 * the stage of somebody who changed the draft after it was signed, and a change may only be answered for by a later stage.
 */
export const signaturesUnder = (route: Route, form: Form): readonly Signature[] =>
  keepStages(form.signatures, (stage, { digest }) => {
    const place = placeOf(stage, route);
    return place < 0 || amendmentsSince(digest, form).every((change) => placeOf(change.stage, route) > place);
  });
