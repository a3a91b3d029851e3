import type { DeskContext } from '../../desk/desk';
import { checkEverything } from '../../checks';
import type { RegisterCheckResponse } from '../../../../src/contracts';
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
    const found = await checkEverything({ store, hash, isStopped: () => false });
    if (!head) return accept(found);
    const entry = await store.register.findHash(head);
    const anchor = { head, sequence: entry?.sequence ?? null, at: entry?.at ?? null };
    return accept({ ...found, intact: found.intact && entry !== null, anchor });
  };
