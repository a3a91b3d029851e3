import type { CanonicalDocument } from '../../../src/content';
import type { Configuration } from '../configuration';

/** The channel of a document as its type names it: its documentId, or the word where it is one; null for none. */
export const channelOf = (
  { governs }: Pick<Configuration, 'governs'>,
  { uid, fields }: Pick<CanonicalDocument, 'uid' | 'fields'>
): string | null => {
  const name = governs[uid]?.channel;
  const value = name ? fields[name] : undefined;
  const first = Array.isArray(value) ? (value[0] as unknown) : value;
  if (typeof first === 'string') return first;
  const documentId = (first as { documentId?: unknown } | null | undefined)?.documentId;
  return typeof documentId === 'string' ? documentId : null;
};
