import { accept } from '../../result';
import { LIVE_STATES } from './comment';
import type { DecisionContext } from '../form/command';
import {
  eventOf,
  firstOf,
  inState,
  no,
  personOf,
  refused,
  type Ask,
  type Decided,
  type Objection,
} from '../form/outcome';
import type { Form } from '../form/form';
import { isSubmitter, officeDuty, officerDuty } from '../signing/parties';
import { isBlank } from '../../text';
import { objectionToText } from '../form/text';

/** The submitter, an officer of the department or the general office. */
export const objectionToAttach = (form: Form, context: DecisionContext): Objection =>
  firstOf(
    () => inState(form, LIVE_STATES),
    () => (context.actor ? null : no('approval.person-needed')),
    () =>
      isSubmitter(form, context) || officerDuty(form, context) || officeDuty(form, context)
        ? null
        : no('approval.not-of-department', { department: form.submission.department.name })
  );

/** A scan of the paper form (审批单) signed by hand. It is kept with the form and replaces no signature. */
export const attach = ({ form, command, context }: Ask<'attach'>): Decided => {
  const { file, name, hash } = command.paperForm;
  const refusal = firstOf(
    () => objectionToAttach(form, context),
    () => objectionToText(name, { field: 'file', limit: 255, missing: 'approval.paper-form-missing' }),
    () => (isBlank(hash) ? no('approval.paper-form-missing') : null)
  );
  if (refusal || !context.actor) return refused(refusal ?? no('approval.person-needed'));
  const duty = isSubmitter(form, context) ? null : (officerDuty(form, context) ?? officeDuty(form, context));
  const paperForm = { file, name, hash, by: personOf(context.actor), at: context.at };
  return accept([eventOf(context, { type: 'attached', paperForm }, duty)]);
};
