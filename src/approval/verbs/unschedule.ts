import { accept } from '../../result';
import type { DecisionContext } from '../form/command';
import { eventOf, firstOf, no, refused, type Ask, type Decided, type May } from '../form/outcome';
import type { Form } from '../form/form';
import { publisherDuty } from './publish';
import { maySchedule } from './schedule';
import { textRefusal } from '../form/text';

export const mayUnschedule = (form: Form, context: DecisionContext): May =>
  firstOf(
    () => maySchedule(form, context),
    () => (form.scheduledFor === null ? no('approval.not-scheduled') : null)
  );

/** The time is taken back; the form stays approved. */
export const unschedule = ({ form, command, context }: Ask<'unschedule'>): Decided => {
  const refusal = mayUnschedule(form, context) ?? textRefusal(command.reason, { field: 'reason' });
  if (refusal) return refused(refusal);
  const body = { type: 'unscheduled' as const, reason: command.reason.trim() };
  return accept([eventOf(context, body, publisherDuty(form, context))]);
};
