import { CHAIN_START, FIRST_HASH, type ChainHead, type Hash } from '../../../../src/chain';
import {
  chainLine,
  isBent,
  type LedgerDraft,
  type LedgerLine,
  type LedgerSubject,
} from '../../../../src/ledger';
import { clock } from '../../clock';
import { UID } from '../../content-types';
import type { Row, Rows, Where } from '../tables/rows';
import type { Sequences } from '../tables/sequences';
import { digestOfRow, KEPT, type RowSubject } from './ledger-rows';

export const LEDGER_SERIES = 'ledger';
const SERIES = LEDGER_SERIES;
const START = { value: 0, hash: FIRST_HASH };
const BATCH = 500;

const lineOf = (row: Row): LedgerLine => ({
  sequence: Number(row.sequence),
  subject: row.subject as LedgerSubject,
  key: String(row.key),
  digest: row.digest ? String(row.digest) : null,
  at: String(row.at),
  note: row.note ?? null,
  previousHash: String(row.previousHash ?? ''),
  hash: String(row.hash),
});

const NONE: ReadonlySet<string> = new Set();

/** Rows as they are before a write; `keys` names those that should not be there yet. */
type Before = { readonly rows: readonly Row[]; readonly keys?: readonly string[] };

/** Digest and name of one row as it is. */
export type LedgerRow = { readonly key: string; readonly digest: string; readonly label: string };

type Dependencies = { readonly rows: Rows; readonly sequences: Sequences; readonly hash: Hash };

export const createLedger = ({ rows, sequences, hash }: Dependencies) => {
  const append = async (drafts: readonly LedgerDraft[]): Promise<void> => {
    if (drafts.length === 0) return;
    const head = await sequences.lock(SERIES, START);
    let previous: ChainHead = { sequence: head.value, hash: head.hash };
    const lines = drafts.map((draft) => (previous = chainLine(draft, previous, hash)) as LedgerLine);
    for (let start = 0; start < lines.length; start += BATCH)
      await rows.insert(UID.ledgerLine, lines.slice(start, start + BATCH));
    await sequences.set(SERIES, { value: previous.sequence, hash: previous.hash }, head);
  };

  // A series that was taken out with everything it counts would leave no trace of its own.
  sequences.onNew(async (series) => {
    if (series !== SERIES)
      await append([{ subject: 'heads', key: series, digest: null, at: clock.now(), note: null }]);
  });

  const rowOf = (subject: RowSubject, row: Row): LedgerRow => ({
    key: KEPT[subject].key(row),
    digest: digestOfRow(subject, row, hash),
    label: KEPT[subject].label(row),
  });

  const lineFor = (subject: RowSubject, { key, digest, label }: LedgerRow): LedgerDraft => ({
    subject,
    key,
    digest,
    at: clock.now(),
    note: { label },
  });

  const lastLines = async (
    subject: RowSubject,
    keys: readonly string[]
  ): Promise<ReadonlyMap<string, LedgerLine>> => {
    const last = new Map<string, LedgerLine>();
    for (let start = 0; start < keys.length; start += BATCH) {
      const where = { subject, key: { $in: keys.slice(start, start + BATCH) } };
      const found = await rows.findMany(UID.ledgerLine, { where, orderBy: { sequence: 'asc' } });
      for (const row of found) last.set(String(row.key), lineOf(row));
    }
    return last;
  };

  /**
   * Keys of rows that are otherwise than their last lines, just before the desk writes them. Example: SQL gave a seat another position,
   * and the office then changes its last day; the new line must not make the position good.
   */
  const bent = async (subject: RowSubject, before: Before): Promise<ReadonlySet<string>> => {
    const keys = [...new Set([...before.rows.map(KEPT[subject].key), ...(before.keys ?? [])])];
    if (keys.length === 0 || !(await rows.find(UID.sequence, { series: SERIES }))) return NONE;
    const among = async (found: readonly Row[]): Promise<readonly string[]> => {
      const now = new Map(found.map((row) => [KEPT[subject].key(row), digestOfRow(subject, row, hash)]));
      const last = await lastLines(subject, keys);
      return keys.filter((key) => {
        const line = last.get(key);
        return (line?.digest ?? null) !== (now.get(key) ?? null) || (line !== undefined && isBent(line));
      });
    };
    if ((await among(before.rows)).length === 0) return NONE;
    // Somebody else may have saved the row between the two readings: what is bent is so at a second look.
    const ids = before.rows.map(({ id }) => id);
    return new Set(await among(await rows.findMany(KEPT[subject].uid, { where: { id: { $in: ids } } })));
  };

  /** Rows as they are, read back: what a database made of a value is what the next check finds. */
  const written = async (
    subject: RowSubject,
    where: Where,
    bentKeys: ReadonlySet<string> = NONE
  ): Promise<void> => {
    const found = await rows.findMany(KEPT[subject].uid, { where, orderBy: { id: 'asc' } });
    const drafts = found.map((row) => lineFor(subject, rowOf(subject, row)));
    await append(
      drafts.map((draft) =>
        bentKeys.has(draft.key) ? { ...draft, note: { ...(draft.note as object), bent: true } } : draft
      )
    );
  };

  const removed = (subject: RowSubject, gone: readonly Row[]): Promise<void> =>
    append(
      gone.map((row) => ({
        subject,
        key: KEPT[subject].key(row),
        digest: null,
        at: clock.now(),
        note: { label: KEPT[subject].label(row) },
      }))
    );

  async function* rowsOf(subject: RowSubject): AsyncIterable<readonly LedgerRow[]> {
    for (let after = 0; ;) {
      const where = { $and: [KEPT[subject].where ?? {}, { id: { $gt: after } }] };
      const found = await rows.findMany(KEPT[subject].uid, { where, orderBy: { id: 'asc' }, limit: BATCH });
      if (found.length === 0) return;
      yield found.map((row) => rowOf(subject, row));
      after = Number(found.at(-1)?.id);
    }
  }

  async function* walk(batchSize: number): AsyncIterable<readonly LedgerLine[]> {
    for (let after = 0; ;) {
      const found = await rows.findMany(UID.ledgerLine, {
        where: { sequence: { $gt: after } },
        orderBy: { sequence: 'asc' },
        limit: batchSize,
      });
      if (found.length === 0) return;
      yield found.map(lineOf);
      after = Number(found.at(-1)?.sequence);
    }
  }

  return {
    append,
    bent,
    written,
    removed,
    rowsOf,
    walk,
    lineFor,
    head: async (): Promise<ChainHead> => {
      const row = await rows.find(UID.sequence, { series: SERIES });
      return row ? { sequence: Number(row.value), hash: String(row.hash) } : CHAIN_START;
    },
  };
};

export type Ledger = ReturnType<typeof createLedger>;
