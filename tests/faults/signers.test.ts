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
