import type { Form } from '../../src/approval';
import { createSteps } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal, type Portal } from './portal';

// A notice that is displayed for seven days (公示): everybody signs for the day it comes down, and the desk takes it down.

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});
afterAll(() => portal?.close());

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const expire = (at?: string): Promise<void> =>
  (
    portal.strapi.plugin('publication-desk').service('jobs') as {
      expired(options: { at?: string }): Promise<void>;
    }
  ).expired(at ? { at } : {});
const now = async (form: Form): Promise<Form> => (await steps.detail('clerk', form.number)).body.form;
const codeOf = (answer: { body: { error?: { details?: { code?: string } } } }) =>
  answer.body.error?.details?.code;

const signed = async (onlineUntil: string, fields: Record<string, unknown> = {}): Promise<Form> =>
  steps.agreed(
    await steps.submitted('officer', await steps.write('officer', fields), { onlineUntil }),
    'head',
    'leader'
  );

it('is part of what is signed, shown to the public, and taken down at its time with its reason, once', async () => {
  const until = inDays(7);
  const form = await signed(until.replace('Z', '+00:00'), { title: '评优名单公示' });
  expect(form.submission.onlineUntil).toBe(until);
  const online: Form = (await steps.act('clerk', form, 'publish')).body.form;
  expect(online.state).toBe('published');
  const [listed] = (await steps.site('/items?q=评优名单公示')).body.results;
  expect(listed).toMatchObject({ onlineUntil: until });
  expect((await steps.site(`/items/${listed.slug}`)).body).toMatchObject({
    publishedAt: expect.stringMatching(/Z$/),
    onlineUntil: until,
  });

  await expire(inDays(6.9));
  expect((await now(form)).state).toBe('published');
  await Promise.all([expire(inDays(7.01)), expire(inDays(7.01))]);
  expect((await now(form)).state).toBe('withdrawn');
  expect((await steps.site(`/items/${listed.slug}`)).status).toBe(410);
  const register = (await (await portal.as('clerk')).get('/publication-desk/register?q=评优名单公示')).body;
  expect(register.results.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
    'publication',
    'withdrawal',
  ]);
  expect(register.results).toContainEqual(
    expect.objectContaining({ kind: 'withdrawal', reason: '到期', by: null })
  );
  expect((await steps.detail('clerk', form.number)).body.fault).toBeNull();
});

it('is refused in words where it is no time, or past; the check before says so too', async () => {
  const target = await steps.write('officer');
  for (const [onlineUntil, code] of [
    ['下周三', 'approval.until-unclear'],
    ['2026-08-01T08:00:00', 'approval.until-unclear'],
    [inDays(-1), 'approval.until-past'],
  ]) {
    const answer = await steps.submit('officer', target, { onlineUntil });
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    const input = { ...(await steps.submission({ onlineUntil })), target };
    const checked = await (await portal.as('officer')).post('/publication-desk/forms/check').send(input);
    expect(checked.body.refusal.code).toBe(code);
  }
});

it('is not before the scheduled publication, and is kept when the form is handed in again', async () => {
  const form = await signed(inDays(2));
  const late = await steps.act('clerk', form, 'schedule', { for: inDays(3) });
  expect([late.status, codeOf(late)]).toEqual([400, 'approval.schedule-after-until']);
  expect((await steps.act('clerk', form, 'schedule', { for: inDays(1) })).status).toBe(200);

  const other = await steps.submitted('officer', await steps.write('officer'), { onlineUntil: inDays(2) });
  const back: Form = (await steps.act('officer', other, 'recall', { reason: '改日期' })).body.form;
  const again: Form = (await steps.act('officer', back, 'resubmit')).body.form;
  expect(again.submission.onlineUntil).toBe(other.submission.onlineUntil);
  const cleared: Form = (await steps.act('officer', again, 'recall', { reason: '不下线' })).body.form;
  const without: Form = (await steps.act('officer', cleared, 'resubmit', { onlineUntil: null })).body.form;
  expect(without.submission.onlineUntil).toBeUndefined();
});

it('goes by the form that put it online: a new approval without a time lets it stay', async () => {
  const form = await signed(inDays(1), { title: '延期公示' });
  await steps.act('clerk', form, 'publish');
  const renewed = await steps.agreed(await steps.submitted('officer', form.target), 'head', 'leader');
  expect((await steps.act('clerk', renewed, 'publish')).body.form.state).toBe('published');
  await expire(inDays(2));
  expect((await now(renewed)).state).toBe('published');
  expect((await steps.site('/items?q=延期公示')).body.results).toMatchObject([{ onlineUntil: null }]);
});
