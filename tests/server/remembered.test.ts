import { openPortal } from './portal';
import type { Portal } from './portal';

const SEAT = 'plugin::publication-desk.seat';
const DELEGATION = 'plugin::publication-desk.delegation';

let portal: Portal;
beforeAll(async () => (portal = await openPortal()));
afterAll(() => portal.close());

type Duty = { readonly position: string };
type Desk = {
  readonly queries: {
    me(
      input: object,
      by: { readonly actor: number }
    ): Promise<{ readonly value: { readonly seats: readonly Duty[] } }>;
  };
};

const me = async (id: number) => {
  const desk = portal.strapi.plugin('publication-desk').service('desk') as unknown as Desk;
  return (await desk.queries.me({}, { actor: id })).value;
};
const positionsOf = async (id: number): Promise<readonly string[]> =>
  ((await me(id))?.seats ?? []).map(({ position }) => position);

/** The statements that `work` asks. */
const asked = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
  const statements: string[] = [];
  const note = ({ sql }: { readonly sql: string }) => statements.push(sql);
  portal.strapi.db.connection.on('query', note);
  await work();
  portal.strapi.db.connection.removeListener('query', note);
  return statements;
};
const selectsFrom = (table: string, statements: readonly string[]) =>
  statements.filter((sql) => new RegExp(`^select \\* from .?${table}.? `).test(sql)).length;

it('reads seats, delegations and rules again only when the ledger has moved', async () => {
  const { id } = portal.people.officer;
  await me(id);
  const second = await asked(() => me(id));
  expect(second.length).toBeGreaterThan(0);
  expect(selectsFrom('pubdesk_seats', second)).toBe(0);
  expect(selectsFrom('pubdesk_delegations', second)).toBe(0);

  const seat = await portal.strapi
    .documents(SEAT)
    .create({ data: { userId: id, position: 'registrar' } as never });
  const third = await asked(() => me(id));
  expect(selectsFrom('pubdesk_seats', third)).toBe(1);
  await portal.strapi.documents(SEAT).delete({ documentId: seat.documentId });
});

it.each(['the document service', 'the query engine', 'many at once', 'SQL'] as const)(
  'a seat given and taken by %s counts at the next question',
  async (way) => {
    const { id } = portal.people.unionHead;
    const row = { userId: id, position: 'registrar' };
    const { strapi } = portal;
    const table = () => strapi.db.connection('pubdesk_seats');
    expect(await positionsOf(id)).toEqual(['department-head']);
    const where = { userId: id, position: 'registrar' };
    const kept = (await strapi.db.query(SEAT).findOne({ where: { userId: id } })) as Record<string, unknown>;
    const identity = {
      userAccount: kept.userAccount,
      userEmail: kept.userEmail,
      userName: kept.userName,
      documentId: `remembered-${way.length}`,
    };
    if (way === 'the document service') await strapi.documents(SEAT).create({ data: row as never });
    if (way === 'the query engine') await strapi.db.query(SEAT).create({ data: { ...row, ...identity } });
    if (way === 'many at once')
      await strapi.db.query(SEAT).createMany({ data: [{ ...row, ...identity }] as never });
    if (way === 'SQL')
      await table().insert({
        document_id: identity.documentId,
        user_id: id,
        position: 'registrar',
        user_account: kept.userAccount,
        user_email: kept.userEmail,
        user_name: kept.userName,
      });
    expect(await positionsOf(id)).toEqual(['department-head', 'registrar']);
    if (way === 'SQL') await table().where({ document_id: identity.documentId }).delete();
    else await strapi.db.query(SEAT).deleteMany({ where });
    expect(await positionsOf(id)).toEqual(['department-head']);
  }
);

it('a seat that SQL alters in place counts at the next question', async () => {
  const { id } = portal.people.unionHead;
  const seat = () => portal.strapi.db.connection('pubdesk_seats').where({ user_id: id });
  expect(await positionsOf(id)).toEqual(['department-head']);
  await seat().update({ position: 'registrar' });
  expect(await positionsOf(id)).toEqual(['registrar']);
  await seat().update({ position: 'department-head' });
  expect(await positionsOf(id)).toEqual(['department-head']);
});

it('a change that is rolled back is forgotten', async () => {
  const { id } = portal.people.unionLeader;
  const { strapi } = portal;
  await expect(
    strapi.db.transaction(async () => {
      await strapi.documents(SEAT).create({ data: { userId: id, position: 'registrar' } as never });
      expect(await positionsOf(id)).toEqual(['leader-in-charge', 'registrar']);
      throw new Error('back');
    })
  ).rejects.toThrow('back');
  expect(await positionsOf(id)).toEqual(['leader-in-charge']);
});

it('a delegation begins and ends with its days, whatever is remembered', async () => {
  const { strapi, people } = portal;
  const { id } = people.colleague;
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const of = (startsOn: string, endsOn: string) => ({
    fromUser: people.unionHead.id,
    toUser: id,
    position: 'department-head',
    department: portal.departments['education-union'].key,
    startsOn,
    endsOn,
  });
  const future = await strapi.documents(DELEGATION).create({ data: of(day(3), day(5)) as never });
  expect(await positionsOf(id)).toEqual(['information-officer']);
  await strapi
    .documents(DELEGATION)
    .update({ documentId: future.documentId, data: of(day(-3), day(5)) as never });
  expect(await positionsOf(id)).toEqual(['information-officer', 'department-head']);
  await strapi
    .documents(DELEGATION)
    .update({ documentId: future.documentId, data: of(day(-5), day(-3)) as never });
  expect(await positionsOf(id)).toEqual(['information-officer']);
});

it('an account that is blocked, or another person’s by now, holds nothing from the next question on', async () => {
  const { strapi, people } = portal;
  const users = () => strapi.db.connection('admin_users').where({ id: people.unionOfficer.id });
  expect(await positionsOf(people.unionOfficer.id)).toEqual(['information-officer']);
  await users().update({ is_active: false });
  expect(await positionsOf(people.unionOfficer.id)).toEqual([]);
  await users().update({ is_active: true, document_id: 'another-account', email: 'another@portal.test' });
  expect(await positionsOf(people.unionOfficer.id)).toEqual([]);
});
