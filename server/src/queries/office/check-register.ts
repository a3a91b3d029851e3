import type { DeskContext } from '../../desk/desk';
import { checkEverything } from '../../checks';
import type { RegisterCheckResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';

/** Goes through the register and every form's log, and names what is not as it was written. */
export const createCheckRegister =
  ({ store, hash }: DeskContext) =>
  async (): Promise<Result<RegisterCheckResponse>> =>
    accept(await checkEverything({ store, hash, isStopped: () => false }));
