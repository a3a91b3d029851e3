import { createSteps, DESK, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  const channel = await (
    await portal.as('clerk')
  )
    .post(`${DESK}/settings/channels`)
    .send({ name: '工会要闻', order: 1 });
  for (let index = 1; index <= 5; index += 1) {
    await steps.published({
      title: `朝阳区第${index}条要闻`,
      channel: { connect: [{ documentId: channel.body.documentId }] },
    });
  }
  await steps.published({
    title: '通知 100% 覆盖',
    kind: 'link',
    summary: '没有栏目',
    link: 'https://example.org/a',
  });
  await steps.approved({ title: '已审未发' });
  await steps.write('officer', { title: '草稿' });
}, 180_000);

afterAll(() => portal.close());

const titles = async (query: string): Promise<readonly string[]> =>
  (await steps.site(`/items${query || '?page=1'}`)).body.results.map(({ title }: { title: string }) => title);

it('serves what is published, newest first, and nothing else', async () => {
  expect(await titles('')).toEqual([
    '通知 100% 覆盖',
    ...[5, 4, 3, 2, 1].map((index) => `朝阳区第${index}条要闻`),
  ]);
});

it('pages without repeating or missing one', async () => {
  const pages = await Promise.all([1, 2, 3, 4].map((page) => titles(`?page=${page}&pageSize=2`)));
  expect(pages.flat()).toEqual(await titles(''));
  expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 0]);
  const { pagination } = (await steps.site('/items?page=2&pageSize=2')).body;
  expect(pagination).toEqual({ page: 2, pageSize: 2, pageCount: 3, total: 6 });
});

it('filters by channel, kind, department and words, with a percent sign meaning itself', async () => {
  const { publicity, general } = portal.departments;
  expect(await titles('?channel=gong-hui-yao-wen')).toHaveLength(5);
  expect(await titles('?channel=nowhere')).toEqual([]);
  expect(await titles('?kind=link')).toEqual(['通知 100% 覆盖']);
  // By the name that every item shows: the public knows no other.
  expect(await titles(`?department=${encodeURIComponent('宣传教育部')}`)).toHaveLength(6);
  expect(await titles(`?department=${publicity.key}`)).toHaveLength(6);
  expect(await titles(`?department=${general.key}`)).toEqual([]);
  expect(await titles(`?department=${encodeURIComponent('没有这个部室')}`)).toEqual([]);
  expect(await titles('?q=第3条')).toEqual(['朝阳区第3条要闻']);
  expect(await titles('?q=100%25')).toEqual(['通知 100% 覆盖']);
  expect(await titles('?q=%25')).toEqual(['通知 100% 覆盖']);
});

it('shows one item by its address, with no person, number, digest or draft in it', async () => {
  const { body: list } = await steps.site('/items?q=第1条');
  const [{ slug }] = list.results;
  expect(slug).toBe('chao-yang-qu-di-1-tiao-yao-wen');
  const { body } = await steps.site(`/items/${slug}`);
  expect(body).toMatchObject({
    title: '朝阳区第1条要闻',
    kind: 'text',
    department: '宣传教育部',
    channel: { name: '工会要闻', slug: 'gong-hui-yao-wen' },
    body: expect.stringContaining('走访慰问困难职工'),
    companion: null,
  });
  const all = JSON.stringify([body, (await steps.site('/items?page=1')).body]);
  expect(all).not.toMatch(/sha256|sm3|李信|王部|documentId|createdBy|"id"|\d{4}-\d{4}"/);
});

it('lists the channels', async () => {
  expect((await steps.site('/channels?page=1')).body).toEqual([
    { name: '工会要闻', slug: 'gong-hui-yao-wen' },
  ]);
});

it('may be kept for a minute, and answers 304 to who has it already', async () => {
  const first = await steps.site('/items?page=1');
  expect(first.headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=300');
  expect(Date.parse(first.headers['last-modified'] ?? '')).toBeGreaterThan(0);
  const again = await steps.site('/items?page=1').set('If-None-Match', first.headers.etag ?? '');
  expect([again.status, again.text]).toEqual([304, '']);
  const other = await steps.site('/items?page=1').set('If-None-Match', 'W/"other"');
  expect(other.status).toBe(200);
});

it('answers an unknown address in the one error shape', async () => {
  for (const slug of ['nowhere', encodeURIComponent("' OR 1=1"), 'cao-gao', 'yi-shen-wei-fa']) {
    const answer = await steps.site(`/items/${slug}`);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({
      data: null,
      error: { status: 404, details: { code: 'public.not-found' } },
    });
  }
});

it.each([
  '?page=0',
  '?page=x',
  '?pageSize=101',
  '?kind=poem',
  '?q=x&status=draft',
  '?q=x&filters[title]=x',
  '?q=x&populate=*',
])('refuses the query %s', async (query) => {
  const answer = await steps.site(`/items${query}`);
  expect(answer.body.error).toMatchObject({ status: 400, details: { code: 'request.invalid' } });
});

it('keeps showing what was registered, whatever happens to the rows underneath', async () => {
  const rows = portal.strapi.db.connection('pubdesk_items').where({ title: '朝阳区第4条要闻' });
  const before = (await steps.site('/items/chao-yang-qu-di-4-tiao-yao-wen')).text;
  await rows.clone().update({ summary: '未经审核的话', slug: 'elsewhere', published_at: null });
  expect((await steps.site('/items/chao-yang-qu-di-4-tiao-yao-wen')).text).toBe(before);
  expect((await steps.site('/items/elsewhere')).status).toBe(404);
  expect(await titles('?q=第4条')).toHaveLength(1);
  expect(await titles('?q=未经审核')).toEqual([]);
});

it('finds words of two characters in the text too', async () => {
  expect(await titles('?q=慰问')).toHaveLength(6);
});

it('takes no writing', async () => {
  expect((await portal.http().post('/api/publication-desk/items').send({ title: 'x' })).status).toBe(405);
});

it('serves the portal’s own governed types, language by language', async () => {
  const uid = 'api::article.article';
  const officer = await portal.as('super');
  const saved = await officer.post(`/content-manager/collection-types/${uid}?locale=zh-Hans`).send({
    title: '自有文章',
    summary: '摘要',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }],
  });
  expect(saved.status).toBe(201);
  const target = { uid, documentId: saved.body.data.documentId, locale: 'zh-Hans' };
  expect((await steps.site(`/publications?type=${uid}`)).body.results).toEqual([]);
  const form = await steps.agreed(await steps.submitted('officer', target), 'head', 'leader');
  expect((await steps.act('clerk', form, 'publish')).status).toBe(200);
  const list = await steps.site(`/publications?type=${uid}&locale=zh-Hans`);
  expect(list.body.results).toEqual([
    {
      documentId: target.documentId,
      locale: 'zh-Hans',
      title: '自有文章',
      summary: '摘要',
      publishedAt: expect.any(String),
      updatedAt: expect.any(String),
      onlineUntil: null,
    },
  ]);
  expect((await steps.site(`/publications?type=${uid}&locale=en`)).body.results).toEqual([]);
  const one = await steps.site(`/publications/${target.documentId}?type=${uid}`);
  expect(one.body.body).toEqual({ body: expect.stringContaining('正文') });
  expect((await steps.site('/publications?type=api::page.page')).status).toBe(400);
  for (const name of ['admin::user', 'constructor', 'toString', '__proto__']) {
    expect((await steps.site(`/publications?type=${name}`)).status).toBe(400);
    expect((await steps.site(`/publications/${target.documentId}?type=${name}`)).status).toBe(400);
  }
});

