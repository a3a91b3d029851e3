import { accept } from '../result';
import { scopeOf } from './candidate';
import { eventOf, firstOf, no, refused, type Ask, type Decided, type May } from './decision';
import { seenRefusal } from './agree';
import type { Form } from './form';
import { maySign } from './may-sign';
import { placeOf, signatureOf } from './stage-signing';
import { textRefusal } from './text';

const targetRefusal = (form: Form, to: string | null): May => {
  if (to === null) return null;
  const place = placeOf(to, form.route);
  return place >= 0 && place < placeOf(form.stage, form.route) ? null : no('approval.return-target');
};

/** A signer sends the form back, saying why: to the officer (`to` null), or to an earlier stage, whose signature and those after it are struck. */
export const returnForm = ({ form, command, context }: Ask<'return'>): Decided => {
  const signer = maySign(form, context);
  if (!signer.ok) return signer;
  const { stage, candidate } = signer.value;
  const refusal = firstOf(
    () => seenRefusal(form, command.digest),
    () => targetRefusal(form, command.to),
    () => textRefusal(command.opinion, { field: 'opinion', missing: 'approval.reason-missing' })
  );
  if (refusal) return refused(refusal);
  const details = {
    decision: 'return',
    opinion: command.opinion.trim(),
    digest: command.digest,
    at: context.at,
  } as const;
  const signature = signatureOf(candidate, { stage, scope: scopeOf(form), context, details });
  const target = form.route.stages.find(({ key }) => key === command.to);
  const stageDueOn = target ? context.deadline(target.days) : null;
  return accept([
    eventOf(context, { type: 'returned', signature, to: command.to, stageDueOn }, candidate.duty),
  ]);
};
