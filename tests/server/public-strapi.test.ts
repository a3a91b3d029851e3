import { strapi as connect } from '@strapi/client';
import fc from 'fast-check';
import type { AddressInfo } from 'node:net';
import { createSteps, DESK, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { hostileAddress } from './hostile-address';
import { openPortal } from './portal';
import type { Portal } from './portal';

let portal: Portal;
let steps: Steps;
let site: ReturnType<typeof connect>;

type Thing = Readonly<Record<string, unknown>> & { readonly documentId: string; readonly title: string };

const PLUGIN = { plugin: { name: 'publication-desk', prefix: 'publication-desk' } };
const of = (name: string) => site.collection(name, PLUGIN);

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  const clerk = await portal.as('clerk');
  const channel = async (name: string, order: number) =>
    (await clerk.post(`${DESK}/settings/channels`).send({ name, order })).body.documentId as string;
  const [news, notices] = [await channel('工会要闻', 1), await channel('通知公告', 2)];
  const inside = (documentId: string) => ({ channel: { connect: [{ documentId }] } });
  await steps.published({ title: 'Alpha 要闻', ...inside(news) });
  await steps.published({ title: 'beta 要闻', ...inside(news) });
  await steps.published({ title: '通知 100% 覆盖', ...inside(notices) });
  await steps.published({
    title: 'alpha 又一条',
    kind: 'link',
    link: 'https://example.org',
    ...inside(news),
  });
  await steps.published({
    title: '没有栏目的转载',
    origin: 'reprint',
    sourceName: '新华社',
    sourceUrl: 'https://example.org/a',
  });
  await steps.approved({ title: '已审未发' });
  await steps.write('officer', { title: '草稿' });
  await new Promise<void>((resolve) => portal.strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = portal.strapi.server.httpServer.address() as AddressInfo;
  site = connect({ baseURL: `http://127.0.0.1:${port}/api` });
}, 180_000);

afterAll(() => portal.close());

const titles = async (query: object = {}): Promise<readonly string[]> =>
  ((await of('items').find(query)).data as unknown as Thing[]).map(({ title }) => title);

const ALL = ['没有栏目的转载', 'alpha 又一条', '通知 100% 覆盖', 'beta 要闻', 'Alpha 要闻'];

