import { adminRoutes } from '../../server/src/routes/admin-routes';
import { publicRoutes } from '../../server/src/routes/public-routes';
import manifest from '../../strapi-plugin.json';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { PASSWORD } from './people';
import { openPortal } from './portal';
import type { Method, Portal } from './portal';

let portal: Portal;
let steps: Steps;
let stranger: string;

/** Strapi's own words for every admin route of the plugin, so that one added without a permission is found. */
type Registered = {
  readonly method: string;
  readonly path: string;
  readonly config?: { readonly policies?: readonly unknown[] };
};
const registered = (): readonly Registered[] =>
  (portal.strapi.plugin('publication-desk').routes as unknown as { admin: { routes: readonly Registered[] } })
    .admin.routes;

const addressOf = (path: string): string => `${DESK}${path.replace(/:\w+/g, 'x')}`;
const methodOf = (method: string): Method => method.toLowerCase() as Method;

/** Somebody who may sign in to the admin and nothing more. */
const invite = async (): Promise<string> => {
  const { strapi } = portal;
  const role = await strapi.db.query('admin::role').create({ data: { name: 'Visitor', code: 'visitor' } });
  const email = 'visitor@portal.test';
  const account = {
    email,
    firstname: '客',
    lastname: '来',
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
  };
  await strapi.service('admin::user').create(account);
  const { body } = await portal.http().post('/admin/login').send({ email, password: PASSWORD });
  return body.data.token;
};

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  stranger = await invite();
}, 300_000);

afterAll(() => portal.close());

