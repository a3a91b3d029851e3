import type { RegisterCheckResponse } from '../../src/contracts';
import { createDatabase, createDatabaseOf } from './database';
import { DESK } from './desk-steps';
import { openPortalOn } from './portal';
import { createTransfer } from './strapi-command';

/**
 * `strapi export` of a portal with half a year of history, and `strapi import` of it elsewhere: into an empty portal, with the same secret and
 * with another, where other people have the numbers that seats bear, and over a portal with a history of its own.
 */

const { files, importInto, ...transfer } = createTransfer();

beforeAll(() => transfer.export(), 400_000);
afterAll(() => transfer.remove());

type Opened = Awaited<ReturnType<typeof openPortalOn>>;

const records = (portal: Opened): Promise<RegisterCheckResponse> =>
  portal.strapi.plugin('publication-desk').service('jobs').records();
const account = async (portal: Opened, email: string, name: string, code: string): Promise<number> => {
  const role = await portal.strapi.db.query('admin::role').findOne({ where: { code } });
  const made = await portal.strapi.service('admin::user').create({
    email,
    firstname: name.slice(1),
    lastname: name.slice(0, 1),
    password: 'Gonghui2019',
    isActive: true,
    roles: role ? [role.id] : [],
  });
  return made.id;
};

it('goes on in an empty portal with the same secret; strangers with the numbers of before hold nothing and are named', async () => {
  const database = await createDatabase();
  await importInto(database);
  const portal = await openPortalOn(database, { env: files });
  try {
    const check = await records(portal);
    expect(check.ledger.faults).toEqual([]);
    expect(check.forms.faults).toEqual([]);
    expect(check.seals).toMatchObject({ faults: [], unaccepted: null });
    expect(check).toMatchObject({ intact: true });
    expect(check.entries).toBeGreaterThan(100);
    expect(check.forms.checked).toBeGreaterThan(100);
    // Whoever comes first in the new portal gets the numbers the seats bear.
    const superAdmin = 'strapi-super-admin';
    await account(portal, 'stranger1@jzgh.example', '外一', superAdmin);
    for (const place of [2, 3, 4, 5, 6, 7, 8])
      await account(
        portal,
        `stranger${place}@jzgh.example`,
        `外${place}`,
        'publication-desk-department-head'
      );
    for (const who of ['stranger3', 'stranger5', 'stranger7']) {
      const { body } = await (await portal.as(who)).get(`${DESK}/me`);
      expect(body.seats).toEqual([]);
      expect((await (await portal.as(who)).get(`${DESK}/forms?view=waiting`)).body.results).toEqual([]);
    }
    const first = await portal.as('stranger1');
    const { body: before } = await first.get(`${DESK}/power`);
    expect(before.empty.length).toBeGreaterThan(20);
    // One of before comes back under their own e-mail: one step seats them again, with a second pair of eyes.
    await account(portal, 'linhui@jzgh.example', '林慧', 'publication-desk-department-head');
    const asked = await first.post(`${DESK}/settings/seats/reseat`).send({});
    expect([asked.status, asked.body.error?.details?.code]).toEqual([202, 'settings.nobody-to-confirm']);
    const emergency = portal.strapi.plugin('publication-desk').service('emergency');
    const done = await emergency.confirm({
      number: asked.body.error.details.params.number,
      operator: '机房 刘工',
      reason: '迁入新服务器',
    });
    expect(done).toMatchObject({ ok: true });
    const { body: linhui } = await (await portal.as('linhui')).get(`${DESK}/me`);
    expect(linhui.seats.length).toBeGreaterThan(0);
    expect((await (await portal.as('stranger3')).get(`${DESK}/me`)).body.seats).toEqual([]);
    expect(await records(portal)).toMatchObject({ intact: true });
  } finally {
    await portal.close();
  }
}, 400_000);

it('is not taken for whole under another secret until somebody on the server accepts it', async () => {
  const database = await createDatabase();
  await importInto(database);
  const portal = await openPortalOn(database, {
    env: { ...files, ADMIN_JWT_SECRET: 'the-secret-of-another-server' },
  });
  try {
    const check = await records(portal);
    expect(check).toMatchObject({ intact: false, fault: null, seals: { faults: [], unaccepted: 'moved' } });
    expect([check.forms.faults, check.ledger.faults, check.snapshots.faults]).toEqual([[], [], []]);
    const emergency = portal.strapi.plugin('publication-desk').service('emergency');
    await emergency.reseal({ operator: '张工', reason: '迁入新服务器，已在原系统核对' });
    expect(await records(portal)).toMatchObject({ intact: true });
  } finally {
    await portal.close();
  }
}, 400_000);

it('takes the place of a portal with a history of its own', async () => {
  const database = await createDatabaseOf('0.6.0');
  await importInto(database);
  const portal = await openPortalOn(database, { env: files });
  try {
    const check = await records(portal);
    expect([check.ledger.faults, check.forms.faults, check.live.faults, check.publicStore?.faults]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(check).toMatchObject({ intact: true });
  } finally {
    await portal.close();
  }
}, 400_000);
