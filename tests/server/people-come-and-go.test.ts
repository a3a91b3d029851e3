import type { RegisterEntry } from '../../src/register';
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

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const codeOf = ({ body }: { readonly body: { error?: { details?: { code?: string } } } }) =>
  body.error?.details?.code;
const settings = async () => (await (await portal.as('clerk')).get(`${DESK}/settings`)).body;
const seatOf = async (key: PersonKey) =>
  (await settings()).seats.find(
    (seat: { person: { id: number } }) => seat.person.id === portal.people[key].id
  );
const mine = async (key: PersonKey) => (await (await portal.as(key)).get(`${DESK}/me`)).body.seats;

/** A seat as Settings sends it, with other days. */
const changeDays = async (key: PersonKey, days: { startsOn?: string | null; endsOn?: string | null }) => {
  const { documentId, person, position, department } = await seatOf(key);
  return (await portal.as('clerk'))
    .put(`${DESK}/settings/seats/${documentId}`)
    .send({ person: person.id, position, department, ...days });
};

describe('one names one’s own deputy', () => {
  const name = async (key: PersonKey, body: object) =>
    (await portal.as(key)).post(`${DESK}/deputy`).send(body);
  const away = (to: PersonKey) => ({
    to: portal.people[to].id,
    startsOn: day(-1),
    endsOn: day(7),
    reason: '外出培训',
  });

  it('for all own seats at once, without the office; the deputy signs with both names and is told for whom', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    expect((await name('head', away('unionHead'))).status).toBe(200);
    const detail = await steps.detail('unionHead', form.number);
    expect(detail.body.signingFor).toMatchObject({ id: portal.people.head.id });
    const signed = await steps.agree('unionHead', form);
    expect(signed.status).toBe(200);
    const [signature] = signed.body.form.signatures;
    expect([signature.person.name, signature.standingInFor.name]).toEqual(['陈工', '王部']);
    const told = await (await portal.as('unionHead')).get(`${DESK}/notices`);
    expect(JSON.stringify(told.body)).toContain('delegated');
  });

  it('is seen by whoever named them, and ended by them alone', async () => {
    const seen = await (await portal.as('head')).get(`${DESK}/deputy`);
    expect(seen.body.seats).toEqual([expect.objectContaining({ position: 'department-head' })]);
    const [row] = seen.body.deputies;
    expect(row.to.name).toBe('陈工');
    const stranger = await (await portal.as('leader')).delete(`${DESK}/deputy/${row.documentId}`);
    expect([stranger.status, codeOf(stranger)]).toEqual([404, 'settings.not-found']);
    const ended = await (await portal.as('head')).delete(`${DESK}/deputy/${row.documentId}`);
    expect(ended.body.deputies).toEqual([]);
    expect(await mine('unionHead')).toHaveLength(1);
  });

  it.each([
    ['oneself', 'head', () => away('head'), 'settings.delegation-to-self'],
    [
      'an end before the start',
      'head',
      () => ({ ...away('leader'), endsOn: day(-5) }),
      'settings.period-reversed',
    ],
    [
      'a time that is over',
      'head',
      () => ({ ...away('leader'), startsOn: day(-9), endsOn: day(-5) }),
      'settings.period-past',
    ],
    ['somebody whose role cannot publish', 'clerk', () => away('unionHead'), 'settings.deputy-role'],
    ['somebody whose role cannot sign', 'head', () => away('officer'), 'settings.deputy-role'],
    ['somebody without a seat', 'head', () => away('super'), 'settings.person-unknown'],
    ['an officer, who has nothing to lend', 'officer', () => away('leader'), 'settings.nothing-to-lend'],
  ] as const)('refuses %s', async (_what, who, body, code) => {
    const refused = await name(who, body());
    expect(codeOf(refused)).toBe(code);
    expect(refused.body.error.details.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('is no business of whoever bears the number by now', async () => {
    expect((await name('head', away('leader'))).status).toBe(200);
    const users = () => portal.strapi.db.connection('admin_users').where({ id: portal.people.head.id });
    const [before] = await users();
    await portal.as('head');
    await users().update({ document_id: 'stranger', email: 'stranger@portal.test' });
    const { documentId } = (await portal.strapi.db
      .query('plugin::publication-desk.delegation')
      .findOne({ where: { fromUser: portal.people.head.id } })) as { documentId: string };
    const seen = await (await portal.as('head')).get(`${DESK}/deputy`);
    const ended = await (await portal.as('head')).delete(`${DESK}/deputy/${documentId}`);
    await users().update({ document_id: before.document_id, email: before.email });
    expect(seen.body.deputies).toEqual([]);
    expect([ended.status, codeOf(ended)]).toEqual([404, 'settings.not-found']);
    await (await portal.as('head')).delete(`${DESK}/deputy/${documentId}`);
  });

  it('and what the office’s deputy publishes, takes down and files is registered with both names', async () => {
    const deputed = await name('clerk', away('registrar'));
    expect(deputed.status).toBe(200);
    const form = await steps.approved({ title: '代办的一条' });
    const online = await steps.act('registrar', form, 'publish');
    expect(online.status).toBe(200);
    const down = await steps.act('registrar', online.body.form, 'withdraw', { reason: '数据有误' });
    expect(down.status).toBe(200);
    expect((await name('registrar', away('webmaster'))).status).toBe(200);
    const [, { sequence }] = (
      await (await portal.as('clerk')).get(`${DESK}/register?q=${encodeURIComponent('代办的一条')}`)
    ).body.results;
    const filed = await (
      await portal.as('webmaster')
    )
      .post(`${DESK}/register/${sequence}/filing`)
      .send({ with: '网信办', on: day(-1) });
    expect([filed.status, codeOf(filed)]).toEqual([200, undefined]);
    const { results } = (
      await (await portal.as('clerk')).get(`${DESK}/register?q=${encodeURIComponent('代办的一条')}`)
    ).body;
    const both = results.map(({ kind, by, record }: RegisterEntry) => [
      kind,
      by?.name,
      record?.standingInFor,
    ]);
    expect(both).toEqual([
      ['filing', '吴站', '郑登'],
      ['withdrawal', '郑登', '孙办'],
      ['publication', '郑登', '孙办'],
    ]);
    const search = await (
      await portal.as('clerk')
    ).get(`${DESK}/register?q=${encodeURIComponent('孙办')}&kind=withdrawal`);
    expect(search.body.pagination.total).toBe(1);
    const csv = await (
      await portal.as('clerk')
    ).get(`${DESK}/register/export?q=${encodeURIComponent('代办的一条')}`);
    expect(csv.text.match(/郑登（代孙办）/g)).toHaveLength(2);
    expect(csv.text).toContain('吴站（代郑登）');
    const english = await (
      await portal.as('clerk')
    )
      .get(`${DESK}/register/export?q=${encodeURIComponent('代办的一条')}`)
      .set('Accept-Language', 'en-GB');
    expect(english.text).toContain('郑登 for 孙办');
    expect(english.text.split('\r\n')[0]).not.toMatch(/[\u4e00-\u9fff]/);
    expect((await (await portal.as('clerk')).get(`${DESK}/register/check`)).body.intact).toBe(true);
    for (const key of ['clerk', 'registrar'] as const) {
      const { deputies } = (await (await portal.as(key)).get(`${DESK}/deputy`)).body;
      await (await portal.as(key)).delete(`${DESK}/deputy/${deputies[0].documentId}`);
    }
  });

  it('all seats or none', async () => {
    const seats = () => portal.strapi.db.connection('pubdesk_delegations').count({ rows: '*' });
    const table = () => portal.strapi.db.connection('pubdesk_seats');
    const [{ id: _id, ...held }] = await table().where({ user_id: portal.people.head.id });
    const lost = { ...held, document_id: 'lost-seat', department: 'no-such-department' };
    await table().insert({ ...lost, power_grant: lost.power_grant && JSON.stringify(lost.power_grant) });
    const before = await seats();
    expect(codeOf(await name('head', away('leader')))).toBe('settings.department-unknown');
    expect(await seats()).toEqual(before);
    await table().where({ document_id: 'lost-seat' }).delete();
  });
});

describe('seats from and until a day', () => {
  it('count on their days, the last included, and no longer', async () => {
    expect((await changeDays('unionLeader', { startsOn: null, endsOn: day(1) })).status).toBe(200);
    expect(await mine('unionLeader')).toHaveLength(1);
    expect((await changeDays('unionLeader', { startsOn: null, endsOn: day(-2) })).status).toBe(200);
    expect(await mine('unionLeader')).toHaveLength(0);
  });

  it('end earlier by one person, last longer or begin sooner only with a second', async () => {
    await steps.submitted('officer', await steps.write('officer'));
    const longer = await changeDays('unionLeader', { startsOn: null, endsOn: null });
    expect([longer.status, codeOf(longer)]).toEqual([202, 'settings.awaits-second']);
    expect(await mine('unionLeader')).toHaveLength(0);
  });

  it('keep the change they stand on when they end earlier', async () => {
    const row = () =>
      portal.strapi.db
        .query('plugin::publication-desk.seat')
        .findOne({ where: { userId: portal.people.unionHead.id } });
    const { powerGrant } = (await row()) as { powerGrant: unknown };
    expect((await changeDays('unionHead', { startsOn: null, endsOn: day(30) })).status).toBe(200);
    expect((await row()) as object).toMatchObject({ powerGrant, endsOn: day(30) });
  });

  it('whose number is a stranger’s by now are no seat of theirs: saving the same days gives power and waits', async () => {
    const users = () => portal.strapi.db.connection('admin_users').where({ id: portal.people.unionHead.id });
    const [before] = await users();
    await portal.as('unionHead');
    await users().update({ document_id: 'stranger', email: 'stranger@portal.test' });
    const { endsOn } = await seatOf('unionHead');
    const saved = await changeDays('unionHead', { startsOn: null, endsOn });
    const held = await mine('unionHead');
    await users().update({ document_id: before.document_id, email: before.email });
    expect([saved.status, codeOf(saved)]).toEqual([202, 'settings.awaits-second']);
    expect(held).toEqual([]);
  });

  it('are refused with the end before the start', async () => {
    const reversed = await changeDays('unionHead', { startsOn: day(5), endsOn: day(1) });
    expect([reversed.status, codeOf(reversed)]).toEqual([400, 'settings.period-reversed']);
  });
});

it('ending a seat shows beforehand which open forms would wait for nobody', async () => {
  const form = await steps.submitted('officer', await steps.write('officer'));
  const leaving = async (key: PersonKey) => {
    const { documentId } = await seatOf(key);
    return (await (await portal.as('clerk')).get(`${DESK}/settings/seats/${documentId}/leaving`)).body.forms;
  };
  const stranded = await leaving('head');
  expect(stranded).toContainEqual(
    expect.objectContaining({ number: form.number, stage: 'department-head', title: form.submission.title })
  );
  expect(await leaving('leader')).toContainEqual(
    expect.objectContaining({ number: form.number, stage: 'leader-in-charge' })
  );
  expect(await leaving('registrar')).toEqual([]);
});
