import type { Form } from '../../src/approval';
import { storeFor } from './approve';
import { createSteps, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

type Row = Record<string, unknown>;

const FORM = 'plugin::publication-desk.form';
const EVENT = 'plugin::publication-desk.form-event';
const ENTRY = 'plugin::publication-desk.register-entry';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});
afterAll(() => portal.close());

/** A table of the desk as raw SQL sees it: past every lifecycle and every rule. */
const table = (uid: string) => portal.strapi.db.connection(portal.strapi.db.metadata.get(uid).tableName);
const jsonOf = (value: unknown): Row => (typeof value === 'string' ? JSON.parse(value) : value) as Row;

/** What somebody with the database writes into a form, in all the places a form has. */
const rewrite = async ({ number }: Pick<Form, 'number'>, change: Row): Promise<void> => {
  const [row] = await table(FORM).where({ number });
  const data = { ...jsonOf(row.data), ...change } as unknown as Form;
  const position = data.route.stages.find(({ key }) => key === data.stage)?.position ?? null;
  const columns = { state: data.state, stage: data.stage, position };
  await table(FORM)
    .where({ number })
    .update({ ...columns, data: JSON.stringify(data) });
};

const submitted = async (more: Row = {}): Promise<Form> =>
  steps.submitted('officer', await steps.write('officer'), more);

const approvedBySql = async (): Promise<Form> => {
  const form = await submitted();
  await rewrite(form, {
    state: 'approved',
    stage: null,
    approvedDigest: form.digest,
    approvedAt: form.submittedAt,
  });
  return form;
};

const codeOf = ({ body }: { readonly body: { error?: { details?: { code?: string } } } }) =>
  body.error?.details?.code;

const isOnline = async ({ target }: Form): Promise<boolean> => {
  const { documentId } = target;
  return (await table(ITEM).where({ document_id: documentId }).whereNotNull('published_at')).length > 0;
};

it.each(['desk', 'Content Manager'])(
  'a form approved by a statement in the database goes online neither from the %s',
  async (from) => {
    const form = await approvedBySql();
    const answer =
      from === 'desk'
        ? await steps.act('clerk', form, 'publish')
        : await (
            await portal.as('super')
          )
            .post(`/content-manager/collection-types/${ITEM}/${form.target.documentId}/actions/publish`)
            .send({});
    expect([answer.status, codeOf(answer)]).toEqual([409, 'form.not-as-logged']);
    expect(await isOnline(form)).toBe(false);
  }
);

it('nor at a time set for it, nor by the clock', async () => {
  const form = await approvedBySql();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  expect(codeOf(await steps.act('clerk', form, 'schedule', { for: later }))).toBe('form.not-as-logged');
  await rewrite(form, { scheduledFor: '2026-01-01T00:00:00.000Z' });
  await table(FORM).where({ number: form.number }).update({ scheduled_for: '2026-01-01T00:00:00.000Z' });
  await portal.strapi.plugin('publication-desk').service('jobs').scheduled();
  expect(await isOnline(form)).toBe(false);
});

it('a form moved on to a later stage past its log is signed by nobody', async () => {
  const form = await submitted();
  await rewrite(form, { stage: 'leader-in-charge' });
  expect(codeOf(await steps.agree('leader', form))).toBe('form.not-as-logged');
});

it('a form whose log was edited, cut or emptied is signed by nobody', async () => {
  const [edited, cut, emptied] = [await submitted(), await submitted(), await submitted()];
  const signed = await steps.agreed(cut, 'head');
  const [row] = await table(EVENT).where({ number: edited.number, sequence: 1 });
  const event = JSON.stringify({ ...jsonOf(row.event), at: '2020-01-01T00:00:00.000Z' });
  await table(EVENT).where({ number: edited.number, sequence: 1 }).update({ event });
  await table(EVENT).where({ number: cut.number, sequence: 2 }).delete();
  await table(EVENT).where({ number: emptied.number }).delete();
  expect(codeOf(await steps.agree('head', edited))).toBe('form.not-as-logged');
  expect(codeOf(await steps.agree('leader', signed))).toBe('form.not-as-logged');
  expect(codeOf(await steps.agree('head', emptied))).toBe('form.not-as-logged');
});

it('nor is a stricter route or a change of the draft taken from it', async () => {
  const form = await submitted();
  await rewrite(form, { stage: 'leader-in-charge' });
  const raised = { category: 'sensitive-information', reason: '涉及敏感事项' };
  expect(codeOf(await steps.act('leader', form, 'raise', raised))).toBe('form.not-as-logged');
  const saved = await (
    await portal.as('leader')
  )
    .put(`/content-manager/collection-types/${ITEM}/${form.target.documentId}`)
    .send({ title: '改了的标题' });
  expect([saved.status, codeOf(saved)]).toEqual([409, 'form.not-as-logged']);
});

it('what the register says is online is published again only where its entry is as it was written', async () => {
  const form = await steps.published();
  const [row] = await table(FORM).where({ number: form.number });
  expect(jsonOf(row.data).state).toBe('published');
  const { documentId } = form.target;
  const path = `/content-manager/collection-types/${ITEM}/${documentId}`;
  const saved = await (await portal.as('clerk')).put(path).send({ title: '没有人签过的标题' });
  expect(saved.status).toBe(200);
  const store = storeFor(portal.strapi);
  const draft = await store.documents.read(form.target, 'draft');
  const digest = draft && store.documents.digest(draft);
  await table(ENTRY).where({ target_document: documentId }).update({ digest });
  const answer = await (await portal.as('clerk')).post(`${path}/actions/publish`).send({});
  expect([answer.status, codeOf(answer)]).toEqual([409, 'register.entry-not-as-written']);
});

it('such a form says so to the office, and is rejected so that the document may be submitted again', async () => {
  const form = await submitted();
  await rewrite(form, { submission: { ...form.submission, title: '换了的标题' } });
  expect((await steps.detail('clerk', form.number)).body.fault).not.toBeNull();
  const refused = await steps.agree('head', form);
  expect(refused.body.error.message).toContain(form.number);
  const rejected = await steps.act('head', form, 'reject', { opinion: '与记录不符', digest: form.digest });
  expect(rejected.status).toBe(200);
  expect((await steps.submit('officer', form.target)).status).toBe(200);
});

it('a form nobody touched is signed, scheduled and published', async () => {
  const form = await steps.approved();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const scheduled = await steps.act('clerk', form, 'schedule', { for: later });
  expect(scheduled.status).toBe(200);
  expect((await steps.act('clerk', scheduled.body.form, 'publish')).status).toBe(200);
  expect(await isOnline(form)).toBe(true);
});