it('shows a revision in the place of the first publication, and hides what was taken down', async () => {
  const found = await (await portal.as('clerk')).get(`${DESK}/forms?view=all&q=第2条`);
  const first = found.body.results[0];
  const url = `/content-manager/collection-types/${ITEM}/${first.target.documentId}`;
  const { data: draft } = (await (await portal.as('officer')).get(url)).body;
  const saved = await (
    await portal.as('officer')
  )
    .put(url)
    .send({ ...draft, title: '朝阳区第2条要闻（更正）', channel: undefined });
  expect(saved.status).toBe(200);
  expect(await titles('?q=更正')).toEqual([]);
  const again = await steps.agreed(await steps.submitted('officer', first.target), 'head', 'leader');
  expect((await steps.act('clerk', again, 'publish')).status).toBe(200);
  expect((await titles('')).indexOf('朝阳区第2条要闻（更正）')).toBe(4);
  const published = (await steps.detail('clerk', again.number)).body.form;
  await steps.act('clerk', published, 'withdraw', { reason: '过期' });
  expect(await titles('?q=第2条')).toEqual([]);
  const [{ slug } = { slug: '' }] = (await portal.strapi.db
    .connection('pubdesk_public_documents')
    .where({ target_document: first.target.documentId })) as { slug: string }[];
  const said = await steps.site(`/items/${slug}`);
  expect(said.status).toBe(410);
  expect(said.body).toMatchObject({ data: null, error: { details: { code: 'public.gone' } } });
  expect(said.text).not.toContain('走访慰问');
});

it('shows a channel under its new name at once, and writes the store again as it was', async () => {
  const clerk = await portal.as('clerk');
  const [channel] = (await clerk.get(`${DESK}/settings`)).body.channels;
  await clerk
    .put(`${DESK}/settings/channels/${channel.documentId ?? channel.key}`)
    .send({ name: '要闻', slug: channel.slug, order: 1 });
  expect((await steps.site('/channels?page=1')).body).toEqual([{ name: '要闻', slug: channel.slug }]);
  const { body } = await steps.site('/items/chao-yang-qu-di-1-tiao-yao-wen');
  expect(body.channel.name).toBe('要闻');
  const table = () => portal.strapi.db.connection('pubdesk_public_documents');
  const before = await steps.site('/items?page=1');
  await table().where({ slug: 'chao-yang-qu-di-5-tiao-yao-wen' }).delete();
  expect(await titles('?q=第5条')).toEqual([]);
  const jobs = portal.strapi.plugin('publication-desk').service('jobs') as {
    rebuildPublic(): Promise<{ kept: number; differs: number; removed: number }>;
  };
  // The fourth is no longer online as a row: its answer stays, and nothing is there to write it from.
  expect(await jobs.rebuildPublic()).toMatchObject({ differs: 0, removed: 0 });
  expect((await steps.site('/items?page=1')).body).toEqual(before.body);
});
