import type { Form } from '../../src/approval';
import type { Store } from '../../server/src/store';
import { storeFor, submitAndApprove } from './approve';
import { draftOf, ITEM, publishedRows, rowsOf } from './content';
import { openPortal, type Portal } from './portal';

let portal: Portal;
let store: Store;

beforeAll(async () => {
  portal = await openPortal();
  store = storeFor(portal.strapi);
});
afterAll(() => portal?.close());

const run = (): Promise<void> =>
  (portal.strapi.plugin('publication-desk').service('jobs') as { scheduled(): Promise<void> }).scheduled();
const formNow = async (form: Form): Promise<Form> => (await store.forms.find(form.number)) as Form;
const by = () => ({ id: portal.people.clerk.id, name: portal.people.clerk.name });

const PAST = '2026-01-02T00:00:00.000Z';
const FUTURE = '2999-01-01T00:00:00.000Z';

/** As the office scheduled it a while ago. */
const schedule = (form: Form, at: string): Promise<Form> =>
  store.transaction(() =>
    store.forms.append(form, [{ type: 'scheduled', for: at, by: by(), at: '2026-01-01T00:00:00.000Z' }])
  );

const scheduledFor = async (at: string): Promise<Form> =>
  schedule(await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) }), at);

describe('a scheduled publication', () => {
  it('waits for its time', async () => {
    const form = await scheduledFor(FUTURE);
    await run();
    expect((await formNow(form)).state).toBe('approved');
  });

  it('goes online when its time has come, once however many look', async () => {
    const form = await scheduledFor(PAST);
    await Promise.all([run(), run(), run()]);
    expect((await formNow(form)).state).toBe('published');
    expect(await publishedRows(portal.strapi, ITEM, form.target.documentId)).toBe(1);
    expect(await store.register.history(form.target)).toMatchObject([{ kind: 'publication', by: null }]);
  });

  it('that the gate refuses is unscheduled with the reason, and the others go on', async () => {
    // Due only once it is changed: the portal's own timer looks every minute too.
    const [changed, fine] = [await scheduledFor(FUTURE), await scheduledFor(PAST)];
    await rowsOf(portal.strapi, ITEM).update({
      where: { documentId: changed.target.documentId },
      data: { title: '数据层改稿' },
    });
    await schedule(changed, PAST);
    await run();
    expect(await formNow(changed)).toMatchObject({ state: 'approved', scheduledFor: null });
    const last = (await store.forms.events(changed.number)).at(-1)?.event;
    expect(last).toMatchObject({ type: 'unscheduled', by: null });
    expect(JSON.stringify(last)).toContain(changed.number);
    expect((await formNow(fine)).state).toBe('published');
  });

  it('given up is told to the portal, which may have written to the office that it would go online', async () => {
    const form = await scheduledFor(FUTURE);
    await rowsOf(portal.strapi, ITEM).update({
      where: { documentId: form.target.documentId },
      data: { title: '数据层再改稿' },
    });
    await schedule(form, PAST);
    const heard: unknown[] = [];
    portal.strapi.eventHub.on('publication-desk.form.unscheduled', async (notice) => void heard.push(notice));
    await run();
    expect(heard).toEqual([{ number: form.number, type: 'unscheduled', state: 'approved' }]);
  });
});
