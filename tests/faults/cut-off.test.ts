import type { Form } from '../../src/approval';
import type { RegisterCheckResponse } from '../../src/contracts';
import { storeFor } from '../server/approve';
import { ITEM, publishedRows } from '../server/content';
import { createSteps, DESK, type Steps } from '../server/desk-steps';
import { openPortal, type Portal } from '../server/portal';
import { RUNS } from './instances';

/** A database that goes away in the middle: its connections cut, or its disk full. Each publication is whole or did not happen. */
const client = process.env.DATABASE_CLIENT ?? 'sqlite';
const FORMS = 6 * RUNS;

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});
afterAll(() => portal.close());

const raw = (sql: string): Promise<unknown> =>
  portal.strapi.db.connection.raw(sql) as unknown as Promise<unknown>;

/** Ends every other connection to the database, as a restart of its server does. */
const CUT: Readonly<Record<string, () => Promise<void>>> = {
  postgres: async () => {
    await raw(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'
    );
  },
  mysql: async () => {
    const [found] = (await raw(
      'SELECT id FROM information_schema.processlist WHERE db = database() AND id <> connection_id()'
    )) as [readonly { id: number }[]];
    for (const { id } of found) await raw(`KILL ${Number(id)}`).catch(() => undefined);
  },
};

const isWhole = async ({ number, target }: Form): Promise<boolean> => {
  const store = storeFor(portal.strapi);
  const online = await publishedRows(portal.strapi, ITEM, target.documentId);
  const entry = await store.register.findLive(target);
  const form = await store.forms.find(number);
  return online === 0
    ? entry === null && form?.state === 'approved'
    : online === 1 && entry?.form === number && form?.state === 'published';
};

const publish = async (form: Form): Promise<number> =>
  (await steps.act('clerk', form, 'publish').catch(() => ({ status: 0 }))).status;

const approved = async (): Promise<readonly Form[]> => {
  const forms: Form[] = [];
  for (let index = 0; index < FORMS; index += 1) forms.push(await steps.approved());
  return forms;
};

const expectWhole = async (forms: readonly Form[]): Promise<void> => {
  for (const form of forms) expect(await isWhole(form)).toBe(true);
  const { body } = (await (await portal.as('clerk')).get(`${DESK}/register/check`)) as {
    body: RegisterCheckResponse;
  };
  expect(body).toMatchObject({ intact: true });
};

/** SQLite’s own “disk full”: it may take no page more than it has. */
const fullDisk = async (forms: readonly Form[]): Promise<void> => {
  const [{ max_page_count: most }] = (await raw('PRAGMA max_page_count')) as { max_page_count: number }[] as [
    { max_page_count: number },
  ];
  const [{ page_count: pages }] = (await raw('PRAGMA page_count')) as [{ page_count: number }];
  await raw(`PRAGMA max_page_count = ${pages}`);
  // Free pages are used up first, so that some publications still pass.
  for (const form of forms) await publish(form);
  await raw(`PRAGMA max_page_count = ${most}`);
};

const cutConnections = async (forms: readonly Form[]): Promise<void> => {
  const publishing = Promise.all(forms.map(publish));
  for (let times = 0; times < 5; times += 1) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    await CUT[client]!().catch(() => undefined);
  }
  await publishing;
};

it('publishes whole or not at all, and all of it once the database is there again', async () => {
  const forms = await approved();
  await (client === 'sqlite' ? fullDisk(forms) : cutConnections(forms));
  await expectWhole(forms);
  for (const form of forms) {
    const now = await storeFor(portal.strapi).forms.find(form.number);
    if (now?.state === 'approved') expect(await publish(now)).toBe(200);
  }
  await expectWhole(forms);
});

it('keeps the order of the register where the clock is put back, and says so in the entry', async () => {
  const form = await steps.approved();
  const desk = portal.strapi.plugin('publication-desk').service('desk') as unknown as {
    actions: { publish(input: object, by: object): Promise<{ ok: boolean }> };
  };
  const by = { actor: portal.people.clerk.id, at: '2026-01-05T02:00:00.000Z' };
  expect(await desk.actions.publish({ number: form.number }, by)).toMatchObject({ ok: true });
  const entry = await storeFor(portal.strapi).register.findLive(form.target);
  expect(entry?.at).toBe(by.at);
  expect(Date.parse(String(entry?.clockBack))).toBeGreaterThan(Date.parse(by.at));
  await expectWhole([form]);
});
