import { createHmac } from 'node:crypto';
import path from 'node:path';
import type { Form } from '../../src/approval';
import type { Delivery, Store } from '../../server/src/store';
import { storeFor } from './approve';
import { createSteps, DESK, type Steps } from './desk-steps';
import { answerJson, listen, type Listening } from './listening';
import { openPortal, type PersonKey, type Portal } from './portal';

let portal: Portal;
let store: Store;
let steps: Steps;
let server: Listening;
const logged: string[] = [];

const SECRET = 'a-secret-nobody-sees';
const KEY = 'a-key-nobody-sees';

beforeAll(async () => {
  server = await listen();
  const robot = (name: string, kind: string, about: readonly string[]) => ({
    name,
    kind,
    url: `${server.url}/${name}?key=${KEY}`,
    secret: SECRET,
    about,
  });
  portal = await openPortal({
    plugin: {
      notices: {
        admin: 'https://portal.test/admin/',
        email: true,
        timeout: 0.5,
        robots: [
          robot('wecom', 'wecom', ['to-sign', 'published']),
          robot('dingtalk', 'dingtalk', ['returned']),
          robot('feishu', 'feishu', ['returned']),
        ],
        webhooks: [
          { name: 'hook', url: `${server.url}/hook`, secret: SECRET, about: ['to-sign', 'commented'] },
        ],
      },
    },
    plugins: {
      email: {
        config: {
          provider: path.join(__dirname, 'mail-provider.cjs'),
          providerOptions: { url: `${server.url}/mail` },
          settings: { defaultFrom: 'desk@portal.test', defaultReplyTo: 'desk@portal.test' },
        },
      },
    },
  });
  store = storeFor(portal.strapi);
  steps = createSteps(portal);
  for (const level of ['error', 'warn', 'info'] as const) {
    const log = portal.strapi.log[level].bind(portal.strapi.log);
    portal.strapi.log[level] = ((...words: unknown[]) => {
      logged.push(words.map(String).join(' '));
      return (log as (...words: unknown[]) => unknown)(...words);
    }) as never;
  }
});
afterAll(async () => {
  await portal?.close();
  await server?.close();
});
beforeEach(() => {
  server.forget();
  for (const place of ['/mail', '/wecom', '/dingtalk', '/feishu', '/hook'])
    server.answer(place, answerJson({ errcode: 0 }));
});

type Jobs = Record<'deliver' | 'prune' | 'overdue', (options?: { at: string }) => Promise<void>>;
const jobs = (): Jobs => portal.strapi.plugin('publication-desk').service('jobs') as Jobs;
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
const deliver = (seconds = 20): Promise<void> => jobs().deliver({ at: inSeconds(seconds) });

const bell = async (who: PersonKey) =>
  (await (await portal.as(who)).get(`${DESK}/notices?pageSize=100`)).body.results as readonly {
    id: number;
    kind: string;
    form: string;
    by: string;
    words: string;
    title: string;
    readAt: string | null;
  }[];
const kindsOf = async (who: PersonKey, form: Form) =>
  (await bell(who)).filter((one) => one.form === form.number).map(({ kind }) => kind);
const pulse = async (who: PersonKey) => (await portal.as(who)).get(`${DESK}/pulse`);

const handedIn = async (): Promise<Form> => steps.submitted('officer', await steps.write('officer'));
const outboxOf = (form: Form): Promise<readonly Delivery[]> => store.outbox.ofForm(form.number);
const mails = () =>
  server.at('/mail').map(({ body }) => JSON.parse(body) as { to: string; subject: string; text: string });
const mailsTo = (who: PersonKey) => mails().filter(({ to }) => to === portal.people[who].email);
const emptied = async (): Promise<void> => {
  const { tableName } = portal.strapi.db.metadata.get('plugin::publication-desk.delivery');
  await portal.strapi.db.connection(tableName).delete();
};

