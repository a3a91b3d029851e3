import { setImmediate } from 'node:timers/promises';
import { CHAIN_START, verifyHead } from '../../../src/chain';
import type { ChainFault, ChainHead, Link } from '../../../src/chain';

type Walk<Kept extends Link> = {
  /** The links after a number, a batch at a time. */
  readonly links: (after: number) => AsyncIterable<readonly Kept[]>;
  readonly head: () => Promise<ChainHead>;
  /** The first fault of a batch; `start` is the last link of the batch before. */
  readonly verify: (links: readonly Kept[], start: ChainHead) => ChainFault | null;
  readonly isStopped: () => boolean;
  /** Where an earlier look ended: only what came after is looked at. */
  readonly from?: ChainHead | undefined;
  readonly each?: (links: readonly Kept[]) => void;
};

/**
 * Goes through a chain a batch at a time, as far as its head was when the look began: what is written meanwhile is for the next look.
 * A link beyond the head as it is afterwards was not written by the desk.
 */
export const walkChain = async <Kept extends Link>({
  links,
  head,
  verify,
  isStopped,
  from = CHAIN_START,
  each = () => undefined,
}: Walk<Kept>): Promise<{ readonly head: ChainHead; readonly fault: ChainFault | null }> => {
  const first = await head();
  let reached = from;
  let furthest = from.sequence;
  for await (const batch of links(from.sequence)) {
    const known = batch.filter(({ sequence }) => sequence <= first.sequence);
    const fault = verify(known, reached);
    if (fault || isStopped()) return { head: first, fault };
    each(batch);
    const last = known.at(-1);
    if (last) reached = { sequence: last.sequence, hash: last.hash };
    furthest = batch.at(-1)?.sequence ?? furthest;
    if (known.length < batch.length) break;
    // A database in this process answers at once: without a pause nobody else would be served before the end.
    await setImmediate();
  }
  const fault = verifyHead(reached, first);
  if (fault) return { head: first, fault };
  const now = await head();
  return {
    head: first,
    fault: furthest > now.sequence ? { sequence: now.sequence + 1, what: 'changed' } : null,
  };
};
