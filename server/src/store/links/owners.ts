import type { Core } from '@strapi/strapi';
import { inPortions } from '../documents/places';
import type { Tables } from '../tables/connection';
import type { Row } from '../tables/rows';
import { linkMapOf } from './link-places';

/** The governed document that a row belongs to: its own row, or one of its components at any depth. */
export type Owner = {
  readonly uid: string;
  /** Of the document's row. */
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly isOnline: boolean;
};

type Held = { readonly uid: string; readonly ids: Iterable<number> };

const ownerOf = (uid: string, row: Row): Owner => ({
  uid,
  id: Number(row.id),
  documentId: String(row.document_id),
  locale: (row.locale as string | null) ?? null,
  isOnline: row.published_at != null,
});

const COLUMNS = ['id', 'document_id', 'locale', 'published_at'] as const;

/** Rows of documents, as owners by row id. */
export const documentRows = async (
  strapi: Core.Strapi,
  tables: Tables,
  { uid, ids }: Held
): Promise<ReadonlyMap<number, Owner>> => {
  const { tableName } = strapi.db.metadata.get(uid);
  const rows = await inPortions<Row>(ids, (portion) =>
    tables(tableName)
      .select(...COLUMNS)
      .whereIn('id', portion)
  );
  return new Map(rows.map((row) => [Number(row.id), ownerOf(uid, row)]));
};

/** Every online row of the documents that these rows are drafts or publications of. */
export const onlineSiblings = async (
  strapi: Core.Strapi,
  tables: Tables,
  { uid, ids }: Held
): Promise<ReadonlyMap<number, Owner>> => {
  const { tableName } = strapi.db.metadata.get(uid);
  const rows = await inPortions<Row>(ids, (portion) =>
    tables(`${tableName} as p`)
      .join(`${tableName} as h`, 'h.document_id', 'p.document_id')
      .whereIn('h.id', portion)
      .whereNotNull('p.published_at')
      .distinct(...COLUMNS.map((column) => `p.${column}`))
  );
  return new Map(rows.map((row) => [Number(row.id), ownerOf(uid, row)]));
};

/** Ids of every row of the documents these rows are of. */
export const allVersions = async (
  strapi: Core.Strapi,
  tables: Tables,
  { uid, ids }: Held
): Promise<readonly number[]> => {
  const { tableName } = strapi.db.metadata.get(uid);
  const rows = await inPortions<Row>(ids, (portion) =>
    tables(`${tableName} as v`)
      .join(`${tableName} as h`, 'h.document_id', 'v.document_id')
      .whereIn('h.id', portion)
      .distinct('v.id')
  );
  return rows.map(({ id }) => Number(id));
};

/** The governed documents these components are parts of, by component id; a component of nobody, or of an ungoverned type, has none. */
export const ownersOfParts = async (
  strapi: Core.Strapi,
  tables: Tables,
  { uid, ids }: Held
): Promise<ReadonlyMap<number, Owner>> => {
  const owners = new Map<number, Owner>();
  const map = linkMapOf(strapi);
  for (const { uid: holder, table } of map.partsOf(uid)) {
    const found = await inPortions<Row>(ids, (portion) =>
      tables(table).select('entity_id', 'cmp_id').where('component_type', uid).whereIn('cmp_id', portion)
    );
    if (found.length === 0) continue;
    const holders = { uid: holder, ids: found.map((row) => Number(row.entity_id)) };
    const above = map.isGoverned(holder)
      ? await documentRows(strapi, tables, holders)
      : await ownersOfParts(strapi, tables, holders);
    for (const row of found) {
      const owner = above.get(Number(row.entity_id));
      if (owner) owners.set(Number(row.cmp_id), owner);
    }
  }
  return owners;
};
