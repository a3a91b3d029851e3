import type { Core, UID as Uid } from '@strapi/strapi';
import { createColumns } from './columns';
import { withTables } from './connection';

/** Below every id there can be: a walk that begins at 0 passes by a row that SQL put in under −7. */
export const BELOW_ALL = -2_147_483_648;

export type Row = Record<string, unknown>;
export type Where = Record<string, unknown>;

type Order = Record<string, 'asc' | 'desc'> | readonly Record<string, 'asc' | 'desc'>[];
type Find = {
  readonly where?: Where;
  readonly orderBy?: Order;
  readonly limit?: number;
  readonly offset?: number;
  readonly select?: readonly string[];
};

type Builder = {
  init(params: Row): Builder;
  where(where: Where): Builder;
  update(row: Row): Builder;
  delete(): Builder;
  count(): Builder;
  getKnexQuery(): unknown;
  execute(): Promise<unknown>;
};
/** Rows a statement: SQLite takes some hundreds. */
const AT_ONCE = 100;

type Counting = {
  readonly countOf: (where: Where) => unknown;
  readonly ask: (counts: Row) => Promise<readonly Row[]>;
};

/** How many rows each of the searches finds, in one statement beside one row of the table: where it has none, nothing is found. */
const countEach = async (
  wheres: readonly Where[],
  { countOf, ask }: Counting
): Promise<readonly number[]> => {
  if (wheres.length === 0) return [];
  const [found] = await ask(Object.fromEntries(wheres.map((where, index) => [`n${index}`, countOf(where)])));
  return wheres.map((_, index) => Number(found?.[`n${index}`] ?? 0));
};

/**
 * Rows of the desk’s own tables. Searches go through Strapi’s query builder. What each publication writes and locks by
 * exact values goes straight to the table: no lifecycle events, no second read, half the time of a statement.
 */
