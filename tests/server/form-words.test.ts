import { createSteps, DESK, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
}, 120_000);

afterAll(() => portal.close());

const rowOf = async (who: PersonKey, number: string) => {
  const { body } = await (await portal.as(who)).get(`${DESK}/forms?view=all&q=${number}`);
  return body.results[0];
};

describe('why a form came back', () => {
  it('stands on the form, in the list and beside the document, with who, when and the words, until it is submitted again', async () => {
    const target = await steps.write('officer');
    const form = await steps.submitted('officer', target);
    const answer = await steps.act('head', form, 'return', { to: null, opinion: '人数有误，请更正。' });
    const said = { kind: 'returned', by: { name: '王部' }, text: '人数有误，请更正。', to: null };
    const { body: shown } = await steps.detail('officer', form.number);
    expect(shown.words).toMatchObject([{ ...said, stage: form.stage }]);
    expect((await rowOf('officer', form.number)).said).toMatchObject(said);
    const beside = `${DESK}/documents/${ITEM}/${target.documentId}`;
    expect((await (await portal.as('officer')).get(beside)).body.words).toMatchObject([said]);
    await steps.act('officer', answer.body.form, 'resubmit', await steps.submission());
    expect((await steps.detail('officer', form.number)).body.words).toEqual([]);
    expect((await rowOf('officer', form.number)).said).toBeNull();
  });
});

describe('a reason that will be due', () => {
  it('is known to the head before signing, and to nobody who will not be asked', async () => {
    const body = '<p>联系人王芳，手机 13800001234。</p>';
    const target = await steps.write('officer', { body });
    const state = await (await portal.as('officer')).post(`${DESK}/forms/check`).send({ target });
    const answers = state.body.findings.map(({ id }: { id: string }) => ({
      finding: id,
      reason: '会务电话',
    }));
    const form = await steps.submitted('officer', target, { answers });
    expect((await steps.detail('head', form.number)).body.reasonDue).toBeNull();
    const changed = await (
      await portal.as('head')
    )
      .put(`/content-manager/collection-types/${ITEM}/${target.documentId}`)
      .send({ body: '<p>联系人王芳，手机 13800001234，另有 13900005678。</p>' });
    expect(changed.status).toBe(200);
    const { body: shown } = await steps.detail('head', form.number);
    expect(shown.reasonDue).toMatchObject({ code: 'approval.finding-reason' });
    expect((await steps.detail('officer', form.number)).body.reasonDue).toBeNull();
    const now = { ...form, version: shown.form.version };
    expect((await steps.agree('head', now)).body.error.details.code).toBe('approval.finding-reason');
  });
});

describe('the public address', () => {
  it('is known before the item is online, and leads to it afterwards', async () => {
    const form = await steps.submitted('officer', await steps.write('officer', { title: '女职工权益保护' }));
    const { body: before } = await steps.detail('officer', form.number);
    expect(before).toMatchObject({ publicPath: null, plannedPath: expect.stringContaining('/') });
    await steps.act('clerk', await steps.agreed(form, 'head', 'leader'), 'publish');
    const { body: after } = await steps.detail('officer', form.number);
    expect(after).toMatchObject({ publicPath: before.plannedPath, plannedPath: null });
  });
});
