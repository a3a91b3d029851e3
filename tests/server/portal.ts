import type { Core } from '@strapi/strapi';
import type * as Strapi from '@strapi/strapi';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import type { Database } from './database';
import { createDatabase, createDatabaseLike, createDatabaseOf } from './database';
import type { Person, PersonKey, Settled } from './people';
import { native } from './native';
import { PASSWORD, settleOffice } from './people';
import { templateFile, templateName } from './template';

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
  /** Entries of config/plugins beside it. */
  readonly plugins?: Readonly<Record<string, unknown>>;
  /** With Strapi's GraphQL, which takes half a second of every start and which few tests ask. */
  readonly graphql?: boolean;
  /** Another portal than the playground, compiled in its `dist`. */
  readonly appDir?: string;
};

const boot = async ({
  plugin = {},
  plugins = {},
  graphql = false,
  appDir = playground,
}: Options): Promise<Core.Strapi> => {
  const { createStrapi } = native.require('@strapi/strapi') as typeof Strapi;
  const distDir = path.join(appDir, 'dist');
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  overlay(
    path.join(distDir, 'config/plugins.js'),
    plugin,
    graphql ? plugins : { graphql: { enabled: false }, ...plugins }
  );
  strapi.log.level = process.env.PORTAL_LOG ?? 'error';
  await strapi.load();
  // Files of one process would use up each other's logins: Strapi counts five of a person in five minutes.
  strapi.config.set('admin.rateLimit', { enabled: false });
  strapi.server.mount();
  // By the clock, in the middle of a test that counts lines of the ledger or asks for what is due itself.
  for (const job of ['heads', 'deliver']) strapi.cron.remove(`publication-desk-${job}`);
  return strapi;
};

type Plugins = (args: unknown) => Record<string, { config: object }>;

/** Strapi reads config/plugins again from its file while loading, so the file's module is what changes; the next portal of the process begins from the file. */
const overlay = (
  file: string,
  plugin: NonNullable<Options['plugin']>,
  others: NonNullable<Options['plugins']>
): void => {
  const loaded = native.require(file) as { default: Plugins; original?: Plugins };
  const original = (loaded.original ??= loaded.default);
  loaded.default = (args) => {
    const plugins = { ...original(args), ...others } as Record<string, { config: object }>;
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

const open = async (database: Database, options: Options) => {
  checkBuilt(path.join(options.appDir ?? playground, 'dist'));
  const environment = { ...native.process.env };
  Object.assign(native.process.env, {
    NODE_ENV: 'test',
    STRAPI_TELEMETRY_DISABLED: 'true',
    SERVE_ADMIN: 'false',
    CRON_ENABLED: 'false',
    ...database.env,
    ...options.env,
  });
  const strapi = await boot(options);
  const http = () => request(strapi.server.httpServer);
  const tokens = new Map<string, string>();

  const login = async (email: string, password: string): Promise<string> => {
    const { body, status } = await http().post('/admin/login').send({ email, password });
    if (status !== 200) throw new Error(`Login of ${email}: ${status} ${JSON.stringify(body)}`);
    return body.data.token as string;
  };

  const asAccount = async (email: string, password: string) => {
    const token = tokens.get(email) ?? (await login(email, password));
    tokens.set(email, token);
    const send = (method: Method) => (url: string) =>
      http()[method](url).set('Authorization', `Bearer ${token}`);
    return { get: send('get'), post: send('post'), put: send('put'), delete: send('delete') };
  };

  const close = async (): Promise<void> => {
    await untilQuiet(strapi);
    await strapi.destroy();
    await database.drop();
    // The next file of this process finds the environment as this one did.
    for (const name of Object.keys(native.process.env))
      if (!(name in environment)) delete native.process.env[name];
    Object.assign(native.process.env, environment);
  };

  return { strapi, http, asAccount, close };
};

const templateDatabase = (): Promise<Database> => {
  const name = templateName();
  return createDatabaseLike(name, templateFile(name));
};

const settledOffice = (): Settled =>
  JSON.parse(readFileSync(`${templateFile(templateName())}.json`, 'utf8')) as Settled;

/**
 * The playground portal on an empty database of its own, with the office of people.ts. One a test file: Strapi is one to
 * a process. `config` may change the plugin's entry of config/plugins through PORTAL_PLUGIN_CONFIG.
 */
export const openPortal = async (options: Options = {}) => {
  const isPlayground = !options.appDir && !options.env;
  const { strapi, http, asAccount, close } = await open(
    isPlayground ? await templateDatabase() : await createDatabase(),
    options
  );
  const { people, departments } = isPlayground ? settledOffice() : await settleOffice(strapi);
  /** A request to the admin API as that person, e.g. `(await portal.as('officer')).post('/publication-desk/forms')`. */
  const as = (key: PersonKey) => asAccount(people[key].email, PASSWORD);
  return { strapi, http, as, asAccount, people, departments, close };
};

/** The playground portal before anybody set anything up: no department, no seat, and a super administrator. */
export const openEmptyPortal = async (options: Options = {}) => {
  const portal = await open(await createDatabase(), options);
  const email = 'super@portal.test';
  const role = await portal.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  const account = { email, firstname: 'Super', lastname: '', password: PASSWORD, isActive: true };
  await portal.strapi.service('admin::user').create({ ...account, roles: [role.id] });
  return { ...portal, asSuper: () => portal.asAccount(email, PASSWORD) };
};

/** The playground portal on a database that is there already: the demo office, everybody with the demo's password. */
export const openPortalOn = async (database: Database, options: Options = {}) => {
  const { asAccount, ...portal } = await open(database, options);
  const as = (name: string) => asAccount(`${name}@jzgh.example`, 'Gonghui2019');
  return { ...portal, as };
};

/** The same on the database a released version left. */
export const openOldPortal = async (version: string, options: Options = {}) =>
  openPortalOn(await createDatabaseOf(version), options);

export type Portal = Awaited<ReturnType<typeof openPortal>>;
export type { Person, PersonKey };
