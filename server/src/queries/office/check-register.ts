import type { DeskContext } from '../../desk/desk';
import { checkOnRequest, checkProgress } from '../../checks';
import type { CheckProgressResponse, RegisterCheckResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';

type Asked = { readonly head?: string | undefined };

/**
 * Goes through everything that is kept for good, and names what is not as it was written. With a head that an old paper bears, it also
 * says which entry that was: a register rewritten since, seals and all, no longer has it.
 */
export const createCheckRegister =
  ({ store, hash }: DeskContext) =>
  async ({ head }: Asked = {}): Promise<Result<RegisterCheckResponse>> => {
    const found = await checkOnRequest({ store, hash });
    if (!head) return accept(found);
    const entry = await store.register.findHash(head);
    const anchor = { head, sequence: entry?.sequence ?? null, at: entry?.at ?? null };
    return accept({ ...found, intact: found.intact && entry !== null, anchor });
  };

/** How far it has come, for whoever waits. */
export const createCheckProgress =
  ({ store }: DeskContext) =>
  async (): Promise<Result<CheckProgressResponse>> =>
    accept(checkProgress(store) ?? { done: 0, total: 0 });
