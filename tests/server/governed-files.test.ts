import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rowsOf } from './content';
import { createSteps } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';
import { fullAccessToken } from './tokens';

type Stored = { readonly id: number; readonly name: string; readonly url: string };

const FILE = 'plugin::upload.file';
const BEFORE = '第一名：焦煤集团';
const AFTER = Buffer.from('第一名：别的单位');

let portal: Portal;
let steps: Steps;
let token: string;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  token = await fullAccessToken(portal.strapi);
}, 180_000);

afterAll(() => portal.close());

/** As the media library does it. */
const upload = async (name: string, bytes = BEFORE, who: PersonKey = 'officer'): Promise<Stored> => {
  const answer = await (await portal.as(who)).post('/upload').attach('files', Buffer.from(bytes), name);
  if (answer.status !== 201) throw new Error(`Uploading: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body[0];
};

const bytesOf = ({ url }: Stored): string =>
  readFileSync(path.join(portal.strapi.dirs.static.public, decodeURI(url)), 'utf8');

const fileService = (name: string) =>
  portal.strapi.plugin('upload').service(name) as Record<string, (...args: unknown[]) => Promise<unknown>>;

/** The public's answer to a file's address, and what it reads. */
const served = async ({ url }: Stored) => (await portal.http().get(url)).status;

/** Every way in that would change or remove a file; each answers with its refusal, or null where it was done. */
type Way = (file: Stored) => Promise<string | null>;

const codeOf = (answer: { status: number; body: { error?: { details?: { code?: string } } } }) =>
  answer.status < 300 ? null : String(answer.body.error?.details?.code ?? answer.status);

const caught = (work: () => Promise<unknown>): Promise<string | null> =>
  work().then(
    () => null,
    (error: { details?: { code?: string }; message?: string }) => error.details?.code ?? String(error.message)
  );

const asOther = () => portal.as('unionOfficer');
const api = (method: 'post' | 'delete', url: string) =>
  portal.http()[method](url).set('Authorization', `Bearer ${token}`);
const files = () => rowsOf(portal.strapi, FILE);

const WAYS: Readonly<Record<string, Way>> = {
  'the media library replaces it': async ({ id, name }) =>
    codeOf(await (await asOther()).post(`/upload?id=${id}`).attach('files', AFTER, name)),
  'the media library replaces it by its own address': async ({ id, name }) =>
    codeOf(await (await asOther()).post(`/upload/files/${id}/replace`).attach('files', AFTER, name)),
  'the media library deletes it': async ({ id }) =>
    codeOf(await (await asOther()).delete(`/upload/files/${id}`)),
  'the media library renames it': async ({ id }) =>
    codeOf(
      await (
        await asOther()
      )
        .post(`/upload?id=${id}`)
        .field(
          'fileInfo',
          JSON.stringify({ name: '别的名字.txt', alternativeText: '别的说明', caption: '别的' })
        )
    ),
  'the media library deletes many': async ({ id }) =>
    codeOf(
      await (await asOther()).post('/upload/actions/bulk-delete').send({ fileIds: [id], folderIds: [] })
    ),
  'a token replaces it': async ({ id, name }) =>
    codeOf(await api('post', `/api/upload?id=${id}`).attach('files', AFTER, name)),
  'a token deletes it': async ({ id }) => codeOf(await api('delete', `/api/upload/files/${id}`)),
  'a program removes it': async (file) =>
    caught(() => fileService('upload').remove!({ ...file, provider: 'local' })),
  'a program updates its row': async ({ id }) =>
    caught(() => files().update({ where: { id }, data: { caption: '别的' } as never })),
  'a program updates many rows': async ({ id }) =>
    caught(() => files().updateMany({ where: { id: { $in: [id] } }, data: { caption: '别的' } as never })),
  'a program deletes its row': async ({ id }) => caught(() => files().delete({ where: { id } })),
  'a program deletes many rows': async ({ id }) =>
    caught(() => files().deleteMany({ where: { id: { $in: [id] } } })),
};

const unchanged = async (file: Stored): Promise<void> => {
  expect(bytesOf(file)).toBe(BEFORE);
  expect(await files().findOne({ where: { id: file.id } })).toMatchObject({ name: file.name, caption: null });
};

describe('a file that something online uses', () => {
  let file: Stored;

  beforeAll(async () => {
    file = await upload('结果.txt');
    await steps.published({ title: '获奖名单公示', attachments: [file.id] });
  });

  it.each(Object.entries(WAYS))('stays as it was signed when %s', async (_, way) => {
    expect(await way(file)).toBe('file.online');
    await unchanged(file);
    expect(await served(file)).toBe(200);
  });

  it('is refused with the documents named and what to do', async () => {
    const { body } = await (await asOther()).delete(`/upload/files/${file.id}`);
    expect(body.error.message).toContain('《获奖名单公示》');
    expect(body.error.message).toContain('结果.txt');
  });
});

describe('a file that something approved uses', () => {
  let file: Stored;

  beforeAll(async () => {
    file = await upload('批准.txt');
    await steps.approved({ title: '批准待发', attachments: [file.id] });
  });

  it.each(Object.entries(WAYS))('stays as it was signed when %s', async (_, way) => {
    expect(await way(file)).toBe('file.approved');
    await unchanged(file);
  });
});

describe('who may read a file', () => {
  it('gives a file that only a draft uses to nobody without a login', async () => {
    const file = await upload('草稿附件.txt');
    await steps.write('officer', { attachments: [file.id] });
    expect(await served(file)).toBe(404);
  });

  it('gives it to everybody from the publication to the withdrawal, and not a moment longer', async () => {
    const file = await upload('公示附件.txt');
    const form = await steps.approved({ title: '公示后撤下', attachments: [file.id] });
    expect(await served(file)).toBe(404);
    const published = await steps.act('clerk', form, 'publish');
    expect(published.status).toBe(200);
    expect(await served(file)).toBe(200);
    const withdrawn = await steps.act('clerk', published.body.form, 'withdraw', { reason: '名单有误' });
    expect(withdrawn.status).toBe(200);
    expect(await served(file)).toBe(410);
  });

  it('never gives the scan of a signed paper form', async () => {
    const scan = await upload('签字扫描.txt', '签字', 'clerk');
    const form = await steps.submitted('officer', await steps.write('officer'));
    const attached = await steps.act('clerk', form, 'attach', { file: scan.id });
    expect(attached.status).toBe(200);
    expect(await served(scan)).toBe(404);
  });

  it('leaves files alone that nobody governs', async () => {
    const file = await upload('无人使用.txt');
    expect(await served(file)).toBe(200);
    expect((await (await asOther()).delete(`/upload/files/${file.id}`)).status).toBe(200);
  });
});
