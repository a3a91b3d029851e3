import { HtmlValidate } from 'html-validate';
import type { AddressInfo } from 'node:net';
import { createSteps, DESK, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { native } from './native';
import { openPortal } from './portal';
import type { Portal } from './portal';

let portal: Portal;
let steps: Steps;
let origin: string;

type Sharp = (given: object) => { jpeg(): { toBuffer(): Promise<Buffer> } };

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How a page is written is the renderer's; what it says is looked at.
    'void-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'require-sri': 'off',
    // Tables come as an editor wrote them.
    'prefer-tbody': 'off',
    // A table that scrolls is reached by the keyboard, a region that says what it is.
    'prefer-native-element': 'off',
  },
});

const HOSTILE = '<script>alert(1)</script>“怪”标题 & "引号"';

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${origin}${path}`, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' });

/** The page's text, after a validator has found nothing against it. */
const page = async (path: string, status = 200): Promise<string> => {
  const answer = await get(path);
  const html = await answer.text();
  expect([path, answer.status]).toEqual([path, status]);
  const report = await validator.validateString(html);
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${path} ${line}:${column} ${ruleId}: ${message}`)
  );
  expect(faults).toEqual([]);
  expect(Buffer.byteLength(html)).toBeLessThan(180_000);
  return html;
};

/** Everything a search engine may read of the page as data. */
const dataOf = (html: string): readonly Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) =>
    JSON.parse(json ?? '')
  );

const labelOf = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];

const slugs = new Map<string, string>();
const addressOf = (title: string) => `/items/${slugs.get(title)}`;

const written = async (title: string, fields: Record<string, unknown> = {}) => {
  const target = await steps.write('officer', { title, ...fields });
  const { body } = await (
    await portal.as('officer')
  ).get(`/content-manager/collection-types/${ITEM}/${target.documentId}`);
  slugs.set(title, body.data.slug);
  return target;
};
const published = async (title: string, fields: Record<string, unknown> = {}) => {
  const form = await steps.submitted('officer', await written(title, fields));
  const answer = await steps.act('clerk', await steps.agreed(form, 'head', 'leader'), 'publish');
  expect(answer.status).toBe(200);
  return answer.body.form;
};

const upload = async (name: string, bytes: Buffer) =>
  (await (await portal.as('officer')).post('/upload').attach('files', bytes, name)).body[0];

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  const clerk = await portal.as('clerk');
  const { body } = await clerk.post(`${DESK}/settings/channels`).send({ name: '工会要闻', order: 1 });
  const inside = { channel: { connect: [{ documentId: body.documentId }] } };
  const sharp = native.require('sharp') as Sharp;
  const photo = { create: { width: 1200, height: 800, channels: 3, background: '#9b1c16' } };
  const picture = await upload('现场.jpg', await sharp(photo).jpeg().toBuffer());
  const paper = await upload('名单.txt', Buffer.from('获奖名单：水带连接，焦煤集团。'));
  for (let index = 1; index <= 21; index += 1) await published(`第${index}条要闻`, inside);
  await published('图文并茂', {
    ...inside,
    pictures: [picture.id],
    attachments: [paper.id],
    body: '<h1>标题</h1><p style="text-align:center;color:red">居中</p><table><tr><td>甲</td></tr></table><p>附近的职工之家</p>',
  });
  await published(HOSTILE, { ...inside, summary: '</p><img src=x onerror=alert(1)>', author: '<b>王</b>' });
  await published('改过网址', inside);
  await new Promise<void>((resolve) => portal.strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = portal.strapi.server.httpServer.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
}, 300_000);

afterAll(() => portal.close());

it('begins with channels and what is newest in each, says who it is, and allows nothing to run', async () => {
  const html = await page('/');
  expect(html).toMatch(/^<!DOCTYPE html><html lang="zh-Hans">/);
  expect(html).toContain('<a href="/channels/gong-hui-yao-wen">工会要闻</a>');
  expect(html).toContain('第21条要闻');
  expect(labelOf(html, 'SiteName')).toBe('焦作市总工会');
  expect(labelOf(html, 'SiteDomain')).toBe('127.0.0.1:1337');
  expect(dataOf(html).map((one) => one['@type'])).toEqual(['GovernmentOrganization', 'WebSite']);
  expect(html).toContain('<link rel="canonical" href="http://127.0.0.1:1337/"/>');
  const { headers } = await get('/');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(policy).not.toContain('unsafe');
  // Of the page itself nothing runs: every script is a file or data.
  expect(html.replace(/<script type="application\/ld\+json">.*?<\/script>/g, '')).not.toMatch(
    /<script(?! src="\/site\/site\.js"><\/script>)|\son\w+=|\sstyle=/
  );
  for (const file of ['/site/site.css', '/site/site.js'])
    expect((await get(file, { accept: '*/*' })).status).toBe(200);
});

