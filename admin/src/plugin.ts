import manifest from '../../strapi-plugin.json';

export const PLUGIN_ID = manifest.id;

/** Where the desk lives in the admin, below its base path. */
export const DESK_PATH = `/plugins/${PLUGIN_ID}`;
export const formPath = (number: string): string => `${DESK_PATH}/forms/${encodeURIComponent(number)}`;

/** A permission of the manifest as Strapi's admin asks for it; an undeclared one is a defect. */
export const permission = (action: string): { action: string; subject: null } => {
  if (!manifest.permissions.some((declared) => declared.action === action)) {
    throw new Error(`The manifest declares no permission "${action}"`);
  }
  return { action: `plugin::${PLUGIN_ID}.${action}`, subject: null };
};
