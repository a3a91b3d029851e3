import { createStrapi } from '@strapi/strapi';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDatabase, keepAsTemplate } from './database';
import { settleOffice } from './people';

/** Run by template.ts in a process of its own: `node make-template.cjs ROOT NAME`. */
const [, , root = '', name = ''] = process.argv;

const main = async (): Promise<void> => {
  const appDir = path.join(root, 'playground');
  const database = await createDatabase(name);
  Object.assign(process.env, {
    NODE_ENV: 'test',
    STRAPI_TELEMETRY_DISABLED: 'true',
    SERVE_ADMIN: 'false',
    CRON_ENABLED: 'false',
    ...database.env,
  });
  const distDir = path.join(appDir, 'dist');
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  const office = await settleOffice(strapi);
  await strapi.destroy();
  const file = path.join(root, '.cache/test/templates', name);
  await keepAsTemplate(database, file);
  writeFileSync(`${file}.json.part`, JSON.stringify(office));
  renameSync(`${file}.json.part`, `${file}.json`);
  process.exit(0);
};

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
