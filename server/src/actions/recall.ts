import { accept } from '../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';

export const createRecall = changeForm<FormInput & { readonly reason: string }>(({ input }) =>
  accept({ command: { verb: 'recall', reason: input.reason } })
);
