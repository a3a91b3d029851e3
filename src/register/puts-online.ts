import type { EntryKind } from './entry';

/** Whether a document is online by an entry of this kind: neither by one that ends it nor by one that speaks of another. */
export const putsOnline = (kind: EntryKind): boolean =>
  kind === 'publication' || kind === 'revision' || kind === 'existing';
