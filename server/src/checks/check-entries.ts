import type { RegisterCheckResponse } from '../../../src/contracts';
import { CHAIN_START, verifyHead } from '../../../src/chain';
import type { ChainFault, ChainHead } from '../../../src/chain';
import { verifyChain } from '../../../src/register';
import type { Checking } from './checking';

const BATCH = 1_000;

const firstFault = async (
  { store, hash, isStopped }: Checking,
  head: ChainHead
): Promise<ChainFault | null> => {
  let reached = CHAIN_START;
  for await (const entries of store.register.walk(BATCH)) {
    // Entries written meanwhile lie beyond the head that was read: the next check looks at them.
    const known = entries.filter(({ sequence }) => sequence <= head.sequence);
    const fault = verifyChain(known, hash, reached);
    if (fault || isStopped()) return fault;
    const last = known.at(-1);
    if (last) reached = { sequence: last.sequence, hash: last.hash };
    if (known.length < entries.length) break;
  }
  return verifyHead(reached, head);
};

/** Goes through the whole register, a batch at a time, and names the first entry that is not as it was written. */
export const checkEntries = async (
  checking: Checking
): Promise<Pick<RegisterCheckResponse, 'entries' | 'head' | 'fault'>> => {
  const head = await checking.store.register.head();
  return { entries: head.sequence, head: head.hash, fault: await firstFault(checking, head) };
};
