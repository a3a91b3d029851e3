import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { publicRoutes } from '../../server/src/routes/public-routes';
import { createSteps } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

let portal: Portal;
let steps: Steps;
const SITE = 'https://www.example.org';

beforeAll(async () => {
  portal = await openPortal({ plugin: { organization: '焦作市总工会', publicSite: { url: `${SITE}/` } } });
  steps = createSteps(portal);
}, 180_000);
afterAll(() => portal?.close());

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
  const admin = await portal.as('super');
  const [{ documentId: channel, slug }] = (await admin.get('/publication-desk/settings')).body.channels;
  const [file] = (
    await (await portal.as('officer')).post('/upload').attach('files', Buffer.from('附表'), '附表.txt')
  ).body;
  const form = await steps.published({
    title: '送温暖 & <慰问> ]]>',
    body: '<p><a href="/items/x">前文</a></p>',
    attachments: [file.id],
    channel,
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
  const own = await rss(`/feeds/${slug as string}/rss.xml`);
  expect(texts(own, 'title').slice(1)).toEqual(['送温暖 & <慰问> ]]>']);
  for (const path of [
    '/feeds/nowhere/rss.xml',
    '/feeds/rss',
    '/feeds/constructor',
    '/sitemap/0.xml',
    '/sitemap/9.xml',
  ])
    expect((await steps.site(path)).status).toBe(404);

  const first = await steps.site('/feeds/rss.xml');
  const again = await steps.site('/feeds/rss.xml').set('If-None-Match', String(first.headers.etag));
  expect(again.status).toBe(304);
  await steps.act('clerk', form, 'withdraw', { reason: '有误', ending: { as: 'error' } });
  expect(texts(await rss(), 'title').slice(1)).toEqual(['无栏目']);
  expect(await rss(`/feeds/${slug as string}/rss.xml`)).not.toContain('慰问');
});

it('the sitemap names every page online, and robots.txt the sitemap', async () => {
  const sitemap = (await get('/sitemap.xml', 'application/xml')).text;
  const { data } = (await steps.site('/items')).body as { data: { slug: string; updatedAt: string }[] };
  expect(texts(sitemap, 'loc')).toEqual([`${SITE}/`, ...data.map(({ slug }) => `${SITE}/items/${slug}`)]);
  expect(texts(sitemap, 'lastmod')).toEqual(data.map(({ updatedAt }) => updatedAt));
  const robots = (await get('/robots.txt', 'text/plain')).text;
  expect(robots).toMatch(/^Sitemap: http.*\/api\/publication-desk\/sitemap\.xml$/m);
});

it('the description of the API is one that a validator accepts, and names every address there is', async () => {
  const { text } = await get('/openapi.json', 'application/json');
  const file = join(mkdtempSync(join(tmpdir(), 'openapi-')), 'openapi.json');
  writeFileSync(file, text);
  const cli = join('node_modules', '@seriousme', 'openapi-schema-validator', 'bin', 'validate-api-cli.js');
  const said = execFileSync(process.execPath, [cli, file]);
  expect(String(said)).toMatch(/"valid": true/);
  const described = Object.keys(JSON.parse(text).paths);
  const served = publicRoutes.map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));
  for (const path of served.filter((one) => !one.endsWith('{file}') || one.startsWith('/sitemap')))
    if (path !== '/openapi.json') expect(described).toContain(path);
});
