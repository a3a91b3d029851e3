import type { EntryDraft, EntryKind, KeptFacts, RegisterEntry } from '../../../../src/register';
import { monthOf } from '../../../../src/calendar';
import { CHAIN_START, FIRST_HASH, type ChainHead } from '../../../../src/chain';
import { chainEntry, putsOnline, signersOf, wordsOf } from '../../../../src/register';
import { UID } from '../../content-types';
import type { Row, Rows } from '../tables/rows';
import type { Sequences } from '../tables/sequences';
import { keyOf, whereTarget } from '../tables/target';
import { createEntryNumbers } from './entry-numbers';
import { createItems } from './items';
import { createKeptFacts } from './kept-facts';
import { liveEntries } from './live-entries';
import { createRegisterPages } from './register-pages';
import type { RegisterStore } from '../types';

const SERIES = 'register';
const START = { value: 0, hash: FIRST_HASH };
/** The series of the register and its head before there is an entry: whoever locks it, stops every publication. */
export const REGISTER_START = [SERIES, START] as const;

const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

const entryOf = (row: Row): RegisterEntry => ({
  sequence: Number(row.sequence),
  kind: row.kind as EntryKind,
  target: {
    uid: String(row.targetUid),
    documentId: String(row.targetDocument),
    locale: text(row.targetLocale),
  },
  form: text(row.form),
  title: String(row.title ?? ''),
  department: text(row.department),
  category: text(row.category),
  channel: text(row.channel),
  digest: text(row.digest),
  publishedDigest: text(row.publishedDigest),
  at: String(row.at),
  by: (row.by ?? null) as RegisterEntry['by'],
  reason: text(row.reason),
  ...(row.number ? { number: String(row.number) } : {}),
  ...(row.record ? { record: row.record as NonNullable<RegisterEntry['record']> } : {}),
  ...(row.clockBack ? { clockBack: String(row.clockBack) } : {}),
  previousHash: String(row.previousHash ?? ''),
  hash: String(row.hash),
});

/** What an entry is found by beside its chained columns. */
const filedAs = (entry: RegisterEntry): Row => ({
  names: entry.record?.names ?? null,
  source: entry.record?.source?.slice(0, 255) ?? null,
  officer: entry.record?.officer?.slice(0, 255) ?? null,
  signers: entry.record ? signersOf(entry.record) : null,
  words: wordsOf(entry),
  origin: entry.record?.origin ?? null,
  characters: entry.record?.characters ?? null,
  creditsIn: entry.record?.credit ? monthOf(entry.record.credit.on) : null,
  outlet: entry.record?.credit?.outlet?.slice(0, 255) ?? null,
  hundredths: entry.record?.credit?.hundredths ?? null,
});

const filedAsRow = (row: Row): Row => filedAs(entryOf(row));

const rowOf = ({ target, ...entry }: RegisterEntry, facts: KeptFacts | undefined): Row => ({
  ...entry,
  ...facts,
  targetUid: target.uid,
  targetDocument: target.documentId,
  targetLocale: target.locale,
  liveKey: putsOnline(entry.kind) ? keyOf(target) : null,
  ...filedAs(entry as RegisterEntry),
});

/** When an entry was made; null before the first. */
const instantOf = async (rows: Rows, sequence: number): Promise<string | null> => {
  if (sequence === 0) return null;
  const [row] = await rows.ask(UID.registerEntry, (query) => query.where({ sequence }).select('at').limit(1));
  return text(row?.at);
};

type Dependencies = {
  readonly rows: Rows;
  readonly sequences: Sequences;
  readonly hash: (text: string) => string;
  readonly timeZone: string;
};

