import { FIRST_HASH } from '../../../../src/chain';
import { chainChange, verifyChanges } from '../../../../src/organization';
import type { NumberedChange, SettingChange } from '../../../../src/organization';
import { UID } from '../../content-types';
import type { Row, Rows } from '../tables/rows';
import type { Sequences } from '../tables/sequences';
import type { SettingChangeStore } from '../types';

const SERIES = 'setting-changes';
const START = { value: 0, hash: '' };
const BATCH = 500;

const changeOf = (row: Row): NumberedChange & { readonly id: number } => ({
  id: Number(row.id),
  kind: row.kind as SettingChange['kind'],
  subject: String(row.subject ?? ''),
  action: row.action as SettingChange['action'],
  fields: (row.fields ?? []) as SettingChange['fields'],
  by: (row.by ?? null) as SettingChange['by'],
  at: String(row.at),
  command: (row.command ?? null) as SettingChange['command'],
  settles: (row.settles ?? null) as number | null,
  proposal: (row.proposal ?? null) as number | null,
  confirmedBy: (row.confirmedBy ?? null) as SettingChange['confirmedBy'],
  reason: (row.reason ?? null) as string | null,
  sequence: Number(row.sequence ?? 0),
  previousHash: String(row.previousHash ?? ''),
  hash: String(row.hash ?? ''),
});

type Dependencies = {
  readonly rows: Rows;
  readonly sequences: Sequences;
  readonly hash: (text: string) => string;
};

export const createSettingChanges = ({ rows, sequences, hash }: Dependencies): SettingChangeStore => {
  const append = async (change: SettingChange): Promise<number> => {
    const head = await sequences.lock(SERIES, START);
    const line = chainChange(change, { sequence: head.value, hash: head.hash }, hash);
    await rows.insert(UID.settingChange, { ...line });
    await sequences.set(SERIES, { value: line.sequence, hash: line.hash }, head);
    return line.sequence;
  };

  /**
   * Lines from before they were numbered, oldest first, once: a line without a number that comes later was written past the desk, and
   * would be numbered, hashed and sealed by the next start.
   */
  const number = async (): Promise<void> => {
    if (await rows.find(UID.sequence, { series: SERIES })) return;
    const head = await sequences.lock(SERIES, START);
    let last = { sequence: head.value, hash: head.hash };
    for (;;) {
      const where = { sequence: { $null: true } };
      const found = await rows.findMany(UID.settingChange, { where, orderBy: { id: 'asc' }, limit: BATCH });
      if (found.length === 0) break;
      for (const row of found) {
        const { sequence, previousHash, hash: own } = chainChange(changeOf(row), last, hash);
        await rows.update(UID.settingChange, { id: row.id }, { sequence, previousHash, hash: own });
        last = { sequence, hash: own };
      }
    }
    if (last.sequence > head.value)
      await sequences.set(SERIES, { value: last.sequence, hash: last.hash }, head);
  };

  async function* walk(batchSize: number, from = -1): AsyncIterable<readonly NumberedChange[]> {
    for (let after = from; ;) {
      const found = await rows.findMany(UID.settingChange, {
        where: { sequence: { $gt: after } },
        orderBy: { sequence: 'asc' },
        limit: batchSize,
      });
      if (found.length === 0) return;
      yield found.map(changeOf);
      after = Number(found.at(-1)?.sequence);
    }
  }

  return {
    append,
    number,
    walk,
    reserve: async () => (await sequences.lock(SERIES, START)).value + 1,
    head: async () => {
      const row = await rows.find(UID.sequence, { series: SERIES });
      return { sequence: Number(row?.value ?? 0), hash: String(row?.hash ?? '') };
    },
    find: async (sequence) => {
      const row = await rows.find(UID.settingChange, { sequence });
      return row ? changeOf(row) : null;
    },
    pending: async () => {
      const find = (where: Row) => rows.findMany(UID.settingChange, { where, orderBy: { id: 'asc' } });
      const proposed = await find({ action: 'proposed' });
      const settled = await find({ settles: { $notNull: true } });
      const over = new Set(settled.map(({ settles }) => Number(settles)));
      return proposed.map(changeOf).filter(({ sequence }) => sequence > 0 && !over.has(sequence));
    },
    isAsWritten: async (sequence) => {
      const own = (await sequences.all()).find(({ series }) => series === SERIES);
      if (own?.state !== 'own') return false;
      const before = sequence > 1 ? await rows.find(UID.settingChange, { sequence: sequence - 1 }) : null;
      let reached = { sequence: sequence - 1, hash: before ? String(before.hash) : FIRST_HASH };
      for await (const lines of walk(BATCH, sequence - 1)) {
        if (verifyChanges(lines, hash, reached)) return false;
        const last = lines.at(-1);
        if (last) reached = { sequence: last.sequence, hash: last.hash };
      }
      return reached.sequence === own.head.value && reached.hash === own.head.hash;
    },
    forced: async (since) => {
      const where = { action: 'forced', at: { $gte: since } };
      return (await rows.findMany(UID.settingChange, { where, orderBy: { id: 'desc' } })).map(changeOf);
    },
    list: async ({ kind, page, pageSize }) => {
      const where = kind ? { kind } : {};
      const found = {
        where,
        orderBy: { id: 'desc' },
        limit: pageSize,
        offset: (page - 1) * pageSize,
      } as const;
      const changes = await rows.findMany(UID.settingChange, found);
      return { changes: changes.map(changeOf), total: await rows.count(UID.settingChange, where) };
    },
  };
};
