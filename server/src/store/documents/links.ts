import type { Core } from '@strapi/strapi';
import type { AttributeModel, Models } from '../../../../src/content';
import type { Tables } from '../tables/connection';
import type { Holders, JoinTable } from './places';
import { byId, inPortions, isLink, joinTableOf, put } from './places';
import { populateOne } from './populate';
import type { Row } from '../tables/rows';

/** Links of rows to other documents: their type, documentId and locale, which is all that a digest covers of them. */
export const createLinks = (strapi: Core.Strapi, models: Models) => {
  const { db } = strapi;

  const linksByTable = async (
    tables: Tables,
    { rows }: Holders,
    { name, target, joinTable }: { name: string; target: string; joinTable: JoinTable }
  ): Promise<void> => {
    const holders = byId(rows);
    const columns = {
      __holder: `l.${joinTable.joinColumn.name}`,
      id: 't.id',
      documentId: 't.document_id',
      ...('locale' in (models[target]?.attributes ?? {}) ? { locale: 't.locale' } : {}),
    };
    const order = [...Object.keys(joinTable.orderBy ?? {}), 'id'].map((column) => `l.${column}`);
    const links = await inPortions<Row>(holders.keys(), (portion) =>
      tables(`${joinTable.name} as l`)
        .join(`${db.metadata.get(target).tableName} as t`, 't.id', `l.${joinTable.inverseJoinColumn?.name}`)
        .whereIn(`l.${joinTable.joinColumn.name}`, portion)
        .select(columns)
        .orderBy(order)
    );
    for (const { __holder, ...link } of links) put(holders.get(Number(__holder)), name, link);
  };

  /** Links that Strapi keeps otherwise: columns of the row, many types behind one name. */
  const linksByStrapi = async ({ uid, rows }: Holders, name: string, attribute: AttributeModel) => {
    const holders = byId(rows);
    const found = await inPortions<Row>(holders.keys(), (portion) =>
      db.query(uid).findMany({
        where: { id: { $in: portion } },
        select: ['id'],
        populate: { [name]: populateOne(attribute, models) },
      } as never)
    );
    for (const row of found) Object.assign(holders.get(Number(row.id)) ?? {}, { [name]: row[name] });
  };

  /** Puts the documents these rows link to in their places, by name alone. */
  return async (tables: Tables, holders: Holders): Promise<void> => {
    for (const [name, attribute] of holders.attributes) {
      if (!isLink(attribute) || holders.rows.length === 0) continue;
      const { target } = attribute;
      const joinTable = joinTableOf(strapi, holders.uid, name);
      if (target && joinTable?.inverseJoinColumn)
        await linksByTable(tables, holders, { name, target, joinTable });
      else await linksByStrapi(holders, name, attribute);
    }
  };
};
