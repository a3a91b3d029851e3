import { accept } from '../../../src/result';
import { changeForm } from './forms/change-form';
import type { FormInput } from './forms/change-form';

type RaiseInput = FormInput & { readonly category: string; readonly reason: string };

/** Sends the form on by a stricter route (Art. 8). */
export const createRaise = changeForm<RaiseInput>(({ input }) =>
  accept({ command: { verb: 'raise', category: input.category, reason: input.reason } })
);
