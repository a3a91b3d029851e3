import type { Form } from '../../src/approval';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});
afterAll(() => portal.close());

const DECEMBER_31 = '2026-12-31T02:00:00.000Z';

type Answer<T> = { readonly ok: boolean; readonly value?: T; readonly refusal?: { readonly code: string } };
type Act<T> = (input: unknown, by: { actor: number; at: string }) => Promise<Answer<T>>;

/** The portal's own code does it at a moment of its choice, as the seed of the demonstration does. */
const at = async <T>(
  service: 'actions' | 'queries',
  name: string,
  given: { readonly who: PersonKey; readonly at: string; readonly input: unknown }
): Promise<Answer<T>> => {
  const desk = portal.strapi.plugin('publication-desk').service('desk') as Record<
    typeof service,
    Record<string, Act<T>>
  >;
  return (desk[service][name] as Act<T>)(given.input, { actor: portal.people[given.who].id, at: given.at });
};

/** An item about work of 30 December 2026, handed in the day after. */
const decemberForm = async (): Promise<Form> => {
  const input = {
    ...(await steps.submission({ occurredOn: '2026-12-30' })),
    target: await steps.write('officer'),
  };
  const answer = await at<Form>('actions', 'submit', { who: 'officer', at: DECEMBER_31, input });
  expect(answer).toMatchObject({ ok: true });
  return answer.value as Form;
};

const year2027 = { holidays: ['2027-01-01', '2027-01-02', '2027-01-03'], makeUpDays: [] };
const importYear = async () =>
  (await portal.as('clerk')).put(`${DESK}/settings/calendar/2027`).send(year2027);

describe('the turn of the year, before the schedule of 2027 is published', () => {
  it('takes work of 30 December, leaves its dates open, and fills them in when the year is imported', async () => {
    const form = await decemberForm();
    expect(form).toMatchObject({
      state: 'in-review',
      submission: { occurredOn: '2026-12-30', dueOn: null, late: false },
      stageDueOn: null,
    });
    const signed = await steps.agreed(await decemberForm(), 'head', 'leader');
    const online: Form = (await steps.act('clerk', signed, 'publish')).body.form;
    expect(online).toMatchObject({ state: 'published', submission: { dueOn: null } });

    const imported = await importYear();
    expect(imported.status).toBe(200);
    expect(imported.body.recomputed).toBe(2);
    const { body } = await steps.detail('officer', form.number);
    expect(body.form).toMatchObject({
      submission: { dueOn: '2027-01-04', late: false },
      stageDueOn: '2027-01-04',
    });
    expect(body.events.at(-1).event).toMatchObject({ type: 'rescheduled-deadline', reason: '2027' });
    expect(body.fault).toBeNull();
    const published = (await steps.detail('officer', online.number)).body;
    expect(published.form).toMatchObject({ state: 'published', submission: { dueOn: '2027-01-04' } });
    expect(published.fault).toBeNull();
    expect((await importYear()).body.recomputed).toBe(0);
  });

  it('says before the submission that the deadline comes later', async () => {
    const input = { target: await steps.write('officer'), occurredOn: '2028-12-30' };
    const when = { who: 'officer', at: '2028-12-31T02:00:00.000Z', input } as const;
    const checked = await at('queries', 'checkSubmission', when);
    expect(checked).toMatchObject({ ok: true, value: { dueOn: null, dueAwaits: 2028, late: false } });
    const none = await at('queries', 'checkSubmission', { ...when, input: { target: input.target } });
    expect(none).toMatchObject({ ok: true, value: { dueOn: null, dueAwaits: null } });
  });

  it('tells the office on its desk from 1 December which year to import, and nobody else', async () => {
    const me = (who: PersonKey, day: string) =>
      at<{ calendarAwaited: number | null }>('queries', 'me', { who, at: `${day}T04:00:00.000Z`, input: {} });
    expect((await me('clerk', '2031-11-30')).value?.calendarAwaited).toBe(2031);
    await (
      await portal.as('clerk')
    )
      .put(`${DESK}/settings/calendar/2031`)
      .send({ holidays: ['2031-01-01'], makeUpDays: [] });
    expect((await me('clerk', '2031-11-30')).value?.calendarAwaited).toBeNull();
    expect((await me('clerk', '2031-12-01')).value?.calendarAwaited).toBe(2032);
    expect((await me('officer', '2031-12-01')).value?.calendarAwaited).toBeNull();
  });
});
