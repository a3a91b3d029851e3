import { accept } from '../../result';
import type { DecisionContext } from '../form/command';
import { eventOf, type Decided } from '../form/outcome';
import type { Form } from '../form/form';

/**
 * Whether the desk itself reminds the signers: the stage's last day has passed (Art. 8(二)) and nobody has been reminded
 * since. So once a stage and due date, however often it looks; somebody's own reminder after the due date counts.
 * `today` is the civil date, `YYYY-MM-DD`.
 */
export const isReminderDue = (form: Form, today: string): boolean =>
  form.state === 'in-review' &&
  form.stageDueOn !== null &&
  form.stageDueOn < today &&
  (form.lastRemindedOn === null || form.lastRemindedOn <= form.stageDueOn);

/** The reminder of an overdue stage; nothing where none is due. */
export const remindOverdue = (
  form: Form,
  context: Pick<DecisionContext, 'actor' | 'at' | 'today'>
): Decided =>
  isReminderDue(form, context.today)
    ? accept([eventOf(context, { type: 'reminded', stage: form.stage ?? '', on: context.today }, null)])
    : accept([]);
