import type { Core } from '@strapi/strapi';
import {
  GENERAL_OFFICE,
  PRINCIPAL,
  REGISTRAR,
  SITE_ADMINISTRATOR,
  channels,
  departments,
  emailOf,
  people,
} from './office';

/** Who and what the demo's forms refer to. */
export type Office = {
  readonly userId: (key: string) => number;
  readonly departmentKey: (name: string) => string;
  readonly channelId: (name: string) => string;
};

export const PASSWORD = 'Gonghui2019';

type AdminUsers = { create(user: Record<string, unknown>): Promise<{ id: number }> };
const desk = (name: string) => `plugin::publication-desk.${name}` as never;

const must = <Value>(map: ReadonlyMap<string, Value>, key: string): Value => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo names ${key}, which it never made`);
  return value;
};

const makePeople = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, number>> => {
  const users = strapi.service('admin::user') as unknown as AdminUsers;
  const roles = (await strapi.db.query('admin::role').findMany({})) as {
    id: number;
    name: string;
    code: string;
  }[];
  const roleId = (name: string): number => {
    const role = roles.find((one) => one.name === name || one.code === name);
    if (!role) throw new Error(`There is no role ${name}, only ${roles.map((one) => one.name).join(', ')}`);
    return role.id;
  };
  const made = new Map<string, number>();
  const superAdministrator = {
    key: 'admin',
    lastname: '系统',
    firstname: '管理员',
    role: 'strapi-super-admin',
  };
  for (const { key, lastname, firstname, role } of [superAdministrator, ...people]) {
    const account = {
      email: emailOf(key),
      firstname,
      lastname,
      password: PASSWORD,
      isActive: true,
      preferedLanguage: 'zh-Hans',
    };
    const { id } = await users.create({ ...account, roles: [roleId(role)], registrationToken: null });
    made.set(key, id);
  }
  return made;
};

const makeDepartments = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, string>> => {
  const made = new Map<string, string>();
  for (const [order, { name, class: kind }] of departments.entries()) {
    const { documentId } = await strapi
      .documents(desk('department'))
      .create({ data: { name, class: kind, order } as never });
    made.set(name, documentId);
  }
  return made;
};

const makeSeats = async (
  strapi: Core.Strapi,
  given: { users: ReadonlyMap<string, number>; keys: ReadonlyMap<string, string> }
): Promise<void> => {
  const seat = (person: string, position: string, department: string | null) =>
    strapi
      .documents(desk('seat'))
      .create({ data: { userId: must(given.users, person), position, department } as never });
  for (const { name, head, officer, leader } of departments) {
    const key = must(given.keys, name);
    await seat(officer, 'information-officer', key);
    await seat(head, 'department-head', key);
    await seat(leader, 'leader-in-charge', key);
  }
  await seat(PRINCIPAL, 'principal-leader', null);
  await seat(GENERAL_OFFICE, 'general-office', null);
  await seat(SITE_ADMINISTRATOR, 'site-administrator', null);
  await seat(REGISTRAR, 'registrar', null);
};

const makeChannels = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, string>> => {
  const made = new Map<string, string>();
  for (const [order, channel] of channels.entries()) {
    const { documentId } = await strapi
      .documents(desk('channel'))
      .create({ data: { ...channel, order } as never });
    made.set(channel.name, documentId);
  }
  return made;
};

/** People, departments, seats and channels of the demo office. */
export const makeOffice = async (strapi: Core.Strapi): Promise<Office> => {
  const users = await makePeople(strapi);
  const keys = await makeDepartments(strapi);
  await makeSeats(strapi, { users, keys });
  const channelIds = await makeChannels(strapi);
  return {
    userId: (key) => must(users, key),
    departmentKey: (name) => must(keys, name),
    channelId: (name) => must(channelIds, name),
  };
};
