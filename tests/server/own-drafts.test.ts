import { createRoles } from '../../server/src/roles';
import { OWN_DRAFTS } from '../../server/src/roles/draft-condition';
import type { Target } from '../../src/approval';
import { storeFor } from './approve';
import { createSteps, DESK, ITEM } from './desk-steps';
import type { PersonKey } from './people';
import { openPortal, type Portal } from './portal';

let portal: Portal;
let steps: ReturnType<typeof createSteps>;
/** Drafts by what they are. */
const drafts = {} as Record<
  'unsent' | 'unions' | 'nobodys' | 'inReview' | 'sensitive' | 'online' | 'changed',
  Target
>;

const CM = `/content-manager/collection-types/${ITEM}`;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  drafts.unsent = await steps.write('officer', { title: '部室未报草稿' });
  drafts.unions = await steps.write('unionOfficer', { title: '工会未报草稿' });
  drafts.nobodys = await steps.write('super', { title: '无部室草稿' });
  drafts.inReview = await steps.write('officer', { title: '部室在审' });
  await steps.submitted('officer', drafts.inReview);
  drafts.sensitive = await steps.write('officer', { title: '部室敏感' });
  await steps.submitted('officer', drafts.sensitive, { category: 'sensitive-information' });
  for (const name of ['online', 'changed'] as const) {
    drafts[name] = await steps.write('officer', { title: name === 'online' ? '已经在线' : '在线又改' });
    const form = await steps.submitted('officer', drafts[name]);
    const approved = await steps.agreed(form, 'head', 'leader');
    expect((await steps.act('webmaster', approved, 'publish')).status).toBe(200);
  }
  await new Promise((resolve) => setTimeout(resolve, 600));
  const changed = await (
    await portal.as('officer')
  )
    .put(`${CM}/${drafts.changed.documentId}`)
    .send({ title: '在线又改：未审的新标题' });
  expect(changed.status).toBe(200);
});
afterAll(() => portal?.close());

const listed = async (who: PersonKey, query = ''): Promise<readonly string[]> => {
  const { body, status } = await (await portal.as(who)).get(`${CM}?pageSize=100${query}`);
  expect(status).toBe(200);
  const names = Object.entries(drafts);
  return body.results
    .map(({ documentId }: Target) => names.find(([, one]) => one.documentId === documentId)?.[0])
    .sort();
};

const ALL = ['changed', 'inReview', 'nobodys', 'online', 'sensitive', 'unions', 'unsent'];

