import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createDatabaseOf } from './database';
import type { Database } from './database';

const root = path.resolve(__dirname, '../..');
export const strapiBin = path.join(root, 'node_modules/.bin/strapi');

/** Half a year of history as `strapi export` packs it, and Strapi's own command on databases, in a folder that is removed afterwards. */
export const createTransfer = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'transfer-'));
  const archive = path.join(folder, 'portal');
  // An import moves the folder of uploads away: under a portal that is tested beside it, its files would be gone.
  const files = { PUBLIC_DIR: path.join(folder, 'public') };
  mkdirSync(path.join(files.PUBLIC_DIR, 'uploads'), { recursive: true });

  /** Where and with what the command runs. */
  const on = (database: Database) => ({
    cwd: path.join(root, 'playground'),
    env: {
      ...process.env,
      NODE_ENV: 'test',
      STRAPI_TELEMETRY_DISABLED: 'true',
      SERVE_ADMIN: 'false',
      CRON_ENABLED: 'false',
      // As in config/admin.ts: a playground/.env, which `npm start` writes, has another, and the command would read it.
      ADMIN_JWT_SECRET: 'portal-for-tests-admin',
      ...files,
      ...database.env,
    },
  });
  const run = (database: Database, args: readonly string[]) =>
    promisify(execFile)(strapiBin, [...args], { ...on(database), maxBuffer: 64 * 1024 * 1024 });
  const importArgs = ['import', '-f', `${archive}.tar`, '--force'];

  return {
    files,
    on,
    importArgs,
    importInto: (database: Database) => run(database, importArgs),
    export: async (): Promise<void> => {
      const source = await createDatabaseOf('0.7.0');
      await run(source, ['export', '--no-encrypt', '--no-compress', '-f', archive]);
      await source.drop();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
