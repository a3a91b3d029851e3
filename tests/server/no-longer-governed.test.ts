import type { Form } from '../../src/approval';
import type { Store } from '../../server/src/store/types';
import { storeFor, submitAndApprove } from './approve';
import { ARTICLE, documentsOf, draftOf, publishedRows } from './content';
import { createSteps, DESK } from './desk-steps';
import { openPortal, type Portal } from './portal';

let portal: Portal;
let store: Store;

// Forms of a type the configuration named once and names no more.
beforeAll(async () => {
  portal = await openPortal({ plugin: { governs: {} } });
  store = storeFor(portal.strapi);
});
afterAll(() => portal?.close());

const approved = async (): Promise<Form> =>
  submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ARTICLE) });
const formNow = async ({ number }: Form): Promise<Form> => (await store.forms.find(number)) as Form;
const act = async (verb: string, form: Form, body: object) =>
  (await portal.as('clerk'))
    .post(`${DESK}/forms/${form.number}/${verb}`)
    .send({ version: form.version, ...body });

it('is not published in the name of its old form, which would be compared with nothing', async () => {
  const form = await approved();
  const answer = await act('publish', form, {});
  expect(answer.body.error).toMatchObject({ status: 400, details: { code: 'form.not-governed' } });
  expect(await formNow(form)).toEqual(form);
  expect(await publishedRows(portal.strapi, ARTICLE, form.target.documentId)).toBe(0);
});

it('is not taken down by its old form, while the register knew nothing of it', async () => {
  const form = await approved();
  await documentsOf(portal.strapi, ARTICLE).publish({ documentId: form.target.documentId });
  const event = { by: null, at: new Date().toISOString(), digest: form.approvedDigest ?? '', entry: 1 };
  const published = await store.transaction(() =>
    store.forms.append(form, [{ type: 'published', ...event }])
  );
  const answer = await act('withdraw', published, { reason: '内容有误' });
  expect(answer.body.error).toMatchObject({ status: 400, details: { code: 'form.not-governed' } });
  expect(await publishedRows(portal.strapi, ARTICLE, form.target.documentId)).toBe(1);
});

it('has a scheduled publication called off, with the reason', async () => {
  const form = await approved();
  const by = { id: portal.people.clerk.id, name: portal.people.clerk.name };
  const at = '2026-01-01T00:00:00.000Z';
  await store.transaction(() =>
    store.forms.append(form, [{ type: 'scheduled', for: '2026-01-02T00:00:00.000Z', by, at }])
  );
  await (
    portal.strapi.plugin('publication-desk').service('jobs') as { scheduled(): Promise<void> }
  ).scheduled();
  expect(await formNow(form)).toMatchObject({ state: 'approved', scheduledFor: null });
  expect(await publishedRows(portal.strapi, ARTICLE, form.target.documentId)).toBe(0);
});

it('keeps its forms and the register to be read', async () => {
  const form = await approved();
  const detail = await createSteps(portal).detail('clerk', form.number);
  expect([detail.status, detail.body.form?.number]).toEqual([200, form.number]);
});
