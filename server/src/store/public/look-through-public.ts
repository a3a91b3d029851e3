import { UID } from '../../content-types';
import { SMALL, documentOf, text, wholeOf } from './public-row';
import type { PublicDocument, Select, WholeDocument } from './public-row';

type ChangesAsked = {
  readonly uids: readonly string[];
  readonly revision: number;
  readonly limit: number;
};

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
    for (let after = 0; ;) {
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