describe('a list, by Strapi’s own client', () => {
  it('is newest first, with its place among pages, and holds what is published alone', async () => {
    const { data, meta } = await of('items').find();
    expect((data as unknown as Thing[]).map(({ title }) => title)).toEqual(ALL);
    expect(meta).toEqual({ pagination: { page: 1, pageSize: 25, pageCount: 1, total: 5 } });
    expect(data[0]).toEqual({
      documentId: expect.any(String),
      title: '没有栏目的转载',
      slug: expect.any(String),
      kind: 'text',
      summary: '开展送温暖活动',
      link: null,
      lapsedAt: null,
      notice: null,
      origin: 'reprint',
      sourceName: '新华社',
      sourceUrl: 'https://example.org/a',
      author: '',
      publishedAt: expect.any(String),
      updatedAt: expect.any(String),
      onlineUntil: null,
      locale: null,
    });
  });

  it('pages by page and by offset, counted or not', async () => {
    const page = { page: 2, pageSize: 2 };
    expect(await titles({ pagination: page })).toEqual(ALL.slice(2, 4));
    expect(await titles({ pagination: { start: 1, limit: 3 } })).toEqual(ALL.slice(1, 4));
    const offset = await of('items').find({ pagination: { start: 1, limit: 3 } });
    expect(offset.meta.pagination).toEqual({ start: 1, limit: 3, total: 5 });
    const uncounted = await of('items').find({ pagination: { ...page, withCount: false } });
    expect(uncounted.meta.pagination).toEqual(page);
    // The second half is read from the end.
    for (const sort of ['publishedAt:desc', 'publishedAt:asc', 'title:asc', 'updatedAt:desc']) {
      const whole = await titles({ sort });
      for (let start = 0; start < 7; start += 1)
        expect(await titles({ sort, pagination: { start, limit: 2 } })).toEqual(
          whole.slice(start, start + 2)
        );
    }
    const found = await of('items').find({ _q: '要闻', pagination: { page: 2, pageSize: 1 } } as never);
    expect([found.data.length, found.meta.pagination]).toEqual([
      1,
      { page: 2, pageSize: 1, pageCount: expect.any(Number), total: expect.any(Number) },
    ]);
  });

  it.each([
    [{ title: { $eq: 'beta 要闻' } }, ['beta 要闻']],
    [{ title: { $eqi: 'BETA 要闻' } }, ['beta 要闻']],
    [{ title: { $containsi: 'ALPHA' } }, ['alpha 又一条', 'Alpha 要闻']],
    [{ title: { $startsWithi: 'al' }, kind: 'text' }, ['Alpha 要闻']],
    [{ title: { $endsWith: '要闻' } }, ['beta 要闻', 'Alpha 要闻']],
    [{ title: { $contains: '100%' } }, ['通知 100% 覆盖']],
    [{ title: { $contains: '%' } }, ['通知 100% 覆盖']],
    [{ title: { $notContainsi: 'a' } }, ['没有栏目的转载', '通知 100% 覆盖']],
    [{ kind: { $in: ['link', 'video'] } }, ['alpha 又一条']],
    [{ kind: { $ne: 'text' } }, ['alpha 又一条']],
    [{ channel: { slug: { $eq: 'tong-zhi-gong-gao' } } }, ['通知 100% 覆盖']],
    [{ channel: { name: { $contains: '通知' } } }, ['通知 100% 覆盖']],
    [{ channel: { $null: true } }, ['没有栏目的转载']],
    [{ channel: { $notNull: true }, kind: { $notIn: ['link'] } }, ALL.slice(2)],
    [{ department: { name: '宣传教育部' } }, ALL],
    [{ department: { name: { $ne: '宣传教育部' } } }, []],
    [{ $or: [{ kind: 'link' }, { title: { $startsWith: '通知' } }] }, ['alpha 又一条', '通知 100% 覆盖']],
    [{ $not: { channel: { slug: 'gong-hui-yao-wen' } } }, ['没有栏目的转载', '通知 100% 覆盖']],
    [{ publishedAt: { $gt: '2020-01-01' }, onlineUntil: { $null: true } }, ALL],
    [{ publishedAt: { $between: ['2020-01-01', '2020-12-31T23:59:59+08:00'] } }, []],
    [{ locale: { $null: true } }, ALL],
  ])('is filtered by %j', async (filters, expected) => {
    expect(await titles({ filters, sort: 'publishedAt:desc' })).toEqual(expected);
  });

  it('is sorted as asked, newest first where that leaves two alike', async () => {
    expect(await titles({ sort: 'publishedAt' })).toEqual([...ALL].reverse());
    expect(await titles({ sort: ['updatedAt:desc'] })).toEqual(ALL);
    expect([...(await titles({ sort: 'title:asc' }))].sort()).toEqual([...ALL].sort());
    expect(await titles({ sort: 'title:asc' })).toEqual(
      [...(await titles({ sort: 'title:desc' }))].reverse()
    );
  });

  it('is searched in title, summary and text, words of two characters too', async () => {
    expect(await titles({ _q: '慰问' })).toHaveLength(5);
    expect(await titles({ _q: '要闻 BETA' })).toEqual(['beta 要闻']);
  });

  it('answers the fields and relations that were asked for, and documentId', async () => {
    const { data } = await of('items').find({
      fields: ['title', 'body'],
      populate: {
        channel: { fields: ['name'] },
        department: true,
        pictures: true,
        attachments: true,
        companion: true,
      },
      filters: { kind: 'link' },
    });
    expect(data).toEqual([
      {
        documentId: expect.any(String),
        title: 'alpha 又一条',
        body: expect.stringContaining('走访慰问困难职工'),
        channel: { documentId: expect.any(String), name: '工会要闻' },
        department: { documentId: expect.any(String), name: '宣传教育部', class: expect.any(String) },
        pictures: [],
        attachments: [],
        companion: null,
      },
    ]);
  });
});

