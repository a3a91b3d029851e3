import { civilDate } from '../../../../src/calendar';
import type { SubmissionInput } from '../../../../src/contracts';
import type { Form } from '../../../../src/approval';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { assembleSubmission, companionRole } from '../../desk/assemble-submission';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';
import type { By, DeskContext } from '../../desk/desk';
import { isUnchanged, readDraft } from '../../desk/read-draft';
import type { DraftReading } from '../../desk/read-draft';
import { visibleForm } from '../../desk/visible-form';

type ResubmitInput = FormInput & Partial<SubmissionInput>;
type Read = ResubmitInput & { readonly reading: DraftReading };

/** What is not filled in anew stays as it was submitted. */
const filled = ({ submission }: Form, input: ResubmitInput): SubmissionInput => ({
  department: input.department ?? submission.department.key,
  category: input.category ?? submission.category,
  summary: input.summary ?? submission.summary,
  occurredOn: input.occurredOn ?? submission.occurredOn,
  checklist: input.checklist ?? submission.checklist,
  answers: input.answers ?? submission.answers,
  companion: input.companion === undefined ? submission.companion : input.companion,
  promised: input.promised ?? submission.promise !== undefined,
});

const resubmitRead = changeForm<Read>(async ({ desk, input, form, situation }) => {
  const { reading } = input;
  const submission = await assembleSubmission({ desk, input: filled(form, input), reading, situation });
  if (!submission.ok) return submission;
  if (!(await isUnchanged(desk, form.target, reading.digest))) return refuse('form.draft-moving');
  const lastEditor = await desk.store.documents.lastEditor(form.target);
  return accept({
    command: {
      verb: 'resubmit',
      submission: submission.value,
      companionRole: await companionRole(desk, submission.value),
      firstSubmittedOn: civilDate(form.firstSubmittedAt, desk.configuration.timeZone),
      lastEditor,
      findings: reading.verdicts,
    },
    kept: () => desk.store.documents.keepSnapshot(reading.draft),
  });
});

/** Hands in again what was returned or recalled, under the same number. */
export const createResubmit =
  (desk: DeskContext) =>
  async (input: ResubmitInput, by: By): Promise<Result<Form>> => {
    const found = await visibleForm(desk, input.number, by);
    if (!found.ok) return found;
    const form = found.value;
    const reading = await readDraft(desk, form.target, input.summary ?? form.submission.summary);
    if (!reading) return refuse('form.document-missing');
    return resubmitRead(desk)({ ...input, reading }, by);
  };
