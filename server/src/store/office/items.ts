import { setImmediate } from 'node:timers/promises';
import type { CountedItem } from '../../../../src/ranking';
import { UID } from '../../content-types';
import type { Rows } from '../tables/rows';
import type { RegisterStore } from '../types';
import { createCredits } from './credits';

const BATCH = 1_000;
/** Texts under so many characters, counted within each group. */
const SHORT = 'sum(case when ?? < ? then 1 else 0 end) as ??';

const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

/** How many items count, by department and by what the rules ask of them. */
const createItemCounts =
  (rows: Rows): RegisterStore['itemCounts'] =>
  async ({ first, last }, asked) => {
    // Rules that ask no more are answered from the index alone.
    const columns = [
      'counts_in',
      'department',
      'category',
      'taken_down',
      ...(asked?.channel ? ['channel'] : []),
      ...(asked?.origin ? ['origin'] : []),
      ...(asked && asked.sources.length > 0 ? ['source'] : []),
    ];
    const shortest = asked?.shortest ?? null;
    const found = await rows.ask(UID.registerEntry, (query) => {
      query.select(...columns).count({ items: '*' });
      if (shortest !== null) query.select(query.client.raw(SHORT, ['characters', shortest, 'short_items']));
      return query
        .where('counts_in', '>=', first)
        .where('counts_in', '<=', last)
        .groupBy(...columns);
    });
    return found.flatMap((row) => {
      const department = text(row.department);
      if (department === null) return [];
      const short = Number(row.short_items ?? 0);
      return [
        { items: short, isShort: true },
        { items: Number(row.items) - short, isShort: false },
      ]
        .filter(({ items }) => items > 0)
        .map(({ items, isShort }) => ({
          month: String(row.counts_in),
          department,
          category: text(row.category),
          channel: text(row.channel),
          origin: text(row.origin),
          source: text(row.source),
          isShort,
          ...(row.taken_down ? { online: 0, down: items } : { online: items, down: 0 }),
        }));
    });
  };

/** Items as they were kept with their entries: a month costs what was published in it, however long the register is. */
export const createItems = (
  rows: Rows
): Pick<
  RegisterStore,
  'firstAt' | 'knownDocuments' | 'itemCounts' | 'creditCounts' | 'credits' | 'items' | 'walkItems'
> => ({
  firstAt: async () => {
    const ofKind = async (kind: string): Promise<string | null> => {
      const [first] = await rows.ask(UID.registerEntry, (query) => query.where({ kind }).min({ at: 'at' }));
      return text(first?.at);
    };
    // One kind after the other: the index answers each at once.
    const found = [await ofKind('publication'), await ofKind('entered')].filter((at) => at !== null);
    return found.sort()[0] ?? null;
  },

  knownDocuments: async (uid, documentIds) => {
    const found = await rows.ask(UID.registerEntry, (query) =>
      query
        .select('target_document')
        .where({ target_uid: uid })
        .whereIn('target_document', [...documentIds])
    );
    return new Set(found.map((row) => String(row.target_document)));
  },

  itemCounts: createItemCounts(rows),
  ...createCredits(rows),

  items: async ({ month, department }) => {
    const items: CountedItem[] = [];
    for (let after = 0; ;) {
      const from = after;
      const found = await rows.ask(UID.registerEntry, (query) => {
        query.select('sequence', 'department', 'title', 'at', 'category', 'taken_down');
        query.select('channel', 'origin', 'source', 'characters');
        if (department === undefined) query.whereNotNull('department');
        else query.where({ department });
        return query
          .where({ counts_in: month })
          .where('sequence', '>', from)
          .orderBy('sequence')
          .limit(BATCH);
      });
      items.push(
        ...found.map((row) => ({
          department: String(row.department),
          title: String(row.title ?? ''),
          sequence: Number(row.sequence),
          publishedAt: String(row.at),
          category: text(row.category),
          takenDown: Boolean(row.taken_down),
          channel: text(row.channel),
          origin: text(row.origin),
          source: text(row.source),
          characters: row.characters === null ? null : Number(row.characters),
        }))
      );
      if (found.length < BATCH) return items;
      after = Number(found.at(-1)?.sequence);
      // A database in this process answers at once: without a pause nobody else would be served before the end.
      await setImmediate();
    }
  },

  async *walkItems(month) {
    for (let after = 0; ;) {
      const from = after;
      const found = await rows.ask(UID.registerEntry, (query) =>
        query
          .select('sequence', 'at', 'form', 'category', 'channel', 'taken_down')
          .where({ counts_in: month })
          .whereNotNull('department')
          .where('sequence', '>', from)
          .orderBy('sequence')
          .limit(BATCH)
      );
      yield found.map((row) => ({
        at: String(row.at),
        form: text(row.form),
        category: text(row.category),
        channel: text(row.channel),
        takenDown: Boolean(row.taken_down),
      }));
      if (found.length < BATCH) return;
      after = Number(found.at(-1)?.sequence);
      await setImmediate();
    }
  },
});
