import { createHmac } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SaxesParser } from 'saxes';
import { publicRoutes } from '../../server/src/routes/public-routes';
import { createSteps } from './desk-steps';
import type { Steps } from './desk-steps';
import { answerJson, listen, type Listening } from './listening';
import { openPortal } from './portal';
import type { Portal } from './portal';

let portal: Portal;
let steps: Steps;
let server: Listening;
const SECRET = 'a-secret-nobody-sees';
const SITE = 'https://www.example.org';

beforeAll(async () => {
  server = await listen();
  const webhooks = [{ name: 'build', url: `${server.url}/build`, secret: SECRET }];
  portal = await openPortal({
    plugin: {
      organization: '焦作市总工会',
      publicPath: '/items',
      publicSite: { url: `${SITE}/`, webhooks },
    },
  });
  steps = createSteps(portal);
}, 180_000);
afterAll(async () => {
  await portal?.close();
  await server?.close();
});

/** Throws for what is not well-formed; answers the text of every element of a name. */
const texts = (xml: string, name: string): string[] => {
  const found: string[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => (text = ''));
  parser.on('text', (more) => (text += more));
  parser.on('closetag', (tag) => {
    if (tag.name === name) found.push(text);
  });
  parser.write(xml).close();
  return found;
};
const get = async (path: string, type: string) => {
  const answer = await steps.site(path).buffer(true);
  expect([answer.status, answer.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
  return answer;
};
const rss = async (path = '/feeds/rss.xml') => (await get(path, 'application/rss+xml')).text;

it('feeds say what is online in three formats, with an ETag, and nothing once it is withdrawn', async () => {
  const { documentId } = (
    await (
      await portal.as('clerk')
    )
      .post('/publication-desk/settings/channels')
      .send({ name: '工会要闻', order: 1 })
  ).body as { documentId: string };
  const slug = 'gong-hui-yao-wen';
  const [file] = (
    await (await portal.as('officer')).post('/upload').attach('files', Buffer.from('附表'), '附表.txt')
  ).body;
  const form = await steps.published({
    title: '送温暖 & <慰问> ]]>',
    body: '<p><a href="/items/x">前文</a></p>',
    attachments: [file.id],
    channel: { connect: [{ documentId }] },
  });
  await steps.published({ title: '无栏目' });
  const { data: item } = (await steps.site(`/items/${form.target.documentId}`)).body;
  const page = `${SITE}/items/${item.slug as string}`;

  const feed = await rss();
  expect(texts(feed, 'title').slice(1)).toEqual(['无栏目', '送温暖 & <慰问> ]]>']);
  expect(texts(feed, 'link')).toContain(page);
  expect(texts(feed, 'content:encoded')[1]).toContain(`href="${SITE}/items/x"`);
  expect(feed).toContain('/api/publication-desk/feeds/rss.xml" rel="self"');
  const atom = (await get('/feeds/atom.xml', 'application/atom+xml')).text;
  const [, , id] = texts(atom, 'id');
  expect(texts(atom, 'updated')).toHaveLength(3);
  const json = JSON.parse((await get('/feeds/feed.json', 'application/feed+json')).text);
  expect(json.items[1]).toMatchObject({ id, url: page, attachments: [{ mime_type: 'text/plain' }] });
  const own = await rss(`/feeds/${slug}/rss.xml`);
  expect(texts(own, 'title').slice(1)).toEqual(['送温暖 & <慰问> ]]>']);
  for (const path of [
    '/feeds/nowhere/rss.xml',
    '/feeds/rss',
    '/feeds/constructor',
    '/sitemap/0.xml',
    '/sitemap/9.xml',
  ])
    expect((await steps.site(path)).status).toBe(404);

  // Past the kept answers nothing is made anew for whoever adds a number to the address.
  for (const path of ['/feeds/rss.xml', '/sitemap.xml', '/robots.txt', '/openapi.json'])
    for (const asked of ['a[b]=1', '__proto__[a]=1', 'a[constructor]=1'])
      expect((await steps.site(`${path}?${asked}`)).status).toBe(400);
  const first = await steps.site('/feeds/rss.xml');
  const again = await steps.site('/feeds/rss.xml').set('If-None-Match', String(first.headers.etag));
  expect(again.status).toBe(304);
  await steps.act('clerk', form, 'withdraw', { reason: '有误', ending: { as: 'error' } });
  expect(texts(await rss(), 'title').slice(1)).toEqual(['无栏目']);
  expect(await rss(`/feeds/${slug}/rss.xml`)).not.toContain('慰问');
});

it('the sitemap names every page online, and robots.txt the sitemap', async () => {
  const sitemap = (await get('/sitemap.xml', 'application/xml')).text;
  const { data } = (await steps.site('/items')).body as { data: { slug: string; updatedAt: string }[] };
  const oldest = [...data].reverse();
  expect(texts(sitemap, 'loc')).toEqual([`${SITE}/`, ...oldest.map(({ slug }) => `${SITE}/items/${slug}`)]);
  expect(texts(sitemap, 'lastmod')).toEqual(oldest.map(({ updatedAt }) => updatedAt));
  const robots = (await get('/robots.txt', 'text/plain')).text;
  expect(robots).toMatch(/^Sitemap: http.*\/api\/publication-desk\/sitemap\.xml$/m);
});

it('the description of the API is one that a validator accepts, and names every address there is', async () => {
  const { text } = await get('/openapi.json', 'application/json');
  const file = join(mkdtempSync(join(tmpdir(), 'openapi-')), 'openapi.json');
  writeFileSync(file, text);
  const validator = dirname(require.resolve('@seriousme/openapi-schema-validator'));
  const cli = join(validator, 'bin', 'validate-api-cli.js');
  const said = execFileSync(process.execPath, [cli, file]);
  expect(String(said)).toMatch(/"valid": true/);
  const described = Object.keys(JSON.parse(text).paths);
  const served = publicRoutes.map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));
  for (const path of served.filter((one) => !one.endsWith('{file}') || one.startsWith('/sitemap')))
    if (path !== '/openapi.json') expect(described).toContain(path);
});

