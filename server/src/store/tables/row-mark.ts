import type { Core, UID as Uid } from '@strapi/strapi';

type Columns = { readonly table: string; readonly columns: readonly string[] };

const list = (columns: readonly string[], of: (column: string) => string, by: string): string =>
  columns.map(of).join(by);

/** One text a table, by what each database can say in one expression. Its columns are the plugin's own names, never anybody's input. */
const SAID: Readonly<Record<string, (table: Columns) => string>> = {
  postgres: ({ table }) => `select md5(string_agg(t::text, ',' order by t.id)) from "${table}" t`,
  mysql: ({ table, columns }) =>
    `select concat(count(*), '-', sum(crc32(concat_ws('|', ${list(columns, (column) => `ifnull(\`${column}\`, '-')`, ', ')})))) from \`${table}\``,
  sqlite: ({ table, columns }) =>
    `select group_concat(${list(columns, (column) => `quote("${column}")`, ` || ',' || `)}) from "${table}"`,
};

/**
 * A subquery whose answer is another whenever a row of a small table is another, however it was written: a hash or all of it, in one value,
 * which costs a tenth of reading the rows.
 */
export const rowMark = ({ db }: Core.Strapi, uid: Uid.ContentType) => {
  const { tableName, attributes } = db.metadata.get(uid);
  const columns = Object.values(
    attributes as unknown as Readonly<Record<string, { columnName?: string }>>
  ).flatMap(({ columnName }) => (columnName ? [columnName] : []));
  return db.connection.raw(`(${SAID[db.dialect.client]!({ table: tableName, columns })})`);
};
