import type { Core } from '@strapi/strapi';
import { isOnePiece } from '../../../../../src/publication';
import { UID } from '../../../content-types';
import { withTables } from '../../tables/connection';
import type { Tables } from '../../tables/connection';
import type { Row } from '../../tables/rows';
import type { Transactions } from '../../tables/transaction';
import { createSearchRows } from './search-rows';
import { dialectOf, SEARCH } from './search-tables';
import type { Searched } from './search-tables';

type Filling = { readonly isStopped: () => boolean; readonly isAnew: boolean };
type Narrowed<Self> = { whereRaw(sql: string, bindings: readonly unknown[]): Self };

/** How many texts are taken into the index at once: on SQLite nobody else is let in meanwhile. */
const BATCH = 50;
/** How many are looked at to find those that are missing. */
const STEP = 500;

const CANNOT = 'publication-desk: texts are searched one by one, the database makes no index of them';

/** Two instances that start at once both make the tables: the second is told that they are there. */
const ATTEMPTS = 3;

/**
 * Words of the public store by their pieces, in a table of its own beside it, written in the same transaction. Strapi, whose schema does not
 * know it, leaves it alone. A text is looked through where there is no index of it, as before there was one.
 */
export const createSearchIndex = (strapi: Core.Strapi, transaction: Transactions['transaction']) => {
  const dialect = dialectOf(strapi);
  let [isMade, isWhole] = [false, false];

  const make = async (): Promise<void> => {
    for (let attempt = 1; !isMade; attempt += 1)
      try {
        for (const sql of dialect.tables) await strapi.db.connection.raw(sql);
        isMade = true;
      } catch (error) {
        if (attempt < ATTEMPTS) continue;
        strapi.log.warn(`${CANNOT}: ${String(error)}`);
        return;
      }
  };

  const { write, erase } = createSearchRows(dialect);
  const documents = (tables: Tables) => tables(strapi.db.metadata.get(UID.publicDocument).tableName);

  /** Ids of a stretch whose pieces are missing or of another revision, and of those that have pieces and nothing to find. */
  const wrongAfter = async (after: number, isAnew: boolean) =>
    withTables(strapi, async (tables) => {
      const online = (await documents(tables)
        .where('id', '>', after)
        .whereNotNull('place')
        .orderBy('id')
        .limit(STEP)
        .select(['id', 'revision'])) as Row[];
      const last = online.length < STEP ? null : Number(online.at(-1)?.id);
      const kept = tables(SEARCH).where('id', '>', after).select(['id', 'revision']);
      const searched = (await (last === null ? kept : kept.where('id', '<=', last))) as Row[];
      const revisions = new Map(searched.map(({ id, revision }) => [Number(id), Number(revision)]));
      const numbers = new Set(online.map(({ id }) => Number(id)));
      const missing = online.filter(
        ({ id, revision }) => isAnew || revisions.get(Number(id)) !== Number(revision)
      );
      return {
        missing: missing.map(({ id }) => Number(id)),
        needless: [...revisions.keys()].filter((id) => !numbers.has(id)),
        last,
      };
    });

  const fillBatch = (ids: readonly number[]): Promise<void> =>
    transaction(() =>
      withTables(strapi, async (tables) => {
        const rows = (await documents(tables)
          .whereIn('id', [...ids])
          .whereNotNull('place')
          .orderBy('id')
          .forUpdate()
          .select(['id', 'revision', 'words'])) as Row[];
        for (const { id, revision, words } of rows)
          await write(tables, { id: Number(id), revision: Number(revision), words: String(words ?? '') });
      })
    );

  return {
    make,
    /** Keeps the pieces of a document that was just written, by its key. */
    keep: async (key: string, words: string): Promise<void> => {
      if (!isMade) return;
      await withTables(strapi, async (tables) => {
        const [row] = (await documents(tables)
          .where('document_key', key)
          .select(['id', 'revision'])) as Row[];
        if (row) await write(tables, { id: Number(row.id), revision: Number(row.revision), words });
      });
    },
    forget: async (id: number): Promise<void> => {
      if (isMade) await withTables(strapi, (tables) => erase(tables, [id]));
    },
    /**
     * Puts what is missing into the index, and takes out what is no longer online: what was there before the index, or came by an import.
     * Once it has gone through the whole, this process searches by it. `isAnew`: what is there is written again too. Answers how many it found.
     */
    fill: async ({ isStopped, isAnew }: Filling): Promise<number> => {
      let found = 0;
      for (let after: number | null = 0; isMade && after !== null;) {
        const { missing, needless, last }: Awaited<ReturnType<typeof wrongAfter>> = await wrongAfter(
          after,
          isAnew
        );
        for (let at = 0; at < missing.length; at += BATCH) {
          if (isStopped()) return found;
          await fillBatch(missing.slice(at, at + BATCH));
          await new Promise(setImmediate);
        }
        if (needless.length > 0)
          await transaction(() => withTables(strapi, (tables) => erase(tables, needless)));
        found += missing.length + needless.length;
        after = last;
        await new Promise(setImmediate);
      }
      isWhole = isMade;
      return found;
    },
    /** Which of these texts, all online, the index does not know as they are; none while it is still being filled. */
    lost: async (texts: readonly Searched[]): Promise<ReadonlySet<number>> =>
      withTables(strapi, async (tables) => {
        if (!isWhole) return new Set();
        const ids = texts.map(({ id }) => id);
        const rows = (await tables(SEARCH).whereIn('id', ids)) as Row[];
        const byId = new Map(rows.map((row) => [Number(row.id), row]));
        const lost = new Set<number>();
        for (const text of texts) {
          const row = byId.get(text.id);
          const isKept = row !== undefined && Number(row.revision) === text.revision;
          if (!isKept || !(await dialect.areKept(tables, row, text))) lost.add(text.id);
        }
        return lost;
      }),
    /** Documents of the public store whose texts have a word, the same ones with the index and without. */
    narrow: <Q extends Narrowed<Q>>(query: Q, word: string): Q => {
      if (!isWhole) return query.whereRaw(dialect.has, [word]);
      const { sql, bindings } = dialect.idsWith(word);
      const found = query.whereRaw(`id in (${sql})`, bindings);
      return dialect.isRough && !isOnePiece(word) ? found.whereRaw(dialect.has, [word]) : found;
    },
  };
};

export type SearchIndex = ReturnType<typeof createSearchIndex>;
