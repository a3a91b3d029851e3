import { createStrapi } from '@strapi/strapi';
import path from 'node:path';
import { storeFor, submitAndApprove } from '../tests/server/approve';
import { ARTICLE, articleData, documentsOf } from '../tests/server/content';
import { createDatabase } from '../tests/server/database';
import { settleOffice } from '../tests/server/people';
import type { Portal } from '../tests/server/portal';

/** Milliseconds for each of three things, measured in one portal; `governed` says whether articles are. */
type Measured = { readonly publish: number; readonly save: number; readonly read: number };

const ROUNDS = Number(process.env.ROUNDS ?? 150);
const root = process.cwd();
const distDir = path.join(root, 'playground/dist');

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const withoutArticles = (): void => {
  const loaded = require(path.join(distDir, 'config/plugins.js'));
  const original = loaded.default;
  loaded.default = (args: unknown) => {
    const plugins = original(args);
    plugins['publication-desk'].config.governs = {};
    return plugins;
  };
};

const measure = async (governed: boolean): Promise<Measured> => {
  if (!governed) withoutArticles();
  const strapi = createStrapi({ appDir: path.join(root, 'playground'), distDir, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  const portal = { strapi, ...(await settleOffice(strapi)) } as unknown as Portal;
  const store = storeFor(strapi);
  const documents = documentsOf(strapi, ARTICLE);
  const pages = documentsOf(strapi, 'api::page.page');
  const [publish, save, read]: number[][] = [[], [], []];
  const page = await pages.create({ data: { title: '页面' } as never });
  for (let round = 0; round < ROUNDS; round += 1) {
    const { documentId } = await documents.create({ data: articleData(`文章 ${round}`) as never });
    if (governed) await submitAndApprove(portal, store, { target: { uid: ARTICLE, documentId, locale: 'zh-Hans' } });
    publish?.push(await timed(() => documents.publish({ documentId })));
    save?.push(await timed(() => pages.update({ documentId: page.documentId, data: { title: `页面 ${round}` } as never })));
    read?.push(await timed(() => documents.findOne({ documentId, status: 'published', populate: '*' as never })));
  }
  await strapi.destroy();
  return { publish: median(publish ?? []), save: median(save ?? []), read: median(read ?? []) };
};

const run = async (): Promise<void> => {
  const database = await createDatabase();
  Object.assign(process.env, { NODE_ENV: 'test', SERVE_ADMIN: 'false', CRON_ENABLED: 'false', ...database.env });
  try {
    process.stdout.write(`${JSON.stringify(await measure(process.argv[2] === 'governed'))}\n`);
  } finally {
    await database.drop();
  }
  process.exit(0);
};

void run();
