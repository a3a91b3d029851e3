import type { Core } from '@strapi/strapi';
import type { Row } from './rows';

type Attribute = { readonly type: string; readonly columnName?: string };

/** The value of a json column as databases hand it over: parsed, or as text. */
const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** Attributes and columns of the desk’s tables, one as the other. */
export const createColumns = ({ db }: Core.Strapi) => {
  const metaOf = (uid: string) => {
    const { tableName, attributes } = db.metadata.get(uid);
    return { table: tableName, attributes: attributes as unknown as Readonly<Record<string, Attribute>> };
  };

  /** Columns by attribute; json as text. */
  const toColumns = (uid: string, row: Row): Row => {
    const { attributes } = metaOf(uid);
    return Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        attributes[name]?.columnName ?? name,
        attributes[name]?.type === 'json' && value !== null ? JSON.stringify(value) : value,
      ])
    );
  };

  const fromColumns = (uid: string, row: Row): Row =>
    Object.fromEntries(
      Object.entries(metaOf(uid).attributes).flatMap(([name, { type, columnName }]) =>
        columnName === undefined || row[columnName] === undefined
          ? []
          : [[name, type === 'json' ? parsed(row[columnName]) : row[columnName]]]
      )
    );

  return { metaOf, toColumns, fromColumns };
};
