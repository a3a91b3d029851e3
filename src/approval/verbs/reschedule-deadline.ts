import { accept } from '../../result';
import type { DecisionContext } from '../form/command';
import { eventOf, inState, refused, type Decided } from '../form/outcome';
import { OPEN_STATES, type Form } from '../form/form';

type Deadlines = {
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly stageDueOn: string | null;
};

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
  const refusal = inState(form, OPEN_STATES);
  if (refusal) return refused(refusal);
  const { dueOn, late, stageDueOn } = deadlines;
  const { submission } = form;
  if (submission.dueOn === dueOn && submission.late === late && form.stageDueOn === stageDueOn)
    return accept([]);
  return accept([eventOf(context, { type: 'rescheduled-deadline', dueOn, late, stageDueOn, reason })]);
};
