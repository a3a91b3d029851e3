import type { Refusal, Result } from '../../../src/result';
import { refusalError } from '../refusal-error';

const refusals = new WeakMap<object, Refusal>();

/** The error that stops a call of the document service: Strapi keeps its status, sentence and code on every way in. */
export const refused = (refusal: Refusal): Error => {
  const error = refusalError(refusal);
  refusals.set(error, refusal);
  return error;
};

/** The value of a result; throws its refusal. */
export const orRefuse = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw refused(result.refusal);
};

/** Runs `work`; a refusal of the gate comes back as a value, anything else is thrown on. */
export const asResult = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const refusal = typeof error === 'object' && error !== null ? refusals.get(error) : undefined;
    if (!refusal) throw error;
    return { ok: false, refusal };
  }
};
