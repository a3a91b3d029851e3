import { accept } from '../../../src/result';
import { changeForm } from './forms/change-form';
import type { FormInput } from './forms/change-form';

type RejectInput = FormInput & { readonly digest?: string; readonly opinion: string };

export const createReject = changeForm<RejectInput>(({ input, form }) =>
  accept({ command: { verb: 'reject', digest: input.digest ?? form.digest, opinion: input.opinion } })
);