export const createRows = (strapi: Core.Strapi) => {
  const { db } = strapi;
  const builder = (uid: string) => db.queryBuilder(uid) as unknown as Builder;
  const { metaOf, toColumns, fromColumns } = createColumns(strapi);

  /** Runs a statement of our own. Its error reads like one of Strapi’s, so that it is tried again or refused alike. */
  const onTable = async <T>(
    uid: string,
    statement: (query: ReturnType<typeof db.getConnection>) => PromiseLike<T>
  ): Promise<T> => {
    try {
      return await withTables(strapi, async (tables) => statement(tables(metaOf(uid).table)));
    } catch (error) {
      if (error instanceof Error) db.dialect.transformErrors(error);
      throw error;
    }
  };

  /**
   * Locks rows until the transaction ends and reads them as they were last committed, in the order of their ids: two
   * callers who lock in one order never wait for each other.
   */
  const lockMany = async (uid: string, where: Where): Promise<Row[]> => {
    const rows = await onTable(uid, (query) =>
      query.select('*').where(toColumns(uid, where)).orderBy('id').forUpdate()
    );
    return rows.map((row: Row) => fromColumns(uid, row));
  };

  return {
    find: async (uid: string, where: Where): Promise<Row | null> => {
      const [row] = (await builder(uid).init({ where, limit: 1 }).execute()) as Row[];
      return row ?? null;
    },

    findMany: async (uid: string, find: Find): Promise<Row[]> =>
      (await builder(uid)
        .init(find as Row)
        .execute()) as Row[],

    count: (uid: string, where: Where): Promise<number> => db.query(uid as Uid.ContentType).count({ where }),

    countEach: (uid: string, wheres: readonly Where[]): Promise<readonly number[]> =>
      countEach(wheres, {
        countOf: (where) => builder(uid).init({ where }).count().getKnexQuery(),
        ask: (counts) => onTable(uid, (query) => query.select(counts).limit(1)) as Promise<Row[]>,
      }),

    /** Another text whenever a row was added, changed or removed: their number, the newest id and the newest change. */
    stamp: async (uid: string): Promise<string> => {
      const found: unknown = await onTable(uid, (query) =>
        query.count({ rows: '*' }).max({ id: 'id', changed: 'updated_at' })
      );
      const { rows, id, changed } = ([found].flat()[0] ?? {}) as Row;
      return [rows, id, changed instanceof Date ? changed.toISOString() : changed].join('|');
    },

    /** Rows that a query of our own finds, by their columns; `table` is the name it goes by. */
    ask: async (
      uid: string,
      build: (query: ReturnType<typeof db.getConnection>, table: string) => unknown
    ): Promise<readonly Row[]> =>
      (await onTable(uid, (query) => build(query, metaOf(uid).table) as PromiseLike<unknown>)) as Row[],

    tableOf: (uid: string): string => metaOf(uid).table,

    /** A query of another table within one of `ask`, which it is a part of. */
    within: (uid: string) => db.getConnection(metaOf(uid).table),

    /** The same as whole rows, or these attributes of them, by their attributes. */
    findPlain: async (
      uid: string,
      build: (query: ReturnType<typeof db.getConnection>) => unknown,
      only?: readonly string[]
    ): Promise<readonly Row[]> => {
      const { attributes } = metaOf(uid);
      const columns = only?.map((name) => attributes[name]?.columnName ?? name) ?? ['*'];
      const found = await onTable(uid, (query) => build(query.select(columns)) as PromiseLike<unknown>);
      return (found as Row[]).map((row) => fromColumns(uid, row));
    },

    lockMany,

    /** Rows with exactly these values, in the order of their ids. */
    findExact: async (uid: string, where: Where): Promise<readonly Row[]> => {
      const found = await onTable(uid, (query) =>
        query.select('*').where(toColumns(uid, where)).orderBy('id')
      );
      return found.map((row: Row) => fromColumns(uid, row));
    },

    /** The last row with exactly these values, by a column that grows. */
    findLast: async (uid: string, where: Where, by: string): Promise<Row | null> => {
      const [row] = await onTable(uid, (query) =>
        query.select('*').where(toColumns(uid, where)).orderBy(by, 'desc').limit(1)
      );
      return row ? fromColumns(uid, row as Row) : null;
    },

    /** One row, locked; SQLite has one writer and needs no lock. */
    lock: async (uid: string, where: Where): Promise<Row | null> => (await lockMany(uid, where))[0] ?? null,

    insert: async (uid: string, row: Row | readonly Row[]): Promise<void> => {
      await onTable(uid, (query) => query.insert([row].flat().map((one) => toColumns(uid, one as Row))));
    },

    /** Inserts a row, or writes over the one whose `column` says the same. */
    put: async (uid: string, row: Row, column: string): Promise<void> => {
      const unique = metaOf(uid).attributes[column]?.columnName ?? column;
      await onTable(uid, (query) => query.insert(toColumns(uid, row)).onConflict(unique).merge());
    },

    /** Inserts rows, but for those whose `column` is there already, without breaking the open transaction. */
    insertOnce: async (uid: string, row: Row | readonly Row[], column: string): Promise<void> => {
      const unique = metaOf(uid).attributes[column]?.columnName ?? column;
      const added = [row].flat().map((one) => toColumns(uid, one as Row));
      for (let start = 0; start < added.length; start += AT_ONCE)
        await onTable(uid, (query) =>
          query
            .insert(added.slice(start, start + AT_ONCE))
            .onConflict(unique)
            .ignore()
        );
    },

    /** How many rows have exactly these values. */
    update: async (uid: string, where: Where, row: Row): Promise<number> =>
      Number(await onTable(uid, (query) => query.where(toColumns(uid, where)).update(toColumns(uid, row)))),

    /** The same for the rows a search finds. */
    updateFound: async (uid: string, where: Where, row: Row): Promise<number> =>
      Number(await builder(uid).where(where).update(toColumns(uid, row)).execute()),

    remove: async (uid: string, where: Where): Promise<number> =>
      Number(await builder(uid).where(where).delete().execute()),
  };
};

export type Rows = ReturnType<typeof createRows>;
