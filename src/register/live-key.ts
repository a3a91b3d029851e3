import type { Target } from '../approval';
import type { EntryKind } from './entry';
import type { KeptFacts } from './kept-facts';
import { putsOnline } from './puts-online';

/** An entry as documents are found by it: whether a later one of its document follows, and the key it is found under. */
export type LiveEntry = {
  readonly sequence: number;
  readonly kind: EntryKind;
  readonly target: Target;
  readonly isNewest: boolean;
  readonly liveKey: string | null;
  /** The key its document has. */
  readonly ownKey: string;
  /** What is kept with it for counting, and what its document's entries give. */
  readonly kept: KeptFacts;
  readonly due: KeptFacts;
  /** Whether what it is found by says the same as the entry. */
  readonly isFiled: boolean;
};

/**
 * A document is online by its newest entry, unless that is a withdrawal (Art. 10). Null where the entry is found as it should be;
 * `hidden`: online in the register and not found, so that its page could be taken down unseen; `kept`: found though it is over.
 */
export const objectionToLiveKey = ({
  kind,
  isNewest,
  liveKey,
  ownKey,
}: Pick<LiveEntry, 'kind' | 'isNewest' | 'liveKey' | 'ownKey'>): 'hidden' | 'kept' | null => {
  const wanted = isNewest && putsOnline(kind) ? ownKey : null;
  if (liveKey === wanted) return null;
  return wanted === null ? 'kept' : 'hidden';
};
