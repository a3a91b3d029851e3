import type { FindingAnswer, Form } from '../../../../src/approval';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';
import type { By, DeskContext } from '../../desk/desk';
import { isUnchanged, readDraft } from '../../desk/read-draft';
import type { DraftReading } from '../../desk/read-draft';
import { visibleForm } from '../../desk/visible-form';

type AgreeInput = FormInput & {
  readonly digest?: string;
  readonly opinion: string;
  readonly confirmed: boolean;
  readonly looks?: readonly FindingAnswer[];
};
type Read = AgreeInput & { readonly reading: DraftReading };

const agreeRead = changeForm<Read>(async ({ desk, input, form }) => {
  const { reading, opinion, confirmed, looks = [] } = input;
  const isAsRecorded = form.state !== 'in-review' || (await isUnchanged(desk, form.target, form.digest));
  const seen = input.digest ?? form.digest;
  return accept({
    // A draft that is not what the form records (changed behind the desk) is nobody's to sign.
    command: {
      verb: 'agree',
      digest: isAsRecorded ? seen : reading.digest,
      opinion,
      confirmed,
      looks,
      findings: reading.verdicts,
    },
    kept: () => desk.store.documents.keepSnapshot(reading.draft),
  });
});

/** Signs the present stage on the draft as it is, screened once more. */
export const createAgree =
  (desk: DeskContext) =>
  async (input: AgreeInput, by: By): Promise<Result<Form>> => {
    const found = await visibleForm(desk, input.number, by);
    if (!found.ok) return found;
    const form = found.value;
    const reading = await readDraft(desk, form.target, form.submission.summary);
    if (!reading) return refuse('form.document-missing');
    return agreeRead(desk)({ ...input, reading }, by);
  };