describe('the bell', () => {
  it('tells each of what concerns them, with the words of whoever did it', async () => {
    const form = await handedIn();
    expect(await kindsOf('head', form)).toEqual(['to-sign']);
    expect(await kindsOf('officer', form)).toEqual([]);
    const returned = (await steps.act('head', form, 'return', { opinion: '请补充参加人数', to: null })).body
      .form;
    for (const who of ['officer', 'colleague'] as const) {
      const [first] = (await bell(who)).filter((one) => one.form === form.number);
      expect(first).toMatchObject({
        kind: 'returned',
        by: '王部',
        words: '请补充参加人数',
        title: form.submission.title,
      });
    }
    expect(await kindsOf('unionOfficer', returned)).toEqual([]);
  });

  it('is written with the event or not at all', async () => {
    const form = await handedIn();
    const before = await bell('head');
    await expect(
      store.transaction(async () => {
        const event = {
          type: 'commented' as const,
          text: '不会留下',
          by: null,
          at: new Date().toISOString(),
        };
        await store.forms.append(form, [event]);
        throw new Error('undone');
      })
    ).rejects.toThrow('undone');
    expect(await bell('head')).toEqual(before);
    expect((await outboxOf(form)).map(({ kind }) => kind)).not.toContain('commented');
  });

  it('counts what is unread, until it is read; nobody reads for another', async () => {
    const form = await handedIn();
    const unread = (await pulse('head')).body.unread as number;
    expect(unread).toBeGreaterThan(0);
    const mine = (await bell('head')).find((one) => one.form === form.number);
    await (await portal.as('leader')).post(`${DESK}/notices/read`).send({ ids: [mine?.id] });
    expect((await pulse('head')).body.unread).toBe(unread);
    const read = await (await portal.as('head')).post(`${DESK}/notices/read`).send({ form: form.number });
    expect(read.body).toEqual({ read: 1 });
    expect((await pulse('head')).body.unread).toBe(unread - 1);
    await (await portal.as('head')).post(`${DESK}/notices/read`).send({});
    expect((await pulse('head')).body.unread).toBe(0);
  });

  it('no longer asks for a signature that was given', async () => {
    const form = await handedIn();
    await (await portal.as('head')).post(`${DESK}/notices/read`).send({});
    await steps.agreed(form, 'head');
    const [first] = (await bell('head')).filter((one) => one.form === form.number);
    expect(first).toMatchObject({ kind: 'to-sign' });
    expect(first?.readAt).not.toBeNull();
    expect(await kindsOf('leader', form)).toEqual(['to-sign']);
  });

  it('goes silent about forms one may no longer see', async () => {
    const form = await handedIn();
    await steps.act('colleague', form, 'comment', { text: '已电话核实' });
    const { tableName } = portal.strapi.db.metadata.get('plugin::publication-desk.seat');
    const seat = () => portal.strapi.db.connection(tableName).where({ user_id: portal.people.head.id });
    const [held] = (await seat().select('department')) as { department: string }[];
    await seat().update({ department: 'elsewhere' });
    try {
      const [first] = (await bell('head')).filter((one) => one.form === form.number);
      expect(first).toMatchObject({ title: '', by: '', words: '' });
    } finally {
      await seat().update({ department: held?.department });
    }
  });

  it('tells who is to stand in for another, and before that who is to confirm it', async () => {
    await handedIn();
    const day = await steps.today();
    const lend = async (from: PersonKey, to: PersonKey, seat: Record<string, unknown>) =>
      (await portal.as('clerk')).post(`${DESK}/settings/delegations`).send({
        from: portal.people[from].id,
        to: portal.people[to].id,
        startsOn: day,
        endsOn: day,
        reason: '出差',
        ...seat,
      });
    const own = await lend('clerk', 'webmaster', { position: 'general-office', department: null });
    expect(own.status).toBe(200);
    expect((await bell('webmaster'))[0]).toMatchObject({ kind: 'delegated', form: null });
    const department = portal.departments.publicity.key;
    const held = await lend('head', 'unionHead', { position: 'department-head', department });
    expect(held.body.error.details.code).toBe('settings.awaits-second');
    expect((await bell('registrar'))[0]).toMatchObject({ kind: 'confirm-setting', form: null });
    expect((await bell('unionHead')).map(({ kind }) => kind)).not.toContain('delegated');
    await (await portal.as('clerk')).delete(`${DESK}/settings/delegations/${own.body.documentId}`);
  });

  it('tells the office of what is online and not in the register, once', async () => {
    const form = await steps.published();
    const { tableName } = portal.strapi.db.metadata.get(form.target.uid);
    await portal.strapi.db
      .connection(tableName)
      .where({ document_id: form.target.documentId })
      .whereNotNull('published_at')
      .update({ title: '被改动的标题' });
    const drifted = async () => (await bell('clerk')).filter(({ kind }) => kind === 'drift').length;
    const before = await drifted();
    await (await portal.as('clerk')).post(`${DESK}/drift`).send({});
    await (await portal.as('clerk')).post(`${DESK}/drift`).send({});
    expect(await drifted()).toBe(before + 1);
  });
});

