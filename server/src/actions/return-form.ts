import { accept } from '../../../src/result';
import { changeForm } from './forms/change-form';
import type { FormInput } from './forms/change-form';

type ReturnInput = FormInput & {
  readonly digest?: string;
  readonly opinion: string;
  readonly to: string | null;
};

/** Gives the form back to its officer (`to: null`) or to an earlier stage. */
export const createReturn = changeForm<ReturnInput>(({ input, form }) =>
  accept({
    command: { verb: 'return', digest: input.digest ?? form.digest, opinion: input.opinion, to: input.to },
  })
);
