import { strapi as connect } from '@strapi/client';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSteps } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

/** A portal's own type, answered under its own address from the public store: byte for byte what Strapi itself answers. */
const ARTICLE = 'api::article.article';
const ABOUT = 'api::about.about';
const fields = { title: 'title', summary: 'summary', body: ['body'] };

let portal: Portal;
let steps: Steps;
let port = 0;

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly text: string };

const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: `/api${path}`, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
        })
      );
    }).on('error', reject);
  });

/** Who has a session is somebody: Strapi's own controller answers, as without the option. */
const stock = (path: string) => ask(path, { cookie: 'session=1' });

const give = async (actions: readonly string[]) => {
  const roles = await portal.strapi.db
    .query('plugin::users-permissions.role')
    .findMany({ where: { type: 'public' } });
  for (const action of actions)
    await portal.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: roles[0].id } });
};

const written = async (
  { uid, locale }: { uid: string; locale: string | null },
  data: Record<string, unknown>
) => {
  const kind = uid === ABOUT ? 'single-types' : 'collection-types';
  const verb = uid === ABOUT ? 'put' : 'post';
  const { documentId, ...more } = data;
  const at = `/content-manager/${kind}/${uid}${documentId ? `/${String(documentId)}` : ''}${locale ? `?locale=${locale}` : ''}`;
  const saved = await (await portal.as('super'))[documentId ? 'put' : verb](at).send({
    body: [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }],
    ...more,
  });
  if (saved.status > 201) throw new Error(JSON.stringify(saved.body));
  return { uid, documentId: saved.body.data.documentId as string, locale };
};

const published = async (data: Record<string, unknown>, locale: string | null = 'zh-Hans', uid = ARTICLE) => {
  const target = await written({ uid, locale }, data);
  const form = await steps.agreed(await steps.submitted('officer', target), 'head', 'leader');
  const answer = await steps.act('clerk', form, 'publish');
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return { target, form: answer.body.form as typeof form };
};

