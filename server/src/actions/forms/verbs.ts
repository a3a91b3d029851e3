import { accept } from '../../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';

export const createComment = changeForm<FormInput & { readonly text: string }>(({ input }) =>
  accept({ command: { verb: 'comment', text: input.text } })
);
