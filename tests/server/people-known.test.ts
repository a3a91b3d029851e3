import type { Form } from '../../src/approval';
import { storeFor } from './approve';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { PASSWORD } from './people';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';

const SEAT = 'plugin::publication-desk.seat';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});
afterAll(() => portal.close());

const users = () => portal.strapi.db.connection('admin_users');
const settings = async () => (await (await portal.as('clerk')).get(`${DESK}/settings`)).body;
const seatsOf = async (id: number) =>
  (await settings()).seats.filter((seat: { person: { id: number } }) => seat.person.id === id);

/** As after an import: the number belongs to another account, with another name and e-mail. */
const asStranger = async (key: PersonKey, work: () => Promise<void>): Promise<void> => {
  const { id } = portal.people[key];
  await portal.as(key);
  const [before] = await users().where({ id });
  await users()
    .where({ id })
    .update({
      document_id: `stranger${id}`,
      email: `stranger${id}@portal.test`,
      lastname: '外',
      firstname: '人',
    });
  try {
    await work();
  } finally {
    const { document_id, email, lastname, firstname } = before;
    await users().where({ id }).update({ document_id, email, lastname, firstname });
  }
};

const codeOf = ({ body }: { readonly body: { error?: { details?: { code?: string } } } }) =>
  body.error?.details?.code;

it('somebody whose number a seat bears, but who is another account, holds nothing', async () => {
  const form = await steps.submitted('officer', await steps.write('officer'));
  await asStranger('head', async () => {
    expect((await steps.agree('head', form)).status).toBe(404);
    const [seat] = await seatsOf(portal.people.head.id);
    expect(seat.person.name).toBe('王部');
    expect(seat.empty).toMatchObject({ email: 'head@portal.test' });
    expect((await (await portal.as('head')).get(`${DESK}/me`)).body.seats).toEqual([]);
  });
  expect((await steps.agree('head', form)).status).toBe(200);
});

it('the same account with another name or e-mail loses nothing', async () => {
  const { id, email } = portal.people.leader;
  await users().where({ id }).update({ email: 'renamed@portal.test', firstname: '总' });
  const [seat] = await seatsOf(id);
  expect([seat.person.name, seat.empty]).toEqual(['赵总', null]);
  await users().where({ id }).update({ email, firstname: '分' });
});

it('what a stranger is named on a form by number is not theirs: neither to see nor to sign', async () => {
  const store = storeFor(portal.strapi);
  const form = await steps.submitted('officer', await steps.write('officer'));
  await asStranger('officer', async () => {
    expect((await steps.detail('officer', form.number)).status).toBe(404);
  });
  const kept = (await store.forms.find(form.number)) as Form;
  expect(kept.submittedBy).toMatchObject({ email: 'officer@portal.test', name: '李信' });
  expect(kept.submittedBy.account).toEqual(expect.any(String));
});

it('a deleted account’s seat reads as the name', async () => {
  const create = (email: string) =>
    portal.strapi.service('admin::user').create({
      email,
      firstname: '离',
      lastname: '任',
      password: PASSWORD,
      isActive: true,
      roles: [],
    });
  const { id } = await create('left@portal.test');
  const department = portal.departments.publicity.key;
  await (
    await portal.as('clerk')
  )
    .post(`${DESK}/settings/seats`)
    .send({ person: id, position: 'information-officer', department });
  await portal.strapi.db.query('admin::user').delete({ where: { id } });
  const [seat] = await seatsOf(id);
  expect(seat.person.name).toBe('任离');
  expect(seat.empty).toEqual({ email: 'left@portal.test', successor: null });
  const next = await create('left@portal.test');
  expect((await seatsOf(id))[0].empty.successor.id).toBe(next.id);
});

it('seats from before accounts were kept get the accounts of that day, once', async () => {
  const { tableName } = portal.strapi.db.metadata.get(SEAT);
  const seats = () => portal.strapi.db.connection(tableName);
  const { id } = portal.people.head;
  await seats().where({ user_id: id }).update({ user_account: null, user_email: null, user_name: null });
  const store = storeFor(portal.strapi);
  await store.transaction(() => store.organization.keepIdentities());
  expect((await seatsOf(id))[0].empty).not.toBeNull();
  await portal.strapi.db.connection('pubdesk_settings').where({ key: 'identities.kept' }).delete();
  await store.transaction(() => store.organization.keepIdentities());
  expect((await seatsOf(id))[0].empty).toBeNull();
});

it('nobody writes a seat or a delegation past the desk once a form was submitted', async () => {
  const before = await portal.strapi.db.query(SEAT).count();
  const data = { userId: portal.people.super.id, position: 'principal-leader' };
  const refused = { details: { code: 'gate.power-through-the-desk' } };
  await expect(portal.strapi.db.query(SEAT).create({ data })).rejects.toMatchObject(refused);
  await expect(portal.strapi.db.query(SEAT).createMany({ data: [data] })).rejects.toMatchObject(refused);
  await expect(portal.strapi.documents(SEAT).create({ data: data as never })).rejects.toMatchObject(refused);
  const where = { userId: portal.people.officer.id };
  await expect(
    portal.strapi.db.query(SEAT).update({ where, data: { position: 'principal-leader' } })
  ).rejects.toMatchObject(refused);
  await expect(portal.strapi.db.query(SEAT).delete({ where })).rejects.toMatchObject(refused);
  const answer = await (
    await portal.as('super')
  )
    .post(`/content-manager/collection-types/${SEAT}`)
    .send(data);
  expect(answer.status).toBe(403);
  expect(codeOf(answer)).toBeDefined();
  expect(await portal.strapi.db.query(SEAT).count()).toBe(before);
});
