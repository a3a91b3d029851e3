import { findFault, type ChainFault, type ChainHead, type Hash } from '../chain';
import { serializeEntry } from './chain';
import type { RegisterEntry } from './entry';

/**
 * The first register entry that is not as it was written, not where it was, or not there; null for an untouched register
 * (Art. 10). A long one is verified a batch at a time: `start` is the last entry of the batch before.
 */
export const verifyChain = (
  entries: readonly RegisterEntry[],
  hash: Hash,
  start?: ChainHead
): ChainFault | null =>
  findFault(entries, {
    hashAt: (entry, sequence) => hash(serializeEntry({ ...entry, sequence })),
    ...(start ? { start } : {}),
  });
