import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Form } from '../../src/approval';
import type { Finding } from '../../src/screening';
import { withoutPlace } from '../../src/screening';
import { CORPUS_FILES } from '../screening/files';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});

afterAll(() => portal.close());

const upload = async (name: string): Promise<number> => {
  const { bytes } = CORPUS_FILES.find((file) => file.name === name)!;
  const sent = await (
    await portal.as('officer')
  )
    .post('/upload')
    .attach('files', bytes, { filename: name, contentType: 'image/jpeg' });
  if (sent.status !== 201) throw new Error(`Upload: ${sent.status} ${JSON.stringify(sent.body)}`);
  return sent.body[0].id as number;
};

const writeWith = async (...names: readonly string[]) => {
  const attachments: number[] = [];
  for (const name of names) attachments.push(await upload(name));
  return steps.write('officer', { attachments });
};

const check = async (target: Awaited<ReturnType<typeof writeWith>>): Promise<readonly Finding[]> =>
  (await (await portal.as('officer')).post(`${DESK}/forms/check`).send({ target })).body.findings;

const answersFor = (findings: readonly Finding[]) =>
  [...new Set(findings.map(({ group }) => group))].map((finding) => ({
    finding,
    reason: '已核对，可以公开',
  }));

describe('a picture of another server', () => {
  it('asks for a reason, and is a link on the form’s page', async () => {
    const src = 'https://elsewhere.example/a.png';
    const target = await steps.write('officer', { body: `<p>现场<img src="${src}" alt="照片"></p>` });
    const findings = (await check(target)).filter(({ kind }) => kind === 'foreign-picture');
    expect(findings).toMatchObject([{ effect: 'answer', field: 'body', excerpt: src }]);
    expect((await steps.submit('officer', target)).status).toBe(400);
    const form = await steps.submitted('officer', target, { answers: answersFor(findings) });
    const { body } = await steps.detail('head', form.number);
    const html = JSON.stringify(body.content);
    expect(html).toContain('elsewhere.example');
    expect(html).not.toContain('<img src=');
  });
});

describe('a photograph that tells where it was taken', () => {
  it('asks for a reason, and for none once its place is taken out of it', async () => {
    // Strapi's own optimization takes such notes away by itself; many portals keep pictures as they are.
    const upload = portal.strapi.plugin('upload').service('upload');
    await upload.setSettings({ ...(await upload.getSettings()), sizeOptimization: false });
    const exif = {
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '35/1 14/1 24/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '113/1 14/1 24/1',
      },
    };
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
      .withExif(exif)
      .jpeg()
      .toBuffer();
    const officer = await portal.as('officer');
    const sent = await officer
      .post('/upload')
      .attach('files', photo, { filename: '现场.jpg', contentType: 'image/jpeg' });
    const [{ id, url }] = sent.body;
    const target = await steps.write('officer', { attachments: [id] });
    const place = async () => (await check(target)).filter(({ kind }) => kind === 'picture-place');
    expect(await place()).toMatchObject([{ effect: 'answer', field: 'attachment:现场.jpg' }]);
    const stored = readFileSync(path.join(portal.strapi.dirs.static.public, decodeURI(url)));
    const clean = Buffer.from(withoutPlace(stored)!);
    const put = await officer
      .post(`/upload?id=${id}`)
      .attach('files', clean, { filename: '现场.jpg', contentType: 'image/jpeg' });
    expect(put.status).toBe(200);
    expect(await place()).toEqual([]);
  });
});

describe('a file that reads as clean and is not', () => {
  it('is stopped where a mark lies in an embedded part', async () => {
    const target = await writeWith('embedded-html.docx');
    const refused = await steps.submit('officer', target);
    expect([refused.status, refused.body.error.details.code]).toEqual([400, 'approval.blocked']);
  });

  it.each(['form-field.pdf', 'cell-comment.xlsx', 'duty-roster.xlsx'])(
    'takes one reason: %s',
    async (name) => {
      const target = await writeWith(name);
      const refused = await steps.submit('officer', target);
      expect(refused.body.error.details).toMatchObject({ code: 'approval.unanswered', params: { count: 1 } });
      const findings = await check(target);
      const form = await steps.submitted('officer', target, { answers: answersFor(findings) });
      expect(form.state).toBe('in-review');
    }
  );
});

describe('a file or page no machine could read', () => {
  it('is said what it is by the officer, opened by a signer who writes what they saw, and the form says who', async () => {
    const target = await writeWith('half-scanned.pdf', 'archive.rar');
    const refused = await steps.submit('officer', target);
    expect(refused.body.error.details).toMatchObject({ code: 'approval.unanswered', params: { count: 2 } });

    const findings = await check(target);
    expect(findings.map(({ effect, rule, place }) => [effect, rule, place])).toEqual([
      ['look', 'no-text', [{ kind: 'page', name: '2' }]],
      ['look', 'other-format', []],
    ]);
    const form = await steps.submitted('officer', target, { answers: answersFor(findings) });

    const unseen = await steps.agree('head', form, '情况属实，同意发布');
    expect([unseen.status, unseen.body.error.details.code]).toEqual([400, 'approval.look-needed']);
    const looks = answersFor(findings).map(({ finding }) => ({
      finding,
      reason: '已打开：盖章的通知扫描件，可以公开',
    }));
    const half = await steps.act('head', form, 'agree', {
      opinion: '同意',
      confirmed: true,
      looks: looks.slice(1),
    });
    expect(half.body.error.details).toMatchObject({ code: 'approval.look-needed', params: { count: 1 } });
    const blank = looks.map(({ finding }) => ({ finding, reason: ' ' }));
    const empty = await steps.act('head', form, 'agree', { opinion: '同意', confirmed: true, looks: blank });
    expect(empty.body.error.details.code).toBe('approval.look-needed');

    const signed = await steps.act('head', form, 'agree', { opinion: '同意', confirmed: true, looks });
    expect(signed.status).toBe(200);
    const recorded = (signed.body.form as Form).signatures[0]!;
    expect([recorded.person.name, recorded.looks]).toEqual(['王部', looks]);

    const second = await steps.agree('leader', signed.body.form);
    expect(second.body.form.state).toBe('approved');
  });

  it('is opened anew where the file is replaced by another of the same name', async () => {
    const target = await writeWith('locked.zip');
    const findings = await check(target);
    const form = await steps.submitted('officer', target, { answers: answersFor(findings) });
    const other = CORPUS_FILES.find(({ name }) => name === 'old.doc')!;
    const before = findings[0]!.group;
    const { bytes } = other;
    const replaced = await (
      await portal.as('officer')
    )
      .post('/upload')
      .attach('files', Buffer.concat([bytes, bytes]), { filename: 'locked.zip' });
    expect(replaced.status).toBe(201);
    const again = await steps.write('officer', { attachments: [replaced.body[0].id] });
    expect((await check(again)).find(({ effect }) => effect === 'look')!.group).not.toBe(before);
    expect(form.state).toBe('in-review');
  });
});

describe('a form looked at again', () => {
  it('reads none of its files a second time', async () => {
    const target = await writeWith('identity-list.xlsx');
    await check(target);
    const findings = await check(target);
    expect(findings[0]).toMatchObject({ rule: 'list', count: 593 });
  });
});
