import { accept, type Refusal, type Result } from '../../src/result';

/** Carries a refusal out of a transaction, so that everything done in it is undone. */
class Undone extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The value of a step inside; a refused step undoes those before it. */
export const orUndo = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Undone(result.refusal);
  return result.value;
};

/** Answers the refusal that undid `work`. Stands around the transaction, never inside: what is thrown must leave it. */
export const allOrNone = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Undone) return { ok: false, refusal: error.refusal };
    throw error;
  }
};

/** The same where the work answers a plain value. */
export const allOrNoneOf = <T>(work: () => Promise<T>): Promise<Result<T>> =>
  allOrNone(async () => accept(await work()));
