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
  portal = await openPortal({ plugin: { drafts: { readers: ['preview'] } } });
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
  await documentsOf(portal.strapi, ABOUT).create({ data: { title: '机密草稿' } as never });
  await documentsOf(portal.strapi, PAGE).create({ data: { title: '机密草稿' } as never });
});
afterAll(() => portal?.close());

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
    '/api/about?status=draft',
    '/api/categories?status=draft&populate=articles',
    '/api/categories?status=draft&populate=*',
    '/api/categories?status=draft&populate[articles][populate]=*',
  ])('GET %s is refused', async (url) => {
    const answer = await rest(url);
    expect(answer.status).toBe(403);
    expect(answer.body.error.details.code).toBe('gate.drafts-private');
    expect(JSON.stringify(answer.body)).not.toContain('机密草稿');
  });

  it('GET of one document is refused', async () => {
    const answer = await rest(`/api/articles/${article}?status=draft`);
    expect(answer.status).toBe(403);
  });

  it.each([
    'articles(status: DRAFT) { title }',
    'articles_connection(status: DRAFT) { nodes { title } }',
    'categories(status: DRAFT) { articles_connection { nodes { title } } }',
    'about(status: DRAFT) { title }',
    'pages(status: DRAFT) { title } articles(status: DRAFT) { title }',
    'articles { title } drafts: articles(status: DRAFT) { title category { articles { title } } }',
  ])('GraphQL { %s } is refused', async (query) => {
    const { body } = await graphql(`{ ${query} }`);
    expect(JSON.stringify(body)).not.toContain('机密草稿');
    expect(body.errors).toBeDefined();
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

  it('ungoverned types and the token the host names are served', async () => {
    expect((await rest('/api/pages?status=draft')).text).toContain('机密草稿');
    expect((await rest('/api/articles?status=draft', reader)).text).toContain('机密草稿');
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
