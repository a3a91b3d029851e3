import type { Store } from '../../server/src/store';
import { storeFor, submitAndApprove } from './approve';
import { ARTICLE, documentsOf, draftOf, ITEM } from './content';
import { openPortal, type Portal } from './portal';

let portal: Portal;
let store: Store;

beforeAll(async () => {
  portal = await openPortal();
  store = storeFor(portal.strapi);
});
afterAll(() => portal?.close());

const table = (uid: string) => portal.strapi.db.connection(portal.strapi.db.metadata.get(uid).tableName);
const look = () =>
  (
    portal.strapi.plugin('publication-desk').service('jobs') as { drift(): Promise<{ found: number }> }
  ).drift();

const online = async (uid: string) => {
  const target = await draftOf(portal.strapi, uid);
  await submitAndApprove(portal, store, { target });
  const { documentId, locale } = target;
  await documentsOf(portal.strapi, uid).publish({ documentId, ...(locale ? { locale } : {}) });
  return target;
};
type Target = Awaited<ReturnType<typeof online>>;

const tamper = async ({ uid, documentId }: Target, columns: object) => {
  await table(uid).where({ document_id: documentId }).whereNotNull('published_at').update(columns);
  await look();
};

const path = ({ uid, documentId }: Target, verb: string) =>
  `/publication-desk/documents/${encodeURIComponent(uid)}/${documentId}/${verb}`;
const restore = async (who: 'clerk' | 'officer' | 'super', target: Target) =>
  (await portal.as(who)).post(path(target, 'restore')).send({ locale: target.locale });

describe('a published title that was changed in the database', () => {
  it('is told to the office with its number and day, and to nobody else', async () => {
    const target = await online(ITEM);
    await tamper(target, { title: '偷改的标题' });
    const { body } = await (await portal.as('clerk')).get('/publication-desk/me');
    expect(body.alerts.drift).toMatchObject({ found: 1 });
    expect(Date.parse(body.alerts.drift.since)).not.toBeNaN();
    expect(body.alerts.records).toEqual({ found: 0, since: null });
    const officer = await (await portal.as('officer')).get('/publication-desk/me');
    expect(officer.body.alerts).toBeNull();
    const { since } = body.alerts.drift;
    await look();
    expect((await (await portal.as('clerk')).get('/publication-desk/me')).body.alerts.drift).toEqual({
      found: 1,
      since,
    });
    expect((await restore('clerk', target)).status).toBe(200);
  });

  it.each([ITEM, ARTICLE])('of %s is shown word by word and put back in one step', async (uid) => {
    const target = await online(uid);
    const before = await store.documents.read(target, 'published');
    await tamper(target, { title: '偷改的标题' });
    const clerk = await portal.as('clerk');
    const difference = await clerk.get(
      `${path(target, 'drift')}${target.locale ? `?locale=${target.locale}` : ''}`
    );
    expect(difference.status).toBe(200);
    expect(difference.body.fields.map((field: { path: string }) => field.path)).toEqual(['title']);
    expect((await restore('clerk', target)).status).toBe(200);
    expect(await store.documents.read(target, 'published')).toEqual(before);
    expect((await clerk.get('/publication-desk/drift')).body.found).toBe(0);
    expect(await look()).toMatchObject({ found: 0 });
  });

  it('comes back from what was kept where the draft has gone on, which stays as it is', async () => {
    const target = await online(ARTICLE);
    const before = await store.documents.read(target, 'published');
    const { documentId } = target;
    await documentsOf(portal.strapi, ARTICLE).update({
      documentId,
      locale: 'zh-Hans',
      data: { title: '正在改的草稿', quote: null } as never,
    });
    const draft = await store.documents.read(target, 'draft');
    await tamper(target, { title: '偷改的标题' });
    // The draft has no quote of this text any more.
    await portal.strapi.db
      .connection('components_shared_quotes')
      .where({ text: '劳动最光荣' })
      .update({ text: '偷改的引语' });
    expect((await restore('clerk', target)).status).toBe(200);
    expect(await store.documents.read(target, 'published')).toEqual(before);
    expect(await store.documents.read(target, 'draft')).toEqual(draft);
  });

  it('is put back by nobody but the office', async () => {
    const target = await online(ITEM);
    await tamper(target, { title: '偷改的标题' });
    expect((await restore('officer', target)).status).toBe(403);
    const refused = await restore('super', target);
    expect([refused.status, refused.body.error.details.code]).toEqual([403, 'publication.not-publisher']);
    expect((await store.documents.read(target, 'published'))?.fields.title).toBe('偷改的标题');
    expect((await restore('clerk', target)).status).toBe(200);
  });
});

describe('a page that was taken down in the database', () => {
  const remove = async ({ uid, documentId }: Target) => {
    await table(uid).where({ document_id: documentId }).whereNotNull('published_at').delete();
  };
  /** What the last look says of this document. */
  const report = async ({ documentId }: Target) =>
    (await (await portal.as('clerk')).get('/publication-desk/drift')).body.rows
      .filter((row: { target: Target }) => row.target.documentId === documentId)
      .map(({ what }: { what: string }) => what);

  it.each([ITEM, ARTICLE])('of %s is named and comes back', async (uid) => {
    const target = await online(uid);
    const before = await store.documents.read(target, 'published');
    await remove(target);
    await look();
    expect(await report(target)).toEqual(['gone']);
    expect((await restore('clerk', target)).status).toBe(200);
    expect(await store.documents.read(target, 'published')).toEqual(before);
    expect(await report(target)).toEqual([]);
    await look();
    expect(await report(target)).toEqual([]);
  });

  it('comes back as it was signed where the draft has gone on, which stays as it is', async () => {
    const target = await online(ITEM);
    const before = await store.documents.read(target, 'published');
    const { documentId } = target;
    await documentsOf(portal.strapi, ITEM).update({ documentId, data: { title: '正在改的草稿' } as never });
    await remove(target);
    await look();
    expect((await restore('clerk', target)).status).toBe(200);
    expect(await store.documents.read(target, 'published')).toEqual(before);
    expect((await store.documents.read(target, 'draft'))?.fields.title).toBe('正在改的草稿');
  });

  it('is entered as withdrawn where the office wants it so', async () => {
    const target = await online(ITEM);
    await remove(target);
    await look();
    const clerk = await portal.as('clerk');
    const withdrawn = await clerk
      .post(path(target, 'withdraw'))
      .send({ locale: null, reason: '已不宜公开，撤下' });
    expect(withdrawn.status).toBe(200);
    expect(await store.register.findLive(target)).toBeNull();
    await look();
    expect(await report(target)).toEqual([]);
  });

  it('made a draft by one statement is named as well', async () => {
    const target = await online(ITEM);
    await table(ITEM)
      .where({ document_id: target.documentId })
      .whereNotNull('published_at')
      .update({ published_at: null });
    await look();
    expect(await report(target)).toEqual(['gone']);
    expect((await restore('clerk', target)).status).toBe(200);
    await look();
    expect(await report(target)).toEqual([]);
  });
});

it('says what to do where nothing was registered', async () => {
  const target = await draftOf(portal.strapi, ITEM);
  const { status, body } = await restore('clerk', target);
  expect([status, body.error.details.code]).toEqual([409, 'gate.nothing-to-restore']);
  const unknown = await restore('clerk', { uid: 'api::page.page', documentId: 'x', locale: null });
  expect(unknown.status).toBeGreaterThanOrEqual(400);
  expect(unknown.status).toBeLessThan(500);
});
