import manifest from '../../strapi-plugin.json';
import { item } from '../../server/src/content-types/item';
import { createRoles, noteAbsence } from '../../server/src/roles';
import { rolesOf } from '../../server/src/roles/role-drafts';
import { presetBooks, type RuleBook } from '../../src/rules';
import { storeFor } from './approve';
import { ARTICLE, ITEM } from './content';
import { openPortal, type Portal } from './portal';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal?.close());

type Role = {
  id: number;
  code: string;
  name: string;
  permissions: { action: string; subject: string | null }[];
};
const roles = (): Promise<Role[]> =>
  portal.strapi.db.query('admin::role').findMany({ populate: ['permissions'], orderBy: { id: 'asc' } });
const role = async (key: string): Promise<Role> =>
  (await roles()).find(({ code }) => code === `publication-desk-${key}`) as Role;
const may = ({ permissions }: Role, action: string, subject: string | null = null): boolean =>
  permissions.some((one) => one.action === action && (one.subject ?? null) === subject);

describe('roles of an office that changed the Measures before its first start', () => {
  const book = (more: Partial<RuleBook>): RuleBook => ({ ...presetBooks.measures, ...more });
  const baomi = { key: 'baomi', zh: '保密办', en: 'Secrecy', scope: 'organization', may: ['sign'] } as const;
  const signing = presetBooks.measures.routes.map((route) => ({
    ...route,
    stages: [...route.stages, { key: 'baomi', position: 'baomi', signers: 'any' as const, days: 1 }],
  }));

  it('are one more for a position it added', () => {
    const made = rolesOf(book({ positions: [...presetBooks.measures.positions, baomi], routes: signing }));
    expect(made.map(({ key }) => key)).toEqual([...manifest.roles.map(({ key }) => key), 'baomi']);
    expect(made.at(-1)?.permissions).toContain('forms.sign');
  });

  it('go by what a position may do, whatever its key', () => {
    const positions = presetBooks.measures.positions.map((position) =>
      position.key === 'principal-leader'
        ? { ...position, may: [...position.may, 'publish' as const] }
        : position
    );
    const leader = rolesOf(book({ positions })).filter(({ key }) => key === 'principal-leader');
    expect(leader).toHaveLength(1);
    expect(leader[0]?.permissions).toContain('forms.office');
    expect(leader[0]?.content.governed).toContain('publish');
  });

  it('read no ranking where there is none', () => {
    const { ranking } = presetBooks.measures;
    const all = rolesOf(book({ ranking: { ...ranking, on: false } })).flatMap((one) => one.permissions);
    expect(all.filter((permission) => permission.startsWith('ranking.'))).toEqual([]);
  });
});

describe('the roles of the manifest', () => {
  it('are there on first boot, beside Strapi’s own', async () => {
    const names = (await roles()).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'Super Admin',
        'Editor',
        'Author',
        ...manifest.roles.map((one) => one['zh-Hans']),
      ])
    );
  });

  it.each(manifest.roles.map(({ key, permissions }) => ({ key, permissions })))(
    '$key has exactly the permissions it names',
    async ({ key, permissions }) => {
      const own = (await role(key)).permissions
        .map(({ action }) => action)
        .filter((action) => action.startsWith('plugin::publication-desk.'));
      expect(own.sort()).toEqual(permissions.map((action) => `plugin::publication-desk.${action}`).sort());
    }
  );

  it('let an officer write and nobody but the office press Publish', async () => {
    const explorer = 'plugin::content-manager.explorer';
    const officer = await role('information-officer');
    for (const uid of [ITEM, ARTICLE]) {
      expect(may(officer, `${explorer}.create`, uid)).toBe(true);
      expect(may(officer, `${explorer}.publish`, uid)).toBe(false);
      expect(may(await role('general-office'), `${explorer}.publish`, uid)).toBe(true);
      expect(may(await role('principal-leader'), `${explorer}.update`, uid)).toBe(true);
      expect(may(await role('principal-leader'), `${explorer}.create`, uid)).toBe(false);
    }
  });

  it('are made once: what somebody edits or deletes stays so', async () => {
    const { strapi } = portal;
    const leader = await role('leader-in-charge');
    await strapi.service('admin::role').assignPermissions((await role('department-head')).id, []);
    await strapi.service('admin::role').update({ id: leader.id }, { name: '分管副主席' });
    const before = (await roles()).map(({ permissions, ...rest }) => ({
      ...rest,
      permissions: permissions.length,
    }));
    await createRoles({ strapi, store: storeFor(strapi) });
    expect(
      (await roles()).map(({ permissions, ...rest }) => ({ ...rest, permissions: permissions.length }))
    ).toEqual(before);
  });

  it('have back after a start without the plugin what Strapi deleted then, and no more', async () => {
    const { strapi } = portal;
    const own = { $startsWith: 'plugin::publication-desk.' };
    const idsOf = async (key: string) =>
      (await role(key)).permissions.map(({ action, subject }) => `${action} ${subject ?? ''}`).sort();
    const before = await Promise.all(['information-officer', 'general-office'].map(idsOf));
    const officer = await role('information-officer');
    const where = { role: { id: officer.id }, $or: [{ action: own }, { subject: own }] };
    const lost = await strapi.db.query('admin::permission').findMany({ where });
    await strapi.service('admin::permission').deleteByIds(lost.map(({ id }: { id: number }) => id));

    await createRoles({ strapi, store: storeFor(strapi) });
    expect((await idsOf('information-officer')).length).toBe((before[0]?.length ?? 0) - lost.length);

    noteAbsence(strapi);
    const withDesk = strapi.contentTypes;
    const hook = strapi.hook('strapi::content-types.beforeSync');
    await hook.call({ oldContentTypes: withDesk, contentTypes: withDesk });
    await createRoles({ strapi, store: storeFor(strapi) });
    expect((await idsOf('information-officer')).length).toBe((before[0]?.length ?? 0) - lost.length);

    await hook.call({ oldContentTypes: { [ARTICLE]: {} }, contentTypes: withDesk });
    await createRoles({ strapi, store: storeFor(strapi) });
    expect(await Promise.all(['information-officer', 'general-office'].map(idsOf))).toEqual(before);
  });

  it('an officer opens the desk’s types and writes an item with a picture’s place', async () => {
    const officer = await portal.as('officer');
    const made = await officer
      .post(`/content-manager/collection-types/${ITEM}`)
      .send({ title: '职工技能竞赛', kind: 'image', body: '<p>开赛</p>' });
    expect(made.status).toBe(201);
    expect(made.body.data).toMatchObject({ title: '职工技能竞赛', status: 'draft' });
    const publish = await officer
      .post(`/content-manager/collection-types/${ITEM}/${made.body.data.documentId}/actions/publish`)
      .send({});
    expect(publish.status).toBe(403);
  });
});

it('the Content Manager shows every field of an item, and lists what was written last first', async () => {
  const { body } = await (
    await portal.as('officer')
  ).get(`/content-manager/content-types/${ITEM}/configuration`);
  const { settings, layouts } = body.data.contentType;
  expect(settings).toMatchObject({
    mainField: 'title',
    defaultSortBy: 'updatedAt',
    defaultSortOrder: 'DESC',
  });
  expect(layouts.list).toEqual(['title', 'kind', 'channel', 'updatedAt']);
  const written = Object.keys(item.schema.attributes);
  const shown = layouts.edit.flat().map(({ name }: { name: string }) => name);
  expect(shown.sort()).toEqual(written.sort());
});
