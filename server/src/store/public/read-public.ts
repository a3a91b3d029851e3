import type { Core } from '@strapi/strapi';
import type { Target } from '../../../../src/approval';
import { UID } from '../../content-types';
import { withTables } from '../tables/connection';
import type { Tables } from '../tables/connection';
import type { Row } from '../tables/rows';
import { keyOf } from '../tables/target';
import { applyCondition } from './conditions';
import { createLookThroughPublic } from './look-through-public';
import { SMALL, documentOf, listedOf, placeOf, wholeOf } from './public-row';
import type { PublicDocument, PublicQuery, Select, WholeDocument } from './public-row';

/** Reads what the public sees. */
export const createReadPublic = (strapi: Core.Strapi) => {
  const table = (tables: Tables) => tables(strapi.db.metadata.get(UID.publicDocument).tableName);

  const select: Select = (columns, narrow) =>
    withTables(strapi, async (tables) => (await narrow(table(tables).select([...columns]))) as Row[]);

  const one = async (column: string, value: string): Promise<readonly WholeDocument[]> => {
    const found = await select([...SMALL, 'listed', 'answer'], (query) => query.where(column, value));
    // MySQL finds a text in other capitals.
    return found.filter((row) => row[column] === value).map(wholeOf);
  };

  /** Ids first, from an index alone, then the rows of one page: the last page costs what the first does. */
  const list = async ({ where, order, start, limit, isCounted }: PublicQuery) =>
    withTables(strapi, async (tables) => {
      const found = () => applyCondition(table(tables).whereNotNull('place'), where);
      const ids = (await found()
        .orderBy([
          { column: order.by, order: order.way },
          ...(order.by === 'place' ? [] : [{ column: 'place', order: 'desc' }]),
        ] as never)
        .limit(limit)
        .offset(start)
        .select('id')) as Row[];
      const numbers = ids.map(({ id }) => Number(id));
      const page = (await table(tables)
        .whereIn('id', numbers)
        .select([...SMALL, 'listed'])) as Row[];
      const byId = new Map(page.map((row) => [Number(row.id), listedOf(row)]));
      const [counted] = isCounted ? ((await found().count({ total: '*' })) as unknown as Row[]) : [];
      return {
        documents: numbers.flatMap((id) => byId.get(id) ?? []),
        total: counted ? Number(counted.total) : null,
      };
    });

  return {
    list,
    /** By key, taken down or not. */
    find: async (target: Target): Promise<WholeDocument | null> =>
      (await one('document_key', keyOf(target)))[0] ?? null,
    /** In one language, or in whichever went online first, what is online before what is not. */
    findDocument: async (asked: {
      readonly uid: string;
      readonly documentId: string;
      readonly locale?: string | undefined;
    }): Promise<WholeDocument | null> => {
      const found = (await one('target_document', asked.documentId)).filter(
        ({ target }) => target.uid === asked.uid && (!asked.locale || target.locale === asked.locale)
      );
      const newest = [...found].sort((a, b) => b.firstSequence - a.firstSequence);
      return newest.find(({ withdrawnAt }) => withdrawnAt === null) ?? newest[0] ?? null;
    },
    findKey: async (key: string): Promise<WholeDocument | null> =>
      (await one('document_key', key))[0] ?? null,
    /** By address; what is online comes before what was taken down. */
    findSlug: async (uid: string, slug: string): Promise<WholeDocument | null> => {
      const found = (await one('slug', slug)).filter(({ target }) => target.uid === uid);
      return found.find(({ withdrawnAt }) => withdrawnAt === null) ?? found[0] ?? null;
    },
    /** The documents online whose form named this one as the other half. */
    namedBy: async (key: string): Promise<readonly PublicDocument[]> =>
      (await select(SMALL, (query) => query.where('companion', key).whereNotNull('place'))).map(documentOf),
    /** The nearest document before or after a place, of one type. */
    neighbour: async (
      { target, firstAt, firstSequence }: PublicDocument,
      way: 'earlier' | 'later'
    ): Promise<PublicDocument | null> => {
      const [row] = await select(SMALL, (query) =>
        query
          .where('target_uid', target.uid)
          .where('place', way === 'earlier' ? '<' : '>', placeOf({ firstAt, firstSequence }))
          .orderBy('place', way === 'earlier' ? 'desc' : 'asc')
          .limit(1)
      );
      return row ? documentOf(row) : null;
    },
    ...createLookThroughPublic(select),
  };
};
