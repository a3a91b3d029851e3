import { signersOf, wordsAtTop } from '../../../../src/approval';
import type { DecisionContext, Form, FormState, WordAtTop } from '../../../../src/approval';
import type { FormSummary } from '../../../../src/contracts';
import type { DeskContext } from '../../desk/desk';

/** The stage's last day has passed and nobody has signed. */
export const isOverdue = (form: Form, today: string): boolean =>
  form.state === 'in-review' && form.stageDueOn !== null && form.stageDueOn < today;

/** Only these are read for what was said: of a whole page, a few. */
const CAME_BACK: readonly FormState[] = ['returned', 'recalled', 'rejected'];

/** Why a form came back, in the words of who did it. */
export const saidOf = async (desk: DeskContext, form: Form): Promise<WordAtTop | null> => {
  if (!CAME_BACK.includes(form.state)) return null;
  const recorded = await desk.store.forms.events(form.number);
  const words = wordsAtTop(recorded.map(({ event }) => event));
  return words.find(({ kind }) => kind !== 'commented') ?? null;
};

/** A form as a list shows it. */
export const formSummary = (
  form: Form,
  context: DecisionContext,
  said: WordAtTop | null = null
): FormSummary => ({
  number: form.number,
  version: form.version,
  digest: form.digest,
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
  said,
});
