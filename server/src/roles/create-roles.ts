import type { Core } from '@strapi/strapi';
import manifest from '../../../strapi-plugin.json';
import { configurationOf } from '../configuration';
import { PLUGIN_ID, UID } from '../content-types';
import type { Store } from '../store';
import { wasAbsent } from './absence';
import { actionId } from './permissions';

type Permission = {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: object;
  readonly conditions?: string[];
};

const EXPLORER = 'plugin::content-manager.explorer';
const WRITES = ['create', 'read', 'update'];
const PUBLISHES = [...WRITES, 'delete', 'publish'];
const UPLOADS = ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'];

/** What each role does in the Content Manager; a position decides who signs and who publishes. */
const CONTENT: Readonly<
  Record<
    string,
    {
      readonly governed: readonly string[];
      readonly channels: readonly string[];
      readonly uploads: readonly string[];
    }
  >
> = {
  'information-officer': { governed: WRITES, channels: ['read'], uploads: UPLOADS },
  'department-head': { governed: WRITES, channels: ['read'], uploads: UPLOADS },
  'leader-in-charge': {
    governed: ['read', 'update'],
    channels: ['read'],
    uploads: ['read', 'assets.download'],
  },
  'principal-leader': {
    governed: ['read', 'update'],
    channels: ['read'],
    uploads: ['read', 'assets.download'],
  },
  'general-office': {
    governed: PUBLISHES,
    channels: ['create', 'read', 'update', 'delete'],
    uploads: UPLOADS,
  },
};

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

const permissionsOf = async (
  strapi: Core.Strapi,
  role: (typeof manifest.roles)[number]
): Promise<readonly Permission[]> => {
  const content = CONTENT[role.key];
  const own = role.permissions.map((action): Permission => ({ action: actionId(action) }));
  if (!content) return own;
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
const restorePermissions = async (strapi: Core.Strapi): Promise<void> => {
  const roles = strapi.service('admin::role');
  for (const role of manifest.roles) {
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
 * The roles of the manifest, once in the life of a portal: what somebody changes or deletes afterwards stays changed or
 * deleted. A role with such a name that was there before is left as it is.
 */
export const createRoles = async ({
  strapi,
  store,
}: {
  strapi: Core.Strapi;
  store: Store;
}): Promise<void> => {
  if (await store.settings.read(MADE)) return wasAbsent(strapi) ? restorePermissions(strapi) : undefined;
  const roles = strapi.service('admin::role');
  for (const role of manifest.roles) {
    const code = codeOf(role);
    const name = role['zh-Hans'];
    if ((await roles.exists({ code })) || (await roles.exists({ name }))) continue;
    const made = await roles.create({ code, name, description: `${role.en} · Publication Desk` });
    await roles.addPermissions(made.id, await permissionsOf(strapi, role));
  }
  await store.settings.write(MADE, { made: manifest.roles.map(({ key }) => key) });
};
