import type { Form } from '../../src/approval';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { PASSWORD } from './people';
import { openPortal } from './portal';
import type { Method, PersonKey, Portal } from './portal';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});
afterAll(() => portal.close());

type Answer = { readonly status: number; readonly body: { error?: { details?: { code?: string } } } };

const call = async (who: PersonKey, method: Method, path: string, body: object = {}) =>
  (await portal.as(who))[method](`${DESK}${path}`).send(body);
const codeOf = ({ body }: Answer) => body.error?.details?.code;
const power = async (who: PersonKey = 'officer') => (await call(who, 'get', '/power')).body;
const newest = async (): Promise<number> => (await power()).pending.at(-1).number;
const options = async () => (await call('clerk', 'get', '/settings')).body.approval;
const seats = async (person: PersonKey) =>
  (await (await portal.as(person)).get(`${DESK}/me`)).body.seats.map(
    ({ position }: { position: string }) => position
  );

const principal = { position: 'principal-leader', department: null };
const days = { startsOn: '2020-01-01', endsOn: '2099-12-31', reason: '出差' };
const lent = (from: PersonKey, to: PersonKey) => ({
  from: portal.people[from].id,
  to: portal.people[to].id,
  ...principal,
  ...days,
});

it('the office sets itself up alone until the first form is submitted', async () => {
  const person = portal.people.unionLeader.id;
  const added = await call('clerk', 'post', '/settings/seats', { person, ...principal });
  expect(added.status).toBe(200);
  expect((await call('clerk', 'delete', `/settings/seats/${added.body.documentId}`)).status).toBe(200);
  expect((await call('clerk', 'put', '/settings/options', { cover: true })).status).toBe(200);
  expect((await call('clerk', 'put', '/settings/options', { cover: false })).status).toBe(200);
});

