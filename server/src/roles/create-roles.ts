import type { Core } from '@strapi/strapi';
import { configurationOf } from '../configuration';
import { PLUGIN_ID, UID } from '../content-types';
import type { RuleBook } from '../../../src/rules';
import type { Store } from '../store';
import { wasAbsent } from './absence';
import { actionId } from './permissions';
import { rolesOf } from './role-drafts';
import type { RoleDraft } from './role-drafts';

type Permission = {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: object;
  readonly conditions?: string[];
};

const EXPLORER = 'plugin::content-manager.explorer';

/** Content permissions with every field and, for localized types, every locale there is now. */
const contentPermissions = async (
  strapi: Core.Strapi,
  { subject, verbs }: { subject: string; verbs: readonly string[] }
): Promise<readonly Permission[]> => {
  const actions = verbs.map((verb) =>
    strapi.service('admin::permission').actionProvider.get(`${EXPLORER}.${verb}`)
  );
  const nested = strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields(
      actions.map((action: object) => ({ ...action, subjects: [subject] }))
    ) as Permission[];
  const isLocalized = strapi
    .plugin('i18n')
    .service('content-types')
    .isLocalizedContentType(strapi.contentType(subject as never));
  if (!isLocalized) return nested;
  const locales = (await strapi.plugin('i18n').service('locales').find()).map(
    ({ code }: { code: string }) => code
  );
  return nested.map((permission) => ({ ...permission, properties: { ...permission.properties, locales } }));
};

const permissionsOf = async (strapi: Core.Strapi, role: RoleDraft): Promise<readonly Permission[]> => {
  const { content } = role;
  const own = role.permissions.map((action): Permission => ({ action: actionId(action) }));
  const governed = Object.keys(configurationOf(strapi).governs);
  const subjects = await Promise.all([
    ...governed.map((subject) => contentPermissions(strapi, { subject, verbs: content.governed })),
    contentPermissions(strapi, { subject: UID.channel, verbs: content.channels }),
  ]);
  const uploads = content.uploads.map((action): Permission => ({ action: `plugin::upload.${action}` }));
  return [...own, ...subjects.flat(), ...uploads];
};

const MADE = 'roles';

const codeOf = ({ key }: { readonly key: string }): string => `publication-desk-${key}`;

/** What Strapi deletes at a start without the plugin: permissions to its actions and its content types. */
const isOwn = ({ action, subject }: Permission): boolean =>
  [action, subject ?? ''].some((name) => name.startsWith(`plugin::${PLUGIN_ID}.`));

/** Gives the roles back what a start without the plugin took from them, and nothing else. */
const restorePermissions = async (strapi: Core.Strapi, book: RuleBook): Promise<void> => {
  const roles = strapi.service('admin::role');
  for (const role of rolesOf(book)) {
    const found = await roles.findOne({ code: codeOf(role) });
    if (!found) continue;
    const held: readonly Permission[] = await strapi
      .service('admin::permission')
      .findMany({ where: { role: { id: found.id } } });
    const keys = new Set(held.map(({ action, subject }) => `${action} ${subject ?? ''}`));
    const lost = (await permissionsOf(strapi, role)).filter(
      (one) => isOwn(one) && !keys.has(`${one.action} ${one.subject ?? ''}`)
    );
    await roles.addPermissions(found.id, lost);
  }
};

/**
 * A role of the desk: the one there is, or a new one. Strapi's own "Editor" is none of ours: where a name is taken, ours says whose it
 * is, and the other stays as it was.
 */
export const makeRole = async (strapi: Core.Strapi, role: RoleDraft): Promise<number> => {
  const roles = strapi.service('admin::role');
  const found = await roles.findOne({ code: codeOf(role) });
  if (found) return Number(found.id);
  const { description } = role;
  const name = (await roles.exists({ name: role.name })) ? `${role.name} · Publication Desk` : role.name;
  const made = await roles.create({ code: codeOf(role), name, description });
  await roles.addPermissions(made.id, await permissionsOf(strapi, role));
  return Number(made.id);
};

/** The roles of the desk, once in the life of a portal: what somebody changes or deletes afterwards stays changed or deleted. */
export const createRoles = async ({
  strapi,
  store,
}: {
  strapi: Core.Strapi;
  store: Store;
}): Promise<void> => {
  const { book } = await store.settings.rules();
  if (await store.settings.read(MADE))
    return wasAbsent(strapi) ? restorePermissions(strapi, book) : undefined;
  const roles = rolesOf(book);
  for (const role of roles) await makeRole(strapi, role);
  await store.settings.write(MADE, { made: roles.map(({ key }) => key) });
};
