import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { articleWithoutDrafts, openOtherPortal, pluginsWith } from './other-portal';
import type { OtherPortal } from './other-portal';
import { dataOf, settleOtherOffice, visitor } from './visitor';
import type { OtherOffice } from './visitor';

const root = path.resolve(__dirname, '../..');
const UID = 'api::article.article';
const ARTICLE = {
  title: '关于做好职工疗休养工作的通知',
  summary: '疗休养工作安排',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: '请各单位做好组织工作。' }] }],
};
const CHECKLIST = Array.from({ length: 9 }, (_, index) => ({ point: index + 1, ok: true }));

let portal: OtherPortal;

beforeAll(async () => {
  portal = await openOtherPortal();
}, 600_000);
afterAll(() => portal?.remove());

it('passes strapi-plugin verify', () => {
  const output = execFileSync(
    process.execPath,
    ['node_modules/@strapi/sdk-plugin/bin/strapi-plugin.js', 'verify'],
    { cwd: root, encoding: 'utf8' }
  );
  expect(output).not.toMatch(/error/i);
});

it('packs what a portal needs and nothing of its own workshop', () => {
  const files = portal.tarballFiles;
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'strapi-plugin.json',
      'LICENSE',
      'README.md',
      'docs/guides/portal-developer.md',
      'docs/guides/public-site.md',
      'dist/server/index.js',
      'dist/admin/index.js',
    ])
  );
  expect(files.filter((file) => /^(tests|playground|scripts|src|server|admin|\.ci)\//.test(file))).toEqual(
    []
  );
});

// A second copy has error classes and React contexts of its own: refusals turn into 500, screens stay blank.
it.each([
  ['@strapi/utils', '@strapi/core'],
  ['react-intl', '@strapi/admin'],
  ['@strapi/design-system', '@strapi/admin'],
])('shares one copy of %s with Strapi', (shared, owner) => {
  const seenFrom = (name: string) => {
    const folder = realpathSync(path.join(portal.folder, 'node_modules', name));
    return createRequire(path.join(folder, 'package.json'))
      .resolve.paths(shared)
      ?.map((place) => path.join(place, shared, 'package.json'))
      .find(existsSync);
  };
  expect(seenFrom('strapi-plugin-publication-desk')).toBe(seenFrom(owner));
});

it('builds the admin of a portal that installed it', async () => {
  await portal.build();
  expect(existsSync(path.join(portal.folder, 'dist/build/index.html'))).toBe(true);
});

describe('in a portal that only named its articles', () => {
  let address: string;
  let office: OtherOffice;
  let documentId: string;

  beforeAll(async () => {
    address = await portal.start();
    office = await settleOtherOffice(address);
    const written = await office.officer.post(`/content-manager/collection-types/${UID}`, ARTICLE);
    documentId = dataOf<{ documentId: string }>(written).documentId;
  });
  afterAll(() => portal.stop());

  const publicArticles = async () => {
    const published = await office.admin.get(`/content-manager/collection-types/${UID}?status=published`);
    return (published.body as unknown as { results: unknown[] }).results.filter(
      (one) => (one as { publishedAt: unknown }).publishedAt
    );
  };
  const token = async () =>
    dataOf<{ accessKey: string }>(
      await office.admin.post('/admin/api-tokens', {
        name: `all ${Math.trunc(performance.now())}`,
        description: '',
        type: 'full-access',
        lifespan: null,
      })
    ).accessKey;

  it('refuses to publish an article nobody approved, whoever presses the button', async () => {
    const publish = `/content-manager/collection-types/${UID}/${documentId}/actions/publish`;
    const answers = await Promise.all(
      [office.admin, office.office].map((person) => person.post(publish, ARTICLE))
    );
    for (const { status, body } of answers) {
      expect(status).toBe(403);
      expect(body.error?.details?.code).toMatch(/^(gate|publication|approval)\./);
    }
    expect(await publicArticles()).toEqual([]);
  });

  it('refuses the REST API, which publishes by default', async () => {
    const rest = visitor(address, await token());
    expect((await rest.post('/api/articles', { data: ARTICLE })).status).toBe(403);
    expect((await rest.put(`/api/articles/${documentId}`, { data: { title: '改了' } })).status).toBe(403);
    expect(await publicArticles()).toEqual([]);
  });

  it('publishes it once it went through its two signatures', async () => {
    const today = dataOf<{ today: string }>(await office.officer.get('/publication-desk/me')).today;
    const submission = {
      target: { uid: UID, documentId, locale: null },
      department: office.department,
      category: 'department-work',
      summary: ARTICLE.summary,
      occurredOn: today,
      checklist: CHECKLIST,
    };
    const submitted = dataOf<{ form: { number: string; version: number } }>(
      await office.officer.post('/publication-desk/forms', submission)
    ).form;
    expect(submitted.number).toMatch(/^\d{4}-0001$/);
    let version = submitted.version;
    for (const signer of [office.head, office.leader]) {
      const signed = await signer.post(`/publication-desk/forms/${submitted.number}/agree`, {
        version,
        opinion: '同意',
        confirmed: true,
      });
      version = dataOf<{ form: { version: number } }>(signed).form.version;
    }
    const published = await office.office.post(`/publication-desk/forms/${submitted.number}/publish`, {
      version,
    });
    expect(dataOf<{ form: { state: string } }>(published).form.state).toBe('published');
    const rest = visitor(address, await token());
    const served = dataOf<{ title: string }[]>(await rest.get('/api/articles'));
    expect(served.map(({ title }) => title)).toEqual([ARTICLE.title]);
    const listed = await visitor(address).get(`/api/publication-desk/publications?type=${UID}`);
    expect(
      (listed.body as unknown as { results: { title: string }[] }).results.map(({ title }) => title)
    ).toEqual([ARTICLE.title]);
  });
});

describe('refuses to boot, in one line naming key, value and what is allowed', () => {
  const governs = `{ '${UID}': { title: 'title', body: ['body'] } }`;
  it.each([
    [
      'a wrong key',
      pluginsWith(`{ organisation: '焦作市总工会' }`),
      /"organisation".*焦作市总工会.*organization/,
    ],
    [
      'an unknown type',
      pluginsWith(`{ governs: { 'api::story.story': { title: 'title', body: [] } } }`),
      /api::story\.story.*api::article\.article/,
    ],
    [
      'an unknown field',
      pluginsWith(`{ governs: { '${UID}': { title: 'headline', body: ['body'] } } }`),
      /governs\.api::article\.article\.title.*headline.*title/,
    ],
    [
      'a type without draft and publish',
      { ...pluginsWith(`{ governs: ${governs} }`), ...articleWithoutDrafts },
      /api::article\.article.*draft/,
    ],
    [
      'a bad time zone',
      pluginsWith(`{ timeZone: 'Asia/Jiaozuo' }`),
      /timeZone.*Asia\/Jiaozuo.*Asia\/Shanghai/,
    ],
  ])('%s', async (_what, files, line) => {
    const output = await portal.refusal(files as unknown as Record<string, string>);
    // Strapi prints a failed boot twice, as a log line and as an error.
    const said = output
      .split('\n')
      .filter((text) => line.test(text))
      .map((text) => text.replace(/^.*?(?=publication-desk: )/, ''));
    expect([...new Set(said)]).toHaveLength(1);
  });
});
