import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { ARTICLE, articleData, documentsOf } from './content';
import { agreedByAll, storeFor, submitted } from './approve';
import { createSteps, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';
import { fullAccessToken } from './tokens';

type Size = { readonly url: string };
type Stored = {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly formats: Readonly<Record<string, Size>> | null;
};

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
}, 180_000);

afterAll(() => portal.close());

const upload = async (name: string, bytes: Buffer | string, who: PersonKey = 'officer'): Promise<Stored> => {
  const answer = await (await portal.as(who)).post('/upload').attach('files', Buffer.from(bytes), name);
  if (answer.status !== 201) throw new Error(`Uploading: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body[0];
};

const picture = (color: string): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: color } })
    .png()
    .toBuffer();

const onDisk = ({ url }: Size): string =>
  path.join(portal.strapi.dirs.static.public, decodeURI(url.split('?')[0] ?? ''));
const plain = (url: string): string => url.split('?')[0] ?? '';
const status = async (url: string): Promise<number> => (await portal.http().get(url)).status;
const link = ({ url }: Stored): string => `<p>见<a href="${plain(url)}">附件</a>。</p>`;

describe('a file that a text names by its address', () => {
  it('is read by screening like an attachment', async () => {
    const list = await upload('名单.txt', '联系人：13812345678');
    const target = await steps.write('officer', { body: link(list) });
    const { body } = await (
      await portal.as('officer')
    )
      .post('/publication-desk/forms/check')
      .send({ target });
    expect(body.findings).toEqual([
      expect.objectContaining({ field: 'attachment:名单.txt', kind: 'personal-data' }),
    ]);
  });

  it('is public from the publication to the withdrawal', async () => {
    const file = await upload('办法.txt', '办法全文');
    const form = await steps.approved({ title: '文中附件', body: link(file) });
    expect(await status(plain(file.url))).toBe(404);
    const published = await steps.act('clerk', form, 'publish');
    expect(published.status).toBe(200);
    expect(await status(plain(file.url))).toBe(200);
    const refused = await (await portal.as('unionOfficer')).delete(`/upload/files/${file.id}`);
    expect(refused.body.error.details.code).toBe('file.online');
    await steps.act('clerk', published.body.form, 'withdraw', { reason: '有误' });
    expect(await status(plain(file.url))).toBe(410);
  });

  it('is not published with other bytes than those signed', async () => {
    const file = await upload('标准.txt', '标准一');
    const form = await steps.approved({ title: '文中附件换过', body: link(file) });
    writeFileSync(onDisk(file), '标准二');
    const answer = await steps.act('clerk', form, 'publish');
    expect(answer.body.error.details.code).toBe('publication.changed-since-approval');
  });

  it('is seen as drift once its bytes changed beneath what is online', async () => {
    const file = await upload('公告.txt', '公告一');
    await steps.published({ title: '文中附件漂移', body: link(file) });
    writeFileSync(onDisk(file), '公告二');
    const jobs = portal.strapi.plugin('publication-desk').service('jobs') as {
      drift(): Promise<{ rows: readonly { title: string }[] }>;
    };
    expect((await jobs.drift()).rows).toMatchObject([{ title: '文中附件漂移', what: 'other-digest' }]);
  });

  it('is covered in blocks too', async () => {
    const image = await upload('会场.png', await picture('#336699'));
    const data = {
      ...articleData('区块里的图片'),
      body: [
        {
          type: 'image',
          image: { ...image, id: undefined, url: plain(image.url) },
          children: [{ type: 'text', text: '' }],
        },
      ],
    };
    const { documentId } = await documentsOf(portal.strapi, ARTICLE).create({ data: data as never });
    expect(await status(plain(image.url))).toBe(404);
    const store = storeFor(portal.strapi);
    const target = { uid: ARTICLE, documentId, locale: 'zh-Hans' };
    const before = await store.documents.read(target, 'draft');
    writeFileSync(onDisk(image), await picture('#993333'));
    const after = await store.documents.read(target, 'draft');
    expect(before && store.documents.digest(before)).not.toBe(after && store.documents.digest(after));
  });
});

describe('a picture in a field', () => {
  it('is signed with every size of it', async () => {
    const image = await upload('现场.png', await picture('#224466'));
    const small = image.formats?.thumbnail;
    const form = await steps.approved({ title: '小图换过', pictures: [image.id] });
    expect(await status(plain(small?.url ?? ''))).toBe(404);
    writeFileSync(onDisk(small ?? image), await picture('#ff0000'));
    const answer = await steps.act('clerk', form, 'publish');
    expect(answer.body.error.details.code).toBe('publication.changed-since-approval');
  });

  it('replaced in review by the signer of the stage is the signer’s own change, and shown as one', async () => {
    const image = await upload('合影.png', await picture('#112233'));
    const form = await steps.submitted(
      'officer',
      await steps.write('officer', { title: '改图', pictures: [image.id] })
    );
    const swap = async (who: PersonKey) =>
      (await portal.as(who))
        .post(`/upload?id=${image.id}`)
        .attach('files', await picture('#445566'), '合影.png');
    expect((await swap('officer')).body.error.details.code).toBe('approval.draft-locked');
    expect((await swap('head')).status).toBeLessThan(300);
    const { body } = await steps.detail('head', form.number);
    expect(body.form.amendments).toHaveLength(1);
    expect(body.differences[0].fields.map(({ path: where }: { path: string }) => where)).toContain(
      'pictures[0]'
    );
  });
});

describe('people signed in', () => {
  it('read a private file by the address they are given, by their session, and by the cookie for texts', async () => {
    const file = await upload('内部稿.txt', '内部');
    const target = await steps.write('officer', { attachments: [file.id] });
    const officer = await portal.as('officer');
    const entry = await officer.get(`/content-manager/collection-types/${ITEM}/${target.documentId}`);
    const [{ url }] = entry.body.data.attachments;
    expect(url).toContain('pd=');
    expect(await status(url)).toBe(200);
    expect(await status(plain(url))).toBe(404);
    expect(await status(url.replace(/.$/, (last: string) => (last === '0' ? '1' : '0')))).toBe(404);
    expect((await officer.get(plain(url))).status).toBe(200);
    const [cookie = ''] = entry.headers['set-cookie'] as unknown as string[];
    const [pass = ''] = cookie.split(';');
    expect(cookie).toMatch(/path=\/uploads.*httponly/i);
    expect((await portal.http().get(plain(url)).set('Cookie', pass)).status).toBe(200);
    const listed = await officer.get('/upload/files?sort=createdAt:DESC');
    expect(listed.body.results[0].url).toContain('pd=');
  });

  it('of another department do not once its form is in review', async () => {
    const file = await upload('待审.txt', '待审');
    await steps.submitted('officer', await steps.write('officer', { attachments: [file.id] }));
    expect((await (await portal.as('head')).get(plain(file.url))).status).toBe(200);
    expect((await (await portal.as('unionOfficer')).get(plain(file.url))).status).toBe(404);
    const listed = await (await portal.as('unionOfficer')).get('/upload/files?sort=createdAt:DESC');
    expect(listed.body.results[0]).toMatchObject({ id: file.id, url: plain(file.url) });
  });

  it('save no pass with a text', async () => {
    const file = await upload('插图.txt', '插图');
    const target = await steps.write('officer', { attachments: [file.id] });
    const body = `<p><a href="${plain(file.url)}?pd=zzz.${'a'.repeat(40)}">附件</a></p>`;
    await (
      await portal.as('officer')
    )
      .put(`/content-manager/collection-types/${ITEM}/${target.documentId}`)
      .send({ body });
    const saved = await documentsOf(portal.strapi, ITEM).findOne({ documentId: target.documentId });
    expect((saved as unknown as { body: string }).body).toBe(link(file).replace('见', '').replace('。', ''));
  });
});

describe('content signed before', () => {
  it('keeps its digest while its files are what they were', async () => {
    const store = storeFor(portal.strapi);
    const file = await upload('旧附件.txt', '旧');
    const target = await steps.write('officer', { body: link(file) });
    const canonical = await store.documents.read(target, 'draft');
    const earlier = canonical && store.documents.signedBefore.earlierDigest(canonical);
    if (canonical) await store.documents.signedBefore.keep(canonical);
    const again = await store.documents.read(target, 'draft');
    expect(again && store.documents.digest(again)).toBe(earlier);
    writeFileSync(onDisk(file), '新');
    const changed = await store.documents.read(target, 'draft');
    expect(changed && store.documents.digest(changed)).not.toBe(earlier);
  });
});

it('attaches no file to what people sign by an upload of its own', async () => {
  const target = await steps.write('officer');
  await submitted(portal, storeFor(portal.strapi), { target });
  const row = await portal.strapi.db
    .query(ITEM as never)
    .findOne({ where: { documentId: target.documentId } });
  const answer = await (
    await portal.as('super')
  )
    .post('/upload')
    .field('ref', ITEM)
    .field('refId', String(row.id))
    .field('field', 'attachments')
    .attach('files', Buffer.from('夹带'), '夹带.txt');
  expect(answer.body.error?.details?.code).toBe('file.attach-online');
});

it('refuses a publication by an id that is no text with a sentence', async () => {
  const publish = documentsOf(portal.strapi, ITEM).publish({ documentId: { $ne: '' } as never });
  await expect(publish).rejects.toMatchObject({ details: { code: 'request.invalid' } });
});

describe.each<[string, (address: string) => Record<string, unknown>]>([
  ['a text', (address) => ({ summary: `见 ${address}` })],
  [
    'blocks',
    (address) => ({
      body: [
        {
          type: 'paragraph',
          children: [{ type: 'link', url: address, children: [{ type: 'text', text: '附件' }] }],
        },
      ],
    }),
  ],
  ['a component', (address) => ({ quote: { text: `[附件](${address})`, speaker: '职工代表' } })],
  [
    'a dynamic zone',
    (address) => ({ sections: [{ __component: 'shared.quote', text: `<a href="${address}">附件</a>` }] }),
  ],
])('a file named in %s', (where, fields) => {
  it('is held and public by what its document is, in every state', async () => {
    const store = storeFor(portal.strapi);
    const file = await upload(`附件${where.length}.txt`, where);
    const refusal = async (): Promise<string> => {
      const answer = await (
        await portal.as('unionOfficer')
      )
        .post(`/upload?id=${file.id}`)
        .attach('files', Buffer.from('别的'), file.name);
      return answer.body.error?.details?.code ?? String(answer.status);
    };
    const data = { ...articleData(`各处的附件：${where}`), ...fields(plain(file.url)) };
    const { documentId } = await documentsOf(portal.strapi, ARTICLE).create({ data: data as never });
    const target = { uid: ARTICLE, documentId, locale: 'zh-Hans' };
    expect(await status(plain(file.url))).toBe(404);
    const form = await submitted(portal, store, { target });
    expect(await refusal()).toBe('approval.draft-locked');
    const approved = await agreedByAll(portal, store, form);
    expect([await refusal(), await status(plain(file.url))]).toEqual(['file.approved', 404]);
    const published = await steps.act('clerk', approved, 'publish');
    expect(published.status).toBe(200);
    expect([await refusal(), await status(plain(file.url))]).toEqual(['file.online', 200]);
    const taken = await steps.act('clerk', published.body.form, 'withdraw', { reason: '有误' });
    expect(taken.status).toBe(200);
    expect(await status(plain(file.url))).toBe(410);
  });
});

it('lists no private file on the content API', async () => {
  const token = await fullAccessToken(portal.strapi, 'reader');
  const file = await upload('未公开.txt', '未公开');
  await steps.write('officer', { attachments: [file.id] });
  const ask = (url: string) => portal.http().get(url).set('Authorization', `Bearer ${token}`);
  const listed = await ask('/api/upload/files');
  expect(listed.status).toBe(200);
  expect(listed.body.length).toBeGreaterThan(0);
  expect(listed.body.map(({ id }: { id: number }) => id)).not.toContain(file.id);
  expect((await ask(`/api/upload/files/${file.id}`)).status).toBe(404);
});

it('says which files are no longer public once a page is withdrawn', async () => {
  const shared = await upload('共用.txt', '共用');
  const own = await upload('独用.txt', '独用');
  await steps.published({ title: '另一篇', attachments: [shared.id] });
  const form = await steps.published({ title: '将撤下', attachments: [shared.id, own.id] });
  const state = await (
    await portal.as('clerk')
  ).get(`/publication-desk/documents/${ITEM}/${form.target.documentId}`);
  expect(state.body.filesWithdrawn).toEqual(['独用.txt']);
  await steps.act('clerk', form, 'withdraw', { reason: '有误' });
  expect([await status(plain(shared.url)), await status(plain(own.url))]).toEqual([200, 410]);
});
