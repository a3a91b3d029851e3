import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentsOf, rowsOf } from './content';
import { createSteps, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';
import { fullAccessToken } from './tokens';

type Stored = {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly url: string;
};

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

const relations = () =>
  portal.strapi.db.entityManager as unknown as Record<
    'attachRelations' | 'updateRelations' | 'deleteRelations',
    (uid: string, id: number, data?: object) => Promise<unknown>
  >;
const provider = () =>
  (
    portal.strapi.plugin('upload') as unknown as {
      provider: Record<'upload', (file: object) => Promise<void>>;
    }
  ).provider;

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
  'the media library describes many': async ({ id }) =>
    codeOf(
      await (
        await asOther()
      )
        .post('/upload/actions/bulk-update')
        .send({ updates: [{ id, fileInfo: { name: '别的.txt', alternativeText: '别的', caption: '别的' } }] })
    ),
  'a program updates its document': async ({ documentId }) =>
    caught(() => documentsOf(portal.strapi, FILE).update({ documentId, data: { caption: '别的' } as never })),
  'a program takes it from its pages': async ({ id }) =>
    caught(() => files().update({ where: { id }, data: { related: [] } as never })),
  'a program ends its relations': async ({ id }) => caught(() => relations().deleteRelations(FILE, id)),
  'a program empties its relations': async ({ id }) =>
    caught(() => relations().updateRelations(FILE, id, { related: [] })),
  'a program writes its bytes': async (file) => caught(() => provider().upload({ ...file, buffer: AFTER })),
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

describe('a file that something in review uses', () => {
  let file: Stored;

  beforeAll(async () => {
    file = await upload('在审.txt');
    await steps.submitted('officer', await steps.write('officer', { title: '在审', attachments: [file.id] }));
  });

  it.each(Object.entries(WAYS))('stays as its signers see it when %s', async (name, way) => {
    // A program acts for nobody; what comes in by a login is no signer's.
    expect([name, await way(file)]).toEqual([name, 'approval.draft-locked']);
    await unchanged(file);
    expect(await served(file)).toBe(404);
  });
});

describe('a file that only a draft uses, or a page that was withdrawn', () => {
  it('is its owner’s to change by every way, and never public by it', async () => {
    const ways = Object.entries(WAYS);
    const uploaded = async () => {
      const all: Stored[] = [];
      for (const [index] of ways.entries()) all.push(await upload(`${index}.txt`));
      return all;
    };
    const [drafted, gone] = [await uploaded(), await uploaded()];
    const idsOf = (all: readonly Stored[]) => all.map(({ id }) => id);
    await steps.write('officer', { title: '草稿', attachments: idsOf(drafted) });
    const form = await steps.published({ title: '撤下', attachments: idsOf(gone) });
    await steps.act('clerk', form, 'withdraw', { reason: '有误' });
    const found: unknown[] = [];
    for (const [index, [name, way]] of ways.entries())
      for (const file of [drafted[index] as Stored, gone[index] as Stored])
        found.push([name, await way(file), await served(file)]);
    expect(found).toEqual(
      ways.flatMap(([name]) => [
        [name, null, 404],
        [name, null, 410],
      ])
    );
  });
});

describe('what is online', () => {
  it('gets no file that is put into it from the file’s side', async () => {
    const [own, other] = [await upload('原件.txt'), await upload('夹带.txt')];
    const form = await steps.published({ title: '附件如签', attachments: [own.id] });
    const read = async () =>
      (await rowsOf(portal.strapi, ITEM).findOne({
        where: { documentId: form.target.documentId, publishedAt: { $notNull: true } },
        populate: { attachments: true } as never,
      })) as unknown as { id: number; attachments: Stored[] };
    const { id } = await read();
    const related = [{ id, __type: ITEM, __pivot: { field: 'attachments' } }];
    const query = files() as unknown as { attachRelations(id: number, data: object): Promise<unknown> };
    const fresh = {
      name: '夹带.txt',
      hash: 'x',
      ext: '.txt',
      mime: 'text/plain',
      size: 1,
      url: '/x.txt',
      provider: 'local',
    };
    for (const attempt of [
      () => query.attachRelations(other.id, { related }),
      () => relations().attachRelations(FILE, other.id, { related }),
      () => relations().updateRelations(FILE, other.id, { related: { connect: related } }),
      () => files().update({ where: { id: other.id }, data: { related } as never }),
      () => files().create({ data: { ...fresh, related } as never }),
    ])
      expect(await caught(attempt)).toBe('file.attach-online');
    expect((await read()).attachments.map(({ name }) => name)).toEqual(['原件.txt']);
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