type Told = {
  readonly events: readonly { readonly id: string; readonly revision: number }[];
  readonly changes: string;
};

it('a static site is told of what changed, signed, and again with the same ids where it did not answer', async () => {
  const jobs = portal.strapi.plugin('publication-desk').service('jobs') as {
    deliver(options: { at: string }): Promise<void>;
  };
  const deliver = (seconds: number) =>
    jobs.deliver({ at: new Date(Date.now() + seconds * 1000).toISOString() });
  server.answer('/build', answerJson({}));
  await deliver(20);
  server.forget();
  server.answer('/build', answerJson({}, 500));
  const form = await steps.published({ title: '新发' });
  const gone = await steps.published({ title: '误发' });
  await steps.act('clerk', gone, 'withdraw', { reason: '有误' });
  await deliver(20);
  // The portal may have sent some of it by itself meanwhile, in more than one request.
  const failed = server.at('/build').map(({ body }) => JSON.parse(body) as Told);
  server.forget();
  server.answer('/build', answerJson({}));
  await deliver(600);
  const heard = server.at('/build');
  const told = heard.map(({ body }) => JSON.parse(body) as Told);
  const eventsIn = (all: readonly Told[]) =>
    all.flatMap(({ events }) => events).sort((a, b) => a.revision - b.revision);
  const idsIn = (all: readonly Told[]) => [...new Set(eventsIn(all).map(({ id }) => id))];
  expect(idsIn(told)).toEqual(idsIn(failed));
  expect(eventsIn(told)).toMatchObject([
    { change: 'published', documentId: form.target.documentId, type: form.target.uid },
    { change: 'other' },
    { change: 'withdrawn', documentId: gone.target.documentId },
  ]);
  const { pathname, search } = new URL(told[0]?.changes ?? '');
  const changes = await portal.http().get(pathname + search);
  expect(changes.body.data).toHaveLength(2);
  const again = heard[0];
  const [, seconds, sum] =
    /^t=(\d+),v1=(\w+)$/.exec(String(again?.headers['x-publication-desk-signature'])) ?? [];
  expect(sum).toBe(createHmac('sha256', SECRET).update(`${seconds}.${again?.body}`).digest('hex'));
});
