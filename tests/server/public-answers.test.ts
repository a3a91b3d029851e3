import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAnswerMemory } from '../../server/src/middlewares/public-answers/answer-memory';
import { keptAnswer } from '../../server/src/middlewares/public-answers/kept-answer';
import { createSteps } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  await steps.published({ title: '第一条', summary: '开展送温暖活动。'.repeat(60) });
  await new Promise<void>((resolve) => portal.strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
}, 180_000);
afterAll(() => portal.close());

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly bytes: Buffer };

/** As it comes over the wire: supertest would undo the compression. */
const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = portal.strapi.server.httpServer.address() as AddressInfo;
    get({ port, host: '127.0.0.1', path: `/api/publication-desk${path}`, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(parts),
        })
      );
    }).on('error', reject);
  });

const titles = ({ bytes }: Answer): readonly string[] =>
  (JSON.parse(bytes.toString()) as { data: { title: string }[] }).data.map(({ title }) => title);

it('answers the second time with the bytes and headers of the first', async () => {
  const [first, second] = [
    await ask('/items?pagination[pageSize]=5'),
    await ask('/items?pagination[pageSize]=5'),
  ];
  const { date: _first, ...before } = first.headers;
  const { date: _second, ...after } = second.headers;
  expect(after).toEqual(before);
  expect(second.bytes.equals(first.bytes)).toBe(true);
  expect(first.headers['content-security-policy']).toBeDefined();
});

it('compresses once, each form under a strong tag of its own, and knows all of them again', async () => {
  const [plain, br, gzip] = [
    await ask('/items'),
    await ask('/items', { 'accept-encoding': 'gzip, br' }),
    await ask('/items', { 'accept-encoding': 'gzip' }),
  ];
  expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
  expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
  const tags = [plain, br, gzip].map(({ headers }) => String(headers.etag));
  expect(new Set(tags).size).toBe(3);
  for (const tag of [...tags, `W/${tags[0]}`, '*']) {
    expect(tag).not.toMatch(/^W\/"W/);
    const again = await ask('/items', { 'if-none-match': tag });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  }
  expect((await ask('/items', { 'accept-encoding': 'br;q=0' })).headers['content-encoding']).toBeUndefined();
});

it('says what the host says of origins, to each its own', async () => {
  const origin = { origin: 'https://portal.example' };
  await ask('/channels');
  const [first, second] = [await ask('/channels', origin), await ask('/channels', origin)];
  expect(first.headers['access-control-allow-origin']).toBe('https://portal.example');
  expect(second.headers['access-control-allow-origin']).toBe('https://portal.example');
  expect(
    (await ask('/channels', { origin: 'https://other.example' })).headers['access-control-allow-origin']
  ).toBe('https://other.example');
});

it('shows a publication, a revision’s neighbour and a withdrawal at once', async () => {
  expect(titles(await ask('/items'))).toEqual(['第一条']);
  const form = await steps.published({ title: '第二条' });
  expect(titles(await ask('/items'))).toEqual(['第二条', '第一条']);
  expect((await ask('/items/di-er-tiao')).status).toBe(200);
  await steps.act('clerk', form, 'withdraw', { reason: '有误' });
  expect(titles(await ask('/items'))).toEqual(['第一条']);
  const [gone, again] = [await ask('/items/di-er-tiao'), await ask('/items/di-er-tiao')];
  expect([gone.status, again.status]).toEqual([410, 410]);
});

it('computes once for many who ask at the same time, and answers them alike', async () => {
  const all = await Promise.all(Array.from({ length: 30 }, () => ask('/items?pagination[pageSize]=7')));
  expect(new Set(all.map(({ bytes }) => bytes.toString())).size).toBe(1);
});

it('stays within its memory, whatever is asked', () => {
  const memory = createAnswerMemory(200_000);
  const answer = () => keptAnswer({ revision: 1, status: 200, headers: {}, body: 'x'.repeat(5_000) });
  for (let index = 0; index < 1_000; index += 1) {
    const kept = answer();
    if (kept) memory.keep(`/items?page=${index}`, kept);
  }
  expect(memory.size().bytes).toBeLessThanOrEqual(200_000);
  expect(memory.size().answers).toBeGreaterThan(10);
  expect(memory.find('/items?page=999', 1)).not.toBeNull();
  expect(memory.find('/items?page=0', 1)).toBeNull();
  expect(memory.find('/items?page=999', 2)).toBeNull();
  expect(keptAnswer({ revision: 1, status: 200, headers: { 'set-cookie': 'a' }, body: 'x' })).toBeNull();
});
