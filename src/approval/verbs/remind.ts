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
import { signersOf } from '../signing/may-sign';
import { nameList } from '../form/names';
import { isSubmitter, officeDuty, officerDuty } from '../signing/parties';

/** The submitter, an officer of the department or the general office, once a day a stage. */
export const objectionToRemind = (form: Form, context: DecisionContext): Objection =>
  firstOf(
    () => inState(form, ['in-review']),
    () => (context.actor ? null : no('approval.person-needed')),
    () =>
      isSubmitter(form, context) || officerDuty(form, context) || officeDuty(form, context)
        ? null
        : no('approval.not-urging', { department: form.submission.department.name }),
    () =>
      form.lastRemindedOn === context.today
        ? no('approval.reminded-today', { people: nameList(signersOf(form, context)) || '—' })
        : null
  );

/** The signers of the present stage are urged (催办). */
export const remind = ({ form, context }: Ask<'remind'>): Decided => {
  const refusal = objectionToRemind(form, context);
  if (refusal) return refused(refusal);
  const duty = isSubmitter(form, context) ? null : (officerDuty(form, context) ?? officeDuty(form, context));
  return accept([eventOf(context, { type: 'reminded', stage: form.stage ?? '', on: context.today }, duty)]);
};