it('is asked for again by its tag alone, and answers HEAD', async () => {
  const first = await get('/items');
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  const again = await get('/items', { 'if-none-match': first.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await fetch(`${origin}/items`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('turns the pages of a list by links, and knows no page after the last', async () => {
  const html = await page('/channels/gong-hui-yao-wen');
  expect(html.match(/<li><h2>/g)).toHaveLength(20);
  expect(html).toContain('<a class="step" rel="next" href="/channels/gong-hui-yao-wen?page=2">下一页</a>');
  expect(html).toContain('/api/publication-desk/feeds/gong-hui-yao-wen/rss.xml');
  const second = await page('/channels/gong-hui-yao-wen?page=2');
  expect(second).toContain('第1条要闻');
  expect(second).toContain('rel="canonical" href="http://127.0.0.1:1337/channels/gong-hui-yao-wen?page=2"');
  const hostile = ['%00', '%E0%A4%A', '..%2f..%2fusers', '%22%3E%3Csvg%20onload=x%3E', 'x'.repeat(3_000)];
  for (const path of [
    ...hostile.map((slug) => `/items/${slug}`),
    ...hostile.map((slug) => `/departments/${slug}`),
    '/items?page=3',
    '/items?page=0',
    '/items?page=x',
    '/channels/nowhere',
    '/items/nowhere',
  ])
    await page(path, 404);
});

it('shows an item whole: pictures in every width, files, its labels and its data', async () => {
  const html = await page(addressOf('图文并茂'));
  expect(html).toMatch(/<img src="\/uploads\/[^"]+" srcset="[^"]+ \d+w, [^"]+ 500w, [^"]+ 1200w"/);
  expect(html).toMatch(/width="1200" height="800" loading="lazy"/);
  const small = /srcset="(\S+) /.exec(html)?.[1] ?? '';
  expect((await get(small, { accept: 'image/*' })).status).toBe(200);
  expect(html).toMatch(/<a href="\/uploads\/[^"]+" download="">名单\.txt<\/a>/);
  expect(html).toContain('<h2>标题</h2>');
  expect(html).toContain('<p class="center">居中</p>');
  expect(html).toContain('tabindex="0"><table>');
  expect(labelOf(html, 'ColumnName')).toBe('工会要闻');
  expect(labelOf(html, 'ArticleTitle')).toBe('图文并茂');
  expect(labelOf(html, 'PubDate')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(labelOf(html, 'ContentSource')).toBe('焦作市总工会');
  expect(labelOf(html, 'og:type')).toBe('article');
  expect(labelOf(html, 'og:image')).toMatch(/^http:\/\/127\.0\.0\.1:1337\/uploads\//);
  const [article, trail] = dataOf(html);
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    headline: '图文并茂',
    articleSection: '工会要闻',
    mainEntityOfPage: `http://127.0.0.1:1337${addressOf('图文并茂')}`,
  });
  expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
  expect(html).toMatch(/上一篇：<a href="[^"]+">第21条要闻<\/a>/);
});

it('shows as text whatever somebody wrote into it', async () => {
  for (const path of [
    addressOf(HOSTILE),
    '/',
    '/items',
    `/search?q=${encodeURIComponent('<script>alert')}`,
  ]) {
    const html = await page(path);
    expect(html).not.toMatch(/<script>alert|<img src=x|<b>王/);
    expect(html).toContain('&lt;script&gt;');
  }
  const [article] = dataOf(await page(addressOf(HOSTILE)));
  expect(article?.headline).toBe(HOSTILE);
});

it('finds words in titles, summaries and texts, and marks them', async () => {
  const html = await page(`/search?${new URLSearchParams({ q: '职工之家' })}`);
  expect(html).toContain('<h2><a href="' + addressOf('图文并茂'));
  expect(html).toContain('附近的<mark>职工之家</mark>');
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  const two = await page(`/search?${new URLSearchParams({ q: '要闻 第1条', page: '1' })}`);
  expect(two).toContain('<mark>第1条</mark><mark>要闻</mark>');
  expect(await page(`/search?${new URLSearchParams({ q: '没有这样的词' })}`)).toContain('没有找到');
  expect(await page('/search')).toContain('请在上方输入');
  for (const words of ['%', '.*', '('.repeat(300), '\u0000', '😀'.repeat(150), '"><svg onload=x>'])
    expect(await page(`/search?${new URLSearchParams({ q: words })}`)).not.toContain('<svg');
});

it('has departments, feeds and the months that were released', async () => {
  const { key, name } = portal.departments.publicity;
  expect(await page('/departments')).toContain(`<a href="/departments/${key}">${name}</a>`);
  expect(await page(`/departments/${key}`)).toContain('图文并茂');
  expect(await page('/feeds')).toContain('href="/api/publication-desk/feeds/rss.xml"');
  expect(await page('/rankings')).toContain('还没有公开的排序表');
  for (const path of ['/departments/nowhere', '/rankings/2020-01', '/rankings/x']) await page(path, 404);
  const robots = await (await get('/robots.txt')).text();
  expect(robots).toContain('Sitemap: http://127.0.0.1:1337/api/publication-desk/sitemap.xml');
});

it('leads an old address to the new one, and says of what was taken down since when it is gone', async () => {
  const old = addressOf('改过网址');
  const { body } = await steps.site(`/items/slug/${slugs.get('改过网址')}`);
  const { documentId } = body.data;
  const webmaster = await portal.as('webmaster');
  await webmaster
    .put(`/content-manager/collection-types/${ITEM}/${documentId}`)
    .send({ title: '改过网址', slug: 'xin-wang-zhi' });
  const target = { uid: ITEM, documentId, locale: null };
  const form = await steps.agreed(await steps.submitted('officer', target), 'head', 'leader');
  const online = (await steps.act('clerk', form, 'publish')).body.form;
  const moved = await get(old);
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/items/xin-wang-zhi']);
  expect(await page('/items/xin-wang-zhi')).toContain('改过网址');
  const sent = await fetch(`${origin}${old}`, { method: 'POST', redirect: 'manual' });
  expect([sent.status, sent.headers.get('location')]).toEqual([308, '/items/xin-wang-zhi']);

  expect((await steps.act('clerk', online, 'withdraw', { reason: '活动取消' })).status).toBe(200);
  for (const path of ['/items/xin-wang-zhi', old]) {
    const html = await page(path, 410);
    expect(html).toMatch(/这篇信息已于\d{4}年\d+月\d+日撤下/);
    expect(html).not.toMatch(/活动取消|改过网址|rel="canonical"/);
  }
  expect(await page('/')).not.toContain('改过网址');
});

it('shows nothing of what is not public', async () => {
  await written('还在起草');
  await steps.approved({ title: '已审未发' });
  await page(addressOf('还在起草'), 404);
  for (const path of ['/', '/items', '/items?page=2', `/search?${new URLSearchParams({ q: '还在起草' })}`])
    expect((await page(path)).replaceAll('“还在起草”', '').replace('value="还在起草"', '')).not.toMatch(
      /还在起草|已审未发/
    );
});

it('leaves every address that is not its own to Strapi, and has a page for those that are nobody’s', async () => {
  expect(await page('/nowhere/at/all', 404)).toContain('没有找到这个页面');
  expect((await get('/api/nowhere')).headers.get('content-type')).toMatch(/json/);
  expect((await get('/nowhere', { accept: 'application/json' })).headers.get('content-type')).toMatch(/json/);
  expect((await fetch(`${origin}/items`, { method: 'POST' })).status).toBe(405);
  for (const [from, to] of [
    ['/site', '/'],
    ['/site/', '/'],
    ['/items/', '/items'],
    ['/channels/gong-hui-yao-wen/', '/channels/gong-hui-yao-wen'],
  ] as const) {
    const { status, headers } = await get(from);
    expect([from, status, headers.get('location')]).toEqual([from, 301, to]);
  }
});

it('says that it cannot be read for the moment where the API does not answer', async () => {
  const roles = portal.strapi.db.query('plugin::users-permissions.permission');
  await roles.deleteMany({ where: { action: 'plugin::publication-desk.channel.find' } });
  const answer = await get('/');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await answer.text()).toContain('暂时无法打开');
});
