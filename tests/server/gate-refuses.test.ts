import { storeFor, submitted } from './approve';
import {
  ABOUT,
  ARTICLE,
  dataFor,
  documentsOf,
  draftOf,
  ITEM,
  publishedRows,
  rowsOf,
  stateOf,
} from './content';
import { openPortal, type Portal } from './portal';
import { fullAccessToken } from './tokens';

let portal: Portal;
let token: string;

beforeAll(async () => {
  portal = await openPortal({ graphql: true });
  token = await fullAccessToken(portal.strapi);
});
afterAll(() => portal?.close());

type Attempt = (uid: string, documentId: string) => Promise<unknown>;

const cm = (uid: string) => `/content-manager/collection-types/${uid}`;
const asSuper = async () => portal.as('super');
const bearer = () => ({ Authorization: `Bearer ${token}` });
const now = () => new Date();

/** The rows of "Every way an entry can become published", for collection types. */
const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  '1 documents.publish without a locale': (uid, documentId) =>
    documentsOf(portal.strapi, uid).publish({ documentId }),
  '1 documents.publish in one locale': (uid, documentId) =>
    documentsOf(portal.strapi, uid).publish({ documentId, locale: 'zh-Hans' }),
  '1 documents.publish in a list of locales': (uid, documentId) =>
    documentsOf(portal.strapi, uid).publish({ documentId, locale: ['zh-Hans', 'en'] as never }),
  '1 documents.publish in every locale': (uid, documentId) =>
    documentsOf(portal.strapi, uid).publish({ documentId, locale: '*' }),
  '2 documents.create with status published': (uid) =>
    documentsOf(portal.strapi, uid).create({ data: dataFor(uid, '直接发布') as never, status: 'published' }),
  '2 documents.create with publishedAt in its data': (uid) =>
    documentsOf(portal.strapi, uid).create({
      data: { ...dataFor(uid, '直接发布'), publishedAt: now() } as never,
      status: 'published',
    }),
  '3 documents.update with status published': (uid, documentId) =>
    documentsOf(portal.strapi, uid).update({
      documentId,
      data: { title: '改后直接发布' } as never,
      status: 'published',
    }),
  '3 documents.update with status published and no data': (uid, documentId) =>
    documentsOf(portal.strapi, uid).update({ documentId, data: {} as never, status: 'published' }),
  '6 Content Manager: save and publish': async (uid, documentId) =>
    (await asSuper()).post(`${cm(uid)}/${documentId}/actions/publish`).send(dataFor(uid, '后台发布')),
  '7 Content Manager: create and publish': async (uid) =>
    (await asSuper()).post(`${cm(uid)}/actions/publish`).send(dataFor(uid, '新建并发布')),
  '8 Content Manager: bulk publish': async (uid, documentId) =>
    (await asSuper()).post(`${cm(uid)}/actions/bulkPublish`).send({ documentIds: [documentId] }),
  '9 documents.publish inside a transaction of the caller, who swallows the refusal': (uid, documentId) =>
    portal.strapi.db.transaction(async () => {
      await documentsOf(portal.strapi, uid)
        .publish({ documentId })
        .catch(() => undefined);
      await documentsOf(portal.strapi, uid)
        .update({ documentId, data: { title: '吞掉异常' } as never, status: 'published' })
        .catch(() => undefined);
    }),
  '10 entityService.create': (uid) =>
    portal.strapi.entityService.create(uid as never, { data: dataFor(uid, '旧接口') } as never),
  '10 entityService.create with publishedAt': (uid) =>
    portal.strapi.entityService.create(
      uid as never,
      { data: { ...dataFor(uid, '旧接口'), publishedAt: now() } } as never
    ),
  '11 db.query.create without publishedAt': (uid) =>
    rowsOf(portal.strapi, uid).create({ data: { title: '数据层新建' } }),
  '11 db.query.create with publishedAt': (uid) =>
    rowsOf(portal.strapi, uid).create({ data: { title: '数据层新建', publishedAt: now() } }),
  '11 db.query.update with publishedAt': (uid, documentId) =>
    rowsOf(portal.strapi, uid).update({ where: { documentId }, data: { publishedAt: now() } }),
  '12 db.query.createMany': (uid) =>
    rowsOf(portal.strapi, uid).createMany({
      data: [{ title: '批量', publishedAt: null }, { title: '批量' }],
    }),
  '12 db.query.updateMany': (uid, documentId) =>
    rowsOf(portal.strapi, uid).updateMany({ where: { documentId }, data: { publishedAt: now() } }),
};

const OF_ARTICLES: Readonly<Record<string, Attempt>> = {
  '4 REST POST': () =>
    portal
      .http()
      .post('/api/articles')
      .set(bearer())
      .send({ data: dataFor(ARTICLE, '接口新建') }),
  '4 REST POST with status published': () =>
    portal
      .http()
      .post('/api/articles?status=published')
      .set(bearer())
      .send({ data: dataFor(ARTICLE, '接口新建') }),
  '4 REST PUT': (_uid, documentId) =>
    portal
      .http()
      .put(`/api/articles/${documentId}`)
      .set(bearer())
      .send({ data: { title: '接口修改' } }),
  '4 REST PUT in another locale': (_uid, documentId) =>
    portal
      .http()
      .put(`/api/articles/${documentId}?locale=en`)
      .set(bearer())
      .send({ data: { title: 'By the API' } }),
  '5 GraphQL createArticle': () =>
    portal
      .http()
      .post('/graphql')
      .set(bearer())
      .send({ query: 'mutation { createArticle(data: { title: "图形接口" }) { documentId } }' }),
  '5 GraphQL updateArticle': (_uid, documentId) =>
    portal
      .http()
      .post('/graphql')
      .set(bearer())
      .send({
        query: `mutation { updateArticle(documentId: "${documentId}", data: { title: "图形接口" }) { documentId } }`,
      }),
};