describe('one item', () => {
  const find = async (title: string): Promise<Thing> =>
    ((await of('items').find({ filters: { title } })).data as unknown as Thing[])[0] as Thing;

  it('is found by documentId and by its address, text and all', async () => {
    const { documentId, slug } = await find('beta 要闻');
    const { data } = await of('items').findOne(documentId, { populate: '*' });
    expect(data).toMatchObject({
      documentId,
      body: expect.stringContaining('走访慰问'),
      channel: { name: '工会要闻', slug: 'gong-hui-yao-wen' },
    });
    const answer = await steps.site(`/items/slug/${String(slug)}?populate=*`);
    expect(answer.body).toEqual({ data, meta: {} });
    expect(answer.headers.deprecation).toBeUndefined();
    expect(JSON.stringify(data)).not.toMatch(/sha256|sm3|李信|王部|createdBy|"id"|\d{4}-\d{4}"/);
  });

  it('names what comes before and after it in its channel', async () => {
    const around = async (title: string) => {
      const { documentId } = await find(title);
      const { data } = await of('items').findOne(documentId, { populate: ['previous', 'next'] });
      const { previous, next } = data as unknown as { previous: Thing | null; next: Thing | null };
      return [previous?.title ?? null, next?.title ?? null];
    };
    expect(await around('Alpha 要闻')).toEqual([null, 'beta 要闻']);
    expect(await around('beta 要闻')).toEqual(['Alpha 要闻', 'alpha 又一条']);
    expect(await around('通知 100% 覆盖')).toEqual([null, null]);
    expect(await around('没有栏目的转载')).toEqual(['alpha 又一条', null]);
  });

  it('is a 404 that the client knows where there is none, a draft or something approved', async () => {
    const drafts: { document_id: string }[] = await portal.strapi.db
      .connection('pubdesk_items')
      .whereIn('title', ['草稿', '已审未发']);
    for (const id of ['nowhere', ...drafts.map(({ document_id }) => document_id)]) {
      await expect(of('items').findOne(id)).rejects.toThrow(/404|not found/i);
      expect((await steps.site(`/items/${id}`)).headers.deprecation).toBeUndefined();
    }
    expect((await steps.site('/items/slug/nowhere')).body).toMatchObject({
      data: null,
      error: { status: 404 },
    });
  });

  it('is gone once it was taken down, under each of its addresses', async () => {
    const form = await steps.published({ title: '要撤下的' });
    const { documentId } = form.target;
    const { slug } = (await of('items').findOne(documentId)).data as unknown as { slug: string };
    await steps.act('clerk', form, 'withdraw', { reason: '有误' });
    for (const path of [`/items/${documentId}`, `/items/slug/${slug}`, `/items/${slug}`])
      expect((await steps.site(path)).status).toBe(410);
    expect(await titles({ filters: { title: '要撤下的' } })).toEqual([]);
  });
});

describe('channels, departments and publications', () => {
  it('are lists of the same kind', async () => {
    const { data, meta } = await of('channels').find({ sort: 'slug:desc', fields: ['slug'] });
    expect(data.map(({ slug }) => slug)).toEqual(['tong-zhi-gong-gao', 'gong-hui-yao-wen']);
    expect(meta.pagination).toMatchObject({ total: 2 });
    const [first] = data;
    expect((await of('channels').findOne(String(first?.documentId))).data).toMatchObject({
      name: '通知公告',
    });
    const departments = await of('departments').find({ filters: { name: { $contains: '宣传' } } });
    expect(departments.data).toEqual([
      { documentId: portal.departments.publicity.key, name: '宣传教育部', class: expect.any(String) },
    ]);
    expect(Object.keys((await of('departments').find()).data[0] ?? {})).toEqual([
      'documentId',
      'name',
      'class',
    ]);
    await expect(of('departments').findOne('nowhere')).rejects.toThrow();
  });

  it('hold every governed type, told apart by type and language', async () => {
    const uid = 'api::article.article';
    const officer = await portal.as('super');
    const saved = await officer.post(`/content-manager/collection-types/${uid}?locale=zh-Hans`).send({
      title: '自有文章',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }],
    });
    const target = { uid, documentId: saved.body.data.documentId, locale: 'zh-Hans' };
    const form = await steps.agreed(await steps.submitted('officer', target), 'head', 'leader');
    expect((await steps.act('clerk', form, 'publish')).status).toBe(200);
    const all = await of('publications').find({ fields: ['title', 'type'] });
    expect(all.meta.pagination?.total).toBe(6);
    const own = await of('publications').find({ filters: { type: uid }, locale: 'zh-Hans' });
    expect(own.data).toMatchObject([
      { documentId: target.documentId, type: uid, title: '自有文章', locale: 'zh-Hans' },
    ]);
    expect((await of('publications').find({ filters: { type: uid }, locale: 'en' })).data).toEqual([]);
    expect((await of('publications').find({ filters: { type: ITEM } })).data).toHaveLength(5);
    const { data } = await of('publications').findOne(target.documentId);
    expect(data).toMatchObject({ body: { body: expect.stringContaining('正文') } });
    expect((await of('publications').find({ filters: { type: 'admin::user' } })).data).toEqual([]);
  });
});