describe('every admin route', () => {
  it('is the table’s, no more and no fewer', () => {
    const keys = registered().map(({ method, path }) => `${method} ${path}`);
    expect(keys.sort()).toEqual(adminRoutes.map(({ method, path }) => `${method} ${path}`).sort());
    expect(keys.length).toBeGreaterThan(50);
  });

  it('is closed to who has not signed in', async () => {
    for (const { method, path } of registered()) {
      const answer = await portal.http()[methodOf(method)](addressOf(path));
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  it('is closed to who has signed in without its permission', async () => {
    for (const { method, path } of registered()) {
      const answer = await portal
        .http()
        [methodOf(method)](addressOf(path))
        .set('Authorization', `Bearer ${stranger}`);
      expect([path, answer.status]).toEqual([path, 403]);
      const { permission } = adminRoutes.find((route) => route.method === method && route.path === path)!;
      const named = manifest.permissions.find(({ action }) => action === permission)!;
      const { code, zh, en } = answer.body.error.details;
      expect([path, code]).toEqual([path, 'request.role-lacks']);
      expect([path, zh, en]).toEqual([
        path,
        expect.stringContaining(`“${named['zh-Hans']}”`),
        expect.stringContaining(`“${named.en}”`),
      ]);
    }
  });

  it.each([
    ['officer', 'get', '/settings'],
    ['officer', 'post', '/forms/2026-0001/agree'],
    ['officer', 'get', '/register'],
    ['leader', 'post', '/forms'],
    ['leader', 'post', '/forms/2026-0001/publish'],
    ['principal', 'post', '/ranking/close'],
  ] as const)('keeps %s from %s %s', async (who, method, path) => {
    expect((await (await portal.as(who))[method](`${DESK}${path}`)).status).toBe(403);
  });
});

describe('the manifest', () => {
  it('names every permission a route asks for, and no other', () => {
    const asked = new Set<string>(adminRoutes.map(({ permission }) => permission));
    expect([...asked].sort()).toEqual(manifest.permissions.map(({ action }) => action).sort());
    const known = portal.strapi.service('admin::permission').actionProvider.keys() as string[];
    const own = known.filter((uid) => uid.startsWith('plugin::publication-desk.'));
    expect(own.sort()).toEqual(
      manifest.permissions.map(({ action }) => `plugin::publication-desk.${action}`).sort()
    );
  });

  it('has a read-only address for the public, and nothing else', () => {
    expect(publicRoutes.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('names the events as they are sent: a number, a type and a state, nothing of the content', async () => {
    const heard: [string, unknown][] = [];
    for (const event of manifest.events)
      portal.strapi.eventHub.on(event, async (payload: unknown) => void heard.push([event, payload]));
    const form = await steps.published({ title: '事件里没有这个标题' });
    await steps.act('clerk', form, 'withdraw', { reason: '事件里没有这个原因' });
    const names = heard.map(([event]) => event.replace('publication-desk.form.', ''));
    expect(names).toEqual(['submitted', 'signed', 'signed', 'approved', 'published', 'withdrawn']);
    for (const [, payload] of heard)
      expect(Object.keys(payload as object).sort()).toEqual(['number', 'state', 'type']);
    expect(JSON.stringify(heard)).not.toContain('事件里');
  });
});

describe('what cannot be read', () => {
  const long = '长'.repeat(100_000);
  type Case = readonly [what: string, path: string, body: unknown, field: string];
  const cases: readonly Case[] = [
    [
      'an opinion of 100,000 characters',
      '/forms/2026-0001/agree',
      { version: 1, opinion: long, confirmed: true },
      'opinion',
    ],
    ['a control character', '/forms/2026-0001/comment', { version: 1, text: 'a\u0007b' }, 'text'],
    ['a list instead of an object', '/forms/2026-0001/agree', [1, 2], 'body'],
    ['a version that is no number', '/forms/2026-0001/agree', { version: '1' }, 'version'],
    ['no version', '/forms/2026-0001/agree', {}, 'version'],
    ['an immense number', '/forms/2026-0001/attach', { version: 1, file: 1e21 }, 'file'],
    ['an unknown key', '/forms/2026-0001/agree', { version: 1, sudo: true }, 'sudo'],
    ['a target that is a text', '/forms/check', { target: 'x' }, 'target'],
    [
      'a document id with SQL in it',
      '/forms/check',
      { target: { uid: 'a', documentId: "1' OR 1=1", locale: null } },
      'target.documentId',
    ],
    ['a time without a zone', '/forms/2026-0001/schedule', { version: 1, for: '2026-01-01 10:00' }, 'for'],
    [
      'a point no checklist can have; one that the rules do not have is refused by the rules',
      '/forms/check',
      { target: { uid: 'a', documentId: 'b', locale: null }, checklist: [{ point: 100, ok: true }] },
      'checklist.0.point',
    ],
  ];

  it.each(cases)('%s', async (_what, path, body, field) => {
    const answer = await (await portal.as('clerk')).post(`${DESK}${path}`).send(body as object);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details).toMatchObject({ code: 'request.invalid', params: { field } });
    expect(JSON.stringify(answer.body).length).toBeLessThan(2000);
  });

  it.each([
    ['a text', '"hello"'],
    ['a number', '42'],
    ['broken JSON', '{"version":'],
  ])('a body that is %s', async (_what, body) => {
    const answer = await (
      await portal.as('head')
    )
      .post(`${DESK}/forms/2026-0001/agree`)
      .set('Content-Type', 'application/json')
      .send(body);
    expect(answer.status).toBe(400);
  });

  it('a summary of 10 MB', async () => {
    const body = {
      ...(await steps.submission({ summary: 'x'.repeat(10_000_000) })),
      target: { uid: 'a', documentId: 'b', locale: null },
    };
    const answer = await (await portal.as('officer')).post(`${DESK}/forms`).send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.code).toBe('request.too-large');
  });

  it.each([
    '/forms?page=0',
    '/forms?pageSize=1000',
    '/forms?view=everything',
    '/forms?page=1&page=2',
    '/forms?sort=id',
    '/register?from=2026-02-30',
    '/ranking?month=2026-13',
    '/ranking',
    '/ranking/period?period=2026-H3',
  ])('the query %s', async (path) => {
    const answer = await (await portal.as('clerk')).get(`${DESK}${path}`);
    expect(answer.body.error).toMatchObject({ status: 400, details: { code: 'request.invalid' } });
  });

  it('answers a form number that is none like one that is not there', async () => {
    const odd = await steps.detail('clerk', encodeURIComponent("' OR 1=1 --"));
    const unknown = await steps.detail('clerk', '2020-9999');
    expect(odd.status).toBe(404);
    expect(odd.body).toEqual(unknown.body);
  });
});

describe('a body nobody can read', () => {
  it.each([
    'null',
    '"x"',
    '1',
    '{bad',
    '[]',
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{}}}',
  ])('%s is a bad request with what to do', async (body) => {
    for (const url of ['/forms', '/forms/2026-0001/agree', '/settings/terms']) {
      const answer = await (await portal.as('clerk')).post(`${DESK}${url}`).type('json').send(body);
      expect([url, answer.status]).toEqual([url, 400]);
      const { code, zh, en } = answer.body.error.details;
      expect(code).toBe('request.invalid');
      expect(zh).toContain('请');
      expect(en).toBeTruthy();
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a body that is not what its heading says', () => {
  it.each([
    ['a form without an end', { 'Content-Type': 'multipart/form-data; boundary=y' }],
    ['a form without a boundary', { 'Content-Type': 'multipart/form-data' }],
    ['a compression there is none of', { 'Content-Type': 'application/json', 'Content-Encoding': 'snappy' }],
    ['gzip that is none', { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }],
  ])('%s is a bad request', async (_what, headings) => {
    const office = await portal.as('clerk');
    const answer = await office.post(`${DESK}/settings/terms`).set(headings).send('garbage');
    expect(answer.body.error).toMatchObject({ status: 400, details: { code: 'request.invalid' } });
    const written = await office.put(`${DESK}/settings/options`).set(headings).send('garbage');
    expect(written.status).toBe(400);
  });
});

describe('work of a day that cannot have been', () => {
  it.each(['9999-12-31', '2199-05-01'])(
    '%s has not come, whatever the calendar knows',
    async (occurredOn) => {
      const target = await steps.write('officer');
      const input = await steps.submission({ occurredOn });
      const check = await (await portal.as('officer')).post(`${DESK}/forms/check`).send({ ...input, target });
      expect(check.body).toMatchObject({ dueOn: null, refusal: { code: 'approval.date-ahead' } });
      const answer = await steps.submit('officer', target, { occurredOn });
      expect(answer.body.error).toMatchObject({ status: 400, details: { code: 'approval.date-ahead' } });
    }
  );
});

describe('a year no office lives in', () => {
  it.each(['0000-01', '0001-12', '9999-12', '2200-01', '1899-12'])('%s is a bad request', async (month) => {
    const office = await portal.as('clerk');
    for (const url of [`/ranking?month=${month}`, `/ranking/period?period=${month.slice(0, 4)}`]) {
      const answer = await office.get(`${DESK}${url}`);
      expect([url, answer.status]).toEqual([url, 400]);
    }
  });
});
