import { civilDate } from '../../../../src/calendar';
import type { SubmissionInput } from '../../../../src/contracts';
import type { Form } from '../../../../src/approval';
import { accept, refuse } from '../../../../src/result';
import { assembleSubmission, companionRole } from '../../desk/assemble-submission';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';
import { readScreenedDraft } from '../../desk/read-draft';

type ResubmitInput = FormInput & Partial<SubmissionInput>;

/** What is not filled in anew stays as it was submitted. */
const filled = ({ submission }: Form, input: ResubmitInput): SubmissionInput => ({
  department: input.department ?? submission.department.key,
  category: input.category ?? submission.category,
  summary: input.summary ?? submission.summary,
  occurredOn: input.occurredOn ?? submission.occurredOn,
  checklist: input.checklist ?? submission.checklist,
  answers: input.answers ?? submission.answers,
  companion: input.companion === undefined ? submission.companion : input.companion,
  onlineUntil: input.onlineUntil === undefined ? submission.onlineUntil : input.onlineUntil,
  promised: input.promised ?? submission.promise !== undefined,
});

/** Hands in again what was returned or recalled, under the same number. */
export const createResubmit = changeForm<ResubmitInput>(async ({ desk, input, form, situation }) => {
  const given = filled(form, input);
  const reading = await readScreenedDraft(desk, form.target, given.summary);
  if (!reading) return refuse('form.document-missing');
  const submission = await assembleSubmission({ desk, input: given, reading, situation });
  if (!submission.ok) return submission;
  return accept({
    command: {
      verb: 'resubmit',
      submission: submission.value,
      companionRole: await companionRole(desk, submission.value),
      firstSubmittedOn: civilDate(form.firstSubmittedAt, desk.configuration.timeZone),
      lastEditor: await desk.store.documents.lastEditor(form.target),
      findings: reading.verdicts,
    },
    kept: () => desk.store.documents.keepSnapshot(reading.draft),
  });
});
