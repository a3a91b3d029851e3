import { accept } from '../../result';
import type { CompanionReadiness, DecisionContext } from '../form/command';
import { eventOf, firstOf, inState, no, refused, type Ask, type Decided, type May } from '../form/outcome';
import type { Form } from '../form/form';
import type { Duty } from '../form/person';
import { findDuty } from '../signing/seat';

export const publisherDuty = (form: Form, context: DecisionContext): Duty | null =>
  findDuty(context, { power: 'publish', department: form.submission.department.key });

export const mayPublishRefusal = (form: Form, context: DecisionContext): May =>
  publisherDuty(form, context) ? null : no('approval.not-publisher');

/** The site administrator or the general office; a timer or token too, since what was approved is decided already (Art. 5, Art. 8). */
export const mayPublish = (form: Form, context: DecisionContext): May =>
  inState(form, ['approved']) ?? (context.actor ? mayPublishRefusal(form, context) : null);

const companionRefusals = {
  'none-needed': null,
  ready: null,
  missing: no('approval.companion-missing'),
  'not-approved': no('approval.companion-not-approved'),
  'not-interpretation': no('approval.companion-not-interpretation'),
} as const satisfies Record<CompanionReadiness, May>;

/** What was approved, and nothing else, goes online; a policy only together with its interpretation (Art. 8(一)). */
export const publish = ({ form, command, context }: Ask<'publish'>): Decided => {
  const refusal = firstOf(
    () => mayPublish(form, context),
    () => (command.digest === form.approvedDigest ? null : no('approval.not-approved-content')),
    () => companionRefusals[command.companion]
  );
  if (refusal) return refused(refusal);
  const body = { type: 'published' as const, digest: command.digest, entry: command.entry };
  return accept([eventOf(context, body, publisherDuty(form, context))]);
};
