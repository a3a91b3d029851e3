import type { RegisterCheckResponse } from '../../../src/contracts';
import { GENESIS, verifyChain, verifyHead } from '../../../src/register';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { DeskContext } from '../actions/desk-context';

const BATCH = 1000;

/** Goes through the whole register, a batch at a time, and names the first entry that is not as it was written. */
export const createCheckRegister =
  (desk: DeskContext) => async (): Promise<Result<RegisterCheckResponse>> => {
    const { register } = desk.store;
    const head = await register.head();
    let reached = { sequence: 0, hash: GENESIS };
    for await (const entries of register.walk(BATCH)) {
      // Entries written meanwhile lie beyond the head that was read: the next check looks at them.
      const known = entries.filter(({ sequence }) => sequence <= head.sequence);
      const fault = verifyChain(known, desk.hash, reached);
      if (fault) return accept({ intact: false, entries: head.sequence, head: head.hash, fault });
      const last = known.at(-1);
      if (last) reached = { sequence: last.sequence, hash: last.hash };
      if (known.length < entries.length) break;
    }
    const fault = verifyHead(reached, head);
    return accept({ intact: fault === null, entries: head.sequence, head: head.hash, fault });
  };
