import type { Form, PaperForm } from '../../../../src/approval';
import { mayBeScan } from '../../../../src/files';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';
import type { By, DeskContext } from '../../desk/desk';
import { visibleForm } from '../../desk/visible-form';

type AttachInput = FormInput & { readonly file: number };
type Read = FormInput & { readonly paperForm: Omit<PaperForm, 'by' | 'at'> };

const attachRead = changeForm<Read>(async ({ desk, input: { paperForm }, form }) => {
  const { file, name } = paperForm;
  const uses = await desk.store.files.ofFiles([file]);
  const free = mayBeScan(
    name,
    uses.flatMap(({ state, title }) => (state === 'online' ? [title] : []))
  );
  if (!free.ok) return free;
  const { target, submission } = form;
  return accept({
    command: { verb: 'attach', paperForm },
    // From now on it is nobody's to read but theirs who may see the form.
    kept: () => desk.store.files.noteScan({ file, target, title: submission.title }),
  });
});

/** Attaches the scan of a signed paper form, a file of the media library, by the hash of its bytes: read before the lock. */
export const createAttach =
  (desk: DeskContext) =>
  async ({ file, ...input }: AttachInput, by: By): Promise<Result<Form>> => {
    const form = await visibleForm(desk, input.number, by);
    if (!form.ok) return form;
    const paperForm = await desk.files.findPaperForm(file);
    return paperForm ? attachRead(desk)({ ...input, paperForm }, by) : refuse('form.file-missing');
  };
