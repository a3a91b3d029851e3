import type { Core } from '@strapi/strapi';
import { PASSWORD } from '../../tests/server/people';

/** Somebody at a desk: who, where and as what. */
export type Worker = {
  readonly id: number;
  readonly email: string;
  readonly position: 'information-officer' | 'department-head' | 'leader-in-charge';
  readonly department: string;
};

const A_DEPARTMENT = 10;
/** Of ten people of a department four write, three are heads and three sign after them. */
const POSITIONS: readonly Worker['position'][] = [
  ...Array.from({ length: 4 }, () => 'information-officer' as const),
  ...Array.from({ length: 3 }, () => 'department-head' as const),
  ...Array.from({ length: 3 }, () => 'leader-in-charge' as const),
];

const uid = (name: string) => `plugin::publication-desk.${name}` as 'plugin::publication-desk.seat';

/** Departments of ten people each, with accounts and seats. */
export const addPeople = async (strapi: Core.Strapi, count: number): Promise<readonly Worker[]> => {
  const { password } = await strapi.service('admin::user').create({
    email: 'first@load.test',
    firstname: '一',
    lastname: '张',
    password: PASSWORD,
    isActive: true,
    roles: [],
  });
  const workers: Worker[] = [];
  let department = '';
  for (let index = 0; index < count; index += 1) {
    if (index % A_DEPARTMENT === 0) {
      const data = { name: `部室${index / A_DEPARTMENT + 1}`, class: '机关部室', order: 100 + index };
      department = (await strapi.documents(uid('department')).create({ data: data as never })).documentId;
    }
    const position = POSITIONS[index % A_DEPARTMENT]!;
    const code = `publication-desk-${position}`;
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    const email = `person${index}@load.test`;
    // One password hashed once: two hundred of them take a minute.
    const user = await strapi.db.query('admin::user').create({
      data: { email, firstname: `${index}`, lastname: '李', password, isActive: true, roles: [role.id] },
    });
    await strapi.documents(uid('seat')).create({ data: { userId: user.id, position, department } as never });
    workers.push({ id: user.id, email, position, department });
  }
  return workers;
};
