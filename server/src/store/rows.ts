import type { Core, UID as Uid } from '@strapi/strapi';

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
  select(columns: string | readonly string[]): Builder;
  where(where: Where): Builder;
  insert(row: Row | Row[]): Builder;
  update(row: Row): Builder;
  delete(): Builder;
  orderBy(order: Row): Builder;
  forUpdate(): Builder;
  onConflict(columns: string): Builder;
  ignore(): Builder;
  execute(): Promise<unknown>;
};

/**
 * Rows of the desk's own tables, straight through Strapi's query builder: it joins the open transaction and leaves out
 * the lifecycle events and second reads that `db.query` adds to every write.
 */
export const createRows = (strapi: Core.Strapi) => {
  const builder = (uid: string) => strapi.db.queryBuilder(uid) as unknown as Builder;

  const toDatabase = (uid: string, row: Row): Row => {
    const { attributes } = strapi.db.metadata.get(uid);
    return Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        attributes[name]?.type === 'json' && value !== null ? JSON.stringify(value) : value,
      ])
    );
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

    count: (uid: string, where: Where): Promise<number> =>
      strapi.db.query(uid as Uid.ContentType).count({ where }),

    /** Reads the newest committed row and holds it until the transaction ends; SQLite has one writer and needs no lock. */
    lock: async (uid: string, where: Where): Promise<Row | null> => {
      const rows = (await builder(uid).select('*').where(where).forUpdate().execute()) as Row[];
      return rows[0] ?? null;
    },

    /** Locked one after the other in the order of their ids: two transactions never wait for each other. */
    lockMany: async (uid: string, where: Where): Promise<Row[]> =>
      (await builder(uid).select('*').where(where).orderBy({ id: 'asc' }).forUpdate().execute()) as Row[],

    insert: async (uid: string, row: Row | readonly Row[]): Promise<void> => {
      const data = Array.isArray(row)
        ? row.map((one: Row) => toDatabase(uid, one))
        : toDatabase(uid, row as Row);
      await builder(uid).insert(data).execute();
    },

    /** Inserts unless a row with the same `column` is there, without breaking the open transaction. */
    insertOnce: async (uid: string, row: Row, column: string): Promise<void> => {
      await builder(uid).insert(toDatabase(uid, row)).onConflict(column).ignore().execute();
    },

    /** How many rows `where` selected. */
    update: async (uid: string, where: Where, row: Row): Promise<number> =>
      Number(await builder(uid).where(where).update(toDatabase(uid, row)).execute()),

    remove: async (uid: string, where: Where): Promise<number> =>
      Number(await builder(uid).where(where).delete().execute()),
  };
};

export type Rows = ReturnType<typeof createRows>;