describe('what is not offered', () => {
  it.each([
    ['/items?status=draft', 'status'],
    ['/items?filters[createdBy][id]=1', 'filters.createdBy'],
    ['/items?filters[title][$regex]=a', 'filters.title.$regex'],
    ['/items?sort=password', 'sort'],
    ['/items?fields=digest', 'fields'],
    ['/items?populate=createdBy', 'populate.createdBy'],
    ['/items?populate[channel][populate]=*', 'populate.channel.populate'],
    ['/items?pagination[pageSize]=101', 'pagination.pageSize'],
    ['/items?pagination[limit]=-1', 'pagination.limit'],
    ['/items?populate=next', 'populate.next'],
    ['/channels?populate=items', 'populate.items'],
    ['/departments?filters[order]=1', 'filters.order'],
  ])('is said by %s', async (path, field) => {
    const answer = await steps.site(path);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      data: null,
      error: {
        status: 400,
        name: 'ValidationError',
        message: expect.stringContaining(field),
        details: { code: 'request.invalid', params: { field } },
      },
    });
  });
});

describe('who may read', () => {
  const PERMISSION = 'plugin::users-permissions.permission';
  const action = 'plugin::publication-desk.item.find';
  const where = { action, role: { type: 'public' } };

  it('is everybody from the first start on, as Users & Permissions shows', async () => {
    const clerk = await portal.as('super');
    const { body } = await clerk.get('/users-permissions/roles');
    const role = (body.roles as { id: number; type: string }[]).find(({ type }) => type === 'public');
    const shown = (await clerk.get(`/users-permissions/roles/${role?.id}`)).body.role.permissions;
    expect(shown['plugin::publication-desk'].controllers).toEqual(
      Object.fromEntries([
        ...['item', 'publication', 'channel', 'department', 'ranking'].map((name) => [
          name,
          { find: { enabled: true, policy: '' }, findOne: { enabled: true, policy: '' } },
        ]),
        ...['feed', 'sitemap', 'robots', 'openapi'].map((name) => [
          name,
          { find: { enabled: true, policy: '' } },
        ]),
      ])
    );
  });

  it('is nobody any more at once when the office takes it from the public role, kept answers too', async () => {
    expect((await steps.site('/items')).status).toBe(200);
    const { role, ...permission } = await portal.strapi.db
      .query(PERMISSION)
      .findOne({ where, populate: { role: true } });
    await portal.strapi.db.query(PERMISSION).delete({ where: { id: permission.id } });
    expect((await steps.site('/items')).status).toBe(403);
    expect((await steps.site('/items?page=1')).status).toBe(403);
    expect((await steps.site('/channels')).status).toBe(200);
    await portal.strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    expect((await steps.site('/items')).status).toBe(200);
  });
});

it('answers or refuses whatever is asked, never with a fault, and shows nothing unpublished', async () => {
  await fc.assert(
    fc.asyncProperty(hostileAddress, async (address) => {
      const answer = await steps.site(address);
      expect([200, 400, 404]).toContain(answer.status);
      expect(answer.text).not.toMatch(/已审未发|"草稿"/);
      if (answer.status !== 200)
        expect(answer.body).toMatchObject({ data: null, error: { status: answer.status } });
    }),
    { numRuns: 1_500, seed: 15 }
  );
});

it('still answers the words of before, and says that they end', async () => {
  const old = await steps.site('/items?page=1');
  expect(old.body.results).toHaveLength(5);
  expect(old.headers.deprecation).toMatch(/^@\d+$/);
  const one = await steps.site(`/items/${old.body.results[0].slug}`);
  expect(one.body).toMatchObject({ title: ALL[0], body: expect.stringContaining('慰问') });
  expect(one.headers.deprecation).toBeDefined();
  const again = await steps.site(`/items/${old.body.results[0].slug}`);
  expect(again.headers.deprecation).toBe(one.headers.deprecation);
  expect((await steps.site('/items')).headers.deprecation).toBeUndefined();
});
