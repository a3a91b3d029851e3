import type { Permission } from '../../src/permissions';
import manifest from '../../strapi-plugin.json';

export const PLUGIN_ID = manifest.id;

/** Where the desk lives in the admin, below its base path. */
export const DESK_PATH = `/plugins/${PLUGIN_ID}`;
export const formPath = (number: string): string => `${DESK_PATH}/forms/${encodeURIComponent(number)}`;

/** A permission as Strapi's admin asks for it. */
export const permission = (action: Permission): { action: string; subject: null } => ({
  action: `plugin::${PLUGIN_ID}.${action}`,
  subject: null,
});
