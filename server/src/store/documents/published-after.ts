import type { Core, UID as Uid } from '@strapi/strapi';
import type { Canonical } from './canonical';
import { whereVersion } from './canonical';
import { personName } from '../office/person-name';
import type { Row } from '../tables/rows';
import { keyOf } from '../tables/target';
import type { DocumentStore, PublishedRow, Version } from '../types';

type Dependencies = {
  readonly strapi: Core.Strapi;
  readonly canonical: Canonical;
  readonly titleOf: DocumentStore['titleOf'];
};

/** Everything that is online, or every draft, a batch at a time; a row that cannot be read is named and passed over. */
export const createPublishedAfter = ({
  strapi,
  canonical,
  titleOf,
}: Dependencies): DocumentStore['rowsAfter'] => {
  /** The lowest id that is online, of each document and language among these rows. */
  const firstIds = async (
    uid: string,
    version: Version,
    found: readonly Row[]
  ): Promise<ReadonlyMap<string, number>> => {
    const where = { documentId: { $in: found.map((row) => row.documentId) }, ...whereVersion(version) };
    const select = ['id', 'documentId', 'locale'];
    const rows = (await strapi.db
      .query(uid as Uid.ContentType)
      .findMany({ where, select, orderBy: { id: 'desc' } } as never)) as Row[];
    // The last to be set, the lowest, stays.
    return new Map(rows.map((row) => [keyOf(canonical.targetOf(uid, row)), Number(row.id)]));
  };

  const rowOf = async (
    uid: string,
    document: Row,
    firsts: ReadonlyMap<string, number>
  ): Promise<PublishedRow> => {
    // Rows of a portal before documents, or of an import that broke off: nothing in the register could point at them.
    if (!document.documentId) throw new Error('it has no documentId');
    const content = await canonical.canonicalOf(uid, document);
    const user = document.updatedBy as Row | null | undefined;
    const id = Number(document.id);
    const target = canonical.targetOf(uid, document);
    return {
      id,
      target,
      title: titleOf(uid, document),
      publishedAt: document.publishedAt
        ? new Date(document.publishedAt as string | number | Date).toISOString()
        : '',
      by: user ? { id: Number(user.id), name: personName(user) } : null,
      canonical: content,
      isSecond: (firsts.get(keyOf(target)) ?? id) < id,
    };
  };

  return async ({ uid, version, after, limit }) => {
    const found = (await strapi.db.query(uid as Uid.ContentType).findMany({
      where: { id: { $gt: after }, ...whereVersion(version) },
      orderBy: { id: 'asc' },
      limit,
      populate: { updatedBy: true },
    })) as Row[];
    const firsts = await firstIds(uid, version, found);
    await canonical.fillOwned(uid, found);
    const rows: PublishedRow[] = [];
    const failed: { id: number; message: string }[] = [];
    for (const document of found) {
      try {
        rows.push(await rowOf(uid, document, firsts));
      } catch (error) {
        failed.push({
          id: Number(document.id),
          message: error instanceof Error ? error.message : String(error),
        });
      }
    }
    return { rows, failed, last: found.length === 0 ? null : Number(found.at(-1)?.id) };
  };
};
