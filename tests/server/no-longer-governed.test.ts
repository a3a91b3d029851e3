import type { Form } from '../../src/approval';
import type { Store } from '../../server/src/store';
import { storeFor, submitAndApprove, submitted } from './approve';
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

describe('a type taken out of the portal', () => {
  const gone = async (state: 'in-review' | 'approved'): Promise<Form> => {
    const target = await draftOf(portal.strapi, ARTICLE);
    const submission = { target, kept: { ...target, uid: 'api::gone.gone' } };
    return (state === 'approved' ? submitAndApprove : submitted)(portal, store, submission);
  };

  it.each(['in-review', 'approved'] as const)(
    'leaves a form that was %s readable, with what was signed',
    async (state) => {
      const form = await gone(state);
      const detail = await createSteps(portal).detail('clerk', form.number);
      expect(detail.status).toBe(200);
      expect(detail.body.content).toContainEqual(expect.objectContaining({ name: 'title', kind: 'text' }));
    }
  );

  it.each([
    ['agree', { confirmed: true }, 404, 'form.document-missing'],
    ['return', { opinion: '栏目已撤销' }, 200, undefined],
    ['reject', { opinion: '栏目已撤销' }, 200, undefined],
    ['raise', { category: 'sensitive-information', reason: '敏感' }, 200, undefined],
  ])('%s is no fault', async (verb, body, status, code) => {
    const form = await gone('in-review');
    const head = await portal.as('head');
    const answer = await head
      .post(`${DESK}/forms/${form.number}/${verb}`)
      .send({ version: form.version, ...body });
    expect([answer.status, answer.body.error?.details.code]).toEqual([status, code]);
  });
});
