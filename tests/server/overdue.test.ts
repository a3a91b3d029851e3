import type { Form } from '../../src/approval';
import { replay } from '../../src/approval';
import type { Store } from '../../server/src/store';
import { agreedByAll, storeFor, submitted } from './approve';
import { draftOf, ITEM } from './content';
import { openPortal, type Portal } from './portal';

let portal: Portal;
let store: Store;

beforeAll(async () => {
  portal = await openPortal();
  store = storeFor(portal.strapi);
});
afterAll(() => portal?.close());

const MONDAY = '2026-11-23T01:15:00.000Z';
const SATURDAY = '2026-11-21T01:15:00.000Z';

const look = (at: string): Promise<void> =>
  (
    portal.strapi.plugin('publication-desk').service('jobs') as {
      overdue(options: { at: string }): Promise<void>;
    }
  ).overdue({ at });

/** A form in review whose present stage had until `stageDueOn`. */
const dueOn = async (stageDueOn: string): Promise<Form> => {
  const form = await submitted(portal, store, { target: await draftOf(portal.strapi, ITEM) });
  const event = { type: 'rescheduled-deadline' as const, dueOn: null, late: false, stageDueOn, reason: '' };
  return store.transaction(() => store.forms.append(form, [{ ...event, by: null, at: MONDAY }]));
};
const reminders = async ({ number }: Form) =>
  (await store.forms.events(number)).map(({ event }) => event).filter(({ type }) => type === 'reminded');

describe('an overdue stage', () => {
  it('is reminded of once, however many instances look and however often', async () => {
    const heard: unknown[] = [];
    portal.strapi.eventHub.on('publication-desk.form.reminded', async (notice) => void heard.push(notice));
    const form = await dueOn('2026-11-19');
    await Promise.all([look(MONDAY), look(MONDAY), look(MONDAY)]);
    await look('2026-11-24T01:15:00.000Z');
    expect(await reminders(form)).toMatchObject([{ stage: 'department-head', on: '2026-11-23', by: null }]);
    const now = (await store.forms.find(form.number)) as Form;
    const log = (await store.forms.events(form.number)).map(({ event }) => event);
    expect(replay(log)).toEqual(now);
    expect(heard).toEqual([expect.objectContaining({ number: form.number, state: 'in-review' })]);
  });

  it('is left alone on a day off, and on its last day', async () => {
    const [late, today] = [await dueOn('2026-11-19'), await dueOn('2026-11-23')];
    await look(SATURDAY);
    expect(await reminders(late)).toEqual([]);
    await look(MONDAY);
    expect(await reminders(late)).toHaveLength(1);
    expect(await reminders(today)).toEqual([]);
  });

  it('is signed as if nothing had happened', async () => {
    const form = await dueOn('2026-11-19');
    await look(MONDAY);
    const now = (await store.forms.find(form.number)) as Form;
    expect((await agreedByAll(portal, store, now)).state).toBe('approved');
    await look(MONDAY);
    expect(await reminders(form)).toHaveLength(1);
  });
});
