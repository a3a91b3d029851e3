import { stableJson } from '../chain';
import type { ChainHead, Hash } from '../chain';
import type { EntryDraft, EntryRecord, RegisterEntry } from './entry';

/** What a database could not give back as it got it, half characters and NUL, would look like a change of the past. */
const storable = <T extends string | null>(text: T): T =>
  (text === null ? null : text.replaceAll('\u0000', '').replace(/[\ud800-\udfff]/gu, '\ufffd')) as T;

/** The same of every text of a record. */
const storableRecord = (record: EntryRecord): EntryRecord =>
  JSON.parse(JSON.stringify(record), (_, value: unknown) =>
    typeof value === 'string' ? storable(value) : value
  ) as EntryRecord;

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
    ...(entry.number ? { number: entry.number } : {}),
    previousHash: entry.previousHash,
    publishedDigest: entry.publishedDigest ?? null,
    reason: entry.reason ?? null,
    // Databases give the keys of a json column back in an order of their own.
    ...(entry.record ? { record: stableJson(entry.record) } : {}),
    sequence: entry.sequence,
    target: {
      documentId: entry.target.documentId,
      locale: entry.target.locale ?? null,
      uid: entry.target.uid,
    },
    title: entry.title,
  });

/** What says an earlier instant because it happened earlier, and not because the clock went back. */
const isOfBefore = (kind: EntryDraft['kind']): boolean =>
  kind === 'existing' || kind === 'entered' || kind === 'earlier';

/** The register is kept entry by entry, each numbered and hashed with the one before it (Art. 10). */
export const chainEntry = ({
  draft,
  previous,
  number,
  hash,
}: {
  readonly draft: EntryDraft;
  /** The entry before, and when that was. */
  readonly previous: ChainHead & { readonly at?: string | null };
  readonly number?: string;
  readonly hash: Hash;
}): RegisterEntry => {
  const entry = {
    ...draft,
    title: storable(draft.title),
    reason: storable(draft.reason),
    by: draft.by && { id: draft.by.id, name: storable(draft.by.name) },
    ...(draft.record ? { record: storableRecord(draft.record) } : {}),
    ...(number ? { number } : {}),
    sequence: previous.sequence + 1,
    previousHash: previous.hash,
    ...(!isOfBefore(draft.kind) && previous.at && draft.at < previous.at ? { clockBack: previous.at } : {}),
  };
  return { ...entry, hash: hash(serializeEntry(entry)) };
};
