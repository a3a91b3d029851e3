import { signersOf } from '../../../../src/approval';
import type { DecisionContext, Form } from '../../../../src/approval';
import type { FormSummary } from '../../../../src/contracts';

/** The stage's last day has passed and nobody has signed. */
export const isOverdue = (form: Form, today: string): boolean =>
  form.state === 'in-review' && form.stageDueOn !== null && form.stageDueOn < today;

/** A form as a list shows it. */
export const formSummary = (form: Form, context: DecisionContext): FormSummary => ({
  number: form.number,
  title: form.submission.title,
  state: form.state,
  category: form.submission.category,
  department: form.submission.department,
  target: form.target,
  submittedBy: form.submittedBy,
  submittedAt: form.submittedAt,
  stage: form.route.stages.find(({ key }) => key === form.stage) ?? null,
  waitingFor: signersOf(form, context),
  stageDueOn: form.stageDueOn,
  overdue: isOverdue(form, context.today),
  late: form.submission.late,
  scheduledFor: form.scheduledFor,
  publishedAt: form.publishedAt,
  route: form.route.key,
});
