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
import { instantOf } from '../form/instant';
import { publisherDuty } from '../signing/parties';
import { objectionToScheduledAfter } from '../submission/online-until';

/** A publisher, for an approved form; setting another time replaces the first. */
export const objectionToSchedule = (form: Form, context: DecisionContext): Objection =>
  firstOf(
    () => inState(form, ['approved']),
    () => (context.actor ? null : no('approval.person-needed')),
    () => (publisherDuty(context, 'publish') ? null : no('approval.not-publisher'))
  );

/** An approved form is to go online at a time to come, recorded in UTC. */
export const schedule = ({ form, command, context }: Ask<'schedule'>): Decided => {
  const refusal = objectionToSchedule(form, context);
  if (refusal) return refused(refusal);
  const time = instantOf(command.for);
  if (time === null) return refused(no('approval.schedule-unclear'));
  if (Date.parse(time) <= Date.parse(context.at)) return refused(no('approval.schedule-past'));
  const late = objectionToScheduledAfter(form, time);
  if (late) return refused(late);
  return accept([eventOf(context, { type: 'scheduled', for: time }, publisherDuty(context, 'publish'))]);
};
