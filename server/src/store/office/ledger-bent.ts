import type { Hash } from '../../../../src/chain';
import { isBent, type LedgerLine, type LedgerSubject } from '../../../../src/ledger';
import { UID } from '../../content-types';
import type { Row, Rows } from '../tables/rows';
import { digestOfRow, KEPT, type RowSubject } from './ledger-rows';

export const LEDGER_SERIES = 'ledger';
const BATCH = 500;

export const lineOf = (row: Row): LedgerLine => ({
  sequence: Number(row.sequence),
  subject: row.subject as LedgerSubject,
  key: String(row.key),
  digest: row.digest ? String(row.digest) : null,
  at: String(row.at),
  note: row.note ?? null,
  previousHash: String(row.previousHash ?? ''),
  hash: String(row.hash),
});

export const NONE: ReadonlySet<string> = new Set();

/** Rows as they are before a write; `keys` names those that should not be there yet. */
type Before = { readonly rows: readonly Row[]; readonly keys?: readonly string[] };

/** Finds what was written past the desk before the desk itself writes it again. */
export const createFindBent = ({ rows, hash }: { readonly rows: Rows; readonly hash: Hash }) => {
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
  return async (subject: RowSubject, before: Before): Promise<ReadonlySet<string>> => {
    const keys = [...new Set([...before.rows.map(KEPT[subject].key), ...(before.keys ?? [])])];
    if (keys.length === 0 || !(await rows.find(UID.sequence, { series: LEDGER_SERIES }))) return NONE;
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
};