beforeAll(async () => {
  portal = await openPortal({
    plugin: { governs: { [ARTICLE]: { ...fields, serve: true }, [ABOUT]: { ...fields, serve: true } } },
  });
  steps = createSteps(portal);
  await give([`${ARTICLE}.find`, `${ARTICLE}.findOne`, `${ABOUT}.find`]);
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const uploaded = await (
    await portal.as('super')
  )
    .post('/upload')
    .attach('files', Buffer.from(pixel, 'base64'), { filename: '封面.png', contentType: 'image/png' });
  const cover = uploaded.body[0].id as number;
  await published({ title: 'Alpha', summary: '一', edition: 3, cover });
  await published({
    title: 'beta',
    edition: 1,
    quote: { text: '引语', speaker: '某', facts: [{ label: '甲', value: '1.50' }] },
    facts: [{ label: '户', value: 12 }, { label: '元' }],
    sections: [
      { __component: 'shared.fact', label: '区', value: 3 },
      { __component: 'shared.quote', text: '又', facts: [{ label: '内' }] },
    ],
  });
  await published({ title: 'gamma' });
  await published({ title: '丁', edition: 2 });
  await published({ title: 'English', edition: 9 }, 'en');
  await written({ uid: ARTICLE, locale: 'zh-Hans' }, { title: '草稿' });
  await published({ title: '关于', body: '正文' }, null, ABOUT);
  await new Promise<void>((resolve) => portal.strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  port = (portal.strapi.server.httpServer.address() as AddressInfo).port;
}, 300_000);
afterAll(() => portal.close());

/** Whether an answer came from the store: it is kept, and an empty row in Strapi's own tables does not change it. */
const COVERED = [
  '',
  '?pagination[pageSize]=2',
  '?pagination[page]=2&pagination[pageSize]=2',
  '?pagination[start]=1&pagination[limit]=2',
  '?pagination[withCount]=false',
  '?pagination[page]=9',
  '?sort=edition',
  '?sort=edition:desc',
  '?sort[0]=edition:asc&sort[1]=publishedAt:desc',
  '?sort=publishedAt:desc',
  '?sort=createdAt:asc',
  '?sort=documentId',
  '?filters[edition][$gte]=2',
  '?filters[edition]=3',
  '?filters[edition][$ne]=3',
  '?filters[edition][$in][0]=1&filters[edition][$in][1]=2',
  '?filters[edition][$notIn][0]=1',
  '?filters[edition][$null]=true',
  '?filters[edition][$notNull]=true',
  '?filters[publishedAt][$gt]=2020-01-01T00:00:00.000Z',
  '?filters[publishedAt][$lt]=2020-01-01T00:00:00.000Z',
  '?filters[$or][0][edition]=1&filters[$or][1][edition][$gt]=2',
  '?filters[$and][0][edition][$gt]=1&filters[$and][1][edition][$lt]=3',
  '?fields=title',
  '?fields[0]=title&fields[1]=edition',
  '?populate=cover',
  '?populate[0]=cover&populate[1]=quote',
  '?populate[quote]=true&populate[facts]=true&populate[sections]=true',
  '?populate[cover][fields][0]=url&populate[cover][fields][1]=width',
  '?populate[quote][populate]=facts',
  '?populate[quote][fields]=speaker',
  '?populate=facts,sections&fields=title',
  '?locale=en',
  // The public role may not read categories: Strapi takes the word out of the query.
  '?populate=category',
  '?locale=*&sort=edition',
  '?locale=fr',
];

/** Exactly as the databases compare, which a portal on MySQL does in capitals and not alike. */
const OF_WORDS = ['?filters[title]=beta', '?filters[title][$ne]=beta', '?filters[title][$in]=Alpha'];

const LEFT = [
  '?populate=*',
  '?populate=localizations',
  '?filters[title][$contains]=a',
  '?filters[category][name]=x',
  '?filters[$not][edition]=1',
  '?sort=title',
  '?_q=beta',
  '?populate[sections][on][shared.fact]=true',
  '?filters[edition][$null]=false',
  '?nonsense=1',
];

const isMySql = process.env.DATABASE_CLIENT === 'mysql';
const covered = isMySql ? COVERED : [...COVERED, ...OF_WORDS];

const idOf = async (title: string): Promise<string> =>
  (JSON.parse((await stock('/articles?locale=*')).text).data as { title: string; documentId: string }[]).find(
    (one) => one.title === title
  )?.documentId ?? '';

/** The store's answer is kept: the second time it leaves without Strapi. */
const isKept = async (path: string): Promise<boolean> => {
  const { strapi } = portal;
  let reads = 0;
  const real = strapi.requestContext.run.bind(strapi.requestContext);
  strapi.requestContext.run = ((...given: Parameters<typeof real>) => {
    reads += 1;
    return real(...given);
  }) as typeof real;
  try {
    await ask(path);
    return reads === 0;
  } finally {
    strapi.requestContext.run = real;
  }
};

it.each(covered)('answers /articles%s as Strapi does, and keeps the answer', async (query) => {
  const [own, strapis] = [await ask(`/articles${query}`), await stock(`/articles${query}`)];
  expect([own.status, JSON.parse(own.text)]).toEqual([200, JSON.parse(strapis.text)]);
  expect(await isKept(`/articles${query}`)).toBe(true);
});

it.each(LEFT)('leaves /articles%s to Strapi, and keeps nothing of it', async (query) => {
  const [own, strapis] = [await ask(`/articles${query}`), await stock(`/articles${query}`)];
  expect([own.status, own.text]).toEqual([strapis.status, strapis.text]);
  expect(await isKept(`/articles${query}`)).toBe(false);
});

it.each(['', '?populate=cover', '?populate[quote][populate]=*', '?fields=title', '?locale=zh-Hans'])(
  'answers one article as Strapi does: %s',
  async (query) => {
    for (const title of ['Alpha', 'beta']) {
      const path = `/articles/${await idOf(title)}${query}`;
      const [own, strapis] = [await ask(path), await stock(path)];
      expect([own.status, JSON.parse(own.text)]).toEqual([200, JSON.parse(strapis.text)]);
      expect(await isKept(path)).toBe(true);
    }
  }
);

it('answers a single type under its one address', async () => {
  const [own, strapis] = [await ask('/about'), await stock('/about')];
  expect([own.status, JSON.parse(own.text)]).toEqual([200, JSON.parse(strapis.text)]);
  expect(await isKept('/about')).toBe(true);
});

it('works with Strapi’s own client', async () => {
  const articles = connect({ baseURL: `http://127.0.0.1:${port}/api` }).collection('articles');
  const { data, meta } = await articles.find({ sort: 'edition:desc', pagination: { pageSize: 2 } });
  expect(meta.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 4 });
  expect((await articles.findOne(String(data[0]?.documentId))).data).toMatchObject({
    documentId: data[0]?.documentId,
  });
  await expect(articles.findOne('nowhere')).rejects.toThrow(/404|not found/i);
});