describe('the pulse', () => {
  it('changes with every event at the desk, and is answered without a body until then', async () => {
    const first = await pulse('leader');
    const again = await (
      await portal.as('leader')
    )
      .get(`${DESK}/pulse`)
      .set('If-None-Match', first.headers.etag as string);
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    await handedIn();
    const changed = await (
      await portal.as('leader')
    )
      .get(`${DESK}/pulse`)
      .set('If-None-Match', first.headers.etag as string);
    expect(changed.status).toBe(200);
    expect(changed.body.version).not.toBe(first.body.version);
  });
});

describe('the pulse of a desk', () => {
  const versionOf = async (who: PersonKey) => (await pulse(who)).body.version as string;

  it('stands still where nothing of it changed: another department’s forms are not on it', async () => {
    const [union, head, clerk] = [
      await versionOf('unionHead'),
      await versionOf('head'),
      await versionOf('clerk'),
    ];
    const form = await handedIn();
    expect(await versionOf('unionHead')).toBe(union);
    expect(await versionOf('head')).not.toBe(head);
    expect(await versionOf('clerk')).not.toBe(clerk);
    const before = await versionOf('officer');
    expect((await steps.act('head', form, 'agree', { opinion: '', confirmed: true })).status).toBe(200);
    expect(await versionOf('officer')).not.toBe(before);
    expect(await versionOf('unionHead')).toBe(union);
  });
});

describe('a reminder', () => {
  it('arrives, and the form says that it did and whether it was read', async () => {
    const form = await handedIn();
    const reminded = await steps.act('officer', form, 'remind');
    expect(reminded.status).toBe(200);
    await deliver();
    expect(mailsTo('head').at(-1)?.text).toContain('催办');
    const toldNow = async () =>
      (
        (await steps.detail('officer', form.number)).body.told as {
          kind: string;
          person: string;
          readAt: unknown;
          mailedAt: unknown;
        }[]
      ).find(({ kind }) => kind === 'reminded');
    expect(await toldNow()).toMatchObject({ person: '王部', readAt: null, mailedAt: expect.any(String) });
    await (await portal.as('head')).post(`${DESK}/notices/read`).send({ form: form.number });
    expect(await toldNow()).toMatchObject({ readAt: expect.any(String) });
  });
});

