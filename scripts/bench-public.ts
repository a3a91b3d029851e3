import { createStrapi } from '@strapi/strapi';
import Koa from 'koa';
import { fork, type ChildProcess } from 'node:child_process';
import type http from 'node:http';
import path from 'node:path';
import { createDatabase, type Database } from '../tests/server/database';
import { agent, API, BARE, get, number, PORT, usageOf } from './bench-public-ask';
import type { Usage } from './bench-public-ask';
import { hostile } from './bench-public-hostile';
import { fillPublic } from './bench-public-rows';

/**
 * The public API under load (`npm run bench -- public`): ITEMS (10,000) of 3.6 KB, CONNECTIONS (16), SECONDS (3) a measure, beside stock
 * Strapi's list of as many rows with its sort indexed and a bare Koa that sends the same bytes. Then URLS (0) different addresses for the
 * bound of its memory, and HOSTILE (5,000) addresses one by one. What is compared is measured in turns, with the processor time of each server.
 */
const ITEMS = number('ITEMS', 10_000);
const CONNECTIONS = number('CONNECTIONS', 16);
const SECONDS = number('SECONDS', 3);
const URLS = number('URLS', 0);
const IS_FUZZ = process.env.ONLY === 'fuzz';
const TURNS = 6;

const appDir = path.join(process.cwd(), 'playground');

/** Answers how much memory is used, and how many microseconds of a processor were. */
const tellUsage = (): void =>
  void process.on('message', (said) => {
    if (said !== 'usage') return;
    const { user, system } = process.cpuUsage();
    process.send?.({ memory: process.memoryUsage().rss, processor: user + system } satisfies Usage);
  });

/** The portal, in a process of its own. */
const serve = async (): Promise<void> => {
  const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  await fillPublic(strapi, ITEMS);
  strapi.server.mount();
  await new Promise<void>((resolve) =>
    strapi.server.listen(PORT, '127.0.0.1', resolve as unknown as () => void)
  );
  process.on('disconnect', () => process.exit(0));
  tellUsage();
  process.send?.('up');
};

/** Koa and nothing else, with the bytes and the ETag it is told. */
const serveBare = (): void => {
  let known = { body: '', etag: '' };
  tellUsage();
  process.on('message', (said) => {
    if (said === 'usage') return;
    known = said as typeof known;
    process.send?.('known');
  });
  process.on('disconnect', () => process.exit(0));
  const app = new Koa();
  app.use((context) => {
    context.set('ETag', known.etag);
    context.type = 'application/json';
    context.status = 200;
    if (context.get('if-none-match') === known.etag) context.status = 304;
    else context.body = known.body;
  });
  app.listen(BARE, '127.0.0.1', () => process.send?.('up'));
};

