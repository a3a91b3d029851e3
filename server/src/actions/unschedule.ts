import { accept } from '../../../src/result';
import { changeForm } from './forms/change-form';
import type { FormInput } from './forms/change-form';

export const createUnschedule = changeForm<FormInput & { readonly reason: string }>(({ input }) =>
  accept({ command: { verb: 'unschedule', reason: input.reason } })
);
