import { storeFor, submitAndApprove } from './approve';
import { ABOUT, ARTICLE, documentsOf, draftOf, PAGE } from './content';
import { openPortal, type Portal } from './portal';
import { fullAccessToken } from './tokens';

let portal: Portal;
let token: string;
let reader: string;
let category: string;
let article: string;

beforeAll(async () => {
  portal = await openPortal({ graphql: true, plugin: { drafts: { readers: ['preview'] } } });
  token = await fullAccessToken(portal.strapi);
  reader = await fullAccessToken(portal.strapi, 'preview');
  const made = await documentsOf(portal.strapi, 'api::category.category').create({
    data: { name: '要闻' } as never,
  });
  category = made.documentId;
  const target = await draftOf(portal.strapi, ARTICLE, '公开的标题');
  article = target.documentId;
  await documentsOf(portal.strapi, ARTICLE).update({ documentId: article, data: { category } as never });
  await submitAndApprove(portal, storeFor(portal.strapi), { target });
  await documentsOf(portal.strapi, ARTICLE).publish({ documentId: article });
  await documentsOf(portal.strapi, ARTICLE).update({
    documentId: article,
    data: { title: '机密草稿' } as never,
  });
  await documentsOf(portal.strapi, ARTICLE).update({
    documentId: article,
    locale: 'en',
    data: { title: '机密草稿' } as never,
  });
  await documentsOf(portal.strapi, ABOUT).create({ data: { title: '机密草稿' } as never });
  await documentsOf(portal.strapi, PAGE).create({ data: { title: '机密草稿' } as never });
});
afterAll(() => portal?.close());

/** What somebody could read off what is found for a condition on a draft. */
const ORACLES = [
  '/api/categories?filters[articles][title][$contains]=机密',
  '/api/categories?filters[articles][title]=机密草稿',
  '/api/categories?filters[$or][0][articles][title][$contains]=机密',
  '/api/categories?filters[articles][$or][0][title][$contains]=机密',
  '/api/categories?filters[articles][$and][0][$or][0][title][$contains]=机密',
  '/api/categories?filters[name]=要闻&filters[$and][0][articles][title][$contains]=机密',
  '/api/articles?filters[category][articles][title][$contains]=机密',
  '/api/articles?filters[category][articles][$not][title][$notContains]=机密',
  '/api/pages?filters[title]=机密草稿&status=published',
  '/api/articles?filters[localizations][title][$contains]=机密',
  '/api/categories?filters[articles][localizations][title][$contains]=机密',
];

const rest = (url: string, by = token) => portal.http().get(url).set('Authorization', `Bearer ${by}`);
const graphql = (query: string, by = token) =>
  portal.http().post('/graphql').set('Authorization', `Bearer ${by}`).send({ query });

