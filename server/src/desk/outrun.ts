import type { Refusal } from '../../../src/result';
import { isTransient, StaleForm } from '../store';

/** What to answer where two changes of one form outran every retry, or the database asks to run again; null for any other fault. */
export const outrun = (error: unknown): Refusal | null => {
  if (!isTransient(error)) return null;
  return error instanceof StaleForm
    ? { code: 'form.stale', params: { number: error.number } }
    : { code: 'request.busy' };
};
