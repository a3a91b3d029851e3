import { SMALL, documentOf, listedOf, text } from './public-row';
import type { ListedDocument, PublicDocument } from './public-row';
import type { Select } from './public-row';

/** Goes through the public store in order: for whoever follows its changes, and for its check. */
export const createLookThroughPublic = (select: Select) => ({
  /** What changed after a revision, in order, what was taken down too. */
  changedSince: async (uid: string, revision: number, limit: number): Promise<readonly ListedDocument[]> =>
    (
      await select([...SMALL, 'listed'], (query) =>
        query
          .where('target_uid', uid)
          .where('revision', '>', revision)
          .orderBy('revision', 'asc')
          .limit(limit)
      )
    ).map(listedOf),
  /** Digests of what is online, by key, a batch at a time, in order of row ids. */
  async *walk(batchSize: number): AsyncIterable<ReadonlyMap<string, string | null>> {
    for (let after = 0; ;) {
      const found = await select(['id', 'document_key', 'digest'], (query) =>
        query.where('id', '>', after).whereNotNull('place').orderBy('id').limit(batchSize)
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
