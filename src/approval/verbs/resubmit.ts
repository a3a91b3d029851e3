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
import { handIn } from '../submission/round';
import { findDuty } from '../signing/seat';

/** A returned or recalled form is handed in again by an officer or head of its department. */
export const objectionToResubmit = (form: Form, context: DecisionContext): Objection =>
  firstOf(
    () => inState(form, ['returned', 'recalled']),
    () => (context.actor ? null : no('approval.person-needed')),
    () => {
      const { key, name } = form.submission.department;
      const duty = findDuty(context, { power: 'submit', department: key });
      return duty ? null : no('approval.not-submitter', { department: name });
    }
  );

/** A new round of the same form, under today's route; what was signed before is in the log, and struck. */
export const resubmit = ({ form, command, context }: Ask<'resubmit'>): Decided => {
  const refusal = objectionToResubmit(form, context);
  if (refusal) return refused(refusal);
  const handed = handIn({
    ...command,
    submittedOn: command.firstSubmittedOn,
    target: form.target,
    earlier: form,
    context,
  });
  if (!handed.ok) return handed;
  const { duty, ...round } = handed.value;
  return accept([eventOf(context, { type: 'resubmitted', ...round }, duty)]);
};
