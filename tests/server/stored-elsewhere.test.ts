import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { rowsOf } from './content';
import { createSteps, DESK, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { native } from './native';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';
import { fullAccessToken } from './tokens';

type Size = { readonly url: string };
type Stored = {
  readonly id: number;
  readonly url: string;
  readonly hash: string;
  readonly ext: string;
  readonly formats: Readonly<Record<string, Size>> | null;
};
type Bucket = { run(): Promise<AddressInfo>; close(): Promise<void> };
type Servers = new (options: object) => Bucket;
type Sharp = (given: object) => { png(): { toBuffer(): Promise<Buffer> } };

let portal: Portal;
let steps: Steps;
let token: string;
let bucket: Bucket;
let directory: string;
let storage: string;

const FILE = 'plugin::upload.file';
const TEXT = '第一名：焦煤集团';

const openBucket = async (): Promise<void> => {
  directory = await mkdtemp(path.join(tmpdir(), 'stored-elsewhere-'));
  const S3 = native.require('s3rver') as Servers;
  const configureBuckets = [{ name: 'gonghui' }];
  bucket = new S3({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets });
  storage = `http://127.0.0.1:${(await bucket.run()).port}`;
};

/** A portal that keeps its files at a storage of its own, to be read by signed addresses only. */
const open = async (plugin?: object): Promise<void> => {
  await openBucket();
  const s3Options = {
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    region: 'cn-north-1',
    endpoint: storage,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    params: { Bucket: 'gonghui', ACL: 'private', signedUrlExpires: 900 },
  };
  const upload = { enabled: true, config: { provider: 'aws-s3', providerOptions: { s3Options } } };
  portal = await openPortal({ plugins: { upload }, ...(plugin ? { plugin: { ...plugin } } : {}) });
  steps = createSteps(portal);
  token = await fullAccessToken(portal.strapi);
};

const close = async (): Promise<void> => {
  await portal?.close();
  // One test silences it.
  await bucket?.close().catch(() => undefined);
  rmSync(directory, { recursive: true, force: true });
};

const upload = async (name: string, bytes: Buffer | string = TEXT, who: PersonKey = 'officer') => {
  const answer = await (await portal.as(who)).post('/upload').attach('files', Buffer.from(bytes), name);
  if (answer.status !== 201) throw new Error(`Uploading: ${answer.status} ${JSON.stringify(answer.body)}`);
  return (await rowsOf(portal.strapi, FILE).findOne({
    where: { id: answer.body[0].id },
  })) as unknown as Stored;
};

const picture = async (): Promise<Buffer> =>
  (native.require('sharp') as Sharp)({
    create: { width: 900, height: 700, channels: 3, background: { r: 200, g: 20, b: 20 } },
  })
    .png()
    .toBuffer();

const ownAddress = ({ hash, ext }: Stored) => `/uploads/${hash}${ext}`;
const read = (url: string) => portal.http().get(url);
const bare = (url: string) => url.split('?')[0];

describe('a file that a signed storage keeps', () => {
  beforeAll(() => open());
  afterAll(close);

  it('is told to whoever sets the desk up', async () => {
    const { body } = await (await portal.as('super')).get(`${DESK}/settings`);
    expect(body.storage).toBe('signed');
  });

  it('lies there, and is closed, open and gone with its page', async () => {
    const file = await upload('结果.txt');
    expect(file.url.startsWith(`${storage}/gonghui/`)).toBe(true);
    const form = await steps.approved({ title: '随页公开', attachments: [file.id] });
    expect((await read(ownAddress(file))).status).toBe(404);
    const published = await steps.act('clerk', form, 'publish');
    const open = await read(ownAddress(file));
    expect([open.status, open.text, open.headers['content-type']]).toEqual([
      200,
      TEXT,
      expect.stringContaining('text/plain'),
    ]);
    await steps.act('clerk', published.body.form, 'withdraw', { reason: '名单有误' });
    expect((await read(ownAddress(file))).status).toBe(410);
    expect((await read(ownAddress(file)).set('Range', 'bytes=0-3')).status).toBe(410);
  });

  it('is read in parts, asked about, and not sent twice', async () => {
    const file = await upload('分段.txt', '0123456789');
    await steps.published({ title: '分段读取', attachments: [file.id] });
    const part = await read(ownAddress(file)).set('Range', 'bytes=2-5');
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, '2345', 'bytes 2-5/10']);
    expect((await read(ownAddress(file)).set('Range', 'bytes=50-60')).status).toBe(416);
    const head = await portal.http().head(ownAddress(file));
    expect([head.status, head.headers['content-length']]).toEqual([200, '10']);
    const { etag } = head.headers;
    const again = await read(ownAddress(file)).set('If-None-Match', String(etag));
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('brings its sizes along', async () => {
    const file = await upload('大图.png', await picture());
    const sizes = Object.values(file.formats ?? {}).map(({ url }) => `/uploads/${url.split('/').at(-1)}`);
    expect(sizes.length).toBeGreaterThan(1);
    const all = [ownAddress(file), ...sizes];
    const statuses = async () => {
      const answers = [];
      for (const url of all) answers.push((await read(url)).status);
      return answers;
    };
    const form = await steps.approved({ title: '有大图', pictures: [file.id] });
    expect(await statuses()).toEqual(all.map(() => 404));
    const published = await steps.act('clerk', form, 'publish');
    expect(await statuses()).toEqual(all.map(() => 200));
    await steps.act('clerk', published.body.form, 'withdraw', { reason: '有误' });
    expect(await statuses()).toEqual(all.map(() => 410));
  });

  it('is named to the public by the portal’s own address, in fields and in texts', async () => {
    const [field, inText] = [await upload('附件.txt'), await upload('文中.png', await picture())];
    const listed = await (await portal.as('officer')).get(`/upload/files/${inText.id}`);
    // Nobody uses it yet: the media library shows it by the storage's signed address, and an editor puts that into the text.
    expect(listed.body.url).toContain('X-Amz-Signature');
    const shown = String(listed.body.url).replaceAll('&', '&amp;');
    await steps.published({
      title: '自有地址',
      attachments: [field.id],
      body: `<p>正文</p><img src="${shown}" alt="图">`,
    });
    const { slug } = (await steps.site('/items?q=自有地址')).body.results[0];
    const { body } = await steps.site(`/items/${slug}`);
    const item = body.data ?? body;
    expect(item.attachments[0].url).toBe(ownAddress(field));
    expect(item.body).toContain(`src="${ownAddress(inText)}"`);
    expect(JSON.stringify(body)).not.toContain(storage);
    expect((await read(ownAddress(inText))).status).toBe(200);
    const ofStrapi = await portal
      .http()
      .get(`/api/upload/files/${field.id}`)
      .set('Authorization', `Bearer ${token}`);
    expect([ofStrapi.status, ofStrapi.body.url]).toEqual([200, ownAddress(field)]);
  });

  it('is read by people signed in who may see its draft, and by nobody else', async () => {
    const file = await upload('草稿.txt');
    const target = await steps.write('officer', { title: '只是草稿', attachments: [file.id] });
    await steps.submitted('officer', target);
    const opened = await (
      await portal.as('officer')
    ).get(`/content-manager/collection-types/${ITEM}/${target.documentId}`);
    const { url } = opened.body.data.attachments[0];
    expect(bare(url)).toBe(ownAddress(file));
    expect((await read(url)).status).toBe(200);
    expect((await read(ownAddress(file))).status).toBe(404);
    expect((await (await portal.as('officer')).get(ownAddress(file))).status).toBe(200);
    expect((await (await portal.as('unionOfficer')).get(ownAddress(file))).status).toBe(404);
  });

  it('is the storage’s own to give while nobody governs it, and under ours for people signed in', async () => {
    const file = await upload('无人使用.txt');
    const listed = await (await portal.as('officer')).get(`/upload/files/${file.id}`);
    expect((await fetch(listed.body.url)).status).toBe(200);
    expect((await read(ownAddress(file))).status).toBe(404);
    expect((await (await portal.as('officer')).get(ownAddress(file))).status).toBe(200);
  });

  it('is looked through before it is signed', async () => {
    const file = await upload('通知.txt', '机密★5年\n关于某事的通知');
    const answer = await steps.submit('officer', await steps.write('officer', { attachments: [file.id] }));
    expect(answer.body.error?.details.code).toBe('approval.blocked');
  });

  it('stays as it was signed, row and bytes', async () => {
    const file = await upload('不变.txt');
    await steps.published({ title: '不变', attachments: [file.id] });
    const other = await portal.as('unionOfficer');
    const replaced = await other
      .post(`/upload?id=${file.id}`)
      .attach('files', Buffer.from('别的'), '不变.txt');
    expect(replaced.body.error.details.code).toBe('file.online');
    expect((await other.delete(`/upload/files/${file.id}`)).body.error.details.code).toBe('file.online');
    expect((await read(ownAddress(file))).text).toBe(TEXT);
  });

  it('keeps the scan of a paper form to people signed in', async () => {
    const scan = await upload('签字.txt', '签字', 'clerk');
    const form = await steps.submitted('officer', await steps.write('officer'));
    expect((await steps.act('clerk', form, 'attach', { file: scan.id })).status).toBe(200);
    expect((await read(ownAddress(scan))).status).toBe(404);
    const { body } = await (await portal.as('clerk')).get(`${DESK}/forms/${form.number}`);
    const address = JSON.stringify(body).match(/\/uploads\/[^"]*/)?.[0] ?? '';
    expect(bare(address)).toBe(ownAddress(scan));
    expect((await read(address)).status).toBe(200);
  });

  it('is missed in words where the storage has lost it or says nothing', async () => {
    const file = await upload('丢失.txt');
    await steps.published({ title: '丢失', attachments: [file.id] });
    for (const part of ['_object', '_metadata.json', '_object.md5'])
      rmSync(path.join(directory, 'gonghui', `${file.hash}${file.ext}._S3rver${part}`), { force: true });
    const lost = await read(ownAddress(file));
    expect([lost.status, lost.body.error?.details.code]).toEqual([404, 'file.missing']);
    await bucket.close();
    const silent = await read(ownAddress(file));
    expect([silent.status, silent.body.error?.details.code]).toEqual([502, 'file.storage-silent']);
  });
});

describe('a file that nothing uses, where such files are private', () => {
  beforeAll(() => open({ files: { unattached: 'private' } }));
  afterAll(close);

  it('is given to people signed in, and its signed address to nobody', async () => {
    const file = await upload('无人使用.txt');
    const ofStrapi = await portal
      .http()
      .get(`/api/upload/files/${file.id}`)
      .set('Authorization', `Bearer ${token}`);
    expect(JSON.stringify(ofStrapi.body)).not.toContain('X-Amz-Signature');
    expect((await read(ownAddress(file))).status).toBe(404);
    expect((await (await portal.as('officer')).get(ownAddress(file))).status).toBe(200);
    const listed = await (await portal.as('officer')).get(`/upload/files/${file.id}`);
    expect(bare(listed.body.url)).toBe(ownAddress(file));
    // The picture of the media library brings the cookie for `/uploads` along, and nothing else.
    const [cookie = ''] = [listed.headers['set-cookie'] ?? []].flat().filter((one) => /-files=/.test(one));
    expect((await read(listed.body.url).set('Cookie', cookie.split(';')[0] ?? '')).status).toBe(200);
    await steps.published({ title: '用上了', attachments: [file.id] });
    expect((await read(ownAddress(file))).status).toBe(200);
  });
});
