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
import { objectionToText } from '../form/text';

/** The site administrator or the general office, never the system (Art. 3). */
export const objectionToWithdraw = (form: Form, context: DecisionContext): Objection =>
  firstOf(
    () => inState(form, ['published']),
    () => (context.actor ? null : no('approval.person-needed')),
    () => (publisherDuty(context, 'withdraw') ? null : no('approval.not-publisher'))
  );

/** The system's own verb: what is online is not what was registered, and came down at once (the setting `drift: unpublish`). */
export const withdrawnBySystem = (
  form: Form,
  { at, ...body }: { readonly reason: string; readonly entry: number; readonly at: string }
): Decided => {
  const refusal = inState(form, ['published']);
  if (refusal) return refused(refusal);
  return accept([eventOf({ actor: null, at }, { type: 'withdrawn', ...body })]);
};

/** What stands against withdrawing with this reason; asked before the gate is, which makes the entry. */
export const objectionToWithdrawFor = (form: Form, reason: string, context: DecisionContext): Objection =>
  objectionToWithdraw(form, context) ??
  objectionToText(reason, { field: 'reason', missing: 'approval.reason-missing' });

/** What is online comes down, with the reason on record (Art. 10). */
export const withdraw = ({ form, command, context }: Ask<'withdraw'>): Decided => {
  const refusal = objectionToWithdrawFor(form, command.reason, context);
  if (refusal) return refused(refusal);
  const body = { type: 'withdrawn' as const, reason: command.reason.trim(), entry: command.entry };
  return accept([eventOf(context, body, publisherDuty(context, 'withdraw'))]);
};
