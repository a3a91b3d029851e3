import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { UID } from '../../content-types';
import type { Row, Rows } from '../tables/rows';
import type { RegisterFilter, RegisterQuery } from '../types';

type Query = ReturnType<Core.Strapi['db']['getConnection']>;

/** Words as they stand between the signs of LIKE. */
const like = (words: string): string => `%${words.toLowerCase().replace(/[!%_]/g, (sign) => `!${sign}`)}%`;

const narrowed = (query: Query, filter: RegisterFilter): Query => {
  const { from, to, uid, kinds, live, ended, search, signer, source, upTo } = filter;
  if (from) query.where('at', '>=', from);
  if (to) query.where('at', '<', to);
  for (const column of ['department', 'category', 'channel', 'officer', 'names'] as const)
    if (filter[column] !== undefined) query.where(column, filter[column]);
  if (upTo !== undefined) query.where('sequence', '<=', upTo);
  if (uid) query.where({ target_uid: uid });
  if (kinds) query.whereIn('kind', [...kinds]);
  if (live) query.whereNotNull('live_key');
  if (ended) query.whereNull('live_key').whereIn('kind', ['publication', 'revision', 'existing']);
  if (signer) query.whereRaw(`lower(??) like ? escape '!'`, ['signers', like(signer)]);
  if (source) query.whereRaw(`lower(??) like ? escape '!'`, ['source', like(source)]);
  if (search)
    query.where((either: Query) => {
      for (const column of ['words', 'title', 'form'])
        either.orWhereRaw(`lower(??) like ? escape '!'`, [column, like(search)]);
    });
  return query;
};

const isWhole = ({ page: _, pageSize: __, order: ___, ...filter }: RegisterQuery): boolean =>
  Object.values(filter).every((value) => value === undefined || value === false);

/**
 * Pages of the register, newest first. Its numbers have no gaps, so a page of all of it is a range of them: the last page of a million
 * entries costs what the first does. Strapi's query builder sorts by the row's id as well, which no index of ours serves.
 */
export const createRegisterPages = (rows: Rows) => {
  /** How many of each kind: what is filtered, summed. */
  const counted = async (filter: RegisterFilter) => {
    const found = await rows.ask(UID.registerEntry, (query) =>
      narrowed(query, filter).select('kind').count({ rows: '*' }).groupBy('kind')
    );
    const sums = Object.fromEntries(found.map(({ kind, rows: n }) => [String(kind), Number(n)]));
    return { sums, total: Object.values(sums).reduce((sum, n) => sum + n, 0) };
  };

  const whole = async ({ page, pageSize, order = 'desc' }: RegisterQuery) => {
    const [last] = await rows.ask(UID.registerEntry, (query) => query.max({ sequence: 'sequence' }));
    const total = Number(last?.sequence ?? 0);
    const before = (page - 1) * pageSize;
    const until = order === 'asc' ? Math.min(total, before + pageSize) : total - before;
    const after = order === 'asc' ? before : until - pageSize;
    const found = await rows.findPlain(UID.registerEntry, (query) =>
      query.where('sequence', '<=', until).where('sequence', '>', after).orderBy('sequence', order)
    );
    return { found, total, sums: null };
  };

  /** Numbers first, which an index holds, then the twenty rows; a page of the second half is counted from the other end. */
  const part = async (asked: RegisterQuery) => {
    const { page, pageSize, order = 'desc' } = asked;
    const { total, sums } = await counted(asked);
    const before = (page - 1) * pageSize;
    const size = Math.max(0, Math.min(pageSize, total - before));
    if (size === 0) return { found: [], total, sums };
    const after = total - before - size;
    const isNearer = after < before;
    const other = order === 'asc' ? 'desc' : 'asc';
    const numbers = await rows.ask(UID.registerEntry, (query) =>
      narrowed(query, asked)
        .select('sequence')
        .orderBy('sequence', isNearer ? other : order)
        .limit(size)
        .offset(isNearer ? after : before)
    );
    const sequences = numbers.map(({ sequence }) => Number(sequence));
    const found = await rows.findPlain(UID.registerEntry, (query) =>
      query.whereIn('sequence', sequences).orderBy('sequence', order)
    );
    return { found, total, sums };
  };

  /** What a filter finds, newest first unless asked otherwise, a batch at a time. */
  async function* batches(
    filter: RegisterFilter,
    { size, order = 'desc' }: { readonly size: number; readonly order?: 'asc' | 'desc' }
  ): AsyncIterable<readonly Row[]> {
    for (let last: number | null = null; ;) {
      const found: readonly Row[] = await rows.findPlain(UID.registerEntry, (query) => {
        if (last !== null) query.where('sequence', order === 'asc' ? '>' : '<', last);
        return narrowed(query, filter).orderBy('sequence', order).limit(size);
      });
      if (found.length === 0) return;
      yield found;
      last = Number(found.at(-1)?.sequence);
      // A database in this process answers at once: without a pause nobody else would be served before the end.
      await setImmediate();
    }
  }

  return { page: (asked: RegisterQuery) => (isWhole(asked) ? whole(asked) : part(asked)), batches, counted };
};
