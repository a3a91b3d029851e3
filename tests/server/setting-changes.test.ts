import { DESK } from './desk-steps';
import { openPortal } from './portal';
import type { Method, PersonKey, Portal } from './portal';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal?.close());

const call = async (method: Method, path: string, body?: object, who: PersonKey = 'clerk') => {
  const request = (await portal.as(who))[method](`${DESK}/settings${path}`);
  return body ? request.send(body) : request;
};

type Line = {
  readonly kind: string;
  readonly subject: string;
  readonly action: string;
  readonly by: { readonly name: string } | null;
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
};
const lines = async (query = ''): Promise<readonly Line[]> =>
  (await call('get', `/changes?pageSize=100${query}`)).body.results;
const total = async (): Promise<number> => (await call('get', '/changes')).body.pagination.total;

/** What a step wrote into the record, oldest first. */
const written = async (step: () => Promise<unknown>): Promise<readonly Line[]> => {
  const before = await total();
  await step();
  return (await lines()).slice(0, (await total()) - before).reverse();
};

describe('the record of settings', () => {
  it('names who seated and unseated whom, in words that outlive the seat and the department', async () => {
    const department = (
      await call('post', '/departments', { name: '临时工作组', class: '机关部室', order: 9 })
    ).body.documentId;
    const seat = { person: portal.people.registrar.id, position: 'department-head', department };
    const [added, removed] = await written(async () => {
      const { documentId } = (await call('post', '/seats', seat)).body;
      await call('delete', `/seats/${documentId}`);
      await call('delete', `/departments/${department}`);
    });
    expect(added).toMatchObject({
      kind: 'seat',
      subject: '郑登',
      action: 'added',
      by: { name: '孙办' },
      fields: [
        { name: 'person', before: null, after: '郑登' },
        { name: 'position', before: null, after: 'department-head' },
        { name: 'department', before: null, after: '临时工作组' },
      ],
    });
    expect(removed).toMatchObject({ kind: 'seat', subject: '郑登', action: 'removed' });
    expect(removed?.fields.map(({ before }) => before)).toEqual(['郑登', 'department-head', '临时工作组']);
  });

  it('still names somebody who left', async () => {
    const { id } = portal.people.unionLeader;
    const [removed] = await written(async () => {
      const leaving = (active: boolean) =>
        portal.strapi.db.query('admin::user').update({ where: { id }, data: { isActive: active } });
      await leaving(false);
      const { seats } = (await call('get', '')).body;
      const seat = seats.find((one: { person: { id: number } }) => one.person.id === id);
      await call('delete', `/seats/${seat.documentId}`);
      await leaving(true);
    });
    expect(removed).toMatchObject({ kind: 'seat', subject: '褚领', action: 'removed' });
  });

  it('tells what a change left and what it found, and nothing of what is saved as it was', async () => {
    const input = { name: '法律援助中心', class: '直属事业单位', order: 10 };
    const { documentId } = (await call('post', '/departments', input)).body;
    const changes = await written(async () => {
      await call('put', `/departments/${documentId}`, input);
      await call('put', `/departments/${documentId}`, { ...input, activeUntil: '2026-06-30' });
    });
    expect(changes).toMatchObject([
      {
        kind: 'department',
        subject: '法律援助中心',
        action: 'changed',
        fields: [{ name: 'activeUntil', before: null, after: '2026-06-30' }],
      },
    ]);
    expect(changes[0]?.fields).toHaveLength(1);
  });

  it('has delegations, terms, channels, routes, options and days of the calendar', async () => {
    const { documentId: term } = (await call('post', '/terms', { term: '内部消息' })).body;
    const changes = await written(async () => {
      await call('post', '/delegations', {
        from: portal.people.head.id,
        to: portal.people.colleague.id,
        position: 'department-head',
        department: portal.departments.publicity.key,
        startsOn: '2026-03-01',
        endsOn: '2026-03-05',
        reason: '出差',
      });
      await call('delete', `/terms/${term}`);
      await call('post', '/terms/import', { text: '甲词\n乙词' });
      await call('post', '/channels', { name: '通知公告', order: 1 });
      const [head, leader] = (await call('get', '')).body.approval.routes.routine.stages;
      await call('put', '/routes/routine', { stages: [head, { ...leader, days: 3 }] });
      await call('put', '/options', { quota: 4, cover: false });
      await call('put', '/calendar/days/2026-03-11', { kind: 'holiday' });
    });
    expect(changes.map(({ kind, subject, action }) => [kind, subject, action])).toEqual([
      ['delegation', '王部 → 周稿', 'added'],
      ['term', '内部消息', 'removed'],
      ['term-list', '', 'added'],
      ['channel', '通知公告', 'added'],
      ['route', 'routine', 'changed'],
      ['options', '', 'changed'],
      ['calendar', '2026', 'changed'],
    ]);
    const [, , list, , route, options, calendar] = changes.map(({ fields }) => fields);
    expect(list).toEqual([{ name: 'added', before: null, after: 2 }]);
    expect(route).toEqual([
      {
        name: 'stages',
        before: ['department-head any 1', 'leader-in-charge any 1'],
        after: ['department-head any 1', 'leader-in-charge any 3'],
      },
    ]);
    expect(options).toEqual([{ name: 'quota', before: 2, after: 4 }]);
    expect(calendar).toEqual([{ name: 'holidays', before: [], after: ['2026-03-11'] }]);
  });

  it('keeps nothing of what was refused', async () => {
    const changes = await written(async () => {
      await call('post', '/terms', { term: '甲词' });
      await call('put', '/routes/routine', { stages: [] });
      await call('delete', `/departments/${portal.departments.publicity.key}`);
      await call('delete', '/seats/nowhere');
      await call('put', '/calendar/days/2026-02-30', { kind: 'holiday' });
    });
    expect(changes).toEqual([]);
  });

  it('is read by kind and page, by the office alone', async () => {
    expect(new Set((await lines('&kind=seat')).map(({ kind }) => kind))).toEqual(new Set(['seat']));
    const one = await call('get', '/changes?kind=seat&page=1&pageSize=1');
    expect(one.body.results).toHaveLength(1);
    expect(one.body.pagination).toMatchObject({ page: 1, pageSize: 1 });
    expect((await call('get', '/changes?kind=form')).status).toBe(400);
    expect((await call('get', '/changes', undefined, 'leader')).status).toBe(403);
  });
});
