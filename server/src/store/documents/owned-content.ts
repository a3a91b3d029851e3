import type { Core } from '@strapi/strapi';
import type { Model, Models } from '../../../../src/content';
import { componentAttributes, contentAttributes } from '../../../../src/content';
import type { Tables } from '../tables/connection';
import { withTables } from '../tables/connection';
import type { Holders } from './places';
import { byId, empty, inPortions, isFile, isPart, joinTableOf, put } from './places';
import { createLinks } from './links';
import type { Row } from '../tables/rows';

/** A component and the place it has in the row it belongs to. */
type Part = { readonly holder: Row; readonly name: string; readonly uid: string; readonly id: number };

const FILE = 'plugin::upload.file';

/**
 * Fills rows with what their documents own: components to the last one, files, the documents they link to, as Strapi's
 * deep populate would, but one statement a table where that needs one a field. The gate reads so in every publication.
 */
export const createOwnedContent = (
  strapi: Core.Strapi,
  models: Models,
  /** Filled with the files that the database says are in a field; a JSON or a picture in blocks may only look like one. */
  fieldFiles = new WeakSet<object>()
) => {
  const { db } = strapi;
  const putLinks = createLinks(strapi, models);

  const rowsOf = (uid: string, ids: Iterable<number>): Promise<Row[]> =>
    inPortions(ids, (portion) =>
      db
        .queryBuilder(uid)
        .init({ where: { id: { $in: portion } } } as never)
        .execute()
    );

  const partsOf = async (tables: Tables, { uid, attributes, rows }: Holders): Promise<readonly Part[]> => {
    const fields = new Map(attributes.filter(([, attribute]) => isPart(attribute)));
    const [first = ''] = fields.keys();
    const table = joinTableOf(strapi, uid, first)?.name;
    if (!table) return [];
    const holders = byId(rows);
    const links = await inPortions<Row>(holders.keys(), (portion) =>
      tables(table).whereIn('entity_id', portion).orderBy(['order', 'id'])
    );
    return links.flatMap((link): Part[] => {
      const [holder, name] = [holders.get(Number(link.entity_id)), String(link.field)];
      const { component, components } = fields.get(name) ?? {};
      const own = component ?? components?.find((one) => one === link.component_type);
      return holder && own && models[own] ? [{ holder, name, uid: own, id: Number(link.cmp_id) }] : [];
    });
  };

  /** Puts components in their places and answers with them, whose own places are still empty. */
  const putParts = async (tables: Tables, level: readonly Holders[]): Promise<readonly Holders[]> => {
    const parts: Part[] = [];
    for (const holders of level) parts.push(...(await partsOf(tables, holders)));
    const loaded = new Map<string, ReadonlyMap<number, Row>>();
    const next: Holders[] = [];
    for (const uid of new Set(parts.map((part) => part.uid))) {
      const rows = await rowsOf(
        uid,
        parts.filter((part) => part.uid === uid).map(({ id }) => id)
      );
      for (const row of rows) row.__component = uid;
      loaded.set(uid, byId(rows));
      next.push({ uid, attributes: componentAttributes(models[uid] as Model), rows });
    }
    for (const { holder, name, uid, id } of parts) put(holder, name, loaded.get(uid)?.get(id));
    return next;
  };

  const putFiles = async (tables: Tables, { uid, attributes, rows }: Holders): Promise<void> => {
    const { name: table = '', joinColumn, morphColumn } = joinTableOf(strapi, FILE, 'related') ?? {};
    const names = attributes.filter(([, attribute]) => isFile(attribute)).map(([name]) => name);
    if (names.length === 0 || !joinColumn || !morphColumn) return;
    const holders = byId(rows);
    const links = await inPortions<Row>(holders.keys(), (portion) =>
      tables(table)
        .where(morphColumn.typeColumn.name, uid)
        .whereIn(morphColumn.idColumn.name, portion)
        .whereIn('field', names)
        .orderBy(['order', 'id'])
    );
    const files = byId(
      await rowsOf(
        FILE,
        links.map((link) => Number(link[joinColumn.name]))
      )
    );
    for (const file of files.values()) fieldFiles.add(file);
    for (const link of links) {
      const holder = holders.get(Number(link[morphColumn.idColumn.name]));
      put(holder, String(link.field), files.get(Number(link[joinColumn.name])));
    }
  };

  /** Fills rows of one type in place, as the database or Strapi's own query gave them. */
  return async (uid: string, rows: readonly Row[]): Promise<void> => {
    const model = models[uid];
    if (!model) return;
    await withTables(strapi, async (tables) => {
      let level: readonly Holders[] = [{ uid, attributes: contentAttributes(model), rows }];
      while (level.length > 0) {
        for (const holders of level) {
          empty(holders);
          await putLinks(tables, holders);
          await putFiles(tables, holders);
        }
        level = await putParts(tables, level);
      }
    });
  };
};
