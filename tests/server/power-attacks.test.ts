import type { Form } from '../../src/approval';
import type { RuleBook } from '../../src/rules';
import { createSteps, DESK, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { PASSWORD } from './people';
import { openPortal } from './portal';
import type { Method, PersonKey, Portal } from './portal';

/** Ways to come by a right to sign or to publish that are not a seat, a delegation or a switch: each tried as whoever could (Art. 8). */

let portal: Portal;
let steps: Steps;
let sensitive: Form;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  const category = 'sensitive-information';
  sensitive = await steps.submitted('officer', await steps.write('officer'), { category });
  sensitive = await steps.agreed(sensitive, 'head', 'leader');
});
afterAll(() => portal?.close());

type Answer = {
  readonly status: number;
  readonly body: { error?: { details?: { code?: string; params?: { number: number } } } };
};

const call = async (who: PersonKey, method: Method, path: string, body: object = {}) =>
  (await portal.as(who))[method](`${DESK}${path}`).send(body);
const admin = async (method: Method, path: string, body: object = {}) =>
  (await portal.as('super'))[method](path).send(body);
const codeOf = ({ body }: Answer) => body.error?.details?.code;
const numberOf = ({ body }: Answer): number => body.error?.details?.params?.number ?? 0;

const rules = async (): Promise<{ version: number; book: RuleBook }> =>
  (await call('clerk', 'get', '/settings/rules')).body;
const save = async (who: PersonKey, book: RuleBook, more: object = {}) =>
  call(who, 'put', '/settings/rules', { book, ...more });
const refuse = async (answer: Answer) => call('webmaster', 'post', `/power/${numberOf(answer)}/refuse`);
const confirm = async (who: PersonKey, answer: Answer) =>
  call(who, 'post', `/power/${numberOf(answer)}/confirm`);
const seatsOf = async (who: PersonKey) => (await call(who, 'get', '/me')).body.seats.length;

type Bent = (book: RuleBook) => RuleBook;

describe('a rule book', () => {
  const ways: readonly (readonly [string, Bent])[] = [
    [
      'that puts a lenient route behind the strict ones, for forms to be raised to',
      (book) => ({ ...book, routes: [...book.routes].reverse() }),
    ],
    [
      'whose category takes another route',
      (book) => ({
        ...book,
        categories: book.categories.map((one) =>
          one.key === 'sensitive-information' ? { ...one, route: 'routine' } : one
        ),
      }),
    ],
    [
      'whose stage applies to some categories alone',
      (book) => ({
        ...book,
        routes: book.routes.map((route) => ({
          ...route,
          stages: route.stages.map((stage) =>
            stage.position === 'principal-leader'
              ? { ...stage, when: { categories: ['department-work'] } }
              : stage
          ),
        })),
      }),
    ],
    [
      'that lets a position do more',
      (book) => ({
        ...book,
        positions: book.positions.map((one) =>
          one.key === 'registrar' ? { ...one, may: [...one.may, 'publish' as const] } : one
        ),
      }),
    ],
    [
      'whose question leads nowhere any more',
      (book) => ({
        ...book,
        checklist: book.checklist.map(({ raisesTo: _, ...question }) => question),
      }),
    ],
    [
      'whose question takes the other answer for good',
      (book) => ({
        ...book,
        checklist: book.checklist.map((question) =>
          question.raisesTo ? { ...question, good: 'yes' as const } : question
        ),
      }),
    ],
  ];

  beforeAll(async () => {
    const { book, version } = await rules();
    const raising = book.checklist.map((question, index) =>
      index === 0 ? { ...question, good: 'no' as const, raisesTo: 'sensitive' } : question
    );
    const saved = await save('clerk', { ...book, checklist: raising }, { from: version });
    expect([saved.status, codeOf(saved)]).toEqual([200, undefined]);
  });

  it.each(ways)('%s is not in force by one person', async (_, bent) => {
    const { book, version } = await rules();
    for (const who of ['clerk', 'super'] as const) {
      const asked = await save(who, bent(book));
      expect([asked.status, codeOf(asked)]).toEqual([202, 'settings.awaits-second']);
      expect(codeOf(await confirm(who, asked))).toBe('settings.not-yours-to-confirm');
      expect((await rules()).version).toBe(version);
      expect((await refuse(asked)).status).toBe(200);
    }
  });

  it('that was proposed before the rules became others does not undo what they became', async () => {
    const { book } = await rules();
    const asked = await save('clerk', { ...book, cover: true });
    expect(codeOf(asked)).toBe('settings.awaits-second');
    const name = { zh: '本会办法', en: 'Our rules' };
    const saved = await save('registrar', { ...book, name } as RuleBook);
    expect(saved.status).toBe(200);
    expect(codeOf(await confirm('webmaster', asked))).toBe('rules.changed');
    expect((await rules()).book).toMatchObject({ name, cover: false });
    expect((await refuse(asked)).status).toBe(200);
  });
});

