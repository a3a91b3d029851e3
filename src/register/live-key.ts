import type { Target } from '../approval';
import type { EntryKind } from './entry';

/** An entry as documents are found by it: whether a later one of its document follows, and the key it is found under. */
export type LiveEntry = {
  readonly sequence: number;
  readonly kind: EntryKind;
  readonly target: Target;
  readonly isNewest: boolean;
  readonly liveKey: string | null;
  /** The key its document has. */
  readonly ownKey: string;
};

/** Whether a document is online by an entry of this kind: neither by one that ends it nor by one that speaks of another. */
export const putsOnline = (kind: EntryKind): boolean =>
  kind !== 'withdrawal' && kind !== 'filing' && kind !== 'correction';

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
