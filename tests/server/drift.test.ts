import type { Store } from '../../server/src/store';
import { storeFor, submitAndApprove } from './approve';
import { ARTICLE, documentsOf, draftOf, ITEM, publishedRows } from './content';
import { DESK } from './desk-steps';
import { openPortal, type Portal } from './portal';

let portal: Portal;
let store: Store;

beforeAll(async () => {
  portal = await openPortal();
  store = storeFor(portal.strapi);
});
afterAll(() => portal?.close());

type Report = { checked: number; found: number; rows: { target: { documentId: string }; what: string }[] };
const look = async (): Promise<Report> => {
  const { drift } = portal.strapi.plugin('publication-desk').service('jobs') as { drift(): Promise<Report> };
  return drift();
};
const table = (uid: string) => portal.strapi.db.connection(portal.strapi.db.metadata.get(uid).tableName);
const online = async (uid: string) => {
  const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, uid) });
  await documentsOf(portal.strapi, uid).publish({ documentId: form.target.documentId });
  return form.target;
};

describe('the drift report', () => {
  it('has nothing to say of what went online through the gate', async () => {
    await online(ITEM);
    await online(ARTICLE);
    expect(await look()).toMatchObject({ checked: 2, found: 0, rows: [] });
  });

  it('names what raw SQL published', async () => {
    const target = await draftOf(portal.strapi, ITEM);
    const { id: _, ...row } = await table(ITEM).where({ document_id: target.documentId }).first();
    await table(ITEM).insert({ ...row, published_at: new Date() });
    const { rows } = await look();
    expect(rows).toMatchObject([{ target: { documentId: target.documentId }, what: 'no-entry' }]);
    await table(ITEM).where({ document_id: target.documentId }).whereNotNull('published_at').delete();
  });

  it('names a published row that has no document', async () => {
    const row = { document_id: null, title: '无主', published_at: new Date() };
    await table(ITEM).insert(row);
    const { rows, checked } = await look();
    expect(checked).toBe(3);
    expect(rows).toMatchObject([{ target: { uid: ITEM, documentId: '' }, what: 'unreadable' }]);
    await table(ITEM).whereNull('document_id').delete();
  });

  it('names a second row online beside the approved one', async () => {
    const target = await online(ITEM);
    const { id: _, ...row } = await table(ITEM)
      .where({ document_id: target.documentId })
      .whereNotNull('published_at')
      .first();
    expect((await look()).found).toBe(0);
    await table(ITEM).insert({ ...row, title: '夹带' });
    const { rows } = await look();
    expect(rows).toMatchObject([
      { target: { documentId: target.documentId }, title: '夹带', what: 'other-digest' },
    ]);
    await table(ITEM).where({ title: '夹带' }).delete();
  });

  it('names a second row online with the same content', async () => {
    const target = await online(ITEM);
    const { id, ...row } = await table(ITEM)
      .where({ document_id: target.documentId })
      .whereNotNull('published_at')
      .first();
    await table(ITEM).insert(row);
    const { rows } = await look();
    expect(rows).toMatchObject([{ target: { documentId: target.documentId }, what: 'second-row' }]);
    await table(ITEM)
      .where({ document_id: target.documentId })
      .whereNot({ id })
      .whereNotNull('published_at')
      .delete();
    expect((await look()).found).toBe(0);
  });

  it('names what was changed underneath: a column, a component', async () => {
    const [item, article] = [await online(ITEM), await online(ARTICLE)];
    await table(ITEM)
      .where({ document_id: item.documentId })
      .whereNotNull('published_at')
      .update({ title: '偷改' });
    await portal.strapi.db
      .connection('components_shared_quotes')
      .where({ text: '劳动最光荣' })
      .update({ text: '劳动不光荣' });
    const found = (await look()).rows.map(({ target, what }) => [target.documentId, what]);
    expect(found).toContainEqual([item.documentId, 'other-digest']);
    expect(found).toContainEqual([article.documentId, 'other-digest']);
  });

  it('is put right by publishing what was registered once more, and the edit view says so', async () => {
    const { uid, documentId } = await online(ITEM);
    const stateOf = async () =>
      (await (await portal.as('webmaster')).get(`${DESK}/documents/${uid}/${documentId}`)).body;
    const isFound = async () => (await look()).rows.some(({ target }) => target.documentId === documentId);
    await table(ITEM)
      .where({ document_id: documentId })
      .whereNotNull('published_at')
      .update({ title: '偷改' });
    expect(await isFound()).toBe(true);
    expect(await stateOf()).toMatchObject({ publication: { isAsRegistered: false }, publishRefusal: null });
    await documentsOf(portal.strapi, uid).publish({ documentId });
    expect(await isFound()).toBe(false);
    expect(await stateOf()).toMatchObject({ publication: { isAsRegistered: true } });
  });

  it('is kept for the office to read', async () => {
    expect(await store.settings.read('drift')).toMatchObject({ found: 3 });
  });
});

describe('content from before the desk', () => {
  it('is entered once, in batches, with who and when, a bad row left out, and goes on where it stopped', async () => {
    const { existing } = portal.strapi.plugin('publication-desk').service('jobs') as {
      existing(): Promise<void>;
    };
    await table(ITEM).whereNotNull('published_at').delete();
    const before = (await store.register.head()).sequence;
    const author = portal.people.officer.id;
    const rows = Array.from({ length: 450 }, (_, index) => ({
      document_id: `legacy${String(index).padStart(18, '0')}`,
      title: `旧信息 ${index}`,
      published_at: new Date(Date.UTC(2025, 0, 1, 0, index)),
      updated_by_id: author,
    }));
    for (let at = 0; at < rows.length; at += 50) await table(ITEM).insert(rows.slice(at, at + 50));
    await store.settings.write(`existing.${ITEM}`, { done: false, after: 0, entered: 0, failed: 0 });
    await existing();
    expect((await store.register.head()).sequence).toBe(before + 450);
    const [entry] = await store.register.history({
      uid: ITEM,
      documentId: 'legacy000000000000000001',
      locale: null,
    });
    expect(entry).toMatchObject({
      kind: 'existing',
      title: '旧信息 1',
      at: '2025-01-01T00:01:00.000Z',
      by: { name: '李信' },
    });
    await existing();
    expect((await store.register.head()).sequence).toBe(before + 450);
    expect((await look()).rows.filter(({ target }) => target.documentId.startsWith('legacy'))).toEqual([]);
    expect(await publishedRows(portal.strapi, ITEM)).toBe(450);
  });
});
