import { CHAIN_START, FIRST_HASH, type ChainHead, type Hash } from '../../../../src/chain';
import { chainLine, type LedgerDraft, type LedgerLine } from '../../../../src/ledger';
import { clock } from '../../clock';
import { UID } from '../../content-types';
import { BELOW_ALL } from '../tables/rows';
import type { Row, Rows, Where } from '../tables/rows';
import type { Sequences } from '../tables/sequences';
import { createFindBent, LEDGER_SERIES, lineOf, NONE } from './ledger-bent';
import { digestOfRow, KEPT, type RowSubject } from './ledger-rows';

export { LEDGER_SERIES };

const SERIES = LEDGER_SERIES;
const START = { value: 0, hash: FIRST_HASH };
const BATCH = 500;

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

  const bent = createFindBent({ rows, hash });

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
    for (let after = BELOW_ALL; ;) {
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
