import { createStrapi } from '@strapi/strapi';
import fc from 'fast-check';
import Koa from 'koa';
import { fork, type ChildProcess } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import { createDatabase, type Database } from '../tests/server/database';
import { hostileAddress } from '../tests/server/hostile-address';
import { fillPublic, HIDDEN } from './bench-public-rows';

/**
 * The public API under load (`npm run bench -- public`): ITEMS (10,000) of 3.6 KB, CONNECTIONS (16), SECONDS (3) a measure, beside stock
 * Strapi's list of as many rows with its sort indexed and a bare Koa that sends the same bytes. Then HOSTILE (5,000) addresses one by one.
 */
const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const ITEMS = number('ITEMS', 10_000);
const CONNECTIONS = number('CONNECTIONS', 16);
const SECONDS = number('SECONDS', 3);
const HOSTILE = number('HOSTILE', 5_000);
const [PORT, BARE] = [18_441, 18_442];
const API = '/api/publication-desk';

const appDir = path.join(process.cwd(), 'playground');

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
  process.on('message', () => process.send?.({ memory: process.memoryUsage().rss }));
  process.send?.('up');
};

/** Koa and nothing else, with the bytes and the ETag it is told. */
const serveBare = (): void => {
  let known = { body: '', etag: '' };
  process.on('message', (said) => {
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
    const child = fork(__filename, [], { env: { ...env, ...database?.env, BENCH_ROLE: role } });
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${role} ended with ${code}`)));
  });

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
type Got = { status: number; body: string; etag: string; milliseconds: number };

const get = (port: number, address: string, headers: http.OutgoingHttpHeaders = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    http
      .get({ port, host: '127.0.0.1', path: address, agent, headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(pieces).toString(),
            etag: String(answer.headers.etag ?? ''),
            milliseconds: performance.now() - began,
          })
        );
      })
      .on('error', reject);
  });

type Load = { port?: number; headers?: http.OutgoingHttpHeaders; address: (at: number) => string };

/** Requests a second with so many connections, and how long the slower ones took. */
const rate = async ({ port = PORT, headers, address }: Load) => {
  const took: number[] = [];
  const until = performance.now() + SECONDS * 1000;
  let at = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const { status, milliseconds } = await get(port, address(at++), headers);
      if (status !== 200 && status !== 304) throw new Error(`${address(at)}: ${status}`);
      took.push(milliseconds);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  took.sort((a, b) => a - b);
  return { perSecond: took.length / SECONDS, p99: took[Math.floor(took.length * 0.99)] ?? 0 };
};

const said = (name: string, { perSecond, p99 }: Awaited<ReturnType<typeof rate>>, than?: number): number => {
  const ratio = than ? `  × ${(perSecond / than).toFixed(2)}` : '';
  console.log(`${name.padEnd(34)} ${perSecond.toFixed(0).padStart(7)}/s  p99 ${p99.toFixed(1)} ms${ratio}`);
  return perSecond;
};

/** The same bytes from the portal's memory and from a bare Koa, whole and as 304. */
const warm = async (bare: ChildProcess, name: string, address: string): Promise<void> => {
  await get(PORT, address);
  const { body, etag } = await get(PORT, address);
  await new Promise((resolve) => {
    bare.once('message', resolve);
    bare.send({ body, etag });
  });
  console.log(`${name}, ${(body.length / 1000).toFixed(1)} KB`);
  const headers = { 'if-none-match': etag };
  const koa = said('  bare Koa', await rate({ port: BARE, address: () => '/' }));
  said('  warm', await rate({ address: () => address }), koa);
  const koa304 = said('  bare Koa, 304', await rate({ port: BARE, address: () => '/', headers }));
  said('  304', await rate({ address: () => address, headers }), koa304);
};

const QUERY = 'pagination[pageSize]=25';
const LAST = Math.ceil(ITEMS / 25);

/** Addresses nobody asked for before: each is computed. `at` differs with every request. */
const cold = async (): Promise<void> => {
  const stock = (page: (at: number) => number) => (at: number) =>
    `/api/pages?sort=publishedAt:desc&${QUERY}&pagination[page]=${page(at)}&x=${at}`;
  const own =
    (page: number, more = '') =>
    (at: number) =>
      `${API}/items?${QUERY}&pagination[page]=${page}&filters[publishedAt][$gte]=1990-01-01T00:00:00.${String(at % 1000).padStart(3, '0')}Z&filters[title][$ne]=${at}${more}`;
  const first = said('stock list, first page', await rate({ address: stock(() => 1) }));
  said('cold list, first page', await rate({ address: own(1) }), first);
  said('cold list, last page', await rate({ address: own(LAST) }), first);
  said('cold list by title', await rate({ address: own(1, '&sort=title:asc') }), first);
  said('cold list by revision', await rate({ address: own(1, '&sort=updatedAt:desc') }), first);
  for (const words of ['工会', '慰问', '罕见']) {
    const took: number[] = [];
    for (let at = 0; at < 9; at += 1)
      took.push(
        (await get(PORT, `${API}/items?_q=${encodeURIComponent(words)}&filters[title][$ne]=${at}`))
          .milliseconds
      );
    console.log(`search ${words}: median ${took.sort((a, b) => a - b)[4]?.toFixed(0)} ms`);
  }
};

/** No fault, no unpublished word, nothing that takes long. */
const hostile = async (): Promise<void> => {
  let [slowest, where, faults] = [0, '', 0];
  for (const address of fc.sample(hostileAddress, { numRuns: HOSTILE, seed: number('SEED', 15) })) {
    const { status, body, milliseconds } = await get(PORT, API + address);
    if (status >= 500 || body.includes(HIDDEN)) {
      faults += 1;
      console.log(`${status} ${address}`);
    }
    if (milliseconds > slowest) [slowest, where] = [milliseconds, address];
  }
  console.log(`hostile: ${HOSTILE} addresses, ${faults} faults, slowest ${slowest.toFixed(0)} ms ${where}`);
  if (faults > 0) process.exitCode = 1;
};

const main = async (): Promise<void> => {
  const database = await createDatabase();
  const portal = await start('portal', database);
  const bare = await start('bare');
  console.log(`${process.env.DATABASE_CLIENT ?? 'sqlite'}, ${ITEMS} items, ${CONNECTIONS} connections`);
  const list = `${API}/items?${QUERY}&populate=channel,department`;
  await warm(bare, 'list of 25', list);
  const { data } = JSON.parse((await get(PORT, list)).body) as { data: { documentId: string }[] };
  await warm(bare, 'item', `${API}/items/${data[0]?.documentId ?? ''}?populate=*`);
  await cold();
  await hostile();
  const memory = await new Promise<number>((resolve) => {
    portal.once('message', (message) => resolve((message as { memory: number }).memory));
    portal.send('memory');
  });
  console.log(`memory ${(memory / 1e6).toFixed(0)} MB`);
  for (const child of [portal, bare]) {
    child.removeAllListeners('exit');
    child.kill();
  }
  agent.destroy();
  await database.drop();
};

if (process.env.BENCH_ROLE === 'portal') void serve();
else if (process.env.BENCH_ROLE === 'bare') serveBare();
else void main();
