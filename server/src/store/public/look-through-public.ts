import { UID } from '../../content-types';
import type { Core } from '@strapi/strapi';
import { LONGEST_TITLED, SMALL, documentOf, text, wholeOf } from './public-row';
import type { PublicDocument, Select, WholeDocument } from './public-row';
import { BELOW_ALL } from '../tables/rows';

type ChangesAsked = {
  readonly uids: readonly string[];
  readonly revision: number;
  readonly limit: number;
};

type Stretch = { readonly uids: readonly string[]; readonly start: number; readonly limit: number };
const STEP = 500;

/** Goes through the public store in order: for whoever follows its changes, and for its check. */
export const createLookThroughPublic = (select: Select) => ({
  /** What changed after a revision, in order, what was taken down too. */
  changedSince: async ({ uids, revision, limit }: ChangesAsked): Promise<readonly WholeDocument[]> =>
    (
      await select([...SMALL, 'listed', 'answer'], (query) =>
        query
          .whereIn('target_uid', [...uids])
          .where('revision', '>', revision)
          .orderBy('revision', 'asc')
          .limit(limit)
      )
    ).map(wholeOf),
  /** Digests of the documents online, by key, a batch at a time, in order of row ids. */
  async *walk(batchSize: number): AsyncIterable<ReadonlyMap<string, string | null>> {
    for (let after = BELOW_ALL; ;) {
      const found = await select(['id', 'document_key', 'digest'], (query) =>
        query
          .where('id', '>', after)
          .whereNot('target_uid', UID.month)
          .whereNotNull('place')
          .orderBy('id')
          .limit(batchSize)
      );
      if (found.length === 0) return;
      yield new Map(found.map((row) => [String(row.document_key), text(row.digest)]));
      after = Number(found.at(-1)?.id);
    }
  },
  /** Rows of before titles were kept for sorting get theirs, in one statement. */
  fillTitled: (strapi: Core.Strapi): Promise<unknown> =>
    select(['id'], (query) =>
      query
        .whereNull('titled')
        .whereNotNull('title')
        .update({ titled: strapi.db.connection.raw('substr(??, 1, ?)', ['title', LONGEST_TITLED]) })
    ),
  /** How many of these types are online; counted in an index alone. */
  countOnline: async (uids: readonly string[]): Promise<number> => {
    const [row] = await select([], (query) =>
      query
        .whereIn('target_uid', [...uids])
        .whereNotNull('place')
        .count({ total: '*' })
    );
    return Number(row?.total ?? 0);
  },
  /** A stretch of what is online, in the order it went online, a batch at a time; others are let in between. */
  async *walkOnline({ uids, start, limit }: Stretch): AsyncIterable<readonly PublicDocument[]> {
    const ids = await select(['id'], (query) =>
      query
        .whereIn('target_uid', [...uids])
        .whereNotNull('place')
        .orderBy([{ column: 'target_uid' }, { column: 'place' }])
        .offset(start)
        .limit(limit)
    );
    const numbers = ids.map(({ id }) => Number(id));
    for (let at = 0; at < numbers.length; at += STEP) {
      const step = numbers.slice(at, at + STEP);
      const rows = await select(SMALL, (query) => query.whereIn('id', step));
      const byId = new Map(rows.map((row) => [Number(row.id), documentOf(row)]));
      yield step.flatMap((id) => byId.get(id) ?? []);
      await new Promise(setImmediate);
    }
  },
  /** Every language these documents are online in. */
  languages: async (documentIds: readonly string[]): Promise<readonly PublicDocument[]> =>
    documentIds.length === 0
      ? []
      : (
          await select(SMALL, (query) =>
            query
              .whereIn('target_document', [...new Set(documentIds)])
              .whereNotNull('place')
              .orderBy('target_locale')
          )
        ).map(documentOf),
  /** What is online and was to come down by now. */
  expired: async (now: string): Promise<readonly PublicDocument[]> =>
    (
      await select(SMALL, (query) =>
        query.whereNotNull('place').where('online_until', '<=', now).orderBy('online_until').limit(100)
      )
    ).map(documentOf),
  digests: async (keys: readonly string[]): Promise<ReadonlyMap<string, string | null>> =>
    new Map(
      (
        await select(['document_key', 'digest'], (query) =>
          query.whereIn('document_key', [...keys]).whereNotNull('place')
        )
      ).map((row) => [String(row.document_key), text(row.digest)])
    ),
});
