import { accept } from '../../../src/result';
import { changeForm } from './forms/change-form';
import type { FormInput } from './forms/change-form';

export const createRecall = changeForm<FormInput & { readonly reason: string }>(({ input }) =>
  accept({ command: { verb: 'recall', reason: input.reason } })
);
