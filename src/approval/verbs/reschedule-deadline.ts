import { accept } from '../../result';
import type { DecisionContext } from '../form/command';
import { eventOf, refused, wrongState, type Decided, type Objection } from '../form/outcome';
import { OPEN_STATES, type Form } from '../form/form';

type Deadlines = {
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly stageDueOn: string | null;
};

/** A form that is finished has nothing to move; only a deadline left open, until the calendar was known, is still filled in. */
const closedRefusal = ({ state, submission }: Form): Objection =>
  submission.dueOn === null ? null : wrongState(state);

/** The system's own verb: the calendar changed, so an open form's deadlines do, and the change is on record. The same ones change nothing. */
export const rescheduleDeadline = (
  form: Form,
  {
    deadlines,
    reason,
    context,
  }: {
    readonly deadlines: Deadlines;
    readonly reason: string;
    readonly context: Pick<DecisionContext, 'actor' | 'at'>;
  }
): Decided => {
  const isOpen = OPEN_STATES.includes(form.state);
  const refusal = isOpen ? null : closedRefusal(form);
  if (refusal) return refused(refusal);
  const { dueOn, late } = deadlines;
  const { submission } = form;
  const stageDueOn = isOpen ? deadlines.stageDueOn : form.stageDueOn;
  if (submission.dueOn === dueOn && submission.late === late && form.stageDueOn === stageDueOn)
    return accept([]);
  return accept([eventOf(context, { type: 'rescheduled-deadline', dueOn, late, stageDueOn, reason })]);
};