describe('a message', () => {
  beforeEach(emptied);

  it('is one sentence and a link, with nothing of the item and nobody’s name', async () => {
    const form = await handedIn();
    await deliver();
    const { number } = form;
    expect(mails()).toEqual([
      {
        to: portal.people.head.email,
        subject: '信息发布管理',
        text: `审批单 ${number} 等待您审批。\n\nhttps://portal.test/admin/plugins/publication-desk/forms/${number}\n`,
      },
    ]);
    const [robot] = server.at('/wecom');
    expect(JSON.parse(robot?.body ?? '{}')).toMatchObject({ msgtype: 'text' });
    const said = server.heard.map(({ path, body }) => path + body).join('\n');
    for (const word of [form.submission.title, form.submission.summary, '李信', '王部'])
      expect(said).not.toContain(word);
  });

  it('gathers what one person is to hear', async () => {
    const forms = [await handedIn(), await handedIn()];
    await deliver();
    expect(mailsTo('head')).toHaveLength(1);
    for (const { number } of forms) expect(mailsTo('head')[0]?.text).toContain(number);
    await deliver();
    expect(mailsTo('head')).toHaveLength(1);
  });

  it('is sent once however many instances look', async () => {
    await handedIn();
    await Promise.all([deliver(), deliver(), deliver(), deliver()]);
    expect(mailsTo('head')).toHaveLength(1);
    expect(server.at('/hook')).toHaveLength(1);
  });

  it('is not sent to who has read it in the portal', async () => {
    const form = await handedIn();
    await (await portal.as('head')).post(`${DESK}/notices/read`).send({ form: form.number });
    await deliver();
    expect(mailsTo('head')).toEqual([]);
    expect(server.at('/wecom')).toEqual([]);
    expect((await outboxOf(form)).every(({ state }) => state === 'dropped')).toBe(true);
  });

  it('is not sent to a blocked account, and somebody is told so', async () => {
    const form = await handedIn();
    const users = portal.strapi.db.query('admin::user');
    await users.update({ where: { id: portal.people.head.id }, data: { blocked: true } });
    try {
      await deliver();
    } finally {
      await users.update({ where: { id: portal.people.head.id }, data: { blocked: false } });
    }
    expect(mails()).toEqual([]);
    const mail = (await outboxOf(form)).find(({ channel }) => channel === 'email');
    expect(mail).toMatchObject({ state: 'dead', fault: 'no-mailbox' });
  });

  it('is signed for 钉钉, 飞书 and the webhook', async () => {
    const form = await handedIn();
    await steps.act('head', form, 'return', { opinion: '请补充', to: null });
    await deliver();
    const [dingtalk] = server.at('/dingtalk');
    const query = new URL(dingtalk?.path ?? '', server.url).searchParams;
    const time = query.get('timestamp') ?? '';
    expect(query.get('sign')).toBe(
      createHmac('sha256', SECRET).update(`${time}\n${SECRET}`).digest('base64')
    );
    const feishu = JSON.parse(server.at('/feishu')[0]?.body ?? '{}') as { timestamp: string; sign: string };
    expect(feishu.sign).toBe(
      createHmac('sha256', `${feishu.timestamp}\n${SECRET}`).update('').digest('base64')
    );
  });

  it('to a webhook can be checked, and is the same one when it comes again', async () => {
    await handedIn();
    server.answer('/hook', answerJson({}, 500));
    await deliver();
    server.answer('/hook', answerJson({}));
    await deliver(120);
    const [first, second] = server.at('/hook');
    expect(second?.body).toBe(first?.body);
    const [, seconds, sum] =
      /^t=(\d+),v1=(\w+)$/.exec(String(second?.headers['x-publication-desk-signature'])) ?? [];
    expect(sum).toBe(createHmac('sha256', SECRET).update(`${seconds}.${second?.body}`).digest('hex'));
  });
});

