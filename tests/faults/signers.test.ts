import type { Form } from '../../src/approval';
import type { RegisterCheckResponse } from '../../src/contracts';
import { storeFor } from '../server/approve';
import { createSteps, DESK, type Steps } from '../server/desk-steps';
import { openPortal, type PersonKey, type Portal } from '../server/portal';
import { openInstance, RUNS, type Answered, type Instance } from './instances';

/** Fifty who press at once, on two instances where the database lets two in. */
const FORMS = 10 * RUNS;
const AT_ONCE = 5;
const client = process.env.DATABASE_CLIENT ?? 'sqlite';

let portal: Portal;
let steps: Steps;
let other: Instance | null = null;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  // An embedded database belongs to one process.
  if (client !== 'sqlite') other = await openInstance();
});
afterAll(async () => {
  other?.close();
  await other?.ended;
  await portal.close();
});

type Desk = { actions: Record<string, (input: object, by: object) => Promise<unknown>> };

const act = (
  where: number,
  who: PersonKey,
  [action, input]: readonly [string, object]
): Promise<Answered> => {
  const by = { actor: portal.people[who].id };
  if (other && where % 2 === 1) return other.tell({ action, input, by });
  const desk = portal.strapi.plugin('publication-desk').service('desk') as unknown as Desk;
  return desk.actions[action]!(input, by).then(
    (value) => ({ value }),
    (error: unknown) => ({ error: String(error) })
  );
};

const isDone = ({ value }: Answered): boolean => (value as { ok?: boolean } | undefined)?.ok === true;
const check = async (): Promise<RegisterCheckResponse> =>
  (await (await portal.as('clerk')).get(`${DESK}/register/check`)).body;

const submitted = async (): Promise<readonly Form[]> => {
  const forms: Form[] = [];
  for (let index = 0; index < FORMS; index += 1)
    forms.push(await steps.submitted('officer', await steps.write('officer')));
  return forms;
};

/** Each form pressed so many times at once, all forms at once; how often each press was the one that counted. */
const pressed = async (
  forms: readonly Form[],
  who: PersonKey,
  press: (form: Form) => readonly [string, object]
): Promise<readonly number[]> => {
  const answers = await Promise.all(
    forms.map((form) =>
      Promise.all(Array.from({ length: AT_ONCE }, (_, index) => act(index, who, press(form))))
    )
  );
  expect(answers.flat().flatMap(({ error }) => error ?? [])).toEqual([]);
  return answers.map((all) => all.filter(isDone).length);
};

const signatures = async (forms: readonly Form[]): Promise<readonly number[]> => {
  const counts: number[] = [];
  for (const { number } of forms) {
    const events = await storeFor(portal.strapi).forms.events(number);
    counts.push(events.filter(({ event }) => event.type === 'signed').length);
  }
  return counts;
};

/** Whether a signature is refused on the other instance, which asked and answered a moment before. */
const refusedElsewhere = async (who: PersonKey, { number, digest }: Form): Promise<boolean> => {
  const answer = await act(1, who, ['agree', { number, digest, opinion: '', confirmed: true }]);
  expect(answer.error).toBeUndefined();
  return !isDone(answer);
};

const table = (name: string) => portal.strapi.db.connection(name);
const headAccount = (change: object) =>
  table('admin_users').where({ id: portal.people.head.id }).update(change);
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('what ends on one instance holds on the other with the next press: a seat, an account, a delegation', async () => {
  const { people } = portal;
  const form = await steps.submitted('officer', await steps.write('officer'));
  // The other instance knows them: whoever holds nothing there is told of no such form.
  const isLetIn = async (who: PersonKey) =>
    isDone(await act(1, who, ['comment', { number: form.number, text: '请尽快' }]));

  expect(await isLetIn('head')).toBe(true);
  const [seat] = await table('pubdesk_seats').where({ user_id: people.head.id });
  await table('pubdesk_seats').where({ id: seat.id }).delete();
  expect(await refusedElsewhere('head', form)).toBe(true);
  await table('pubdesk_seats').insert({ ...seat, power_grant: null });

  for (const [gone, back] of [
    [{ blocked: true }, { blocked: false }],
    [{ is_active: false }, { is_active: true }],
  ] as const) {
    expect(await isLetIn('head')).toBe(true);
    await headAccount(gone);
    expect(await refusedElsewhere('head', form)).toBe(true);
    await headAccount(back);
  }

  const lent = await (
    await portal.as('head')
  )
    .post(`${DESK}/deputy`)
    .send({ to: people.unionHead.id, startsOn: day(-1), endsOn: day(2), reason: '出差' });
  expect(lent.status).toBe(200);
  expect(await isLetIn('unionHead')).toBe(true);
  const [row] = lent.body.deputies as readonly { readonly documentId: string }[];
  expect((await (await portal.as('head')).delete(`${DESK}/deputy/${row?.documentId}`)).status).toBe(200);
  expect(await refusedElsewhere('unionHead', form)).toBe(true);
  expect(await refusedElsewhere('head', form)).toBe(false);
});

it('signs each form once, whoever pressed first, and publishes each once without a gap in the register', async () => {
  const forms = await submitted();
  const agree = ({ number, digest }: Form) =>
    ['agree', { number, digest, opinion: '', confirmed: true }] as const;
  const by = (who: PersonKey) => pressed(forms, who, agree);
  // A second press of the same button is answered like the first; the log has one signature.
  for (const done of await by('head')) expect(done).toBeGreaterThan(0);
  expect(await signatures(forms)).toEqual(forms.map(() => 1));
  for (const done of await by('leader')) expect(done).toBeGreaterThan(0);
  expect(await signatures(forms)).toEqual(forms.map(() => 2));
  for (const done of await pressed(forms, 'clerk', ({ number }) => ['publish', { number }]))
    expect(done).toBeGreaterThan(0);
  const found = await check();
  expect(found).toMatchObject({ intact: true, entries: FORMS });
});
