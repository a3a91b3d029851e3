import type { Core, UID as Uid } from '@strapi/strapi';

const joined = (columns: readonly string[], of: (column: string) => string, by: string): string =>
  columns.map(of).join(by);

/** One text a table, `??`, by what each database can say in one expression. Its columns are the plugin's own names, never anybody's input. */
const SAID: Readonly<Record<string, (columns: readonly string[]) => string>> = {
  postgres: (columns) =>
    `select md5(string_agg(row(${joined(columns, (column) => `t."${column}"`, ', ')})::text, ',' order by t.id)) from ?? t`,
  mysql: (columns) =>
    `select concat(count(*), '-', sum(crc32(concat_ws('|', ${joined(columns, (column) => `ifnull(\`${column}\`, '-')`, ', ')})))) from ??`,
  sqlite: (columns) =>
    `select group_concat(${joined(columns, (column) => `quote("${column}")`, ` || ',' || `)}) from ??`,
};

/**
 * A subquery whose answer is another whenever a row of a small table is another, however it was written: a hash or all of it, in one value,
 * which costs a tenth of reading the rows. `only`: attributes that matter, where the others change with every login.
 */
export const rowMark = ({ db }: Core.Strapi, uid: Uid.ContentType, only?: readonly string[]) => {
  const { tableName, attributes } = db.metadata.get(uid);
  const columns = Object.entries(
    attributes as unknown as Readonly<Record<string, { columnName?: string }>>
  ).flatMap(([name, { columnName }]) => (columnName && (only?.includes(name) ?? true) ? [columnName] : []));
  // A portal may keep its tables in a schema of its own, which a statement of ours has to name.
  const schema = db.getSchemaName();
  return db.connection.raw(`(${SAID[db.dialect.client]!(columns)})`, [
    schema ? `${schema}.${tableName}` : tableName,
  ]);
};
