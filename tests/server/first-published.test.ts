import { portalOf } from '../../server/src/desk/portal';
import { lookForDrift } from '../../server/src/jobs/drift';
import { storeFor, submitAndApprove } from './approve';
import { ARTICLE, documentsOf, draftOf, ITEM, rowsOf } from './content';
import { openPortal, type Portal } from './portal';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal({ env: { FIRST_PUBLISHED_AT: 'true' } });
});
afterAll(() => portal?.close());

const firstPublishedAt = async (uid: string, documentId: string): Promise<unknown> =>
  (
    (await rowsOf(portal.strapi, uid).findOne({
      where: { documentId, publishedAt: { $notNull: true } },
    })) as { firstPublishedAt?: unknown } | null
  )?.firstPublishedAt;

describe('a portal that keeps when something was first published, as Strapi can', () => {
  it.each([ITEM, ARTICLE])(
    '%s: what was signed goes online, is no drift, and goes online again',
    async (uid) => {
      const { strapi } = portal;
      const store = storeFor(strapi);
      const target = await draftOf(strapi, uid);
      const { digest } = await submitAndApprove(portal, store, { target });

      await documentsOf(strapi, uid).publish({ documentId: target.documentId });

      expect(await firstPublishedAt(uid, target.documentId)).toBeTruthy();
      const draft = await store.documents.read(target, 'draft');
      expect(draft && store.documents.digest(draft)).toBe(digest);
      expect(await store.register.findLive(target)).toMatchObject({ digest, publishedDigest: digest });
      expect(await lookForDrift({ ...portalOf(strapi), isStopped: () => false })).toMatchObject({ found: 0 });

      await documentsOf(strapi, uid).publish({ documentId: target.documentId });
      expect(await store.register.history(target)).toHaveLength(1);
    }
  );
});
