import { mayBeScan } from '../../../../src/files';
import { accept, refuse } from '../../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';

type AttachInput = FormInput & { readonly file: number };

/** Attaches the scan of a signed paper form, a file of the media library, by the hash of its bytes. */
export const createAttach = changeForm<AttachInput>(async ({ desk, input: { file }, form }) => {
  const paperForm = await desk.files.findPaperForm(file);
  if (!paperForm) return refuse('form.file-missing');
  const uses = await desk.store.files.ofFiles([file]);
  const free = mayBeScan(
    paperForm.name,
    uses.flatMap(({ state, title }) => (state === 'online' ? [title] : []))
  );
  if (!free.ok) return free;
  const { target, submission } = form;
  return accept({
    command: { verb: 'attach', paperForm },
    // The file is private from now on: only people who may see the form read it.
    kept: () => desk.store.files.noteScan({ file, target, title: submission.title }),
  });
});