describe('accounts', () => {
  const accountOf = (key: PersonKey) => portal.people[key];

  it('bear nobody else’s power by another’s name', async () => {
    const { id } = accountOf('super');
    const { id: principal, email } = accountOf('principal');
    expect((await admin('put', `/admin/users/${id}`, { firstname: '主', lastname: '钱' })).status).toBe(200);
    expect((await admin('put', `/admin/users/${id}`, { email })).status).toBe(400);
    expect(await seatsOf('super')).toBe(0);
    expect((await steps.agree('super', sensitive)).status).not.toBe(200);
    expect((await admin('put', `/admin/users/${id}`, { firstname: '超', lastname: '卫' })).status).toBe(200);
    expect(principal).not.toBe(id);
  });

  it('of somebody deleted, made again with the e-mail, hold nothing until two persons seat them', async () => {
    const { id, email, name } = accountOf('unionLeader');
    const role = await portal.strapi.db.query('admin::role').findOne({
      where: { code: 'publication-desk-leader-in-charge' },
    });
    expect((await admin('delete', `/admin/users/${id}`)).status).toBe(200);
    const made = await portal.strapi.service('admin::user').create({
      email,
      firstname: name.slice(1),
      lastname: name.slice(0, 1),
      password: PASSWORD,
      isActive: true,
      roles: [role.id],
    });
    const seats = async () =>
      (await (await portal.asAccount(email, PASSWORD)).get(`${DESK}/me`)).body.seats.length;
    expect([made.id === id, await seats()]).toEqual([false, 0]);
    const asked = await call('super', 'post', '/settings/seats/reseat');
    expect(codeOf(asked)).toBe('settings.awaits-second');
    expect(codeOf(await confirm('super', asked))).toBe('settings.not-yours-to-confirm');
    expect(await seats()).toBe(0);
    expect((await refuse(asked)).status).toBe(200);
  });

  it('made for oneself are no second person', async () => {
    const role = await portal.strapi.db.query('admin::role').findOne({
      where: { code: 'publication-desk-general-office' },
    });
    const email = 'shadow@portal.test';
    const shadow = await portal.strapi.service('admin::user').create({
      email,
      firstname: '影',
      lastname: '孙',
      password: PASSWORD,
      isActive: true,
      roles: [role.id],
    });
    const asked = await call('clerk', 'put', '/settings/options', { cover: true });
    const own = await portal.asAccount(email, PASSWORD);
    const second = await own.post(`${DESK}/power/${numberOf(asked)}/confirm`);
    expect(codeOf(second)).toBe('settings.not-yours-to-confirm');
    const seated = await call('clerk', 'post', '/settings/seats', {
      person: shadow.id,
      position: 'registrar',
      department: null,
    });
    expect(codeOf(seated)).toBe('settings.awaits-second');
    expect(codeOf(await own.post(`${DESK}/power/${numberOf(seated)}/confirm`))).toBe(
      'settings.not-yours-to-confirm'
    );
    for (const one of [asked, seated]) expect((await refuse(one)).status).toBe(200);
  });

  it('that propose each other a seat confirm neither', async () => {
    const seat = (key: PersonKey) => ({
      person: accountOf(key).id,
      position: 'principal-leader',
      department: null,
    });
    const first = await call('clerk', 'post', '/settings/seats', seat('webmaster'));
    const second = await call('webmaster', 'post', '/settings/seats', seat('clerk'));
    expect(codeOf(await confirm('webmaster', first))).toBe('settings.not-yours-to-confirm');
    expect(codeOf(await confirm('clerk', second))).toBe('settings.not-yours-to-confirm');
    for (const [who, one] of [
      ['clerk', first],
      ['webmaster', second],
    ] as const)
      expect((await call(who, 'post', `/power/${numberOf(one)}/refuse`)).status).toBe(200);
  });
});

