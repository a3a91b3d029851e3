import { keptFactsOf, NO_ITEM } from '../../../../src/register';
import type { EntryKind, KeptFacts, LiveEntry, RegisterEntry } from '../../../../src/register';
import { UID } from '../../content-types';
import type { Row, Rows } from '../tables/rows';
import { keyOf } from '../tables/target';

type Entry = Pick<RegisterEntry, 'sequence' | 'kind' | 'target' | 'at'>;

const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

const targetOf = (row: Row) => ({
  uid: String(row.targetUid),
  documentId: String(row.targetDocument),
  locale: text(row.targetLocale),
});

/** What should be kept with entries of whole documents, by their numbers. */
const dueIn = (read: readonly Row[], timeZone: string): ReadonlyMap<number, KeptFacts> => {
  const documents = new Map<string, Entry[]>();
  for (const row of read) {
    const entry = {
      sequence: Number(row.sequence),
      kind: row.kind as EntryKind,
      target: targetOf(row),
      at: String(row.at),
    };
    const key = `${String(row.targetUid)}|${String(row.targetDocument)}`;
    const known = documents.get(key);
    if (known) known.push(entry);
    else documents.set(key, [entry]);
  }
  return new Map([...documents.values()].flatMap((entries) => [...keptFactsOf(entries, timeZone)]));
};

type Dependencies = {
  readonly rows: Rows;
  readonly timeZone: string;
  /** The columns an entry is found by, as its chained columns give them. */
  readonly filedAs: (row: Row) => Row;
};

/** Entries of before they had a number were kept without the words a search looks through. */
const isFiled = (row: Row, due: Row): boolean =>
  Object.entries(due).every(
    ([name, value]) => plain(row[name]) === plain(value) || (!row.number && row[name] === null)
  );

/** A text cut in the middle of a character comes back from a database with another end. */
const plain = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value).replace(/[\ud800-\udfff]/gu, '\ufffd');

/** Entries document by document, so that which one is newest is known without holding a register in memory. */
export async function* liveEntries(
  { rows, timeZone, filedAs }: Dependencies,
  batchSize: number
): AsyncIterable<readonly LiveEntry[]> {
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    // Whole documents: the last one of a batch may go on in the next, so it is read again there.
    const found: readonly Row[] = await rows.findPlain(UID.registerEntry, (query) =>
      (from === null ? query : query.where('target_document', '>', from))
        .orderBy('target_document')
        .orderBy('sequence')
        .limit(batchSize)
    );
    if (found.length === 0) return;
    const last = String(found.at(-1)?.targetDocument);
    const isAll = found.length < batchSize;
    const whole = isAll ? found : found.filter(({ targetDocument }) => String(targetDocument) !== last);
    // One document with more entries than a batch.
    const read =
      whole.length > 0
        ? whole
        : await rows.findPlain(UID.registerEntry, (query) =>
            query.where('target_document', last).orderBy('sequence')
          );
    const due = dueIn(read, timeZone);
    const newest = new Map(read.map((row) => [keyOf(targetOf(row)), Number(row.sequence)]));
    yield read.map((row) => {
      const target = targetOf(row);
      return {
        sequence: Number(row.sequence),
        kind: row.kind as EntryKind,
        target,
        isNewest: newest.get(keyOf(target)) === Number(row.sequence),
        liveKey: text(row.liveKey),
        ownKey: keyOf(target),
        kept: { countsIn: text(row.countsIn), takenDown: Boolean(row.takenDown) },
        due: due.get(Number(row.sequence)) ?? NO_ITEM,
        isFiled: isFiled(row, filedAs(row)),
      };
    });
    if (isAll) return;
    after = String(read.at(-1)?.targetDocument);
  }
}
