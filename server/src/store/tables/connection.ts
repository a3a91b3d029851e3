import type { Core } from '@strapi/strapi';

type Database = Core.Strapi['db'];
type Query = ReturnType<Database['getConnection']>;

/** A knex query on one table, in the transaction that is open, if one is. */
export type Tables = (table: string) => Query;

/**
 * Runs plain queries, for what Strapi’s query builder cannot say or says too slowly for the gate. They join the open
 * transaction. On SQLite, which has one connection, a query outside of it would wait for ever.
 */
export const withTables = <T>(strapi: Core.Strapi, work: (tables: Tables) => Promise<T>): Promise<T> => {
  const { db } = strapi;
  if (!db.inTransaction()) return work((table) => db.getConnection(table));
  return db.transaction(({ trx }) => work((table) => db.getConnection(table).transacting(trx))) as Promise<T>;
};
