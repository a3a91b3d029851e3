import type { Form } from '../../src/approval';
import { createSteps, DESK, ITEM, type Steps } from './desk-steps';
import { openPortal, type Portal } from './portal';

/** A super administrator may ask for everything and sits nowhere: what the office does is done from a seat (Art. 5, 10). */
let portal: Portal;
let steps: Steps;
let approved: Form;
let scheduled: Form;
let published: Form;
let waiting: Form;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  published = await steps.published();
  approved = await steps.approved();
  waiting = await steps.submitted('officer', await steps.write('officer'));
  const later = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const answer = await steps.act('clerk', await steps.approved(), 'schedule', { for: later });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  scheduled = answer.body.form;
});
afterAll(() => portal.close());

type Try = readonly [what: string, request: () => readonly [path: string, body: object]];

const onForm = (verb: string, form: () => Form, body: object = {}): Try => [
  verb,
  () => [`/forms/${form().number}/${verb}`, { version: form().version, ...body }],
];
const document = (form: Form, verb: string) =>
  `/documents/${encodeURIComponent(ITEM)}/${form.target.documentId}/${verb}`;

const tries: readonly Try[] = [
  onForm('publish', () => approved),
  onForm('schedule', () => approved, { for: '2030-01-07T02:00:00.000Z' }),
  onForm('unschedule', () => scheduled, { reason: '改期' }),
  onForm('withdraw', () => published, { reason: '内容有误' }),
  onForm('reassign', () => waiting, { stage: 'department-head', person: 1, reason: '出差' }),
  onForm('agree', () => waiting, { opinion: '同意', confirmed: true }),
  onForm('return', () => waiting, { opinion: '数字不对', to: null }),
  onForm('reject', () => waiting, { opinion: '不宜公开' }),
  onForm('raise', () => waiting, { category: 'emergency', reason: '敏感' }),
  onForm('recall', () => waiting, { reason: '再改' }),
  ['taking a page down', () => [document(published, 'withdraw'), { locale: null, reason: '内容有误' }]],
  ['putting a page back', () => [document(published, 'restore'), { locale: null }]],
  ['closing a month', () => ['/ranking/close', { month: '2026-01' }]],
  ['opening a month again', () => ['/ranking/reopen', { month: '2026-01', reason: '补登' }]],
  [
    'deciding a consequence',
    () => ['/consequences/decide', { key: 'none', decision: 'confirmed', reason: '属实' }],
  ],
];

const everything = async (): Promise<string> => {
  const { db } = portal.strapi;
  const kept: unknown[] = [];
  for (const name of ['form', 'form-event', 'register-entry', 'month', 'consequence']) {
    const uid = `plugin::publication-desk.${name}` as 'plugin::publication-desk.term';
    kept.push(await db.query(uid).findMany({ orderBy: { id: 'asc' } }));
  }
  return JSON.stringify(kept);
};

it.each(tries)('refuses a super administrator without a seat: %s', async (_, request) => {
  const before = await everything();
  const [path, body] = request();
  const { status, body: answer } = await (await portal.as('super')).post(`${DESK}${path}`).send(body);
  // A form that waits for others is none of theirs to see: 404.
  expect([403, 404]).toContain(status);
  expect(typeof answer.error?.details?.code).toBe('string');
  expect(await everything()).toBe(before);
});
