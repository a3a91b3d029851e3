import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../content-types';
import { wasAbsent } from '../../roles';
import type { Store } from '../../store';

const GIVEN = 'public.permissions';
const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

type Given = { readonly actions: readonly string[] };
type Dependencies = { readonly strapi: Core.Strapi; readonly store: Store };

const isInstalled = (strapi: Core.Strapi): boolean => ROLE in strapi.contentTypes;

/** Visitors, and those of them who are signed in: what anybody may read they may too. */
const VISITORS = ['public', 'authenticated'];

const give = async (strapi: Core.Strapi, actions: readonly string[]): Promise<void> => {
  const roles: readonly { id: number }[] = await strapi.db
    .query(ROLE)
    .findMany({ where: { type: { $in: VISITORS } }, select: ['id'] });
  for (const role of roles)
    for (const action of actions) {
      const where = { action, role: role.id };
      if (!(await strapi.db.query(PERMISSION).findOne({ where })))
        await strapi.db.query(PERMISSION).create({ data: where });
    }
};

/**
 * What is published may be read by anybody from the first start on. Each action is given once in the life of a portal: what
 * somebody takes from a role afterwards stays taken.
 */
export const givePublicPermissions = async (
  { strapi, store }: Dependencies,
  actions: readonly string[]
): Promise<void> => {
  if (!isInstalled(strapi)) return;
  const known = wasAbsent(strapi) ? [] : ((await store.settings.read<Given>(GIVEN))?.actions ?? []);
  const missing = actions.filter((action) => !known.includes(action));
  if (missing.length === 0) return;
  await give(strapi, missing);
  await store.settings.write(GIVEN, { actions: [...new Set([...known, ...actions])] });
};

/** An answer that is kept is one for whoever may read: when a role changes nothing of before leaves any more, on any instance. */
export const watchPublicPermissions = ({ strapi, store }: Dependencies): void => {
  if (!isInstalled(strapi)) return;
  const forget = async (): Promise<void> =>
    store.transaction(async () => void (await store.publicDocuments.revise()));
  const names = ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'];
  const each = Object.fromEntries(names.map((name) => [`after${name}`, forget]));
  strapi.db.lifecycles.subscribe({ models: [PERMISSION, ROLE], ...each } as never);
};

/** Without Users & Permissions there is nobody who could be let in or kept out: what is published is open to all. */
export const openWithoutPermissions = (strapi: Core.Strapi): void => {
  if (isInstalled(strapi)) return;
  const { routes } = strapi.plugin(PLUGIN_ID) as unknown as {
    routes: Readonly<Record<string, { routes: { config: { auth?: unknown } }[] }>>;
  };
  for (const route of routes['content-api']?.routes ?? []) route.config.auth = false;
};
