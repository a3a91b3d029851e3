import { GENESIS, serializeEntry, type ChainHead, type Hash } from './chain';
import type { RegisterEntry } from './entry';

export type ChainFault = { readonly sequence: number; readonly what: 'changed' | 'missing' | 'reordered' };

/**
 * The first register entry that is not as it was written, not where it was, or not there; null for an untouched register
 * (Art. 10). A long one is verified a batch at a time: `start` is the last entry of the batch before.
 */
export const verifyChain = (
  entries: readonly RegisterEntry[],
  hash: Hash,
  start: ChainHead = { sequence: 0, hash: GENESIS }
): ChainFault | null => {
  let previous = start;
  for (const entry of entries) {
    const sequence = previous.sequence + 1;
    if (entry.sequence !== sequence) {
      const isElsewhere = entry.sequence < sequence || entries.some((other) => other.sequence === sequence);
      return { sequence, what: isElsewhere ? 'reordered' : 'missing' };
    }
    if (hash(serializeEntry(entry)) !== entry.hash) return { sequence, what: 'changed' };
    // This entry is as it was written, so it is the one before it that got another hash since.
    if (entry.previousHash !== previous.hash)
      return { sequence: Math.max(previous.sequence, 1), what: 'changed' };
    previous = entry;
  }
  return null;
};

/**
 * Compares the last entry verified with the head kept elsewhere: beside the register, or printed on a closed month's
 * ranking. A tail cut off, or a register rewritten from some entry on, leaves no other trace.
 */
export const verifyHead = (reached: ChainHead, head: ChainHead): ChainFault | null => {
  if (reached.sequence < head.sequence) return { sequence: reached.sequence + 1, what: 'missing' };
  if (reached.sequence > head.sequence || reached.hash !== head.hash)
    return { sequence: head.sequence, what: 'changed' };
  return null;
};
