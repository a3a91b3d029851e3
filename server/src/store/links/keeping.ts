import type { Core } from '@strapi/strapi';

/**
 * How Strapi keeps the links of one attribute: a table of pairs, a column in the holder's row, or a column in the row it
 * points to. `holder` and `other` are the columns of the two ids; `fixed` is what every pair of this attribute has besides.
 */
export type Keeping = {
  readonly kind: 'pairs' | 'holder-column' | 'other-column';
  readonly table: string;
  readonly holder: string;
  readonly other: string;
  /** The column that names the other's type, where it may be of any. */
  readonly otherType: string | null;
  readonly order: string | null;
  readonly fixed: Readonly<Record<string, unknown>>;
};

type Column = { readonly name: string; readonly referencedColumn?: string };
type Morph = { readonly idColumn: Column; readonly typeColumn: Column };
type Attribute = {
  readonly relation?: string;
  readonly target?: string;
  readonly morphBy?: string;
  readonly owner?: boolean;
  readonly joinColumn?: Column;
  readonly morphColumn?: Morph;
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: Column;
    readonly inverseJoinColumn?: Column;
    readonly morphColumn?: Morph;
    readonly orderColumnName?: string;
    readonly on?: Readonly<Record<string, unknown>>;
  };
};

const NONE = { otherType: null, order: null, fixed: {} } as const;

const pairs = ({ joinTable, morphBy }: Attribute): Keeping | null => {
  if (!joinTable || morphBy) return null;
  const { name: table, joinColumn, inverseJoinColumn, morphColumn, orderColumnName, on } = joinTable;
  const base = { ...NONE, kind: 'pairs' as const, table, holder: joinColumn.name, fixed: on ?? {} };
  if (morphColumn)
    return {
      ...base,
      other: morphColumn.idColumn.name,
      otherType: morphColumn.typeColumn.name,
      order: 'order',
    };
  return inverseJoinColumn
    ? { ...base, other: inverseJoinColumn.name, order: orderColumnName ?? null }
    : null;
};

/** A link that another type keeps under a name of its own, which may point at any type: seen here from the far end. */
const fromMorph = (
  strapi: Core.Strapi,
  { uid, name, target, morphBy }: { uid: string; name: string; target: string; morphBy: string }
): Keeping | null => {
  const { tableName, attributes } = strapi.db.metadata.get(target);
  const { joinTable, morphColumn } = (attributes[morphBy] ?? {}) as Attribute;
  if (morphColumn)
    return {
      ...NONE,
      kind: 'other-column',
      table: tableName,
      holder: morphColumn.idColumn.name,
      other: 'id',
      fixed: { [morphColumn.typeColumn.name]: uid },
    };
  if (!joinTable?.morphColumn) return null;
  const { idColumn, typeColumn } = joinTable.morphColumn;
  return {
    ...NONE,
    kind: 'pairs',
    table: joinTable.name,
    holder: idColumn.name,
    other: joinTable.joinColumn.name,
    order: 'order',
    fixed: { ...joinTable.on, [typeColumn.name]: uid, field: name },
  };
};

/** Null for what is no link between rows, such as the other languages of a document. */
export const keepingOf = (
  strapi: Core.Strapi,
  { uid, name }: { readonly uid: string; readonly name: string }
): Keeping | null => {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const attribute = (attributes[name] ?? {}) as Attribute;
  const { joinColumn, morphColumn, morphBy, target, owner } = attribute;
  if (morphBy && target) return fromMorph(strapi, { uid, name, target, morphBy });
  if (attribute.joinTable) return pairs(attribute);
  const own = { ...NONE, kind: 'holder-column' as const, table: tableName, holder: 'id' };
  if (morphColumn)
    return { ...own, other: morphColumn.idColumn.name, otherType: morphColumn.typeColumn.name };
  if (joinColumn && owner) return { ...own, other: joinColumn.name };
  if (!joinColumn?.referencedColumn || !target) return null;
  return {
    ...NONE,
    kind: 'other-column',
    table: strapi.db.metadata.get(target).tableName,
    holder: joinColumn.referencedColumn,
    other: 'id',
  };
};
