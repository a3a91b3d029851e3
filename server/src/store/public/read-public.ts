import type { Core } from '@strapi/strapi';
import type { Target } from '../../../../src/approval';
import { UID } from '../../content-types';
import { withTables } from '../tables/connection';
import type { Tables } from '../tables/connection';
import type { Row } from '../tables/rows';
import { keyOf } from '../tables/target';
import { applyCondition, looksForWords } from './conditions';
import { createCountOnce } from './count-once';
import { createServed } from './served';
import { createLookThroughPublic } from './look-through-public';
import { SMALL, documentOf, placeOf, wholeOf } from './public-row';
import type { SearchIndex } from './search/search-index';
import type { PublicDocument, PublicOrder, PublicQuery, Select, WholeDocument } from './public-row';

/** A place is no other's: whatever is sorted by ends there, so that no page repeats or misses one. */
const placed = (order: readonly PublicOrder[], isTurned: boolean) => {
  const newest: PublicOrder = { by: 'place', way: 'desc' };
  const whole = order.some(({ by }) => by === 'place') ? order : [...order, newest];
  return whole.map(({ by, way }) => ({ column: by, order: isTurned === (way === 'asc') ? 'desc' : 'asc' }));
};

/** Part of a list; `most` null for all of it. */
type Stretch = { readonly from: number; readonly most: number | null; readonly isTurned: boolean };

/** Which part is read, from whichever end is nearer. */
const stretchOf = ({
  start,
  limit,
  total,
}: {
  start: number;
  limit: number;
  total: number | null;
}): Stretch => {
  if (total === null || start * 2 <= total) return { from: start, most: limit, isTurned: false };
  const most = Math.min(limit, total - start);
  return { from: total - start - most, most, isTurned: true };
};

/** Reads what the public sees. */
export const createReadPublic = (strapi: Core.Strapi, search: SearchIndex, head: () => Promise<number>) => {
  const countOnce = createCountOnce(head);
  const table = (tables: Tables) => tables(strapi.db.metadata.get(UID.publicDocument).tableName);

  const select: Select = (columns, narrow) =>
    withTables(strapi, async (tables) => (await narrow(table(tables).select([...columns]))) as Row[]);

  const one = async (column: string, value: string): Promise<readonly WholeDocument[]> => {
    const found = await select([...SMALL, 'listed', 'answer'], (query) => query.where(column, value));
    // MySQL finds a text in other capitals.
    return found.filter((row) => row[column] === value).map(wholeOf);
  };

  /**
   * Ids first, from an index alone, then the rows of one page. A page in the second half is read from the end, so that the last costs what
   * the first does. Words are looked for in every text there is: once, and what was found is counted, not looked for again.
   */
  const list = async ({ where, order, start, limit, isCounted, isWhole }: PublicQuery) =>
    withTables(strapi, async (tables) => {
      const found = () => applyCondition(table(tables).whereNotNull('place'), where, search.narrow);
      const idsOf = async ({ from, most, isTurned }: Stretch): Promise<readonly number[]> => {
        const sorted = found().orderBy(placed(order, isTurned) as never);
        const ids = (await (most === null ? sorted : sorted.limit(most).offset(from)).select('id')) as Row[];
        const numbers = ids.map(({ id }) => Number(id));
        return isTurned ? numbers.reverse() : numbers;
      };
      const countOf = async (): Promise<number> => {
        const [counted] = (await found().count({ total: '*' })) as unknown as Row[];
        return Number(counted?.total);
      };
      const pageOf = async () => {
        if (isCounted && looksForWords(where)) {
          const all = await idsOf({ from: 0, most: null, isTurned: false });
          return { numbers: all.slice(start, start + limit), total: all.length };
        }
        const total = isCounted ? await countOnce(where, countOf) : null;
        if (total !== null && start >= total) return { numbers: [], total };
        return { numbers: await idsOf(stretchOf({ start, limit, total })), total };
      };
      const { numbers, total } = await pageOf();
      const page = (await table(tables)
        .whereIn('id', [...numbers])
        .select([...SMALL, 'listed', ...(isWhole ? ['answer'] : [])])) as Row[];
      const byId = new Map(page.map((row) => [Number(row.id), wholeOf(row)]));
      return { documents: numbers.flatMap((id) => byId.get(id) ?? []), total };
    });

  return {
    list,
    /** By key, taken down or not. */
    find: async (target: Target): Promise<WholeDocument | null> =>
      (await one('document_key', keyOf(target)))[0] ?? null,
    /** In one language, or in whichever went online first, what is online before what is not. */
    findDocument: async (asked: {
      readonly uids: readonly string[];
      readonly documentId: string;
      readonly locale?: string | null | undefined;
    }): Promise<WholeDocument | null> => {
      const found = (await one('target_document', asked.documentId)).filter(
        ({ target }) => asked.uids.includes(target.uid) && (!asked.locale || target.locale === asked.locale)
      );
      const newest = [...found].sort((a, b) => b.firstSequence - a.firstSequence);
      return newest.find(({ withdrawnAt }) => withdrawnAt === null) ?? newest[0] ?? null;
    },
    findKey: async (key: string): Promise<WholeDocument | null> =>
      (await one('document_key', key))[0] ?? null,
    /** By address; what is online comes before what was taken down. */
    findSlug: async (uid: string, slug: string): Promise<WholeDocument | null> => {
      const found = (await one('slug', slug)).filter(({ target }) => target.uid === uid);
      return found.find(({ withdrawnAt }) => withdrawnAt === null) ?? found[0] ?? null;
    },
    /** What is online of these keys, and what is online whose form named one of them as the other half. */
    online: async (column: 'document_key' | 'companion', keys: readonly string[]) =>
      keys.length === 0
        ? []
        : (await select(SMALL, (query) => query.whereIn(column, [...keys]).whereNotNull('place'))).map(
            documentOf
          ),
    /** The nearest document before or after a place, of its type and language, in its channel if it has one. */
    neighbour: async (
      { target: { uid, locale }, channel, ...first }: PublicDocument,
      way: 'earlier' | 'later'
    ): Promise<PublicDocument | null> => {
      const same = { target_uid: uid, target_locale: locale, ...(channel === null ? {} : { channel }) };
      const [row] = await select(SMALL, (query) =>
        query
          .where(same)
          .where('place', way === 'earlier' ? '<' : '>', placeOf(first))
          .orderBy('place', way === 'earlier' ? 'desc' : 'asc')
          .limit(1)
      );
      return row ? documentOf(row) : null;
    },
    ...createLookThroughPublic(select),
    served: createServed(select),
  };
};
