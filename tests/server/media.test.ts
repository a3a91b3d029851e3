import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rowsOf } from './content';
import { createSteps } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

type Stored = { readonly id: number; readonly name: string; readonly url: string };

let portal: Portal;
let steps: Steps;
const stored: Stored[] = [];

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
}, 180_000);

afterAll(async () => {
  for (const { id } of stored) await (await portal.as('super')).delete(`/upload/files/${id}`);
  await portal.close();
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
);

/** As the media library does it for an officer. */
const upload = async (name: string, bytes: Buffer): Promise<Stored> => {
  const answer = await (await portal.as('officer')).post('/upload').attach('files', bytes, name);
  expect(answer.status).toBe(201);
  stored.push(answer.body[0]);
  return answer.body[0];
};

it('takes pictures and attachments of an item to the public site', async () => {
  const picture = await upload('现场照片.png', PIXEL);
  const paper = await upload('名单.txt', Buffer.from('获奖名单：水带连接，焦煤集团。'));
  await steps.published({ title: '带图片和附件的信息', pictures: [picture.id], attachments: [paper.id] });
  const slug = (await steps.site('/items?q=带图片')).body.results[0].slug;
  const { body } = await steps.site(`/items/${slug}`);
  const item = body.data ?? body;
  expect(item.pictures).toMatchObject([{ name: '现场照片.png', mime: 'image/png' }]);
  expect(item.attachments).toMatchObject([{ name: '名单.txt' }]);
  expect((await portal.http().get(item.pictures[0].url)).status).toBe(200);
});

it('stops a secrecy mark inside an attachment', async () => {
  const paper = await upload('通知.txt', Buffer.from('机密★5年\n关于某事的通知'));
  const answer = await steps.submit('officer', await steps.write('officer', { attachments: [paper.id] }));
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body.error.details.code).toBe('approval.blocked');
});

it('publishes nothing whose attachment was replaced after the last signature', async () => {
  const paper = await upload('结果.txt', Buffer.from('第一名：焦煤集团'));
  const form = await steps.approved({ title: '换过附件的信息', attachments: [paper.id] });
  const replaced = await (
    await portal.as('super')
  )
    .post(`/upload?id=${paper.id}`)
    .attach('files', Buffer.from('第一名：别的单位'), '结果.txt');
  expect(replaced.body.error.details.code).toBe('file.approved');
  // Past Strapi, on the disk, where nothing can be refused.
  writeFileSync(path.join(portal.strapi.dirs.static.public, decodeURI(paper.url)), '第一名：别的单位');
  const answer = await steps.act('clerk', form, 'publish');
  expect(answer.status).toBe(409);
  expect(answer.body.error.details.code).toBe('publication.changed-since-approval');
  expect((await steps.site('/items?q=换过附件')).body.results).toEqual([]);
});

it('reports a file whose bytes were exchanged on the disk beneath what is online', async () => {
  const paper = await upload('公示.txt', Buffer.from('公示名单：甲'));
  await steps.published({ title: '磁盘上换过附件', attachments: [paper.id] });
  const jobs = portal.strapi.plugin('publication-desk').service('jobs') as {
    drift(): Promise<{ rows: { title: string }[] }>;
  };
  expect((await jobs.drift()).rows).toEqual([]);
  writeFileSync(path.join(portal.strapi.dirs.static.public, decodeURI(paper.url)), '公示名单：乙');
  expect((await jobs.drift()).rows).toMatchObject([{ title: '磁盘上换过附件', what: 'other-digest' }]);
});

it('publishes nothing whose picture was replaced where another provider keeps it', async () => {
  const files = rowsOf(portal.strapi, 'plugin::upload.file');
  const at = (hash: string) => ({ hash, url: `https://files.example/${hash}.png`, updatedAt: new Date() });
  const data = {
    name: '合影.png',
    ext: '.png',
    mime: 'image/png',
    size: 20,
    provider: 'aws-s3',
    ...at('before'),
  };
  const { id } = await files.create({ data: data as never });
  const untouched = await steps.approved({ title: '远处的图片没换', pictures: [id] });
  expect((await steps.act('clerk', untouched, 'publish')).status).toBe(200);
  const form = await steps.approved({ title: '远处的图片换了', pictures: [id] });
  await portal.strapi.db
    .connection('files')
    .where({ id })
    .update({ hash: 'after', url: at('after').url });
  const answer = await steps.act('clerk', form, 'publish');
  expect(answer.body.error.details.code).toBe('publication.changed-since-approval');
  expect((await steps.site('/items?q=图片换了')).body.results).toEqual([]);
});
