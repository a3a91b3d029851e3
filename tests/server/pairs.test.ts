import type { Form } from '../../src/approval';
import { documentsOf, ITEM } from './content';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

/** A policy document and its interpretation (Art. 8(一) ¶2): never one without the other by oversight. */
let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});
afterAll(() => portal.close());

const SIGNERS = ['head', 'leader', 'clerk', 'principal'] as const;
const codeOf = (answer: { body: { error?: { details?: { code?: string } } } }): string =>
  answer.body.error?.details?.code ?? 'none';
const stateOf = async ({ number }: Form): Promise<string> =>
  (await steps.detail('clerk', number)).body.form.state;

const onlinePair = async (title: string) => {
  const interpretation = await steps.write('officer', { title: `${title}解读` });
  const policy = await steps.write('officer', { title });
  const explained = await steps.submitted('officer', interpretation, { category: 'policy-interpretation' });
  const ruled = await steps.submitted('officer', policy, {
    category: 'policy-document',
    companion: interpretation,
  });
  await steps.agreed(explained, ...SIGNERS);
  await steps.act('webmaster', await steps.agreed(ruled, ...SIGNERS), 'publish');
  const read = async ({ number }: Form): Promise<Form> => (await steps.detail('clerk', number)).body.form;
  return { policy: await read(ruled), interpretation: await read(explained) };
};

it('takes no document for an interpretation whose form says it is another thing', async () => {
  const notice = await steps.write('officer', { title: '部室动态' });
  await steps.submitted('officer', notice, { category: 'department-work' });
  const policy = await steps.write('officer', { title: '配对办法' });
  const wanted = { category: 'policy-document', companion: notice };
  const check = await (
    await portal.as('officer')
  )
    .post(`${DESK}/forms/check`)
    .send({ target: policy, ...(await steps.submission(wanted)) });
  expect(check.body.refusal?.code).toBe('approval.companion-not-interpretation');
  const refused = await steps.submit('officer', policy, wanted);
  expect([refused.status, codeOf(refused)]).toEqual([400, 'approval.companion-not-interpretation']);
});

it('publishes no policy with a document that was submitted as another thing since', async () => {
  const other = await steps.write('officer', { title: '后来的动态' });
  const policy = await steps.write('officer', { title: '先提交的办法' });
  // Nothing says yet what the other is.
  const ruled = await steps.submitted('officer', policy, { category: 'policy-document', companion: other });
  const signed = await steps.agreed(ruled, ...SIGNERS);
  await steps.agreed(
    await steps.submitted('officer', other, { category: 'department-work' }),
    'head',
    'leader'
  );
  const refused = await steps.act('webmaster', signed, 'publish');
  expect(codeOf(refused)).toBe('publication.companion-not-interpretation');
  const past = documentsOf(portal.strapi, ITEM).publish({ documentId: policy.documentId });
  await expect(past).rejects.toMatchObject({ details: { code: 'publication.companion-not-interpretation' } });
});

it('asks what becomes of the policy before its interpretation comes down, and changes nothing until told', async () => {
  const { policy, interpretation } = await onlinePair('甲办法');
  const { uid, documentId, locale } = interpretation.target;
  const state = await (await portal.as('clerk')).get(`${DESK}/documents/${uid}/${documentId}`);
  expect(state.body.policiesLeft).toEqual([{ number: policy.number, title: '甲办法' }]);
  const refused = await steps.act('clerk', interpretation, 'withdraw', { reason: '解读有误' });
  expect([refused.status, codeOf(refused)]).toEqual([409, 'publication.withdraw-pair']);
  const past = await (
    await portal.as('clerk')
  )
    .post(`${DESK}/documents/${uid}/${documentId}/withdraw`)
    .send({ locale, reason: '解读有误' });
  expect(codeOf(past)).toBe('publication.withdraw-pair');
  expect([await stateOf(policy), await stateOf(interpretation)]).toEqual(['published', 'published']);
});

it('takes both down in one step', async () => {
  const { policy, interpretation } = await onlinePair('乙办法');
  const done = await steps.act('clerk', interpretation, 'withdraw', { reason: '已废止', pair: 'both' });
  expect(done.body.form.state).toBe('withdrawn');
  expect([await stateOf(policy), await stateOf(interpretation)]).toEqual(['withdrawn', 'withdrawn']);
});

it('leaves the policy alone for a reason that its form shows', async () => {
  const { policy, interpretation } = await onlinePair('丙办法');
  const done = await steps.act('clerk', interpretation, 'withdraw', { reason: '解读将重写', pair: 'alone' });
  expect(done.body.form.state).toBe('withdrawn');
  expect(await stateOf(policy)).toBe('published');
  const { body } = await steps.detail('officer', policy.number);
  expect(JSON.stringify(body.words)).toContain('解读将重写');
});

it('lets the policy go first, and its interpretation after it without a question', async () => {
  const { policy, interpretation } = await onlinePair('丁办法');
  expect((await steps.act('clerk', policy, 'withdraw', { reason: '已废止' })).body.form.state).toBe(
    'withdrawn'
  );
  expect((await steps.act('clerk', interpretation, 'withdraw', { reason: '同上' })).body.form.state).toBe(
    'withdrawn'
  );
});
