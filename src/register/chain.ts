import type { ChainHead, Hash } from '../chain';
import type { EntryDraft, RegisterEntry } from './entry';

/** What a database could not give back as it got it, half characters and NUL, would look like a change of the past. */
const storable = <T extends string | null>(text: T): T =>
  (text === null ? null : text.replaceAll('\u0000', '').replace(/[\ud800-\udfff]/gu, '\ufffd')) as T;

/** One text for one entry, whatever else a row carries and in whatever order: the fields named here, sorted, absent as null. */
export const serializeEntry = (entry: Omit<RegisterEntry, 'hash'>): string =>
  JSON.stringify({
    at: entry.at,
    by: entry.by ? { id: entry.by.id, name: entry.by.name } : null,
    category: entry.category ?? null,
    channel: entry.channel ?? null,
    // Absent in entries of before it was said, whose text stays what it was.
    ...(entry.clockBack ? { clockBack: entry.clockBack } : {}),
    department: entry.department ?? null,
    digest: entry.digest ?? null,
    form: entry.form ?? null,
    kind: entry.kind,
    previousHash: entry.previousHash,
    publishedDigest: entry.publishedDigest ?? null,
    reason: entry.reason ?? null,
    sequence: entry.sequence,
    target: {
      documentId: entry.target.documentId,
      locale: entry.target.locale ?? null,
      uid: entry.target.uid,
    },
    title: entry.title,
  });

/** The register is kept entry by entry, each numbered and hashed with the one before it (Art. 10). */
export const chainEntry = ({
  draft,
  previous,
  hash,
}: {
  readonly draft: EntryDraft;
  /** The entry before, and when that was. */
  readonly previous: ChainHead & { readonly at?: string | null };
  readonly hash: Hash;
}): RegisterEntry => {
  const entry = {
    ...draft,
    title: storable(draft.title),
    reason: storable(draft.reason),
    by: draft.by && { id: draft.by.id, name: storable(draft.by.name) },
    sequence: previous.sequence + 1,
    previousHash: previous.hash,
    ...(draft.kind !== 'existing' && previous.at && draft.at < previous.at ? { clockBack: previous.at } : {}),
  };
  return { ...entry, hash: hash(serializeEntry(entry)) };
};
