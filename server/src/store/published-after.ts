import type { Core, UID as Uid } from '@strapi/strapi';
import type { Canonical } from './canonical';
import { whereVersion } from './canonical';
import { personName } from './person-name';
import type { Row } from './rows';
import type { PublishedRow, Store } from './types';

type Dependencies = {
  readonly strapi: Core.Strapi;
  readonly canonical: Canonical;
  readonly titleOf: Store['documents']['titleOf'];
};

/** Everything that is online, a batch at a time; a row that cannot be read is named and passed over. */
export const createPublishedAfter = ({
  strapi,
  canonical,
  titleOf,
}: Dependencies): Store['documents']['publishedAfter'] => {
  const rowOf = async (uid: string, document: Row): Promise<PublishedRow> => {
    // Rows of a portal before documents, or of an import that broke off: nothing in the register could point at them.
    if (!document.documentId) throw new Error('it has no documentId');
    const content = await canonical.canonicalOf(uid, document);
    const user = document.updatedBy as Row | null | undefined;
    return {
      id: Number(document.id),
      target: { uid, documentId: content.documentId, locale: content.locale },
      title: titleOf(uid, document),
      publishedAt: new Date(document.publishedAt as string | number | Date).toISOString(),
      by: user ? { id: Number(user.id), name: personName(user) } : null,
      canonical: content,
    };
  };

  return async ({ uid, after, limit }) => {
    const found = (await strapi.db.query(uid as Uid.ContentType).findMany({
      where: { id: { $gt: after }, ...whereVersion('published') },
      orderBy: { id: 'asc' },
      limit,
      populate: { updatedBy: true },
    })) as Row[];
    await canonical.fillOwned(uid, found);
    const rows: PublishedRow[] = [];
    const failed: { id: number; message: string }[] = [];
    for (const document of found) {
      try {
        rows.push(await rowOf(uid, document));
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