export const createRegister = ({ rows, sequences, hash, timeZone }: Dependencies): RegisterStore => {
  const pages = createRegisterPages(rows);
  const keptFacts = createKeptFacts({ rows, timeZone });
  const takeNumbers = createEntryNumbers({ rows, sequences, timeZone });
  const appendMany = async (drafts: readonly EntryDraft[]): Promise<readonly RegisterEntry[]> => {
    const head = await sequences.lock(SERIES, START);
    let previous: ChainHead & { at?: string | null } = {
      sequence: head.value,
      hash: head.hash,
      at: await instantOf(rows, head.value),
    };
    if (drafts.length === 0) return [];
    const numbers = await takeNumbers(drafts.map(({ at }) => at));
    const entries = drafts.map((draft, index) => {
      const number = numbers[index];
      const entry = chainEntry({ draft, previous, ...(number ? { number } : {}), hash });
      previous = entry;
      return entry;
    });
    // A first publication follows no other entry of its document.
    const earlier = drafts.filter(({ kind }) => kind !== 'publication').map(({ target }) => keyOf(target));
    if (earlier.length > 0)
      await rows.updateFound(UID.registerEntry, { liveKey: { $in: earlier } }, { liveKey: null });
    const facts = await keptFacts.factsOf(drafts);
    await rows.insert(
      UID.registerEntry,
      entries.map((entry, index) => rowOf(entry, facts[index]))
    );
    await keptFacts.follow(drafts);
    await sequences.set(SERIES, { value: previous.sequence, hash: previous.hash }, head);
    return entries;
  };

  const append = async (draft: EntryDraft): Promise<RegisterEntry> => {
    const [entry] = await appendMany([draft]);
    if (!entry) throw new Error('The register kept nothing');
    return entry;
  };

  async function* walk(batchSize: number, from = 0): AsyncIterable<readonly RegisterEntry[]> {
    for (let after = from; ;) {
      const found = await rows.findMany(UID.registerEntry, {
        where: { sequence: { $gt: after } },
        orderBy: { sequence: 'asc' },
        limit: batchSize,
      });
      if (found.length === 0) return;
      yield found.map(entryOf);
      after = Number(found.at(-1)?.sequence);
    }
  }

  return {
    append,
    appendMany,
    reserve: async () => (await sequences.lock(SERIES, START)).value + 1,
    findLive: async (target) => {
      const row = await rows.find(UID.registerEntry, { liveKey: keyOf(target) });
      return row ? entryOf(row) : null;
    },
    findLiveMany: async (targets) => {
      const found = await rows.findMany(UID.registerEntry, {
        where: { liveKey: { $in: targets.map(keyOf) } },
      });
      return new Map(found.map((row) => [String(row.liveKey), entryOf(row)]));
    },
    liveAfter: async (after, limit) => {
      const where = { id: { $gt: after }, liveKey: { $notNull: true } };
      const found = await rows.findMany(UID.registerEntry, { where, orderBy: { id: 'asc' }, limit });
      return { entries: found.map(entryOf), last: found.length === 0 ? null : Number(found.at(-1)?.id) };
    },
    ...createItems(rows),
    newest: async (target) => {
      const row = await rows.findLast(UID.registerEntry, whereTarget(target), 'sequence');
      return row ? entryOf(row) : null;
    },
    history: async (target) => {
      const found = await rows.findMany(UID.registerEntry, {
        where: whereTarget(target),
        orderBy: { sequence: 'asc' },
      });
      return found.map(entryOf);
    },
    list: async (query) => {
      const { found, total, sums } = await pages.page(query);
      return { entries: found.map(entryOf), total, sums };
    },
    sums: async (filter) => (await pages.counted(filter)).sums,
    async *found(filter, batches) {
      for await (const batch of pages.batches(filter, batches)) yield batch.map(entryOf);
    },
    walk,
    walkLive: (batchSize) => liveEntries({ rows, timeZone, filedAs: filedAsRow }, batchSize),
    findMany: async (sequences) => {
      const found = await rows.findMany(UID.registerEntry, { where: { sequence: { $in: [...sequences] } } });
      return new Map(found.map((row) => [Number(row.sequence), entryOf(row)]));
    },
    findHash: async (beginning) => {
      const where = { hash: { $startsWith: beginning } };
      const [row] = await rows.findMany(UID.registerEntry, { where, limit: 1 });
      return row ? entryOf(row) : null;
    },
    hasHash: async (hash) =>
      (await rows.findMany(UID.registerEntry, { where: { hash }, select: ['id'], limit: 1 })).length > 0,
    head: async () => {
      const row = await rows.find(UID.sequence, { series: SERIES });
      return row ? { sequence: Number(row.value), hash: String(row.hash) } : CHAIN_START;
    },
  };
};