describe('drafts of governed types stay private', () => {
  it.each([
    '/api/articles?status=draft',
    '/api/articles?status=drfat',
    '/api/articles?status=',
    '/api/articles?status[]=draft',
    '/api/articles?status=draft&publicationFilter=modified',
    '/api/articles?publicationFilter=modified',
    '/api/articles?publicationFilter=unmodified',
    '/api/categories?populate=articles&publicationFilter=published-without-draft',
    '/api/about?status=draft',
    '/api/categories?status=draft&populate=articles',
    '/api/categories?status=draft&populate=*',
    '/api/categories?status=draft&populate[articles][populate]=*',
  ])('GET %s is refused', async (url) => {
    const answer = await rest(url);
    expect(answer.status).toBe(403);
    expect(answer.body.error.details.code).toBe('gate.drafts-private');
    expect(answer.body.error.message).not.toMatch(/drafts of “[^”]*[\u3400-\u9fff]/);
    expect(JSON.stringify(answer.body)).not.toContain('机密草稿');
  });

  it('GET of one document is refused', async () => {
    const answer = await rest(`/api/articles/${article}?status=draft`);
    expect(answer.status).toBe(403);
  });

  it('a filter that says nothing of drafts is answered', async () => {
    const { status, body } = await rest('/api/articles?publicationFilter=has-published-version');
    expect([status, body.data.length]).toEqual([200, 1]);
  });

  it.each([
    'articles(status: DRAFT) { title }',
    'articles_connection(status: DRAFT) { nodes { title } }',
    'categories(status: DRAFT) { articles_connection { nodes { title } } }',
    'about(status: DRAFT) { title }',
    'articles(publicationFilter: MODIFIED) { title }',
    'pages(status: DRAFT) { title } articles(status: DRAFT) { title }',
    'articles { title } drafts: articles(status: DRAFT) { title category { articles { title } } }',
  ])('GraphQL { %s } is refused', async (query) => {
    const { body } = await graphql(`{ ${query} }`);
    expect(JSON.stringify(body)).not.toContain('机密草稿');
    expect(body.errors).toBeDefined();
  });

  it.each(['/graphql/', '/GraphQL', '/GRAPHQL/?a=b'])(
    'GraphQL under another spelling of its address: %s',
    async (url) => {
      for (const query of ['{ articles(status: DRAFT) { title } }', '{ about(status: DRAFT) { title } }']) {
        const by = { Authorization: `Bearer ${token}` };
        const { status, body } = await portal.http().post(url).set(by).send({ query });
        expect([status, JSON.stringify(body)]).not.toEqual([200, expect.stringContaining('机密草稿')]);
        expect(body.errors).toBeDefined();
      }
    }
  );

  it.each([
    'status=draft&populate=articles',
    'status=x&populate=*',
    'populate=articles',
    'status=draft&populate[articles][populate]=*',
  ])('saving an ungoverned document brings none along: PUT ?%s', async (query) => {
    const put = (by: string) =>
      portal
        .http()
        .put(`/api/categories/${category}?${query}`)
        .set('Authorization', `Bearer ${by}`)
        .send({ data: { name: '要闻' } });
    const answer = await put(token);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('机密草稿');
    if (query.startsWith('status=draft')) expect((await put(reader)).text).toContain('机密草稿');
  });

  it('nothing of a draft comes back with what is published', async () => {
    const answers = await Promise.all([
      rest('/api/articles'),
      rest('/api/articles?status=published'),
      rest('/api/categories?populate=*'),
      graphql('{ articles { title } categories { name articles { title } } }'),
      graphql(
        `mutation { updateCategory(documentId: "${category}", data: { name: "要闻动态" }) { name articles { title } } }`
      ),
    ]);
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toContain('机密草稿');
    }
    expect(answers[0]?.text).toContain('公开的标题');
    expect(answers[3]?.text).toContain('公开的标题');
  });

  it.each(ORACLES)('a draft cannot be guessed at by a condition: %s', async (url) => {
    const answer = await rest(url);
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual([]);
  });

  it('a condition on what is online is answered as ever', async () => {
    const found = [
      '/api/categories?filters[articles][title][$contains]=公开',
      '/api/categories?filters[name]=要闻动态&filters[articles][title]=公开的标题&filters[$or][0][name][$contains]=要闻',
      '/api/articles?filters[category][articles][$or][0][title]=公开的标题&filters[category][name][$contains]=要闻',
      '/api/articles?filters[category][articles][documentId][$notNull]=true&sort=category.name',
    ];
    for (const url of found) expect([url, (await rest(url)).body.data?.length]).toEqual([url, 1]);
    const none = await documentsOf(portal.strapi, 'api::category.category').create({
      data: { name: '没有文章' } as never,
    });
    for (const url of [
      '/api/categories?filters[articles][id][$null]=true',
      '/api/categories?filters[articles][$null]=true',
    ]) {
      const names = (await rest(url)).body.data.map(({ name }: { name: string }) => name);
      expect([url, names]).toEqual([url, ['没有文章']]);
    }
    await documentsOf(portal.strapi, 'api::category.category').delete({ documentId: none.documentId });
  });

  it.each([
    '/api/categories?sort=articles.title:asc',
    '/api/categories?sort[0]=name&sort[1]=articles.title:desc',
    '/api/categories?sort[articles][title]=asc',
    '/api/articles?populate[category][sort]=articles.title',
    '/api/articles?sort=localizations.title',
  ])('an order by drafts is refused: %s', async (url) => {
    const answer = await rest(url);
    expect(answer.status).toBe(403);
    expect(answer.body.error.details.code).toBe('gate.drafts-private');
  });

  it.each([
    'categories(filters: { articles: { title: { contains: "机密" } } }) { name }',
    'categories(filters: { or: [{ articles: { title: { contains: "机密" } } }] }) { name }',
    'articles { category(filters: { articles: { title: { contains: "机密" } } }) { name } }',
    'articles(filters: { category: { articles: { title: { contains: "机密" } } } }) { title category { name } }',
    'articles(filters: { localizations: { title: { contains: "机密" } } }) { title category { name } }',
  ])('nor in GraphQL: { %s }', async (query) => {
    const { body } = await graphql(`{ ${query} }`);
    expect(JSON.stringify(body)).not.toMatch(/机密|要闻/);
  });

  it('nor by a mere count of what comes along', async () => {
    const only = 'populate[articles][count]=true&populate[articles][filters][title][$contains]=机密';
    const { status, body } = await rest(`/api/categories?${only}`);
    expect([status, body.data[0].articles]).toEqual([200, { count: 0 }]);
    const saved = await portal
      .http()
      .put(`/api/categories/${category}?status=draft&${only}`)
      .set('Authorization', `Bearer ${token}`)
      .send({ data: { name: '要闻' } });
    expect([saved.status, saved.body.data.articles]).toEqual([200, { count: 0 }]);
  });

  it('what comes along with a file is online, too', async () => {
    const { strapi } = portal;
    const file = await strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'a.png',
        hash: 'a',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/a.png',
        provider: 'local',
      },
    });
    const target = await draftOf(strapi, ARTICLE, '有图片的标题');
    const { documentId } = target;
    await documentsOf(strapi, ARTICLE).update({ documentId, data: { cover: file.id } as never });
    await submitAndApprove(portal, storeFor(strapi), { target });
    await documentsOf(strapi, ARTICLE).publish({ documentId });
    await documentsOf(strapi, ARTICLE).update({ documentId, data: { title: '机密草稿' } as never });

    const query = '{ uploadFiles { related { __typename ... on Article { title } } } }';
    const files = '/api/upload/files';
    for (const url of [`${files}?populate=related`, `${files}/${file.id}?populate=related`]) {
      const { text } = await rest(url);
      expect(text).toContain('有图片的标题');
      expect(text).not.toContain('机密草稿');
    }
    const others = [
      await rest(`${files}?populate=*`),
      await rest(`${files}?populate[related][populate]=*`),
      await rest(`${files}?populate[related][on][${ARTICLE}][fields]=title`),
      await rest('/api/articles?populate[cover][populate]=related'),
      await rest(`/api/articles/${documentId}?populate[cover][populate]=*`),
      await rest('/api/categories?populate[articles][populate][cover][populate][related]=true'),
      await graphql(query),
    ];
    for (const { text } of others) expect(text).not.toContain('机密草稿');
    expect((await rest('/api/upload/files?populate=related', reader)).text).toContain('机密草稿');
  });

  it('ungoverned types and the token the host names are served', async () => {
    for (const query of ['', '&populate=*', '&populate=articles']) {
      const answer = await rest(`/api/pages?status=draft${query}`);
      if (answer.status !== 400) expect(answer.text).toContain('机密草稿');
    }
    const beside = await graphql('{ pages(status: DRAFT) { title } categories { articles { title } } }');
    expect(beside.text).toContain('机密草稿');
    expect(beside.text).toContain('公开的标题');
    expect(beside.body.data.categories).not.toContainEqual({ articles: [{ title: '机密草稿' }] });
    const preview = await rest('/api/articles?status=draft', reader);
    expect(preview.text).toContain('机密草稿');
    expect(preview.headers['x-robots-tag']).toBe('noindex, nofollow');
    expect((await rest('/api/articles', reader)).headers['x-robots-tag']).toBeUndefined();
    expect((await graphql('{ articles(status: DRAFT) { title } }', reader)).text).toContain('机密草稿');
    const nested = 'articles(status: DRAFT) { category { articles { title } } }';
    expect((await graphql(`{ ${nested} }`, reader)).text).toContain('机密草稿');
  });

  it('the Content Manager shows them to editors as ever', async () => {
    const answer = await (
      await portal.as('officer')
    ).get(`/content-manager/collection-types/${ARTICLE}/${article}`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('机密草稿');
  });

  it('a token may save a draft over REST, which publishes nothing', async () => {
    const answer = await portal
      .http()
      .post('/api/articles?status=draft')
      .set('Authorization', `Bearer ${token}`)
      .send({ data: { title: '草稿' } });
    expect(answer.status).toBe(201);
    expect(answer.body.data.publishedAt).toBeNull();
  });
});