describe('once a form was submitted', () => {
  let open: Form;
  beforeAll(async () => {
    open = await steps.submitted('officer', await steps.write('officer'), {
      category: 'sensitive-information',
    });
    open = await steps.agreed(open, 'head', 'leader');
  });

  it.each(['clerk', 'webmaster', 'registrar', 'super'] as const)(
    'the %s takes no power by a seat, a delegation, an option, a route or a preset of their own',
    async (who) => {
      const { id } = portal.people[who];
      const route = [{ key: 'general-office', position: 'general-office', signers: 'any', days: 1 }];
      const ways = [
        await call(who, 'post', '/settings/seats', { person: id, ...principal }),
        await call(who, 'post', '/settings/delegations', { ...lent('principal', who), to: id }),
        await call(who, 'put', '/settings/options', { cover: true }),
        await call(who, 'put', '/settings/options', { implicit: true }),
        await call(who, 'put', '/settings/options', { preset: 'letter' }),
        await call(who, 'put', '/settings/routes/sensitive', { stages: route }),
      ];
      expect(ways.map((way) => [way.status, codeOf(way)])).toEqual(
        ways.map(() => [202, 'settings.awaits-second'])
      );
      expect(await seats(who)).not.toContain('principal-leader');
      const { cover, implicit, routes } = await options();
      expect([cover, implicit, routes.sensitive.version, routes.major.version]).toEqual([false, false, 1, 1]);
      expect((await steps.agree(who, open)).status).not.toBe(200);
      const own = (await power(who)).pending.filter(
        ({ by }: { by: string }) => by === portal.people[who].name
      );
      expect(own).toHaveLength(6);
      for (const { number, mayConfirm, mayRefuse } of own) {
        expect([mayConfirm, mayRefuse]).toEqual([false, true]);
        const confirmed = await call(who, 'post', `/power/${number}/confirm`);
        expect(codeOf(confirmed)).toBe('settings.not-yours-to-confirm');
        expect((await call(who, 'post', `/power/${number}/refuse`)).status).toBe(200);
      }
    }
  );

  it('nor through the portal’s own services', async () => {
    const { actions } = portal.strapi.plugin('publication-desk').service('desk');
    const { id } = portal.people.clerk;
    const asked = await actions.saveSeat({ person: id, ...principal }, { actor: id });
    expect(asked.refusal.code).toBe('settings.awaits-second');
    expect((await actions.saveSeat({ person: id, ...principal })).refusal.code).toBe(
      'settings.awaits-second'
    );
    expect(await seats('clerk')).not.toContain('principal-leader');
    const emergency = portal.strapi.plugin('publication-desk').service('emergency');
    const number = await newest();
    const { httpServer } = portal.strapi.server;
    await new Promise<void>((done) => void httpServer.listen(0, done));
    const forced = await emergency.confirm({ number, operator: '黑', reason: '急' });
    await new Promise((done) => httpServer.close(done));
    expect(forced.refusal.code).toBe('settings.force-on-server');
    for (const { number } of (await power()).pending)
      await call('webmaster', 'post', `/power/${number}/refuse`);
    expect((await power()).pending).toEqual([]);
  });

  it('nor by the Content Manager’s address, which shows a super administrator no more than the desk', async () => {
    const admin = await portal.as('super');
    for (const type of ['seat', 'form', 'setting', 'register-entry', 'snapshot', 'delegation']) {
      const path = `/content-manager/collection-types/plugin::publication-desk.${type}`;
      for (const url of [path, path.replace('::', '%3A%3A'), `${path}/abc`])
        expect(codeOf(await admin.get(url))).toBe('gate.tables-of-the-desk');
      expect(codeOf(await admin.post(path).send({}))).toBe('gate.tables-of-the-desk');
    }
    const items = '/content-manager/collection-types/plugin::publication-desk.item';
    expect((await admin.get(items)).status).toBe(200);
  });

  it('the same proposal made twice is one', async () => {
    const seat = { person: portal.people.unionLeader.id, ...principal };
    await call('clerk', 'post', '/settings/seats', seat);
    await call('clerk', 'post', '/settings/seats', seat);
    expect((await power()).pending).toHaveLength(1);
    await call('clerk', 'post', `/power/${await newest()}/refuse`, { reason: '弄错了' });
    expect((await power()).pending).toEqual([]);
  });

  it('a second holder of another position confirms it, once, in the name of both; who gains by it does not', async () => {
    const seat = { person: portal.people.registrar.id, ...principal };
    expect((await call('clerk', 'post', '/settings/seats', seat)).status).toBe(202);
    const number = await newest();
    for (const who of ['registrar', 'officer', 'super', 'clerk'] as const)
      expect(codeOf(await call(who, 'post', `/power/${number}/confirm`))).toBe(
        'settings.not-yours-to-confirm'
      );
    const both = await Promise.all([
      call('webmaster', 'post', `/power/${number}/confirm`),
      call('webmaster', 'post', `/power/${number}/confirm`),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await seats('registrar')).toContain('principal-leader');
    const { results } = (await call('clerk', 'get', '/settings/changes?pageSize=3')).body;
    expect(
      results.map(({ action, by }: { action: string; by: { name: string } }) => [action, by.name])
    ).toEqual([
      ['confirmed', '吴站'],
      ['added', '孙办'],
      ['proposed', '孙办'],
    ]);
    expect(results[1]).toMatchObject({ proposal: number, confirmedBy: { name: '吴站' } });
  });

  it('a signature says by which change its power stands', async () => {
    const signed = await steps.agree('registrar', open);
    expect(signed.status).toBe(200);
    expect(signed.body.form.signatures.at(-1).grant).toMatchObject({
      by: { name: '孙办' },
      confirmedBy: { name: '吴站' },
    });
    open = signed.body.form;
  });

  it('nobody signs by a seat they gave themselves on a form that was open before', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const department = portal.departments.publicity.key;
    const seat = { person: portal.people.clerk.id, position: 'department-head', department };
    await call('clerk', 'post', '/settings/seats', seat);
    expect((await call('webmaster', 'post', `/power/${await newest()}/confirm`)).status).toBe(200);
    expect(codeOf(await steps.agree('clerk', form))).toBe('approval.self-given-seat');
    const later = await steps.submitted('officer', await steps.write('officer'));
    expect((await steps.agree('clerk', later)).status).toBe(200);
  });

  it('who lends their own seat needs nobody; whose seat is lent by another confirms it', async () => {
    await call('clerk', 'post', '/settings/delegations', lent('principal', 'leader'));
    const number = await newest();
    expect((await power('principal')).pending.at(-1).mayConfirm).toBe(true);
    expect((await call('principal', 'post', `/power/${number}/confirm`)).status).toBe(200);
    const { actions } = portal.strapi.plugin('publication-desk').service('desk');
    const own = await actions.saveDelegation(lent('principal', 'unionLeader'), {
      actor: portal.people.principal.id,
    });
    expect(own.ok).toBe(true);
  });

  it('what takes power away, and days of a route, take effect at once', async () => {
    const { routes } = await options();
    const stages = routes.routine.stages.map((stage: object) => ({ ...stage, days: 5 }));
    expect((await call('clerk', 'put', '/settings/routes/routine', { stages })).status).toBe(200);
    const { delegations } = (await call('clerk', 'get', '/settings')).body;
    for (const { documentId } of delegations)
      expect((await call('clerk', 'delete', `/settings/delegations/${documentId}`)).status).toBe(200);
  });

  it('empty seats are seated again by e-mail in one step, which a second person confirms', async () => {
    const { id, email } = portal.people.unionHead;
    await portal.strapi.db.query('admin::user').delete({ where: { id } });
    const role = await portal.strapi.db.query('admin::role').findOne({
      where: { code: 'publication-desk-department-head' },
    });
    const account = { email, firstname: '工', lastname: '陈', password: PASSWORD, isActive: true };
    await portal.strapi.service('admin::user').create({ ...account, roles: [role.id] });
    expect((await power()).empty).toMatchObject([{ name: '陈工', successor: '陈工' }]);
    expect(codeOf(await call('clerk', 'post', '/settings/seats/reseat'))).toBe('settings.awaits-second');
    expect((await call('webmaster', 'post', `/power/${await newest()}/confirm`)).status).toBe(200);
    expect((await power()).empty).toEqual([]);
    expect(codeOf(await call('clerk', 'post', '/settings/seats/reseat'))).toBe('settings.nothing-to-reseat');
  });

  it('where nobody else could confirm, a command on the server does, and everybody is shown it', async () => {
    const others = [portal.people.webmaster.id, portal.people.registrar.id];
    const users = () => portal.strapi.db.connection('admin_users').whereIn('id', others);
    await users().update({ is_active: false });
    const asked = await call('clerk', 'post', '/settings/seats', {
      person: portal.people.leader.id,
      ...principal,
    });
    expect(codeOf(asked)).toBe('settings.nobody-to-confirm');
    const emergency = portal.strapi.plugin('publication-desk').service('emergency');
    const silent = await emergency.confirm({
      number: asked.body.error.details.params.number,
      operator: '',
      reason: '',
    });
    expect(silent.refusal.code).toBe('settings.force-needs-reason');
    const forced = await emergency.confirm({
      number: asked.body.error.details.params.number,
      operator: '机房 刘工',
      reason: '办公室仅一人在岗',
    });
    expect(forced.ok).toBe(true);
    await users().update({ is_active: true });
    expect((await power('officer')).forced).toMatchObject([
      { operator: '机房 刘工', reason: '办公室仅一人在岗', subject: '赵分' },
    ]);
    const { body } = await call('leader', 'get', '/me');
    expect(body.seats.map(({ position }: { position: string }) => position)).toContain('principal-leader');
  });
});