const attempts = [ITEM, ARTICLE].flatMap((uid) =>
  Object.entries({ ...ATTEMPTS, ...(uid === ARTICLE ? OF_ARTICLES : {}) }).map(([way, attempt]) => ({
    uid,
    way,
    attempt,
  }))
);

const refusalOf = (answer: unknown): { status: number; code: string } => {
  const { status, body, details } = answer as {
    status: number;
    body?: {
      error?: { details?: { code: string } };
      errors?: { extensions?: { error?: { details?: { code?: string } } } }[];
    };
    details?: { code: string };
  };
  const graphql = body?.errors?.[0]?.extensions?.error?.details?.code;
  return { status, code: details?.code ?? body?.error?.details?.code ?? graphql ?? '' };
};

describe('nothing goes online without an approval form', () => {
  it.each(attempts)('$uid: $way', async ({ uid, attempt }) => {
    const { strapi } = portal;
    const { documentId } = await draftOf(strapi, uid);
    const before = await stateOf(strapi, uid);
    const answer = await attempt(uid, documentId).catch((error: unknown) => error);
    expect(await publishedRows(strapi, uid)).toBe(0);
    expect(await stateOf(strapi, uid)).toEqual(before);
    if (answer !== undefined) expect(refusalOf(answer).code).toMatch(/^(publication|gate)\./);
  });

  it('4 REST PUT of a single type', async () => {
    const answer = await portal
      .http()
      .put('/api/about')
      .set(bearer())
      .send({ data: { title: '机构简介' } });
    expect(refusalOf(answer)).toEqual({ status: 403, code: 'publication.no-form' });
    expect(await publishedRows(portal.strapi, ABOUT)).toBe(0);
  });

  it.each([ITEM, ARTICLE])(
    '10 entityService.update with publishedAt saves a draft at most: %s',
    async (uid) => {
      const { documentId } = await draftOf(portal.strapi, uid);
      const { id } = await rowsOf(portal.strapi, uid).findOne({ where: { documentId } });
      await portal.strapi.entityService.update(uid as never, id, { data: { publishedAt: now() } } as never);
      expect(await publishedRows(portal.strapi, uid)).toBe(0);
    }
  );

  it('leaves a form in review, its draft and the register as they were', async () => {
    const { strapi } = portal;
    const store = storeFor(strapi);
    const target = await draftOf(strapi, ARTICLE);
    await submitted(portal, store, { target });
    const before = await stateOf(strapi, ARTICLE);
    const answer = await (
      await asSuper()
    )
      .post(`${cm(ARTICLE)}/${target.documentId}/actions/publish`)
      .send(dataFor(ARTICLE, '抢先发布'));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const again = await documentsOf(strapi, ARTICLE)
      .publish({ documentId: target.documentId })
      .catch((error: unknown) => error);
    expect(refusalOf(again).code).toBe('publication.in-review');
    expect(String((again as Error).message)).toContain('王部');
    expect(await stateOf(strapi, ARTICLE)).toEqual(before);
  });

  it('lets ungoverned types be', async () => {
    const page = await documentsOf(portal.strapi, 'api::page.page').create({
      data: { title: '页面' } as never,
      status: 'published',
    });
    expect(page.publishedAt).not.toBeNull();
  });
});

describe('the desk’s own tables', () => {
  const graphql = (query: string) => portal.http().post('/graphql').set(bearer()).send({ query });

  it('are not in GraphQL, but for items and channels', async () => {
    const { body } = await graphql(
      '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }'
    );
    const { queryType, mutationType } = body.data.__schema;
    const names = [...queryType.fields, ...mutationType.fields].map(({ name }: { name: string }) => name);
    const own = names.filter((name) => /publicationdesk/i.test(name));
    expect(own).toContain('publicationDeskItems');
    expect(own.filter((name) => !/PublicationDesk(Item|Channel)s?(_connection)?$/i.test(name))).toEqual([]);
  });

  it('are not written by a token of full access', async () => {
    const seats = () => portal.strapi.db.query('plugin::publication-desk.seat').count();
    const before = await seats();
    const { status } = await graphql(
      'mutation { createPublicationDeskSeat(data: { userId: 1, position: "department-head" }) { documentId } }'
    );
    expect([status, await seats()]).toEqual([400, before]);
  });
});

describe('a database that gives a save up for another’s sake', () => {
  it('says so, and what to do, and nothing is saved', async () => {
    const target = await draftOf(portal.strapi, ITEM, '同时保存');
    let isHeld = true;
    portal.strapi.documents.use((async (call: { uid: string; action: string }, next: () => unknown) => {
      if (isHeld && call.uid === ITEM && call.action === 'update')
        throw Object.assign(new Error('Deadlock found'), { code: 'ER_LOCK_DEADLOCK' });
      return next();
    }) as never);
    const before = await stateOf(portal.strapi, ITEM);
    const save = async () =>
      (await asSuper()).put(`${cm(ITEM)}/${target.documentId}`).send(dataFor(ITEM, '改后的题'));
    const answer = await save();
    expect(answer.body.error).toMatchObject({ status: 409, details: { code: 'request.busy' } });
    expect(await stateOf(portal.strapi, ITEM)).toEqual(before);
    isHeld = false;
    expect((await save()).status).toBe(200);
  });
});
