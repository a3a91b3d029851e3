import type { Core } from '@strapi/strapi';
import manifest from '../../../strapi-plugin.json';
import type { RuleBook } from '../../../src/rules';
import { PLUGIN_ID } from '../content-types';

/** `desk.read` of the manifest as Strapi names it: `plugin::publication-desk.desk.read`. */
export const actionId = (action: string): string => `plugin::${PLUGIN_ID}.${action}`;

/** Makes every permission of the manifest known to Strapi. None of them publishes: that right comes from a position. */
export const registerPermissions = async (
  strapi: Core.Strapi,
  { language = 'zh' }: Pick<RuleBook, 'language'>
): Promise<void> => {
  await strapi.service('admin::permission').actionProvider.registerMany(
    manifest.permissions.map((permission) => ({
      section: 'plugins',
      displayName: language === 'en' ? permission.en : `${permission['zh-Hans']} ${permission.en}`,
      uid: permission.action,
      pluginName: PLUGIN_ID,
    }))
  );
};
