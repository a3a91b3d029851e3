import type { Owner, RowName } from '../types';
import type { Core } from '@strapi/strapi';
import type { Target } from '../../../../src/approval';
import type { Models } from '../../../../src/content';
import { withTables } from '../tables/connection';
import type { Row } from '../tables/rows';
import { isPart, joinTableOf } from './places';

const DEEPEST = 12;

/** The documents whose rows these are, or hold these components, however deep. */
export const createOwners = (
  strapi: Core.Strapi,
  models: Models,
  targetOf: (uid: string, row: Row) => Target
) => {
  /** Models with a place for a component, and the table in which they keep it. */
  const holdersOf = (component: string): readonly (readonly [string, string])[] =>
    Object.entries(models).flatMap(([uid, { attributes }]) => {
      const place = Object.entries(attributes).find(
        ([, one]) => isPart(one) && (one.component === component || one.components?.includes(component))
      );
      const table =
        place && strapi.db.metadata.has(uid) ? joinTableOf(strapi, uid, place[0])?.name : undefined;
      return table ? [[uid, table] as const] : [];
    });

  const holding = ({ uid, id }: RowName): Promise<readonly RowName[]> =>
    withTables(strapi, async (tables) => {
      const found: RowName[] = [];
      for (const [holder, table] of holdersOf(uid)) {
        const links = (await tables(table)
          .where({ component_type: uid, cmp_id: id })
          .select('entity_id')) as readonly Row[];
        found.push(...links.map((link) => ({ uid: holder, id: Number(link.entity_id) })));
      }
      return found;
    });

  const ownersOf = async (name: RowName, depth = 0): Promise<readonly Owner[]> => {
    if (strapi.contentTypes[name.uid as never]) {
      const row = (await strapi.db
        .query(name.uid as never)
        .findOne({ where: { id: name.id } })) as Row | null;
      if (!row) return [];
      const isOnline = row.publishedAt !== null && row.publishedAt !== undefined;
      return [{ target: targetOf(name.uid, row), isOnline }];
    }
    if (!models[name.uid] || depth > DEEPEST) return [];
    const owners: Owner[] = [];
    for (const holder of await holding(name)) owners.push(...(await ownersOf(holder, depth + 1)));
    return owners;
  };

  return async (names: readonly RowName[]): Promise<readonly Owner[]> => {
    const owners: Owner[] = [];
    for (const name of names) owners.push(...(await ownersOf(name)));
    return owners;
  };
};