it('carries the host’s headers, a strong tag and a compressed form, and knows it again', async () => {
  const path = '/articles?populate=cover,quote,facts,sections';
  const origin = { origin: 'https://portal.example' };
  const [first, own, strapis] = [
    await ask(path, origin),
    await ask(path, origin),
    await ask(path, { ...origin, cookie: 'session=1' }),
  ];
  for (const name of [
    'access-control-allow-origin',
    'content-security-policy',
    'content-type',
    'x-powered-by',
  ])
    expect([name, first.headers[name], own.headers[name]]).toEqual([
      name,
      strapis.headers[name],
      strapis.headers[name],
    ]);
  expect(own.headers.etag).toMatch(/^"/);
  expect((await ask(path, { ...origin, 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
  const again = await ask(path, { ...origin, 'if-none-match': String(own.headers.etag) });
  expect([again.status, again.text]).toEqual([304, '']);
});

it('shows what was registered, whatever SQL did to Strapi’s rows', async () => {
  const { connection } = portal.strapi.db;
  await connection('articles').where({ title: 'gamma' }).update({ title: 'bent' });
  const fresh = '/articles?sort=edition:asc&pagination[pageSize]=50';
  expect((await stock(fresh)).text).toContain('bent');
  expect((await ask(fresh)).text).toContain('gamma');
  expect((await ask(fresh)).text).not.toMatch(/bent|草稿/);
  await connection('articles').where({ title: 'bent' }).update({ title: 'gamma' });
});

it('shows a publication, a revision and a withdrawal at once', async () => {
  const list = '/articles?pagination[pageSize]=40';
  const titles = async () =>
    (JSON.parse((await ask(list)).text).data as { title: string }[]).map(({ title }) => title);
  expect(await titles()).not.toContain('新的');
  const { target, form } = await published({ title: '新的' });
  expect(await titles()).toContain('新的');
  const one = `/articles/${target.documentId}`;
  expect((await ask(one)).status).toBe(200);
  expect((await steps.act('clerk', form, 'withdraw', { reason: '有误' })).status).toBe(200);
  expect(await titles()).not.toContain('新的');
  expect((await ask(one)).status).toBe(404);
  expect((await ask(list)).text).toBe((await stock(list)).text);
});

it('follows the public role at once', async () => {
  const PERMISSION = 'plugin::users-permissions.permission';
  expect((await ask('/articles')).status).toBe(200);
  const { id } = await portal.strapi.db
    .query(PERMISSION)
    .findOne({ where: { action: `${ARTICLE}.find`, role: { type: 'public' } } });
  await portal.strapi.db.query(PERMISSION).delete({ where: { id } });
  expect((await ask('/articles')).status).toBe(403);
  await give([`${ARTICLE}.find`]);
  expect((await ask('/articles')).status).toBe(200);
});

it('says nothing more of it in the desk’s own API', async () => {
  const answer = await ask(`/publication-desk/publications?type=${ARTICLE}`);
  expect(answer.text).not.toMatch(/served|"edition"/);
});
