import { no, type Objection } from '../form/outcome';
import type { Form, Submission } from '../form/form';
import { instantOf } from '../form/instant';

/** The time an item comes down (下线时间) is one to come: a notice is displayed (公示) for seven days, not until last week. */
export const objectionToOnlineUntil = (
  { onlineUntil }: Pick<Submission, 'onlineUntil'>,
  { at }: { readonly at: string }
): Objection => {
  if (onlineUntil === undefined) return null;
  const time = instantOf(onlineUntil);
  if (time === null) return no('approval.until-unclear');
  return Date.parse(time) > Date.parse(at) ? null : no('approval.until-past');
};

/** What was to come down by now does not go online any more: everybody signed for another time. */
export const objectionToExpired = (
  { number, submission: { onlineUntil } }: Pick<Form, 'number' | 'submission'>,
  { at }: { readonly at: string }
): Objection =>
  onlineUntil === undefined || Date.parse(onlineUntil) > Date.parse(at)
    ? null
    : no('approval.until-over', { number });

/** Nothing is scheduled for a time at which it would have come down. */
export const objectionToScheduledAfter = (
  { submission: { onlineUntil } }: Pick<Form, 'submission'>,
  time: string
): Objection =>
  onlineUntil === undefined || Date.parse(onlineUntil) > Date.parse(time)
    ? null
    : no('approval.schedule-after-until');
