import type { Core } from '@strapi/strapi';
import { existsSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { createDatabase } from './database';
import type { Person, PersonKey } from './people';
import { PASSWORD, settleOffice } from './people';

export type Method = 'get' | 'post' | 'put' | 'delete';

// A portal boots in a few seconds, on a busy machine in many.
jest.setTimeout(180_000);

const root = path.resolve(__dirname, '../..');
const playground = path.join(root, 'playground');

const checkBuilt = (distDir: string): void => {
  if (!existsSync(path.join(root, 'dist/server/index.js')))
    throw new Error('Build the plugin first: npm run build');
  if (!existsSync(path.join(distDir, 'config/database.js')))
    throw new Error('Compile the playground first: npx tsc -p playground');
};

type Options = {
  readonly env?: Readonly<Record<string, string>>;
  /** Laid over the plugin's entry of the playground's config/plugins. */
  readonly plugin?: Readonly<Record<string, unknown>>;
  /** Another portal than the playground, compiled in its `dist`. */
  readonly appDir?: string;
};

const boot = async ({ plugin, appDir = playground }: Options): Promise<Core.Strapi> => {
  const { createStrapi } = await import('@strapi/strapi');
  const distDir = path.join(appDir, 'dist');
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  if (plugin) overlay(plugin, distDir);
  strapi.log.level = process.env.PORTAL_LOG ?? 'error';
  await strapi.load();
  strapi.server.mount();
  return strapi;
};

/** Strapi reads config/plugins again from its file while loading, so the file's module is what changes. */
const overlay = (plugin: NonNullable<Options['plugin']>, distDir: string): void => {
  const file = path.join(distDir, 'config/plugins.js');
  const loaded = require(file) as { default: (args: unknown) => Record<string, { config: object }> };
  const original = loaded.default;
  loaded.default = (args) => {
    const plugins = original(args);
    const entry = plugins['publication-desk'];
    return entry
      ? { ...plugins, 'publication-desk': { ...entry, config: { ...entry.config, ...plugin } } }
      : plugins;
  };
};

type Pool = { numUsed(): number; numPendingAcquires(): number };

/** Strapi reads a document once more for its webhooks after the publication has been answered; a pool closed under it is a fault. */
const untilQuiet = async ({ db }: Core.Strapi): Promise<void> => {
  const { pool } = (db.connection as unknown as { client: { pool: Pool } }).client;
  const isBusy = () => pool.numUsed() + pool.numPendingAcquires() > 0;
  for (let quiet = 0, looks = 0; quiet < 3 && looks < 500; looks += 1) {
    quiet = isBusy() ? 0 : quiet + 1;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/**
 * The playground portal on an empty database of its own, with the office of people.ts. One a test file: Strapi is one to
 * a process. `config` may change the plugin's entry of config/plugins through PORTAL_PLUGIN_CONFIG.
 */
export const openPortal = async (options: Options = {}) => {
  checkBuilt(path.join(options.appDir ?? playground, 'dist'));
  const database = await createDatabase();
  Object.assign(process.env, {
    NODE_ENV: 'test',
    STRAPI_TELEMETRY_DISABLED: 'true',
    SERVE_ADMIN: 'false',
    CRON_ENABLED: 'false',
    ...database.env,
    ...options.env,
  });
  const strapi = await boot(options);
  const { people, departments } = await settleOffice(strapi);
  const tokens = new Map<string, string>();
  const http = () => request(strapi.server.httpServer);

  const login = async (email: string): Promise<string> => {
    const { body, status } = await http().post('/admin/login').send({ email, password: PASSWORD });
    if (status !== 200) throw new Error(`Login of ${email}: ${status} ${JSON.stringify(body)}`);
    return body.data.token as string;
  };

  const tokenOf = async (key: PersonKey): Promise<string> => {
    const token = tokens.get(key) ?? (await login(people[key].email));
    tokens.set(key, token);
    return token;
  };

  /** A request to the admin API as that person, e.g. `(await portal.as('officer')).post('/publication-desk/forms')`. */
  const as = async (key: PersonKey) => {
    const token = await tokenOf(key);
    const send = (method: Method) => (url: string) =>
      http()[method](url).set('Authorization', `Bearer ${token}`);
    return { get: send('get'), post: send('post'), put: send('put'), delete: send('delete') };
  };

  const close = async (): Promise<void> => {
    await untilQuiet(strapi);
    await strapi.destroy();
    await database.drop();
  };

  return { strapi, http, as, people, departments, close };
};

export type Portal = Awaited<ReturnType<typeof openPortal>>;
export type { Person, PersonKey };
