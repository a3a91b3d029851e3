import { createStrapi } from '@strapi/strapi';
import path from 'node:path';
import { createDatabase } from '../tests/server/database';
import { settleOffice } from '../tests/server/people';

const appDir = path.join(process.cwd(), 'playground');
export const distDir = path.join(appDir, 'dist');

/** The playground on an empty database of its own, for one benchmark. */
export const openBarePortal = async (hasPlugin = false) => {
  const database = await createDatabase();
  Object.assign(process.env, {
    NODE_ENV: 'test',
    SERVE_ADMIN: 'false',
    CRON_ENABLED: 'false',
    ...database.env,
  });
  if (!hasPlugin) {
    const loaded = require(path.join(distDir, 'config/plugins.js'));
    const original = loaded.default;
    loaded.default = (args: unknown) => ({ ...original(args), 'publication-desk': { enabled: false } });
  }
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  const close = async (): Promise<void> => {
    await strapi.destroy();
    await database.drop();
  };
  return { strapi, close };
};

/** The same with the desk and an office. */
export const openBenchPortal = async () => {
  const portal = await openBarePortal(true);
  return { ...portal, office: await settleOffice(portal.strapi) };
};