describe('a server that', () => {
  beforeEach(emptied);
  const hook = async (form: Form) => (await outboxOf(form)).find(({ channel }) => channel === 'webhook:hook');

  it('never answers is left after the time it has, and tried again', async () => {
    server.answer('/hook', () => undefined);
    const form = await handedIn();
    await deliver();
    expect(await hook(form)).toMatchObject({ state: 'waiting', tries: 1, fault: 'timeout' });
    expect(mailsTo('head')).toHaveLength(1);
  });

  it('begins to answer and never ends is left too', async () => {
    server.answer('/hook', (response) => void response.writeHead(200).write('{'));
    const form = await handedIn();
    await deliver();
    expect(await hook(form)).toMatchObject({ state: 'waiting', tries: 1, fault: 'timeout' });
  });

  it('is busy is asked again when it says, not before', async () => {
    server.answer('/hook', answerJson({}, 429, { 'Retry-After': '600' }));
    const form = await handedIn();
    await deliver();
    await deliver(300);
    expect(server.at('/hook')).toHaveLength(1);
    await deliver(700);
    expect(server.at('/hook')).toHaveLength(2);
    expect(await hook(form)).toMatchObject({ state: 'waiting', tries: 2, fault: 'http-429' });
  });

  it('answers nonsense is taken for what it is', async () => {
    server.answer('/wecom', (response) => void response.end('<html>请登录</html>'));
    const form = await handedIn();
    await deliver();
    const robot = (await outboxOf(form)).find(({ channel }) => channel === 'robot:wecom');
    expect(robot).toMatchObject({ state: 'waiting', fault: 'not-a-robot' });
  });

  it('refuses is given up, shown to the office without address or key, and tried again on request', async () => {
    server.answer('/wecom', answerJson({ errcode: 93000, errmsg: `invalid webhook url ${KEY}` }));
    server.answer('/mail', answerJson({}, 550));
    const form = await handedIn();
    await deliver();
    const seen = await (await portal.as('clerk')).get(`${DESK}/outbox`);
    expect(seen.body).toMatchObject({
      dead: 2,
      channels: ['email', 'robot:wecom', 'robot:dingtalk', 'robot:feishu', 'webhook:hook'],
    });
    expect(seen.body.rows.map(({ fault }: { fault: string }) => fault).sort()).toEqual([
      'errcode-93000',
      'mail-550',
    ]);
    expect((await (await portal.as('officer')).get(`${DESK}/outbox`)).status).toBe(403);
    for (const text of [JSON.stringify(seen.body), logged.join('\n')]) {
      expect(text).not.toContain(KEY);
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(server.url);
      expect(text).not.toContain(portal.people.head.email);
    }
    expect(logged.join('\n')).toContain('errcode-93000');
    server.answer('/wecom', answerJson({ errcode: 0 }));
    server.answer('/mail', answerJson({}));
    const retried = await (await portal.as('clerk')).post(`${DESK}/outbox/retry`).send({});
    expect(retried.body).toEqual({ retried: 2 });
    await deliver();
    expect((await outboxOf(form)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  });

  it('was being told when its instance died is told by another', async () => {
    const form = await handedIn();
    const at = { now: inSeconds(20), lost: inSeconds(-300) };
    for (const recipient of await store.outbox.due(at))
      await store.outbox.claim(recipient, { ...at, claim: 'gone' });
    await deliver();
    expect(server.heard).toEqual([]);
    await deliver(400);
    expect((await outboxOf(form)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  });

  it('is a robot that has heard enough waits for the next minute', async () => {
    const form = await handedIn();
    const lately = Array.from({ length: 18 }, (_, index) => ({
      key: `robot:wecom|before-${index}|0|x`,
      channel: 'robot:wecom',
      person: null,
      kind: 'published' as const,
      form: null,
      at: inSeconds(0),
      dueAt: inSeconds(0),
    }));
    await store.outbox.add(lately);
    const { tableName } = portal.strapi.db.metadata.get('plugin::publication-desk.delivery');
    const rows = await portal.strapi.db.connection(tableName).where('key', 'like', '%before-%');
    for (const { id } of rows)
      await portal.strapi.db
        .connection(tableName)
        .where({ id })
        .update({ state: 'sent', claim: `c${id}`, settled_at: inSeconds(0) });
    await deliver();
    expect(server.at('/wecom')).toEqual([]);
    await deliver(90);
    expect(server.at('/wecom')).toHaveLength(1);
    expect((await outboxOf(form)).find(({ channel }) => channel === 'robot:wecom')?.state).toBe('sent');
  });
});

describe('what somebody prefers', () => {
  beforeEach(emptied);
  const prefer = async (who: PersonKey, preference: Record<string, unknown>) =>
    (await portal.as(who))
      .put(`${DESK}/notices/preference`)
      .send({ email: true, when: 'at-once', muted: [], ...preference });
  afterEach(() => prefer('head', {}));

  it('is kept, and answered with whether the portal sends mail at all', async () => {
    expect((await prefer('head', { when: 'digest', muted: ['commented'] })).status).toBe(200);
    const seen = await (await portal.as('head')).get(`${DESK}/notices/preference`);
    expect(seen.body).toEqual({
      preference: { email: true, when: 'digest', muted: ['commented'] },
      mail: true,
    });
    expect((await prefer('head', { when: 'never' })).status).toBe(400);
  });

  it('may be no mail, or not of every kind; the bell shows it all the same', async () => {
    await prefer('head', { muted: ['to-sign'] });
    const form = await handedIn();
    await deliver();
    expect(mailsTo('head')).toEqual([]);
    expect(await kindsOf('head', form)).toEqual(['to-sign']);
    await prefer('head', { email: false });
    await steps.act('officer', form, 'remind');
    await deliver();
    expect(mailsTo('head')).toEqual([]);
  });

  it('may be one mail a working morning', async () => {
    await prefer('head', { when: 'digest' });
    const form = await handedIn();
    const mail = (await outboxOf(form)).find(({ channel }) => channel === 'email');
    expect(mail?.dueAt).toMatch(/T00:30:00\.000Z$/);
    await deliver(30);
    await handedIn();
    await jobs().deliver({ at: new Date(Date.parse(mail?.dueAt ?? '') + 1000).toISOString() });
    expect(mailsTo('head')).toHaveLength(1);
  });
});

describe('what was told', () => {
  it('is kept while it matters', async () => {
    const form = await handedIn();
    await deliver();
    const inDays = (days: number) => inSeconds(days * 86_400);
    await jobs().prune({ at: inDays(20) });
    expect(await outboxOf(form)).toHaveLength(3);
    await jobs().prune({ at: inDays(40) });
    expect(await outboxOf(form)).toEqual([]);
    expect(await kindsOf('head', form)).toEqual(['to-sign']);
    await (await portal.as('head')).post(`${DESK}/notices/read`).send({});
    await jobs().prune({ at: inDays(100) });
    expect(await kindsOf('head', form)).toEqual([]);
  });

  it('long ago is no news', async () => {
    const form = await handedIn();
    const at = '2020-01-01T00:00:00.000Z';
    const by = { id: portal.people.clerk.id, name: '孙办' };
    await store.transaction(async () => {
      const now = (await store.forms.lock(form.number)) as Form;
      await store.forms.append(now, [{ type: 'commented', text: '补登', by, at }]);
    });
    expect(await kindsOf('officer', form)).toEqual([]);
  });
});

describe('the head of the register', () => {
  it('is sent to the addresses the office names as a month is closed', async () => {
    const clerk = await portal.as('clerk');
    const save = (addresses: readonly string[]) => clerk.put(`${DESK}/outbox/anchors`).send({ addresses });
    expect((await save(['no address'])).status).toBe(400);
    expect((await save(['archive@office.test'])).body).toEqual({ addresses: ['archive@office.test'] });
    expect((await clerk.get(`${DESK}/outbox`)).body.anchors).toEqual(['archive@office.test']);
    const closed = await clerk.post(`${DESK}/ranking/close`).send({ month: '2026-01' });
    expect([closed.status, closed.body.error]).toEqual([200, undefined]);
    await portal.strapi.plugin('publication-desk').service('jobs').deliver();
    const { hash } = await store.register.head();
    const [mail] = mails().filter(({ to }) => to === 'archive@office.test');
    expect(mail?.text).toContain(hash);
    expect(mail?.text).toContain('https://portal.test/admin/plugins/publication-desk');
    expect(mail?.text).not.toContain('/forms/');
    const { body } = await clerk.get(`${DESK}/settings/changes?kind=anchors`);
    expect(body.results).toHaveLength(1);
  });
});
