import { accept } from '../../result';
import type { DecisionContext } from '../form/command';
import {
  eventOf,
  firstOf,
  inState,
  no,
  refused,
  type Ask,
  type Decided,
  type Objection,
} from '../form/outcome';
import type { Form } from '../form/form';
import { isSubmitter, officerDuty } from '../signing/parties';
import { objectionToText } from '../form/text';

/** The submitter or another officer of the department, while nobody has finished with it. */
export const objectionToRecall = (form: Form, context: DecisionContext): Objection =>
  firstOf(
    () => inState(form, ['in-review']),
    () => (context.actor ? null : no('approval.person-needed')),
    () =>
      isSubmitter(form, context) || officerDuty(form, context)
        ? null
        : no('approval.not-of-department', { department: form.submission.department.name })
  );

/** The department takes its form back before it is decided; a reason may be given. Signatures are struck. */
export const recall = ({ form, command, context }: Ask<'recall'>): Decided => {
  const refusal = objectionToRecall(form, context) ?? objectionToText(command.reason, { field: 'reason' });
  if (refusal) return refused(refusal);
  const duty = isSubmitter(form, context) ? null : officerDuty(form, context);
  return accept([eventOf(context, { type: 'recalled', reason: command.reason.trim() }, duty)]);
};
