import type { Core } from '@strapi/strapi';
import { fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { storeFor, submitAndApprove } from '../tests/server/approve';
import { ARTICLE, articleData, documentsOf, draftOf, ITEM } from '../tests/server/content';
import type { Portal } from '../tests/server/portal';
import { distDir, openBarePortal, openBenchPortal } from './bench-portal';

/**
 * What the gate costs: the same work in a portal where articles are governed, in one where they are not, and (for a file) in one
 * without the plugin, turn by turn. Other work on the machine slows both sides; processor time leaves most of that out, so each
 * measure is a ratio of processor times within one round: the median of all rounds, and where half of them lie.
 */
const ROUNDS = Number(process.env.ROUNDS ?? 200);
const LIMITS = { publish: 1.25, save: 1.02, read: 1, file: 1.1 } as const;
type Measure = keyof typeof LIMITS;
/** Of one round: milliseconds on the clock and of the processor, and how many statements the database was asked. */
type Cost = { readonly wall: number; readonly cpu: number; readonly statements: number };
type Costs = Readonly<Partial<Record<Measure, Cost>>>;
type Kind = 'bare' | 'stock' | 'governed';

/** A round publishes once; what takes a few milliseconds is done several times, so that a pause of the machine weighs less. */
const REPEATED = 5;
/** A file takes less than one: processor time is not told finer than that by some machines. */
const FILES = 100;
const FILE = 'plugin::upload.file';

const counterOf = ({ db }: Core.Strapi) => {
  let statements = 0;
  db.connection.on('query', () => (statements += 1));
  const now = () => statements;
  return async (work: () => Promise<unknown>, times = 1): Promise<Cost> => {
    const [wall, cpu, asked] = [performance.now(), process.cpuUsage(), now()];
    for (let time = 0; time < times; time += 1) await work();
    const used = process.cpuUsage(cpu);
    return {
      wall: (performance.now() - wall) / times,
      cpu: (used.user + used.system) / 1000 / times,
      statements: (now() - asked) / times,
    };
  };
};

const ungovern = (): void => {
  const loaded = require(path.join(distDir, 'config/plugins.js'));
  const original = loaded.default;
  loaded.default = (args: unknown) => {
    const plugins = original(args);
    plugins['publication-desk'].config.governs = {};
    return plugins;
  };
};

/** The bytes of one file of the public folder, as a picture of a page has them. */
const putFile = ({ dirs }: Core.Strapi, kind: Kind) => {
  const name = `bench_${kind}_0123456789.png`;
  const where = path.join(dirs.static.public, 'uploads', name);
  mkdirSync(path.dirname(where), { recursive: true });
  writeFileSync(where, Buffer.alloc(20_000, 7));
  return { name, url: `/uploads/${name}`, hash: name.replace('.png', ''), remove: () => rmSync(where) };
};

const listen = async (strapi: Core.Strapi): Promise<number> => {
  strapi.server.mount();
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', () => resolve()));
  return (strapi.server.httpServer.address() as { port: number }).port;
};

type Portals = Awaited<ReturnType<typeof openBenchPortal>>;

/** One round of the measures that need an office. */
const deskRound = async ({ strapi, office }: Portals, governed: boolean) => {
  const portal = { strapi, ...office } as unknown as Portal;
  const store = storeFor(strapi);
  const cost = counterOf(strapi);
  const [articles, pages] = [documentsOf(strapi, ARTICLE), documentsOf(strapi, 'api::page.page')];
  const page = await pages.create({ data: { title: '页面' } as never });

  return async (): Promise<Costs> => {
    const { documentId } = await articles.create({ data: articleData('文章') as never });
    // The same work beside the clock in both: a form for the article, or for an item where articles are not governed.
    const target = governed ? { uid: ARTICLE, documentId, locale: 'zh-Hans' } : await draftOf(strapi, ITEM);
    await submitAndApprove(portal, store, { target });
    const publish = await cost(() => articles.publish({ documentId }));
    // Strapi goes on after the answer: it reads the entry again for its webhooks.
    await new Promise((resolve) => setTimeout(resolve, 15));
    const saving = () => pages.update({ documentId: page.documentId, data: { title: '页面' } as never });
    const reading = () => articles.findOne({ documentId, status: 'published', populate: '*' as never });
    return { publish, save: await cost(saving, REPEATED), read: await cost(reading, REPEATED) };
  };
};

/** A page online that shows the file. */
const publishWith = async ({ strapi, office }: Portals, file: ReturnType<typeof putFile>): Promise<void> => {
  const portal = { strapi, ...office } as unknown as Portal;
  const { name, url, hash } = file;
  const row = { name, url, hash, ext: '.png', mime: 'image/png', size: 20, provider: 'local' };
  const { id } = await strapi.db.query(FILE).create({ data: row as never });
  const data = { ...articleData('有图'), cover: id };
  const { documentId } = await documentsOf(strapi, ARTICLE).create({ data: data as never });
  await submitAndApprove(portal, storeFor(strapi), {
    target: { uid: ARTICLE, documentId, locale: 'zh-Hans' },
  });
  await documentsOf(strapi, ARTICLE).publish({ documentId });
};

/** One portal in a process of its own: a message is one round, the answer its costs. */
const serve = async (kind: Kind): Promise<void> => {
  if (kind === 'stock') ungovern();
  const portal = kind === 'bare' ? { ...(await openBarePortal()), office: null } : await openBenchPortal();
  const { strapi, close } = portal;
  const file = putFile(strapi, kind);
  if (kind === 'governed') await publishWith(portal as Portals, file);
  const port = await listen(strapi);
  const round = kind === 'bare' ? null : await deskRound(portal as Portals, kind === 'governed');
  let from = process.cpuUsage();

  process.on('message', (message) => {
    if (message === 'round') void round?.().then((costs) => process.send?.(costs));
    else if (message === 'files') {
      from = process.cpuUsage();
      process.send?.('ready');
    } else if (message === 'served') {
      const used = process.cpuUsage(from);
      process.send?.((used.user + used.system) / 1000 / FILES);
    } else {
      file.remove();
      void close().then(() => process.exit(0));
    }
  });
  process.send?.({ port, url: file.url });
};

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const get = (port: number, url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = http.get({ host: '127.0.0.1', port, path: url, agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
      answer.resume().once('end', resolve);
    });
    asked.once('error', reject);
  });

