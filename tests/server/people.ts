import type { Core } from '@strapi/strapi';

/** The office of the tests: who sits where. `null` is a seat of the whole organization. */
export const OFFICE = {
  departments: [
    { key: 'general', name: '办公室', class: '机关部室' },
    { key: 'publicity', name: '宣传教育部', class: '机关部室' },
    { key: 'education-union', name: '教育工会', class: '产业工会' },
  ],
  people: [
    {
      key: 'officer',
      name: '李信',
      role: 'information-officer',
      seats: [['information-officer', 'publicity']],
    },
    {
      key: 'colleague',
      name: '周稿',
      role: 'information-officer',
      seats: [['information-officer', 'publicity']],
    },
    { key: 'head', name: '王部', role: 'department-head', seats: [['department-head', 'publicity']] },
    { key: 'leader', name: '赵分', role: 'leader-in-charge', seats: [['leader-in-charge', 'publicity']] },
    { key: 'clerk', name: '孙办', role: 'general-office', seats: [['general-office', null]] },
    { key: 'principal', name: '钱主', role: 'principal-leader', seats: [['principal-leader', null]] },
    { key: 'webmaster', name: '吴站', role: 'general-office', seats: [['site-administrator', null]] },
    { key: 'registrar', name: '郑登', role: 'general-office', seats: [['registrar', null]] },
    {
      key: 'unionOfficer',
      name: '冯教',
      role: 'information-officer',
      seats: [['information-officer', 'education-union']],
    },
    {
      key: 'unionHead',
      name: '陈工',
      role: 'department-head',
      seats: [['department-head', 'education-union']],
    },
    {
      key: 'unionLeader',
      name: '褚领',
      role: 'leader-in-charge',
      seats: [['leader-in-charge', 'education-union']],
    },
    { key: 'super', name: '卫超', role: null, seats: [] },
  ],
} as const;

export type PersonKey = (typeof OFFICE.people)[number]['key'];
export type DepartmentKey = (typeof OFFICE.departments)[number]['key'];
export type Person = { readonly id: number; readonly name: string; readonly email: string };

export const PASSWORD = 'Portal-2026-test';

/** PASSWORD as Strapi keeps it, but of four rounds where Strapi takes ten: a login is a millisecond and not a tenth of a second, some 2,000 times a run. */
const QUICK_HASH = '$2a$04$KvKFWVnCzw2QYd1YejSi0u6D8N3SuPzrkyukcXkTrf.2J3GytOjaq';

export type Settled = {
  readonly people: Readonly<Record<PersonKey, Person>>;
  readonly departments: Readonly<Record<DepartmentKey, { readonly key: string; readonly name: string }>>;
};

const uid = (name: string) => `plugin::publication-desk.${name}` as 'plugin::publication-desk.seat';

/** Admin users with the plugin's own roles, departments and seats. The family name is the first character. */
export const settleOffice = async (strapi: Core.Strapi): Promise<Settled> => {
  const departments: Record<string, { key: string; name: string }> = {};
  for (const [order, { key, ...data }] of OFFICE.departments.entries()) {
    const { documentId } = await strapi
      .documents(uid('department'))
      .create({ data: { ...data, order } as never });
    departments[key] = { key: documentId, name: data.name };
  }
  const people: Record<string, Person> = {};
  for (const { key, name, role: roleKey, seats } of OFFICE.people) {
    const code = roleKey ? `publication-desk-${roleKey}` : 'strapi-super-admin';
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    const email = `${key.toLowerCase()}@portal.test`;
    const user = await strapi.service('admin::user').create({
      email,
      firstname: name.slice(1),
      lastname: name.slice(0, 1),
      password: PASSWORD,
      isActive: true,
      roles: [role.id],
    });
    await strapi.db.query('admin::user').update({ where: { id: user.id }, data: { password: QUICK_HASH } });
    people[key] = { id: user.id, name, email };
    for (const [position, department] of seats) {
      const key = department ? departments[department]?.key : null;
      await strapi
        .documents(uid('seat'))
        .create({ data: { userId: user.id, position, department: key } as never });
    }
  }
  return { people, departments } as Settled;
};
