import type { Facts } from '../../../../src/publication';
import type { Row } from '../tables/rows';
import { servedOf, text } from './public-row';
import type { Select } from './public-row';

type Listed = { readonly key: string; readonly locale: string | null; readonly facts: Facts };
type Order = { readonly name: string; readonly compare: (one: Facts, other: Facts) => number };
type Kept = {
  revision: number;
  readonly documents: Map<string, Listed>;
  /** Sorted once for each order that is asked for, until something changes. */
  readonly orders: Map<string, readonly Listed[]>;
  isTooMany: boolean;
};

const STEP = 1_000;
/** Of a type with more, a process keeps nothing in mind: Strapi answers. */
const MOST = 50_000;
const MOST_ORDERS = 8;

/**
 * What is online of a portal's own type, by which a list is narrowed and sorted: read once by each process, afterwards only what changed
 * since, by an index. Contents are read when somebody asks for them.
 */
export const createServed = (select: Select) => {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<Kept>>();

  const take = ({ documents, orders }: Kept, row: Row): void => {
    const key = String(row.document_key);
    const facts = row.place === null ? null : servedOf(row.listed);
    if (facts) documents.set(key, { key, locale: text(row.target_locale), facts: facts as Facts });
    else documents.delete(key);
    orders.clear();
  };

  const catchUp = async (uid: string): Promise<Kept> => {
    const own = kept.get(uid) ?? { revision: 0, documents: new Map(), orders: new Map(), isTooMany: false };
    kept.set(uid, own);
    for (let isMore = !own.isTooMany; isMore;) {
      const rows = await select(['document_key', 'target_locale', 'place', 'revision', 'listed'], (query) =>
        query
          .where('target_uid', uid)
          .where('revision', '>', own.revision)
          .orderBy('revision', 'asc')
          .limit(STEP)
      );
      for (const row of rows) take(own, row);
      own.revision = Number(rows.at(-1)?.revision ?? own.revision);
      own.isTooMany = own.documents.size > MOST;
      isMore = rows.length === STEP && !own.isTooMany;
      if (isMore) await new Promise(setImmediate);
    }
    if (own.isTooMany) own.documents.clear();
    return own;
  };

  /** One look at a time; who asks meanwhile looks again, for what was written since the other began. */
  const current = async (uid: string): Promise<Kept> => {
    await underWay.get(uid)?.catch(() => undefined);
    const work = underWay.get(uid) ?? catchUp(uid);
    underWay.set(uid, work);
    try {
      return await work;
    } finally {
      if (underWay.get(uid) === work) underWay.delete(uid);
    }
  };

  return {
    /** What is online of a type, in an order; null where it is too much to keep in mind. */
    list: async (uid: string, { name, compare }: Order): Promise<readonly Listed[] | null> => {
      const { documents, orders, isTooMany } = await current(uid);
      if (isTooMany) return null;
      const sorted = orders.get(name) ?? [...documents.values()].sort((a, b) => compare(a.facts, b.facts));
      if (orders.size < MOST_ORDERS) orders.set(name, sorted);
      return sorted;
    },
    /** Their contents as Strapi's own API would give them, by key. */
    contents: async (keys: readonly string[]): Promise<ReadonlyMap<string, Row>> => {
      if (keys.length === 0) return new Map();
      const rows = await select(['document_key', 'answer'], (query) =>
        query.whereIn('document_key', [...keys]).whereNotNull('place')
      );
      return new Map(
        rows.flatMap((row) => {
          const content = servedOf(row.answer);
          return content ? [[String(row.document_key), content as Row] as const] : [];
        })
      );
    },
  };
};