const portalProcess = async (kind: Kind) => {
  const child = fork(__filename, [kind], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ask = <T>(message?: string) =>
    new Promise<T>((resolve) => {
      child.once('message', (answer) => resolve(answer as T));
      if (message) child.send(message);
    });
  const { port, url } = await ask<{ readonly port: number; readonly url: string }>();
  return {
    round: () => ask<Costs>('round'),
    /** Asked from here, so that the child's processor time is what serving takes. */
    file: async (): Promise<Costs> => {
      await ask('files');
      const from = performance.now();
      for (let time = 0; time < FILES; time += 1) await get(port, url);
      const wall = (performance.now() - from) / FILES;
      return { file: { wall, cpu: await ask<number>('served'), statements: 0 } };
    },
    stop: () => child.send('stop'),
  };
};

const quantile = (all: readonly number[], at: number): number =>
  [...all].sort((a, b) => a - b)[Math.floor((all.length - 1) * at)] ?? 0;

type Pair = { readonly before: Costs; readonly after: Costs };

const print = (measure: Measure, pairs: readonly Pair[]): void => {
  const both = pairs.flatMap(({ before, after }) => {
    const [one, other] = [before[measure], after[measure]];
    return one && other ? [{ before: one, after: other }] : [];
  });
  const of = (what: keyof Cost) => {
    const ratios = both.map(({ before, after }) => after[what] / before[what]);
    const [low, middle, high] = [0.25, 0.5, 0.75].map((at) => quantile(ratios, at).toFixed(3));
    const [stock, desk] = (['before', 'after'] as const).map((side) =>
      quantile(
        both.map((pair) => pair[side][what]),
        0.5
      ).toFixed(2)
    );
    return { ratio: `${middle} x (half of them ${low} to ${high})`, stock, desk };
  };
  const [cpu, wall, statements] = [of('cpu'), of('wall'), of('statements')];
  const asked = measure === 'file' ? '' : `; ${statements.stock} and ${statements.desk} statements`;
  process.stdout.write(
    `${measure}: ${cpu.ratio} of the processor (at most ${LIMITS[measure].toFixed(2)} x): ` +
      `${cpu.stock} ms stock, ${cpu.desk} ms with the desk; on the clock ${wall.ratio}${asked}\n`
  );
};

/** Turn about: whoever comes second is a little slower, on the same work too. */
const inTurn = async (
  round: number,
  before: () => Promise<Costs>,
  after: () => Promise<Costs>
): Promise<Pair> => {
  if (round % 2 === 0) return { before: await before(), after: await after() };
  const costs = await after();
  return { before: await before(), after: costs };
};

const compare = async (): Promise<void> => {
  const bare = await portalProcess('bare');
  const [stock, governed] = [await portalProcess('stock'), await portalProcess('governed')];
  const pairs: Pair[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    pairs.push(await inTurn(round, stock.round, governed.round));
    pairs.push(await inTurn(round, bare.file, governed.file));
  }
  for (const portal of [bare, stock, governed]) portal.stop();
  for (const measure of Object.keys(LIMITS) as Measure[]) print(measure, pairs);
};

const kind = process.argv[2];
void (kind === 'bare' || kind === 'stock' || kind === 'governed'
  ? serve(kind)
  : compare().then(() => agent.destroy()));
