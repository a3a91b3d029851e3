import { openPortal } from './portal';
import type { Portal } from './portal';
import { DESK } from './desk-steps';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal?.close());

const HEAD = ['部室', '类别', '姓名', '邮箱', '岗位'];
const send = async (
  who: Parameters<Portal['as']>[0],
  rows: readonly (readonly string[])[],
  dryRun = false
) => {
  const { status, body } = await (
    await portal.as(who)
  )
    .post(`${DESK}/settings/people/import`)
    .send({ table: [HEAD, ...rows], dryRun });
  return { status, body };
};
const settings = async () => (await (await portal.as('super')).get(`${DESK}/settings`)).body;
const userOf = (email: string) =>
  portal.strapi.db.query('admin::user').findOne({ where: { email }, populate: ['roles'] });

const ROWS = [
  ['宣传教育部', '', '新员', 'writer@portal.test', '信息员'],
  ['新设部', '机关部室', '新长', 'chief@portal.test', '部室负责人'],
  ['新设部', '', '新长', 'chief@portal.test', '信息员'],
];

describe('departments and people from one table', () => {
  it('are tried first, and nothing is saved', async () => {
    const before = await settings();
    const { status, body } = await send('super', ROWS, true);
    expect(status).toBe(200);
    expect(body).toMatchObject({ departments: 1, accounts: 2, seats: 3, known: 0, refused: [], links: [] });
    expect(await settings()).toEqual(before);
    expect(await userOf('writer@portal.test')).toBeNull();
  });

  it('are all or nothing: one wrong row, and none is taken over', async () => {
    const { body } = await send('super', [...ROWS, ['新设部', '', '谁', 'who@portal.test', '科长']]);
    expect(body.refused).toEqual([{ line: 5, text: '科长', reason: 'position-unknown' }]);
    expect(await userOf('writer@portal.test')).toBeNull();
    expect((await settings()).departments.map(({ name }: { name: string }) => name)).not.toContain('新设部');
  });

  it('make accounts only for somebody who may make them', async () => {
    const { status, body } = await send('clerk', ROWS);
    expect(status).toBe(403);
    expect(body.error.details.code).toBe('settings.may-not-invite');
    expect((await send('officer', ROWS)).status).toBe(403);
  });

  it('are there afterwards: a department, seats, accounts with their roles, and a link for each person', async () => {
    const { status, body } = await send('super', ROWS);
    expect(status).toBe(200);
    expect(body.refused).toEqual([]);
    expect(body.links.map(({ email, name }: { email: string; name: string }) => [email, name])).toEqual([
      ['writer@portal.test', '新员'],
      ['chief@portal.test', '新长'],
    ]);
    const known = await settings();
    expect(known.departments.find(({ name }: { name: string }) => name === '新设部')).toMatchObject({
      class: '机关部室',
    });
    const chief = await userOf('chief@portal.test');
    expect(chief.roles.map(({ code }: { code: string }) => code).sort()).toEqual([
      'publication-desk-department-head',
      'publication-desk-information-officer',
    ]);
    expect(known.invited.map(({ name }: { name: string }) => name)).toEqual(['新员', '新长']);
    const seats = known.seats.filter(({ person }: { person: { id: number } }) => person.id === chief.id);
    expect(seats.map(({ lacks, empty }: { lacks: string[]; empty: unknown }) => [lacks, empty])).toEqual([
      [[], null],
      [[], null],
    ]);
  });

  it('let the invited choose a password by the link, and act', async () => {
    const { registrationToken } = await userOf('chief@portal.test');
    const registered = await portal
      .http()
      .post('/admin/register')
      .send({
        registrationToken,
        userInfo: { firstname: '新长', lastname: '', password: 'Portal-2026-test' },
      });
    expect(registered.status).toBe(200);
    const { token } = registered.body.data;
    const me = await portal.http().get(`${DESK}/me`).set('Authorization', `Bearer ${token}`);
    expect(me.body.seats.map(({ position }: { position: string }) => position).sort()).toEqual([
      'department-head',
      'information-officer',
    ]);
    expect((await settings()).invited).toHaveLength(1);
  });

  it('add nothing the second time', async () => {
    const { body } = await send('super', ROWS);
    expect(body).toMatchObject({ departments: 0, accounts: 0, seats: 0, known: 3, links: [] });
  });
});

describe('once forms are under way', () => {
  it('seats that give power wait for a second person, and the rest is taken over', async () => {
    const { createSteps } = await import('./desk-steps');
    const steps = createSteps(portal);
    await steps.submitted('officer', await steps.write('officer'));
    const { body } = await send('super', [
      ['新设部', '', '后来', 'later@portal.test', '信息员'],
      ['新设部', '', '后来', 'later@portal.test', '分管领导'],
    ]);
    expect(body).toMatchObject({ accounts: 1, seats: 2, waiting: 1 });
    const held = (await settings()).seats.filter(
      ({ person }: { person: { name: string } }) => person.name === '后来'
    );
    expect(held.map(({ position }: { position: string }) => position)).toEqual(['information-officer']);
  });
});