describe('drafts in the Content Manager', () => {
  it.each([
    ['officer', ['changed', 'inReview', 'nobodys', 'online', 'sensitive', 'unsent']],
    ['colleague', ['changed', 'inReview', 'nobodys', 'online', 'unsent']],
    ['head', ['changed', 'inReview', 'nobodys', 'online', 'sensitive', 'unsent']],
    ['unionOfficer', ['nobodys', 'online', 'unions']],
    ['unionHead', ['nobodys', 'online', 'unions']],
    ['clerk', ['changed', 'inReview', 'nobodys', 'online', 'unions', 'unsent']],
    ['leader', ['changed', 'online', 'sensitive']],
    ['principal', ['online', 'sensitive']],
    ['unionLeader', ['online']],
    ['super', ALL],
  ] as const)('%s finds %j', async (who, expected) => {
    expect(await listed(who)).toEqual(expected);
  });

  it('are not found by searching or filtering for their words either', async () => {
    expect(await listed('unionOfficer', `&_q=${encodeURIComponent('部室')}`)).toEqual(['nobodys']);
    expect(
      await listed('unionOfficer', `&filters[$and][0][title][$contains]=${encodeURIComponent('未审')}`)
    ).toEqual([]);
    expect(await listed('unionOfficer', '&status=published')).toEqual(['changed', 'online']);
  });

  it('wait with a leader at their stage, and no longer once it is signed by another', async () => {
    const target = await steps.write('officer', { title: '轮到谁' });
    const form = await steps.submitted('officer', target);
    const opens = async (who: PersonKey) =>
      (await (await portal.as(who)).get(`${CM}/${target.documentId}`)).status;
    expect(await opens('leader')).toBe(403);
    await steps.agreed(form, 'head');
    expect([await opens('leader'), await opens('unionLeader')]).toEqual([200, 403]);
  });

  it('open for nobody of another department, in either version that is theirs alone', async () => {
    const union = await portal.as('unionOfficer');
    for (const name of ['unsent', 'inReview', 'sensitive', 'changed'] as const)
      expect((await union.get(`${CM}/${drafts[name].documentId}`)).status).toBe(403);
    const online = await union.get(`${CM}/${drafts.changed.documentId}?status=published`);
    expect([online.status, online.body.data.title]).toEqual([200, '在线又改']);
  });

  it('are neither changed, discarded, deleted nor published by another department', async () => {
    const union = await portal.as('unionHead');
    const { documentId } = drafts.unsent;
    const { officer, head } = { officer: await portal.as('unionOfficer'), head: union };
    expect((await officer.put(`${CM}/${documentId}`).send({ title: '改了' })).status).toBe(403);
    expect((await officer.post(`${CM}/${drafts.changed.documentId}/actions/discard`).send({})).status).toBe(
      403
    );
    const role = await portal.strapi
      .service('admin::role')
      .findOne({ code: 'publication-desk-department-head' });
    const { action, subject, ...office } = (await portal.strapi.db.query('admin::permission').findOne({
      where: {
        action: 'plugin::content-manager.explorer.delete',
        subject: ITEM,
        role: { code: 'publication-desk-general-office' },
      },
    })) as { action: string; subject: string; properties: object; conditions: string[] };
    expect(office.conditions).toEqual([OWN_DRAFTS]);
    for (const verb of ['delete', 'publish'])
      await portal.strapi.service('admin::role').addPermissions(role.id, [
        {
          action: action.replace('delete', verb),
          subject,
          properties: office.properties,
          conditions: office.conditions,
        },
      ]);
    expect((await head.delete(`${CM}/${documentId}`)).status).toBe(403);
    expect((await head.post(`${CM}/${documentId}/actions/publish`).send({})).status).toBe(403);
    expect((await head.post(`${CM}/actions/bulkDelete`).send({ documentIds: [documentId] })).status).toBe(
      403
    );
    expect((await head.post(`${CM}/actions/bulkPublish`).send({ documentIds: [documentId] })).status).toBe(
      403
    );
  });

  it('do not come out by their history, a copy, or the look before a publication of many', async () => {
    const union = await portal.as('unionOfficer');
    const { documentId } = drafts.unsent;
    const history = `/content-manager/history-versions?contentType=${ITEM}&documentId=${documentId}`;
    const refused = [
      await union.get(history),
      await union.post(`${CM}/clone/${documentId}`).send({}),
      await union.post(`${CM}/auto-clone/${documentId}`).send({}),
      await union.post(`${CM}/actions/bulkFindForValidation`).send({ documentIds: [documentId] }),
    ];
    // The free edition keeps no history at all.
    expect(refused.map(({ status }) => status)).toEqual([404, 403, 403, 403]);
    expect(refused[1]?.body.error.details.code).toBe('gate.draft-elsewhere');
    const officer = await portal.as('officer');
    expect((await officer.post(`${CM}/clone/${documentId}`).send({ title: '副本' })).status).toBe(200);
    const own = await officer.post(`${CM}/actions/bulkFindForValidation`).send({ documentIds: [documentId] });
    expect([own.status, own.body.results.length]).toEqual([200, 1]);
  });

  it('are not submitted by another department as its own', async () => {
    const department = portal.departments['education-union'].key;
    const answer = await steps.submit('unionOfficer', drafts.unsent, { department });
    expect([answer.status, answer.body.error.details.code]).toEqual([403, 'gate.draft-elsewhere']);
    const check = await (
      await portal.as('unionOfficer')
    )
      .post(`${DESK}/forms/check`)
      .send({ target: drafts.unsent, category: 'department-work', department });
    expect(check.status).toBe(403);
  });
});

describe('roles of a portal from before', () => {
  const withoutConditions = async () => {
    const { strapi } = portal;
    const roles = await strapi.service('admin::role').find({ code: { $startsWith: 'publication-desk-' } });
    for (const { id } of roles) {
      const held = await strapi.service('admin::permission').findMany({ where: { role: { id } } });
      await strapi.service('admin::role').assignPermissions(
        id,
        held.map(({ action, subject, properties }: Record<string, unknown>) => ({
          action,
          subject,
          properties,
          conditions: [],
        }))
      );
    }
  };

  it('stay as they are until the office takes the offer in the settings, which the record keeps', async () => {
    await withoutConditions();
    await createRoles({ strapi: portal.strapi, store: storeFor(portal.strapi) });
    expect(await listed('unionOfficer')).toEqual(expect.arrayContaining(['sensitive', 'unsent']));
    const clerk = await portal.as('clerk');
    const before = await clerk.get(`${DESK}/settings`);
    expect(before.body.openDrafts).toEqual(expect.arrayContaining(['信息员', '部室负责人', '办公室']));
    expect((await (await portal.as('officer')).post(`${DESK}/settings/drafts`).send({})).status).toBe(403);
    const taken = await clerk.post(`${DESK}/settings/drafts`).send({});
    expect([taken.status, taken.body.openDrafts]).toEqual([200, []]);
    expect(await listed('unionOfficer')).toEqual(['nobodys', 'online', 'unions']);
    const { body } = await clerk.get(`${DESK}/settings/changes?kind=roles`);
    expect(body.results).toMatchObject([{ kind: 'roles', by: { name: portal.people.clerk.name } }]);
  });
});
