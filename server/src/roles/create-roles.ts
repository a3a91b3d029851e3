import type { Core } from '@strapi/strapi';
import { configurationOf } from '../configuration';
import { PLUGIN_ID, UID } from '../content-types';
import type { RuleBook } from '../../../src/rules';
import type { Store } from '../store';
import { wasAbsent } from './absence';
import { ON_A_DOCUMENT, OWN_DRAFTS } from './draft-condition';
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

/** A draft is its department's: what is done with one document depends on whose it is. */
const withOwnDrafts = (permission: Permission): Permission =>
  ON_A_DOCUMENT.includes(permission.action)
    ? { ...permission, conditions: [...new Set([...(permission.conditions ?? []), OWN_DRAFTS])] }
    : permission;

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
    ...governed.map(async (subject) =>
      (await contentPermissions(strapi, { subject, verbs: content.governed })).map(withOwnDrafts)
    ),
    contentPermissions(strapi, { subject: UID.channel, verbs: content.channels }),
  ]);
  const uploads = content.uploads.map((action): Permission => ({ action: `plugin::upload.${action}` }));
  return [...own, ...subjects.flat(), ...uploads];
};

const MADE = 'roles';
const CODE = 'publication-desk-';

/** `drafts`: whether the roles keep drafts to their department; not so in portals from before 0.6 that did not ask for it. */
type Made = { readonly made: readonly string[]; readonly drafts?: boolean };

const codeOf = ({ key }: { readonly key: string }): string => `${CODE}${key}`;

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
    // What follows puts the condition back where the office has it.
    await roles.addPermissions(
      found.id,
      lost.map((one) => ({ ...one, conditions: [] }))
    );
  }
};

type OwnRole = { readonly id: number; readonly name: string };

const rolesOfTheDesk = async (strapi: Core.Strapi): Promise<readonly OwnRole[]> =>
  strapi.service('admin::role').find({ code: { $startsWith: CODE } });

const heldBy = async (strapi: Core.Strapi, { id }: OwnRole): Promise<readonly Permission[]> =>
  strapi.service('admin::permission').findMany({ where: { role: { id } } });

/** Permissions on governed types that reach every department's drafts. */
const lacksCondition = (strapi: Core.Strapi, { action, subject, conditions = [] }: Permission): boolean =>
  ON_A_DOCUMENT.includes(action) &&
  (subject ?? '') in configurationOf(strapi).governs &&
  !conditions.includes(OWN_DRAFTS);

/** Names of the desk's roles that still reach the drafts of every department. */
export const rolesWithOpenDrafts = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const open: string[] = [];
  for (const role of await rolesOfTheDesk(strapi))
    if ((await heldBy(strapi, role)).some((one) => lacksCondition(strapi, one))) open.push(role.name);
  return open;
};

/** From now on the desk's roles keep drafts to their department; whatever else they may stays as it is. */
export const keepDraftsToDepartments = async (strapi: Core.Strapi, store: Store): Promise<void> => {
  for (const role of await rolesOfTheDesk(strapi)) {
    const held = await heldBy(strapi, role);
    if (!held.some((one) => lacksCondition(strapi, one))) continue;
    const given = held.map((one) => (lacksCondition(strapi, one) ? withOwnDrafts(one) : one));
    await strapi.service('admin::role').assignPermissions(
      role.id,
      given.map(({ action, subject, properties, conditions }) => ({
        action,
        subject,
        properties,
        conditions,
      }))
    );
  }
  const made = await store.settings.read(MADE);
  await store.settings.write(MADE, { made: [], ...(made as object | null), drafts: true });
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
  const made = (await store.settings.read(MADE)) as Made | null;
  if (made) {
    if (!wasAbsent(strapi)) return;
    await restorePermissions(strapi, book);
    if (made.drafts) await keepDraftsToDepartments(strapi, store);
    return;
  }
  const roles = rolesOf(book);
  for (const role of roles) await makeRole(strapi, role);
  await store.settings.write(MADE, { made: roles.map(({ key }) => key), drafts: true } satisfies Made);
};
