import { isCivilDate } from '../../calendar';
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
import { publisherDuty } from '../signing/parties';

// With its offset or Z: without one a time would mean another instant on another server.
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const instantOf = (text: string): string | null => {
  // Date.parse takes 31 April for 1 Objection.
  const time = INSTANT.test(text) && isCivilDate(text.slice(0, 10)) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

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
  return accept([eventOf(context, { type: 'scheduled', for: time }, publisherDuty(context, 'publish'))]);
};
