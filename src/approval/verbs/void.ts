import { accept } from '../../result';
import type { DecisionContext } from '../form/command';
import { eventOf, inState, refused, type Decided } from '../form/outcome';
import type { Form } from '../form/form';

/** The system's own verb: the draft of an approved form now has another content, so the approval falls. The same content changes nothing. */
export const voidForm = (
  form: Form,
  { digest, context }: { readonly digest: string; readonly context: Pick<DecisionContext, 'actor' | 'at'> }
): Decided => {
  const refusal = inState(form, ['approved']);
  if (refusal) return refused(refusal);
  if (digest === form.approvedDigest) return accept([]);
  return accept([eventOf(context, { type: 'voided', digest })]);
};
