import type { Form, Signature } from './form';
import type { Stage } from './route';

type Signed = Pick<Form, 'signatures' | 'route'>;

/**
 * The agreements that stand on a stage, those that cover it from another stage included. After a raise a signature stands for the stage of
 * its position; a co-signature for its own stage alone.
 */
export const signaturesOn = ({ signatures, route }: Signed, stage: Stage): readonly Signature[] =>
  signatures.filter((signature) => {
    if (signature.decision !== 'agree') return false;
    if (signature.stage === stage.key || (signature.covers ?? []).includes(stage.key)) return true;
    const isCoSigned = stage.named || route.stages.some(({ key, named }) => named && key === signature.stage);
    return !isCoSigned && signature.position === stage.position;
  });
