import { accept } from '../../result';
import { scopeOf } from '../signing/candidate';
import { objectionToUnseen } from './agree';
import { eventOf, firstOf, refused, type Ask, type Decided } from '../form/outcome';
import { signerOf } from '../signing/may-sign';
import { signatureOf } from '../signing/stage';
import { objectionToText } from '../form/text';

/** A signer decides, saying why, that the item is not to be published (不予发布). Final: another attempt is another form. */
export const reject = ({ form, command, context }: Ask<'reject'>): Decided => {
  const signer = signerOf(form, context);
  if (!signer.ok) return signer;
  const refusal = firstOf(
    () => objectionToUnseen(form, command.digest),
    () => objectionToText(command.opinion, { field: 'opinion', missing: 'approval.reason-missing' })
  );
  if (refusal) return refused(refusal);
  const { stage, candidate } = signer.value;
  const details = {
    decision: 'reject',
    opinion: command.opinion.trim(),
    digest: command.digest,
    at: context.at,
  } as const;
  const signature = signatureOf(candidate, { stage, scope: scopeOf(form), context, details });
  return accept([eventOf(context, { type: 'rejected', signature }, candidate.duty)]);
};
