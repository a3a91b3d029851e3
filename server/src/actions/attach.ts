import { accept, refuse } from '../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';

/** Attaches the scan of a signed paper form, a file of the media library, by the hash of its bytes. */
export const createAttach = changeForm<FormInput & { readonly file: number }>(async ({ desk, input }) => {
  const paperForm = await desk.files.findPaperForm(input.file);
  return paperForm ? accept({ command: { verb: 'attach', paperForm } }) : refuse('form.file-missing');
});
