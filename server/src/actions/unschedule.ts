import { accept } from '../../../src/result';
import { changeForm } from './change-form';
import type { FormInput } from './change-form';

export const createUnschedule = changeForm<FormInput & { readonly reason: string }>(({ input }) =>
  accept({ command: { verb: 'unschedule', reason: input.reason } })
);