describe('Strapi’s own settings', () => {
  it('let an officer’s role do everything at the desk, and the officer signs, publishes and confirms nothing', async () => {
    const { id } = await portal.strapi.db.query('admin::role').findOne({
      where: { code: 'publication-desk-information-officer' },
    });
    const { body } = await admin('get', `/admin/roles/${id}/permissions`);
    const own = body.data.map(({ action, subject, properties, conditions }: Record<string, unknown>) => ({
      action,
      subject,
      properties,
      conditions,
    }));
    const plugin = (action: string) => ({
      action: `plugin::publication-desk.${action}`,
      subject: null,
      properties: {},
      conditions: [],
    });
    const added = ['forms.sign', 'forms.office', 'settings.manage', 'register.read', 'ranking.close'];
    const put = await admin('put', `/admin/roles/${id}/permissions`, {
      permissions: [
        ...own,
        ...added
          .map(plugin)
          .filter(({ action }) => !own.some((one: { action: string }) => one.action === action)),
      ],
    });
    expect(put.status).toBe(200);
    const form = await steps.submitted('officer', await steps.write('officer'));
    expect((await steps.agree('colleague', form)).status).not.toBe(200);
    const approved = await steps.agreed(form, 'head', 'leader');
    expect((await steps.act('colleague', approved, 'publish')).status).not.toBe(200);
    expect((await steps.act('colleague', approved, 'withdraw', { reason: '撤' })).status).not.toBe(200);
    const asked = await call('colleague', 'put', '/settings/options', { cover: true });
    expect(asked.status).not.toBe(200);
    const clerks = await call('clerk', 'put', '/settings/options', { implicit: true });
    expect(codeOf(await confirm('colleague', clerks))).toBe('settings.not-yours-to-confirm');
    expect((await refuse(clerks)).status).toBe(200);
    expect((await admin('put', `/admin/roles/${id}/permissions`, { permissions: own })).status).toBe(200);
  });

  it('give keys of every kind, and none publishes, signs or changes a rule', async () => {
    const form = await steps.approved();
    const { documentId } = form.target;
    const key = await admin('post', '/admin/api-tokens', {
      name: 'everything',
      description: '',
      type: 'full-access',
      lifespan: null,
    });
    expect(key.status).toBe(201);
    const bearer = `Bearer ${key.body.data.accessKey}`;
    const ask = (method: Method, url: string, body: object = {}) =>
      portal.http()[method](url).set('Authorization', bearer).send(body);
    const answers = [
      await ask('put', `/api/publication-desk/items/${documentId}?status=published`, {
        data: { title: '改' },
      }),
      await ask('post', `/api/publication-desk/items/${documentId}/actions/publish`),
      await ask('post', `${DESK}/forms/${form.number}/publish`, { version: form.version }),
      await ask('put', `${DESK}/settings/options`, { cover: true }),
      await ask('post', `/content-manager/collection-types/${ITEM}/${documentId}/actions/publish`),
    ];
    expect(answers.filter(({ status }) => status < 400)).toEqual([]);
    const { body } = await steps.detail('clerk', form.number);
    expect(body.form.state).toBe('approved');
    expect((await call('clerk', 'get', '/settings')).body.approval.cover).toBe(false);
  });
});

describe('who may take seats away', () => {
  it('names neither themselves nor somebody of a lower stage in the place of whoever held one', async () => {
    const { seats } = (await call('clerk', 'get', '/settings')).body;
    const seat = seats.find(
      ({ person, position }: { person: { id: number }; position: string }) =>
        person.id === portal.people.principal.id && position === 'principal-leader'
    );
    expect((await call('clerk', 'delete', `/settings/seats/${seat.documentId}`)).status).toBe(200);
    const named = (person: PersonKey) =>
      steps.act('clerk', sensitive, 'reassign', {
        stage: 'principal-leader',
        person: portal.people[person].id,
        reason: '主要领导离任',
      });
    expect(codeOf(await named('clerk'))).toBe('approval.reassign-self');
    for (const who of ['webmaster', 'leader', 'registrar'] as const)
      expect(codeOf(await named(who))).toBe('approval.reassign-unqualified');
    const back = await call('clerk', 'post', '/settings/seats', {
      person: portal.people.principal.id,
      position: 'principal-leader',
      department: null,
    });
    expect(codeOf(back)).toBe('settings.awaits-second');
    expect((await confirm('webmaster', back)).status).toBe(200);
    expect((await steps.agree('principal', sensitive)).status).toBe(200);
  });

  it('a deputy lends nothing on', async () => {
    const days = { startsOn: '2020-01-01', endsOn: '2099-12-31', reason: '出差' };
    const lent = await call('leader', 'post', '/deputy', { to: portal.people.unionHead.id, ...days });
    expect(lent.status).toBe(200);
    await call('unionHead', 'post', '/deputy', { to: portal.people.colleague.id, ...days });
    const form = await steps.submitted('officer', await steps.write('officer'));
    const signed = await steps.agreed(form, 'head');
    expect((await steps.agree('colleague', signed)).status).not.toBe(200);
    expect((await steps.agree('unionHead', signed)).status).toBe(200);
  });
});
