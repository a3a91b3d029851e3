import type { Store } from '../../server/src/store';
import { storeFor, submitAndApprove } from './approve';
import { ARTICLE, documentsOf, draftOf, ITEM, publishedRows } from './content';
import { openPortal, type Portal } from './portal';

let portal: Portal;
let store: Store;

beforeAll(async () => {
  const opened = new Date().toISOString();
  portal = await openPortal({ plugin: { drift: 'unpublish' } });
  store = storeFor(portal.strapi);
  // The look that every start ends with would take down between two lines of a test what it has just smuggled in.
  const lastLook = async () => ((await store.settings.read('drift')) as { at: string } | null)?.at ?? '';
  while ((await lastLook()) < opened) await new Promise((resolve) => setTimeout(resolve, 50));
});
afterAll(() => portal?.close());

type Jobs = { drift(): Promise<{ found: number }>; existing(): Promise<void> };
const jobs = (): Jobs => portal.strapi.plugin('publication-desk').service('jobs') as Jobs;
const table = (uid: string) => portal.strapi.db.connection(portal.strapi.db.metadata.get(uid).tableName);

/** A published row past everything, as a restored dump would bring it. */
const smuggle = async (uid: string) => {
  const target = await draftOf(portal.strapi, uid);
  const { id: _, ...row } = await table(uid).where({ document_id: target.documentId }).first();
  // MySQL hands JSON back parsed and takes text.
  const columns = Object.entries(row).map(([name, value]) => [
    name,
    Array.isArray(value) ? JSON.stringify(value) : value,
  ]);
  const online = { published_at: new Date('2026-11-01T00:00:00.000Z') };
  await table(uid).insert({ ...Object.fromEntries(columns), ...online });
  return target;
};

describe('the setting drift: unpublish', () => {
  it('takes down at once what the register does not know, and the register shows it', async () => {
    const [item, article] = [await smuggle(ITEM), await smuggle(ARTICLE)];
    expect(await jobs().drift()).toMatchObject({ found: 2 });
    for (const target of [item, article]) {
      expect(await publishedRows(portal.strapi, target.uid, target.documentId)).toBe(0);
      expect(await store.documents.read(target, 'draft')).not.toBeNull();
      expect(await store.register.history(target)).toMatchObject([{ kind: 'withdrawal', by: null }]);
    }
    expect(await jobs().drift()).toMatchObject({ found: 0 });
  });

  it('leaves what was approved, and takes it down once it was changed underneath', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    await documentsOf(portal.strapi, ITEM).publish({ documentId: form.target.documentId });
    expect(await jobs().drift()).toMatchObject({ found: 0 });
    await table(ITEM)
      .where({ document_id: form.target.documentId })
      .whereNotNull('published_at')
      .update({ title: '偷改' });
    const heard: unknown[] = [];
    portal.strapi.eventHub.on('publication-desk.form.withdrawn', async (notice) => void heard.push(notice));
    expect(await jobs().drift()).toMatchObject({ found: 1 });
    expect(await publishedRows(portal.strapi, ITEM, form.target.documentId)).toBe(0);
    expect((await store.forms.find(form.number))?.state).toBe('withdrawn');
    expect(heard).toEqual([{ number: form.number, type: 'withdrawn', state: 'withdrawn' }]);
  });
});

it('leaves an approved document that is online twice, and names it', async () => {
  const target = await draftOf(portal.strapi, ITEM);
  await submitAndApprove(portal, store, { target });
  await documentsOf(portal.strapi, ITEM).publish({ documentId: target.documentId });
  const rows = () => table(ITEM).where({ document_id: target.documentId }).whereNotNull('published_at');
  const { id, ...row } = await rows().first();
  await table(ITEM).insert(row);
  expect(await jobs().drift()).toMatchObject({ found: 1, rows: [{ what: 'second-row' }] });
  expect(await rows()).toHaveLength(2);
  await rows().whereNot({ id }).delete();
  expect(await jobs().drift()).toMatchObject({ found: 0 });
});

it('leaves what links to a document that was withdrawn or went online later', async () => {
  const { strapi } = portal;
  const publish = async (target: Awaited<ReturnType<typeof draftOf>>) => {
    const form = await submitAndApprove(portal, store, { target });
    await documentsOf(strapi, ARTICLE).publish({ documentId: target.documentId });
    return form;
  };
  const [first, other, later] = [
    await draftOf(strapi, ARTICLE),
    await draftOf(strapi, ARTICLE),
    await draftOf(strapi, ARTICLE),
  ];
  const form = await publish(other);
  await documentsOf(strapi, ARTICLE).update({
    documentId: first.documentId,
    data: { related: [other.documentId, later.documentId] } as never,
  });
  await publish(first);
  await publish(later);
  const clerk = await portal.as('clerk');
  const withdrawn = await clerk
    .post(`/publication-desk/forms/${form.number}/withdraw`)
    .send({ version: (await store.forms.find(form.number))?.version, reason: '内容有误' });
  expect(withdrawn.status).toBe(200);
  expect(await jobs().drift()).toMatchObject({ found: 0 });
  expect(await publishedRows(strapi, ARTICLE, first.documentId)).toBe(1);
});

describe('content from before the desk with rows nobody can point at', () => {
  it('is entered all the same, the bad rows named in the log and passed over', async () => {
    const row = (index: number) => ({
      document_id: `before${String(index).padStart(18, '0')}`,
      locale: 'zh-Hans',
      title: `旧文章 ${index}`,
      published_at: new Date('2025-01-01T00:00:00.000Z'),
    });
    const rows = Array.from({ length: 30 }, (_, index) => row(index));
    const nameless = [1, 2].map((index) => ({ ...row(index), document_id: null }));
    await table(ARTICLE).insert([...rows.slice(0, 7), ...nameless, ...rows.slice(7), row(7)]);
    await store.settings.write(`existing.${ARTICLE}`, { done: false, after: 0, entered: 0, failed: 0 });
    const warned = jest.spyOn(portal.strapi.log, 'warn');
    await jobs().existing();
    const said = warned.mock.calls.flat().join('\n');
    warned.mockRestore();
    expect(said.match(/article row \d+ left out: it has no documentId/g)).toHaveLength(2);
    expect(said.match(/article row \d+ left out: its document is online twice/g)).toHaveLength(1);
    expect(await store.settings.read(`existing.${ARTICLE}`)).toMatchObject({
      done: true,
      entered: 30,
      failed: 3,
    });
    const last = { uid: ARTICLE, documentId: row(29).document_id, locale: 'zh-Hans' };
    expect(await store.register.findLive(last)).toMatchObject({ kind: 'existing' });
  });
});
