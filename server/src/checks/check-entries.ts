import type { RegisterCheckResponse } from '../../../src/contracts';
import { verifyChain } from '../../../src/register';
import type { Checking } from './checking';
import { walkChain } from './walk-chain';

const BATCH = 50;

/** Goes through the register, a batch at a time, and names the first entry that is not as it was written. */
export const checkEntries = async ({
  store,
  hash,
  isStopped,
  since,
  progress = () => undefined,
}: Checking): Promise<Pick<RegisterCheckResponse, 'entries' | 'head' | 'fault'>> => {
  const { head, fault } = await walkChain({
    links: (after) => store.register.walk(BATCH, after),
    head: store.register.head,
    verify: (entries, start) => verifyChain(entries, hash, start),
    isStopped,
    from: since?.register,
    each: (entries) => progress(entries.length),
  });
  return { entries: head.sequence, head: head.hash, fault };
};
