import type { FindingAnswer } from '../../../../src/approval';
import { accept, refuse } from '../../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';
import { readScreenedDraft } from '../../desk/read-draft';

type AgreeInput = FormInput & {
  readonly digest?: string;
  readonly opinion: string;
  readonly confirmed: boolean;
  readonly looks?: readonly FindingAnswer[];
  /** Signed from a list, together with others. */
  readonly several?: boolean;
};

/** Signs the present stage on the draft as it is, looked through once more. */
export const createAgree = changeForm<AgreeInput>(async ({ desk, input, form }) => {
  const reading = await readScreenedDraft(desk, form.target, form.submission.summary);
  if (!reading) return refuse('form.document-missing');
  const { opinion, confirmed, looks = [], several = false } = input;
  // A draft that is not what the form records, changed by SQL for example, is nobody's to sign.
  const isAsSubmitted = form.state !== 'in-review' || reading.digest === form.digest;
  return accept({
    command: {
      verb: 'agree',
      digest: isAsSubmitted ? (input.digest ?? form.digest) : reading.digest,
      opinion,
      confirmed,
      looks,
      findings: reading.verdicts,
      several,
    },
    kept: () => desk.store.documents.keepSnapshot(reading.draft),
  });
});
