import { createStrapi } from '@strapi/strapi';
import path from 'node:path';
import { createDatabase } from '../tests/server/database';
import { settleOffice } from '../tests/server/people';

const appDir = path.join(process.cwd(), 'playground');
export const distDir = path.join(appDir, 'dist');

/** The playground on an empty database of its own, with an office, for one benchmark. */
export const openBenchPortal = async () => {
  const database = await createDatabase();
  Object.assign(process.env, {
    NODE_ENV: 'test',
    SERVE_ADMIN: 'false',
    CRON_ENABLED: 'false',
    ...database.env,
  });
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  const office = await settleOffice(strapi);
  const close = async (): Promise<void> => {
    await strapi.destroy();
    await database.drop();
  };
  return { strapi, office, close };
};
