import { consequenceState } from '../../../../src/ranking';
import { UID } from '../../content-types';
import type { Ledger } from './ledger';
import type { Row, Rows, Where } from '../tables/rows';
import type { ClosedMonth, ConsequenceRecord, ConsequenceStore, MonthStore } from '../types';

const monthOf = (row: Row): ClosedMonth => ({
  month: String(row.month),
  revision: Number(row.revision),
  rows: row.rows,
  ...(row.figures ? { figures: row.figures } : {}),
  digest: String(row.digest),
  head: String(row.head ?? ''),
  closedBy: row.closedBy as ClosedMonth['closedBy'],
  closedAt: String(row.closedAt),
  reopened: row.reopenedAt
    ? {
        by: row.reopenedBy as ClosedMonth['closedBy'],
        at: String(row.reopenedAt),
        reason: String(row.reopenedReason ?? ''),
      }
    : null,
  released: row.releasedAt
    ? { by: row.releasedBy as ClosedMonth['closedBy'], at: String(row.releasedAt) }
    : null,
});

export const createMonths = (rows: Rows, ledger: Ledger): MonthStore => {
  const newest = async (month: string): Promise<Row | null> => {
    const [row] = await rows.findMany(UID.month, {
      where: { month },
      orderBy: { revision: 'desc' },
      limit: 1,
    });
    return row ?? null;
  };

  /** The newest revision of each month that is closed, without what was frozen. */
  const closedRows = async (where: Where, select: readonly string[] = []): Promise<readonly Row[]> => {
    const found = await rows.findMany(UID.month, {
      where,
      select: ['id', 'month', 'reopenedAt', ...select],
      orderBy: [{ month: 'asc' }, { revision: 'asc' }],
    });
    const byMonth = new Map(found.map((row) => [String(row.month), row]));
    return [...byMonth.values()].filter(({ reopenedAt }) => !reopenedAt);
  };

  return {
    closed: async () => new Set((await closedRows({})).map(({ month }) => String(month))),
    closedFigures: async ({ first, last }) => {
      const figures = new Map<string, unknown>();
      for (const row of await closedRows({ month: { $gte: first, $lte: last } }, ['figures'])) {
        const whole = row.figures ? null : await rows.find(UID.month, { id: row.id });
        figures.set(String(row.month), row.figures ?? whole?.rows);
      }
      return figures;
    },
    findClosed: async (month) => {
      const row = await newest(month);
      return row && !row.reopenedAt ? monthOf(row) : null;
    },
    revisions: async (month) =>
      (await rows.findMany(UID.month, { where: { month }, orderBy: { revision: 'asc' } })).map(monthOf),
    all: async () => (await rows.findMany(UID.month, { orderBy: { id: 'asc' } })).map(monthOf),
    close: async (closed) => {
      const { month, revision } = closed;
      const bent = await ledger.bent('month', { rows: [], keys: [`${month}/${revision}`] });
      await rows.insert(UID.month, { ...closed });
      await ledger.written('month', { month, revision }, bent);
      return { ...closed, reopened: null, released: null };
    },
    release: async (month, released) => {
      const row = await newest(month);
      if (!row || row.reopenedAt) return null;
      const columns = { releasedBy: released?.by ?? null, releasedAt: released?.at ?? null };
      const bent = await ledger.bent('month', { rows: [row] });
      await rows.update(UID.month, { id: row.id }, columns);
      await ledger.written('month', { id: row.id }, bent);
      return monthOf({ ...row, ...columns });
    },
    reopen: async ({ month, by, at, reason }) => {
      const row = await newest(month);
      if (!row) return false;
      const where = { id: row.id, reopenedAt: { $null: true } };
      const reopened = { reopenedBy: by, reopenedAt: at, reopenedReason: reason };
      const bent = await ledger.bent('month', { rows: [row] });
      if ((await rows.updateFound(UID.month, where, reopened)) !== 1) return false;
      await ledger.written('month', { id: row.id }, bent);
      return true;
    },
  };
};

const recordOf = (row: Row): ConsequenceRecord => ({
  key: String(row.key),
  kind: row.kind as ConsequenceRecord['kind'],
  department: String(row.department),
  period: String(row.period),
  evidence: row.evidence as ConsequenceRecord['evidence'],
  steps: Array.isArray(row.steps)
    ? (row.steps as ConsequenceRecord['steps'])
    : [
        {
          step: row.decision as 'confirmed' | 'dismissed',
          by: row.by as ConsequenceRecord['steps'][number]['by'],
          at: String(row.at),
          reason: String(row.reason ?? ''),
        },
      ],
});

const columnsOf = ({ steps, ...record }: ConsequenceRecord): Row => {
  const last = steps.at(-1);
  return {
    ...record,
    steps,
    decision: consequenceState(steps),
    by: last?.by ?? null,
    at: last?.at ?? '',
    reason: last && 'reason' in last ? last.reason : '',
  };
};

export const createConsequences = (rows: Rows, ledger: Ledger): ConsequenceStore => ({
  list: async () => (await rows.findMany(UID.consequence, { orderBy: { id: 'asc' } })).map(recordOf),
  find: async (key) => {
    const row = await rows.find(UID.consequence, { key });
    return row && recordOf(row);
  },
  keep: async (record) => {
    const { key } = record;
    const before = await rows.find(UID.consequence, { key });
    const bent = await ledger.bent('consequence', { rows: before ? [before] : [], keys: [key] });
    const changed = await rows.update(UID.consequence, { key }, columnsOf(record));
    if (changed === 0) await rows.insert(UID.consequence, columnsOf(record));
    await ledger.written('consequence', { key }, bent);
  },
});
