import { CHAIN_START, type ChainHead, type Link } from './chain';

/** A link that is not as it was written, not there, or not where it was. */
export type ChainFault = { readonly sequence: number; readonly what: 'changed' | 'missing' | 'reordered' };

type Reading<Kept extends Link> = {
  /** The hash a link would have at this place. */
  readonly hashAt: (link: Kept, sequence: number) => string;
  /** The last link of the batch before, where a long chain is read a batch at a time. */
  readonly start?: ChainHead;
  /** Whether a link that was given another number is told from one that was changed: tries every place of a short chain. */
  readonly namesMoved?: boolean;
};

/**
 * The first link that is not as it was written, not where it was, or not there; null for an untouched chain. A tail cut off
 * leaves no trace in the chain itself: `verifyHead` sees it.
 */
export const findFault = <Kept extends Link>(
  links: readonly Kept[],
  { hashAt, start = CHAIN_START, namesMoved = false }: Reading<Kept>
): ChainFault | null => {
  let previous = start;
  for (const link of links) {
    const sequence = previous.sequence + 1;
    if (link.sequence !== sequence) {
      const isElsewhere = link.sequence < sequence || links.some((other) => other.sequence === sequence);
      return { sequence, what: isElsewhere ? 'reordered' : 'missing' };
    }
    if (hashAt(link, sequence) !== link.hash) {
      const isMoved = namesMoved && links.some((_, index) => hashAt(link, index + 1) === link.hash);
      return { sequence, what: isMoved ? 'reordered' : 'changed' };
    }
    // This link is as it was written, so it is the one before it that got another hash since.
    if (link.previousHash !== previous.hash)
      return { sequence: Math.max(previous.sequence, 1), what: 'changed' };
    previous = link;
  }
  return null;
};

/**
 * Compares the last link verified with the head kept elsewhere: beside the register, or printed on a closed month's
 * ranking. A tail cut off, or a chain rewritten from some link on, leaves no other trace.
 */
export const verifyHead = (reached: ChainHead, head: ChainHead): ChainFault | null => {
  if (reached.sequence < head.sequence) return { sequence: reached.sequence + 1, what: 'missing' };
  if (reached.sequence > head.sequence || reached.hash !== head.hash)
    return { sequence: head.sequence, what: 'changed' };
  return null;
};