const start = (role: string, database?: Database): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'test', SERVE_ADMIN: 'false', CRON_ENABLED: 'false' };
    const child = fork(__filename, [], {
      env: { ...env, ...database?.env, BENCH_ROLE: role },
      execArgv: process.env.PROFILE === role ? ['--cpu-prof', '--cpu-prof-dir=.cache/profiles'] : [],
    });
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${role} ended with ${code}`)));
  });

type Load = {
  name: string;
  server: ChildProcess;
  port?: number;
  headers?: http.OutgoingHttpHeaders;
  address: (at: number) => string;
};

/** One turn of a load with so many connections. */
const turn = async ({ port = PORT, headers, address }: Load, begun: number): Promise<readonly number[]> => {
  const took: number[] = [];
  const until = performance.now() + (SECONDS * 1000) / TURNS;
  let at = begun;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const where = address(at++);
      const { status, milliseconds } = await get(port, where, headers);
      if (status !== 200 && status !== 304) throw new Error(`${where}: ${status}`);
      took.push(milliseconds);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return took;
};

let asked = 0;

/** Several loads in turns, so that whatever else the machine does slows all of them alike; each beside the first. */
const compare = async (loads: readonly Load[]): Promise<void> => {
  const kept = loads.map(() => ({ took: [] as number[], processor: 0, seconds: 0 }));
  for (let round = 0; round < TURNS; round += 1)
    for (const [index, load] of loads.entries()) {
      const [before, began] = [await usageOf(load.server), performance.now()];
      const took = await turn(load, asked);
      asked += took.length + CONNECTIONS;
      const own = kept[index]!;
      own.took.push(...took);
      own.seconds += (performance.now() - began) / 1000;
      own.processor += (await usageOf(load.server)).processor - before.processor;
    }
  const figures = kept.map(({ took, processor, seconds }) => ({
    rate: took.length / seconds,
    each: processor / took.length,
    p99: [...took].sort((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? 0,
  }));
  const first = figures[0]!;
  for (const [index, { rate, each, p99 }] of figures.entries()) {
    const ratios =
      index > 0 ? `  × ${(rate / first.rate).toFixed(2)}, processor × ${(first.each / each).toFixed(2)}` : '';
    const words = `${rate.toFixed(0).padStart(7)}/s  p99 ${p99.toFixed(1)} ms  ${each.toFixed(0)} µs${ratios}`;
    console.log(`${(loads[index]?.name ?? '').padEnd(30)} ${words}`);
  }
};

type Servers = { portal: ChildProcess; bare: ChildProcess };

/** The same bytes from the portal's memory and from a bare Koa, whole and as 304. */
const warm = async ({ portal, bare }: Servers, name: string, address: string): Promise<void> => {
  await get(PORT, address);
  const { body, etag } = await get(PORT, address);
  await new Promise((resolve) => {
    bare.once('message', resolve);
    bare.send({ body, etag });
  });
  console.log(`${name}, ${(body.length / 1000).toFixed(1)} KB`);
  const headers = { 'if-none-match': etag };
  const [koa, own] = [
    { server: bare, port: BARE, address: () => '/' },
    { server: portal, address: () => address },
  ];
  await compare([
    { ...koa, name: '  bare Koa' },
    { ...own, name: '  warm' },
    { ...koa, headers, name: '  bare Koa, 304' },
    { ...own, headers, name: '  304' },
  ]);
};

const QUERY = 'pagination[pageSize]=25';
const LAST = Math.ceil(ITEMS / 25);

/** No words, written in a way of its own for each number: the address is new, what is asked the same. */
const blanks = (at: number): string =>
  [...at.toString(2).padStart(20, '0')].map((digit) => (digit === '1' ? '+' : '%20')).join('');

/** Addresses nobody asked for before: each is computed. `at` differs with every request. */
const cold = async (server: ChildProcess): Promise<void> => {
  const stock = (page: (at: number) => number) => (at: number) =>
    `/api/pages?sort=publishedAt:desc&${QUERY}&pagination[page]=${page(at)}&x=${at}`;
  const own =
    (page: number, more = '') =>
    (at: number) =>
      `${API}/items?${QUERY}&pagination[page]=${page}&_q=${blanks(at)}${more}`;
  await compare([
    { server, name: 'stock list, first page', address: stock(() => 1) },
    { server, name: 'cold list, first page', address: own(1) },
    { server, name: 'cold list, last page', address: own(LAST) },
    { server, name: 'cold list by title', address: own(1, '&sort=title:asc') },
    { server, name: 'cold list by revision', address: own(1, '&sort=updatedAt:desc') },
  ]);
  for (const words of ['工', '工会', '慰问', '罕见', '市总工会', '职工 慰问 焦作']) {
    const took: number[] = [];
    for (let at = 0; at < 9; at += 1)
      took.push(
        (await get(PORT, `${API}/items?_q=${encodeURIComponent(words)}&filters[title][$ne]=${at}`))
          .milliseconds
      );
    console.log(`search ${words}: median ${took.sort((a, b) => a - b)[4]?.toFixed(0)} ms`);
  }
};

/** Memory, and what is kept of it, after many addresses that nobody asks for again. */
const different = async (portal: ChildProcess): Promise<void> => {
  let [at, most] = [0, 0];
  const one = async (): Promise<void> => {
    while (at < URLS) {
      const { status } = await get(PORT, `${API}/items?pagination[pageSize]=10&_q=${blanks(at)}`);
      if (status !== 200) throw new Error(`${status}`);
      at += 1;
      if (at % 5_000 === 0) most = Math.max(most, (await usageOf(portal)).memory);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  if (URLS > 0) console.log(`${URLS} different addresses: memory ${(most / 1e6).toFixed(0)} MB at most`);
};

const speed = async (servers: Servers): Promise<void> => {
  const list = `${API}/items?${QUERY}&populate=channel,department`;
  await warm(servers, 'list of 25', list);
  const { data } = JSON.parse((await get(PORT, list)).body) as { data: { documentId: string }[] };
  await warm(servers, 'item', `${API}/items/${data[0]?.documentId ?? ''}?populate=*`);
  await cold(servers.portal);
  await different(servers.portal);
};

const main = async (): Promise<void> => {
  const database = await createDatabase();
  const portal = await start('portal', database);
  const bare = await start('bare');
  console.log(`${process.env.DATABASE_CLIENT ?? 'sqlite'}, ${ITEMS} items, ${CONNECTIONS} connections`);
  if (!IS_FUZZ) await speed({ portal, bare });
  await hostile(portal);
  console.log(`memory ${((await usageOf(portal)).memory / 1e6).toFixed(0)} MB`);
  for (const child of [portal, bare]) {
    child.removeAllListeners('exit');
    child.disconnect();
  }
  agent.destroy();
  await database.drop();
};

if (process.env.BENCH_ROLE === 'portal') void serve();
else if (process.env.BENCH_ROLE === 'bare') serveBare();
else void main();
