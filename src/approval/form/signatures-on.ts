import type { Form, Signature } from './form';
import type { Stage } from './route';

/** The agreements that stand on a stage, those that cover it from another stage included. */
export const signaturesOn = ({ signatures }: Pick<Form, 'signatures'>, stage: Stage): readonly Signature[] =>
  signatures.filter(
    (signature) =>
      signature.decision === 'agree' &&
      (signature.stage === stage.key ||
        signature.position === stage.position ||
        (signature.covers ?? []).includes(stage.key))
  );
