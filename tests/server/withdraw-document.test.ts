import type { Target } from '../../src/approval';
import type { Store } from '../../server/src/store';
import { storeFor, submitAndApprove } from './approve';
import { ABOUT, ARTICLE, documentsOf, draftOf, ITEM, publishedRows } from './content';
import { openPortal, type PersonKey, type Portal } from './portal';

let portal: Portal;
let store: Store;

beforeAll(async () => {
  portal = await openPortal();
  store = storeFor(portal.strapi);
});
afterAll(() => portal?.close());

const table = (uid: string) => portal.strapi.db.connection(portal.strapi.db.metadata.get(uid).tableName);

/** A published row that no form put online. */
const withoutForm = async (uid: string): Promise<Target> => {
  const target = await draftOf(portal.strapi, uid);
  const { id: _, ...row } = await table(uid).where({ document_id: target.documentId }).first();
  // MySQL hands JSON back parsed and takes text.
  const columns = Object.entries(row).map(([name, value]) => [
    name,
    Array.isArray(value) ? JSON.stringify(value) : value,
  ]);
  await table(uid).insert({
    ...Object.fromEntries(columns),
    published_at: new Date('2025-01-01T00:00:00.000Z'),
  });
  return target;
};

/** The same, entered in the register as content from before the desk. */
const fromBefore = async (uid: string): Promise<Target> => {
  const target = await withoutForm(uid);
  await store.settings.write(`existing.${uid}`, { done: false, after: 0, entered: 0, failed: 0 });
  const jobs = portal.strapi.plugin('publication-desk').service('jobs') as { existing(): Promise<void> };
  await jobs.existing();
  return target;
};

const withdraw = async (who: PersonKey, { uid, documentId, locale }: Target, body: object = {}) =>
  (await portal.as(who))
    .post(`/publication-desk/documents/${uid}/${documentId}/withdraw`)
    .send({ locale, reason: '内容有误', ...body });

describe('what no form put online', () => {
  it.each([
    ['content from before the desk', ITEM, fromBefore],
    ['content from before the desk, in a language', ARTICLE, fromBefore],
    ['what came past the gate', ITEM, withoutForm],
    ['what came past the gate, in a language', ARTICLE, withoutForm],
  ] as const)('is taken down by the office, with a reason: %s', async (_what, uid, arrange) => {
    const target = await arrange(uid);
    const { title } = await table(uid).where({ document_id: target.documentId }).first();
    for (const who of ['officer', 'head', 'super'] as const)
      expect((await withdraw(who, target)).status).toBe(403);
    for (const reason of ['', ' \u200b '])
      expect((await withdraw('clerk', target, { reason })).body.error.details.code).toBe(
        'publication.withdraw-needs-reason'
      );
    expect(await publishedRows(portal.strapi, uid, target.documentId)).toBe(1);

    const answer = await withdraw('clerk', target);
    expect([answer.status, answer.body]).toEqual([200, { target }]);
    expect(await publishedRows(portal.strapi, uid, target.documentId)).toBe(0);
    expect(await store.documents.read(target, 'draft')).not.toBeNull();
    const entries = await store.register.history(target);
    expect(entries.at(-1)).toMatchObject({
      kind: 'withdrawal',
      reason: '内容有误',
      by: { name: '孙办' },
      title,
    });
    const again = await withdraw('clerk', target);
    expect([again.status, again.body.error.details.code]).toEqual([409, 'publication.not-online']);
    expect(await store.register.history(target)).toHaveLength(entries.length);
  });

  it('is either online and in the register or neither, also when it is published anew at that moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const target = await fromBefore(ITEM);
      const { documentId } = target;
      const publish = () =>
        documentsOf(portal.strapi, ITEM)
          .publish({ documentId })
          .catch(() => undefined);
      await Promise.all([
        publish(),
        withdraw('clerk', target),
        publish(),
        withdraw('webmaster', target),
        publish(),
      ]);
      const live = await store.register.findLive(target);
      expect(live).toBeNull();
      expect(await publishedRows(portal.strapi, ITEM, documentId)).toBe(0);
      const kinds = (await store.register.history(target)).map(({ kind }) => kind);
      expect(kinds).toEqual(['existing', 'withdrawal']);
    }
  });
});

it('what a form put online ends that form', async () => {
  const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
  await documentsOf(portal.strapi, ITEM).publish({ documentId: form.target.documentId });
  expect((await withdraw('clerk', form.target)).status).toBe(200);
  expect((await store.forms.find(form.number))?.state).toBe('withdrawn');
});

it('an ungoverned type and a document that is not there are named as such', async () => {
  const page = { uid: 'api::page.page', documentId: 'abc', locale: null };
  expect((await withdraw('clerk', page)).body.error.details.code).toBe('form.not-governed');
  expect((await withdraw('clerk', { ...page, uid: ITEM })).body.error.details.code).toBe(
    'publication.not-online'
  );
});

describe('the drift report, read by the office', () => {
  type Answer = {
    found: number;
    rows: { target: Target; title: string; editUrl: string | null }[];
  };
  const report = async (): Promise<Answer> =>
    (await (await portal.as('super')).get('/publication-desk/drift')).body;
  const look = async (): Promise<Answer> =>
    (await (await portal.as('super')).post('/publication-desk/drift')).body;

  it('says where each document is edited, and how many were found', async () => {
    const [item, article, about] = [
      await withoutForm(ITEM),
      await withoutForm(ARTICLE),
      await withoutForm(ABOUT),
    ];
    await table(ITEM).insert({ document_id: null, title: '无主', published_at: new Date() });
    const { found, rows } = await look();
    expect(found).toBe(4);
    const places = new Map(rows.map(({ target, editUrl }) => [target.documentId, editUrl]));
    expect(places.get(item.documentId)).toBe(`/content-manager/collection-types/${ITEM}/${item.documentId}`);
    expect(places.get(article.documentId)).toMatch(
      /^\/content-manager\/collection-types\/.*locale\]=zh-Hans$/
    );
    expect(places.get(about.documentId)).toMatch(/^\/content-manager\/single-types\/api::about\.about/);
    expect(places.get('')).toBeNull();
  });

  it('no longer lists what was taken down since, by its document or on its form', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    await documentsOf(portal.strapi, ITEM).publish({ documentId: form.target.documentId });
    await table(ITEM)
      .where({ document_id: form.target.documentId })
      .whereNotNull('published_at')
      .update({ title: '偷改' });
    const before = await look();
    const { version } = (await store.forms.find(form.number)) ?? { version: 0 };
    await (
      await portal.as('clerk')
    )
      .post(`/publication-desk/forms/${form.number}/withdraw`)
      .send({ version, reason: '标题被改' })
      .expect(200);
    expect((await report()).found).toBe(before.found - 1);
    const [first] = (await report()).rows.filter(({ editUrl }) => editUrl !== null);
    await withdraw('clerk', first?.target ?? form.target);
    const { found, rows } = await report();
    expect(found).toBe(before.found - 2);
    expect(rows.map(({ target }) => target.documentId)).not.toContain(first?.target.documentId);
  });
});
