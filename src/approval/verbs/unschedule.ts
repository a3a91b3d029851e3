import { accept } from '../../result';
import type { DecisionContext } from '../form/command';
import { eventOf, firstOf, no, refused, type Ask, type Decided, type Objection } from '../form/outcome';
import type { Form } from '../form/form';
import { publisherDuty } from '../signing/parties';
import { objectionToSchedule } from './schedule';
import { objectionToText } from '../form/text';

export const objectionToUnschedule = (form: Form, context: DecisionContext): Objection =>
  firstOf(
    () => objectionToSchedule(form, context),
    () => (form.scheduledFor === null ? no('approval.not-scheduled') : null)
  );

/**
 * The system's own verb: the time came and nothing could be published. It does not come again: the form stays approved and
 * says why, and the office sets another. Nothing where no time is set any more.
 */
export const giveUpSchedule = (
  form: Form,
  { reason, at }: { readonly reason: string; readonly at: string }
): Decided =>
  form.scheduledFor === null
    ? accept([])
    : accept([eventOf({ actor: null, at }, { type: 'unscheduled', reason })]);

/** The time is taken back; the form stays approved. */
export const unschedule = ({ form, command, context }: Ask<'unschedule'>): Decided => {
  const refusal =
    objectionToUnschedule(form, context) ?? objectionToText(command.reason, { field: 'reason' });
  if (refusal) return refused(refusal);
  const body = { type: 'unscheduled' as const, reason: command.reason.trim() };
  return accept([eventOf(context, body, publisherDuty(context, 'publish'))]);
};
