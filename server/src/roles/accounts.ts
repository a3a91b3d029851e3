import type { Core } from '@strapi/strapi';
import type { Store } from '../store';
import { keepDraftsToDepartments, makeRole, rolesWithOpenDrafts } from './create-roles';
import { roleFor } from './role-drafts';

/** Somebody who is to have an account: the positions decide its roles. */
export type Invited = {
  readonly email: string;
  readonly name: string;
  readonly positions: readonly string[];
};

/** An account made for somebody, and the token of the link by which they choose their password. */
export type Invitation = { readonly id: number; readonly email: string; readonly token: string };

export type Accounts = {
  /** Makes an account that is not in use yet, as Strapi's own page of users does. */
  invite(person: Invited): Promise<Invitation>;
  /** Gives an account the roles its positions need, beside those it has. */
  giveRoles(account: number, positions: readonly string[]): Promise<void>;
  /** Names of the desk's roles that reach the drafts of every department. */
  openDrafts(): Promise<readonly string[]>;
  /** From now on the desk's roles keep drafts to their department. */
  keepDrafts(): Promise<void>;
};

const CJK = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Strapi keeps two names: 张三 is written whole, Ada Lovelace by her last. */
const namesOf = (name: string): { readonly firstname: string; readonly lastname: string } => {
  const [last = '', ...first] = name.split(/\s+/).reverse();
  if (CJK.test(name) || first.length === 0) return { firstname: name, lastname: '' };
  return { firstname: first.reverse().join(' '), lastname: last };
};

/** Accounts of the people an office imports. */
export const createAccounts = (strapi: Core.Strapi, store: Store): Accounts => {
  const rolesFor = async (positions: readonly string[]): Promise<readonly number[]> => {
    const { book } = await store.settings.rules();
    const roles: number[] = [];
    for (const position of book.positions.filter(({ key }) => positions.includes(key)))
      roles.push(await makeRole(strapi, roleFor(position, book)));
    return roles;
  };
  return {
    invite: async ({ email, name, positions }) => {
      const made = await strapi.service('admin::user').create({
        email,
        ...namesOf(name),
        isActive: false,
        roles: [...(await rolesFor(positions))],
      });
      return { id: Number(made.id), email, token: String(made.registrationToken ?? '') };
    },
    giveRoles: async (account, positions) => {
      const user = await strapi.service('admin::user').findOne(account, ['roles']);
      const held = ((user?.roles ?? []) as { id: number }[]).map(({ id }) => Number(id));
      const roles = [...new Set([...held, ...(await rolesFor(positions))])];
      if (roles.length > held.length) await strapi.service('admin::user').updateById(account, { roles });
    },
    openDrafts: () => rolesWithOpenDrafts(strapi),
    keepDrafts: () => keepDraftsToDepartments(strapi, store),
  };
};
