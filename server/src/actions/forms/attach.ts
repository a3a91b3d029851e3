import type { Form, PaperForm } from '../../../../src/approval';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';
import type { By, DeskContext } from '../../desk/desk';
import { visibleForm } from '../../desk/visible-form';

type AttachInput = FormInput & { readonly file: number };
type Read = FormInput & { readonly paperForm: Omit<PaperForm, 'by' | 'at'> };

const attachRead = changeForm<Read>(({ input }) =>
  accept({ command: { verb: 'attach', paperForm: input.paperForm } })
);

/** Attaches the scan of a signed paper form, a file of the media library, by the hash of its bytes: read before the lock. */
export const createAttach =
  (desk: DeskContext) =>
  async ({ file, ...input }: AttachInput, by: By): Promise<Result<Form>> => {
    const form = await visibleForm(desk, input.number, by);
    if (!form.ok) return form;
    const paperForm = await desk.files.findPaperForm(file);
    return paperForm ? attachRead(desk)({ ...input, paperForm }, by) : refuse('form.file-missing');
  };
