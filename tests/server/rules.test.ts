import type { Form } from '../../src/approval';
import type { RuleBook } from '../../src/rules';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Method, Portal } from './portal';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});
afterAll(() => portal?.close());

const call = async (method: Method, path = '', body?: object) => {
  const request = (await portal.as('clerk'))[method](`${DESK}/settings/rules${path}`);
  return body ? request.send(body) : request;
};
const current = async (): Promise<{ version: number; book: RuleBook }> => (await call('get')).body;
/** Saved by the clerk, and confirmed by a second person where it gives power. */
const save = async (book: object, from: number) => {
  const saved = await call('put', '', { book, from });
  const waiting = saved.body.error?.details;
  if (waiting?.code !== 'settings.awaits-second') return saved;
  return (await portal.as('webmaster')).post(`${DESK}/power/${waiting.params.number}/confirm`);
};
const codeOf = (answer: { body: { error?: { details?: { code?: string } } } }): string =>
  answer.body.error?.details?.code ?? 'none';

/** The book with the principal leader behind the leader in charge on the routine route, for notices alone. */
const withReview = (book: RuleBook): RuleBook => ({
  ...book,
  routes: book.routes.map((route) =>
    route.key === 'routine'
      ? {
          ...route,
          stages: [
            ...route.stages,
            {
              key: 'principal-leader',
              position: 'principal-leader',
              signers: 'any',
              days: 2,
              when: { categories: ['notice'] },
            },
          ],
        }
      : route
  ),
});

describe('the rule book', () => {
  it('is the Measures until the office changes it, and comes with the books that ship', async () => {
    const { body } = await call('get');
    expect(body).toMatchObject({
      version: 1,
      versions: [],
      book: { name: { en: 'The Measures as practised' } },
    });
    expect(body.presets.map(({ key }: { key: string }) => key)).toEqual(['measures', 'letter', 'newsroom']);
  });

  it('shows what a change would do to open forms, and touches none', async () => {
    const form: Form = await steps.submitted('officer', await steps.write('officer'), { category: 'notice' });
    const { version, book } = await current();
    const shorter = {
      ...book,
      routes: book.routes.map((route) =>
        route.key === 'routine' ? { ...route, stages: route.stages.slice(1) } : route
      ),
    };
    const seen = await call('post', '/preview', { book: shorter, from: version });
    expect(seen.body).toMatchObject({
      refusal: null,
      affected: 1,
      forms: [{ number: form.number, now: 'department-head', under: 'leader-in-charge' }],
      changes: [{ part: 'routes', what: 'changed', name: { en: 'Routine' } }],
    });
    expect((await current()).version).toBe(version);

    expect(codeOf(await call('put', '', { book: withReview(book), from: version }))).toBe(
      'settings.awaits-second'
    );
    expect((await current()).version).toBe(version);
    expect((await save(withReview(book), version)).status).toBe(200);
    expect((await current()).version).toBe(version + 1);
    const { body } = await steps.detail('officer', form.number);
    expect(body.form).toMatchObject({ rules: version, route: { version: 1 }, stage: 'department-head' });
    const done = await steps.agreed(form, 'head', 'leader');
    expect(done.state).toBe('approved');
  });

  it('asks a stage where its condition is met, and of no other form', async () => {
    const notice: Form = await steps.submitted('officer', await steps.write('officer'), {
      category: 'notice',
    });
    expect(notice.route.stages.map(({ position }) => position)).toEqual([
      'department-head',
      'leader-in-charge',
      'principal-leader',
    ]);
    expect(notice.route.stages.every((stage) => !('when' in stage))).toBe(true);
    const work: Form = await steps.submitted('officer', await steps.write('officer'));
    expect(work.route.stages).toHaveLength(2);
    expect((await steps.agreed(notice, 'head', 'leader', 'principal')).state).toBe('approved');
    const { body } = await steps.detail('officer', notice.number);
    expect(body.fault).toBeNull();
  });

  it('keeps each version, with who made it, and reads a form in the words of its own', async () => {
    const form: Form = await steps.submitted('officer', await steps.write('officer'));
    const { version, book } = await current();
    const renamed = {
      ...book,
      categories: book.categories.map((one) =>
        one.key === 'department-work' ? { ...one, zh: '机关动态', en: 'Office news' } : one
      ),
      checklist: [...book.checklist, { point: 10, zh: '已请法律顾问看过', en: 'Counsel has read it' }],
    };
    expect((await call('put', '', { book: renamed, from: version })).status).toBe(200);
    const { body } = await call('get');
    expect(body.versions[0]).toMatchObject({ version: version + 1, by: { name: '孙办' } });
    expect((await call('get', `/${version}`)).body.checklist).toHaveLength(9);
    expect(codeOf(await call('get', '/99'))).toBe('settings.not-found');
    const detail = (await steps.detail('officer', form.number)).body;
    expect(detail.named.categories[0].en).toBe('Department work');
    expect(detail.named.checklist).toHaveLength(9);
    expect(codeOf(await steps.submit('officer', await steps.write('officer')))).toBe(
      'approval.checklist-incomplete'
    );
    const log = await (await portal.as('clerk')).get(`${DESK}/settings/changes?kind=rules`);
    expect(log.body.results[0]).toMatchObject({ kind: 'rules', action: 'changed', by: { name: '孙办' } });
    expect(JSON.stringify(log.body.results[0].fields)).toContain('Counsel has read it');
  });

  it('is refused by its sentence, and nothing of it is kept', async () => {
    const { version, book } = await current();
    const refused = async (wrong: object) => codeOf(await call('put', '', { book: wrong, from: version }));
    expect(await refused({ ...book, routes: book.routes.map((route) => ({ ...route, stages: [] })) })).toBe(
      'rules.route-empty'
    );
    expect(
      await refused({ ...book, positions: book.positions.filter(({ key }) => key !== 'registrar') })
    ).toBe('rules.position-in-use');
    expect(
      await refused({
        ...book,
        routes: book.routes.slice(1),
        categories: book.categories.map((one) => ({ ...one, route: 'major' })),
      })
    ).toBe('rules.route-in-use');
    expect(await refused({ ...book, positions: 'all' })).toBe('request.invalid');
    expect(codeOf(await call('put', '', { book: withReview(book), from: version - 1 }))).toBe(
      'rules.changed'
    );
    const byOfficer = await (await portal.as('officer')).put(`${DESK}/settings/rules`).send({ book });
    expect(codeOf(byOfficer)).toBe('request.role-lacks');
    expect((await current()).version).toBe(version);
  });

  it('goes out and comes in again unchanged', async () => {
    const { version, book } = await current();
    const sent = JSON.parse(JSON.stringify(book)) as RuleBook;
    expect((await call('put', '', { book: sent, from: version })).body.version).toBe(version);
  });

  it('says what the machine looks for: an office abroad needs no mainland numbers', async () => {
    const { version, book } = await current();
    const content = await steps.write('officer', { summary: '联系人张三，手机13812345678。' });
    const kinds = async (): Promise<readonly string[]> => {
      const check = await (await portal.as('officer')).post(`${DESK}/forms/check`).send({ target: content });
      return check.body.findings.map(({ kind }: { kind: string }) => kind);
    };
    expect(await kinds()).toContain('personal-data');
    const off = await save({ ...book, unscreened: ['mobile'] }, version);
    expect(off.status).toBe(200);
    expect(await kinds()).not.toContain('personal-data');
    expect(codeOf(await save({ ...book, unscreened: ['secrecy-mark'] }, version + 1))).toBe(
      'request.invalid'
    );
    expect((await save({ ...book, unscreened: [] }, version + 1)).status).toBe(200);
    expect(await kinds()).toContain('personal-data');
  });

  it('goes along with what the older settings pages save', async () => {
    const { version } = await current();
    const options = (await portal.as('clerk')).put(`${DESK}/settings/options`);
    expect((await options.send({ quota: 5 })).status).toBe(200);
    const { book, version: next } = await current();
    expect([next, book.ranking.quota]).toEqual([version + 1, 5]);
  });
});

/** Answers to the questions as the tests above left them: one more than nine. */
const everyPoint = { checklist: Array.from({ length: 10 }, (_, index) => ({ point: index + 1, ok: true })) };

describe('powers', () => {
  it('follow what the book says of a position, wherever they are asked', async () => {
    const { version, book } = await current();
    const form = await steps.agreed(
      await steps.submitted('officer', await steps.write('officer'), everyPoint),
      'head',
      'leader'
    );
    const without = {
      ...book,
      positions: book.positions.map((one) =>
        one.key === 'general-office' ? { ...one, may: one.may.filter((power) => power !== 'publish') } : one
      ),
    };
    expect((await call('put', '', { book: without, from: version })).status).toBe(200);
    const refused = await steps.act('clerk', form, 'publish');
    expect(refused.status).toBe(403);
    const published = await steps.act('webmaster', form, 'publish');
    expect(published.body.form.state).toBe('published');
  });
});

describe('a form’s number', () => {
  it('is the office’s own from the day it says so, and the check of the records knows both', async () => {
    const { version, book } = await current();
    const before: Form = await steps.submitted('officer', await steps.write('officer'), everyPoint);
    expect(before.number).toMatch(/^\d{4}-\d{4}$/);
    expect((await save({ ...book, numbering: '焦工网〔{year}〕{000}' }, version)).status).toBe(200);
    const after: Form = await steps.submitted('officer', await steps.write('officer'), everyPoint);
    expect(after.number).toMatch(/^焦工网〔\d{4}〕\d{3}$/);
    const placeOf = ({ number }: Form) => Number(/(\d+)$/.exec(number)?.[1]);
    expect(placeOf(after)).toBe(placeOf(before) + 1);
    expect((await steps.detail('officer', after.number)).body.form.number).toBe(after.number);
    expect((await steps.agreed(after, 'head', 'leader')).state).toBe('approved');
    const { body } = await (await portal.as('clerk')).get(`${DESK}/register/check`);
    expect(body.forms.faults).toEqual([]);

    await portal.strapi.db.query('plugin::publication-desk.form').delete({ where: { number: after.number } });
    const found = (await (await portal.as('clerk')).get(`${DESK}/register/check`)).body.forms.faults;
    expect(found).toContainEqual(expect.objectContaining({ number: after.number, what: 'form-missing' }));
    expect(codeOf(await save({ ...book, numbering: '{year}/{0000}' }, version + 1))).toBe('rules.numbering');
  });
});

describe('a promise', () => {
  it('is given by whoever hands in, and stands on the form in its words', async () => {
    const { version, book } = await current();
    const promise = { zh: '本部室对内容的真实性负责。', en: 'My department answers for it.' };
    expect((await save({ ...book, promise }, version)).status).toBe(200);
    const content = await steps.write('officer');
    expect(codeOf(await steps.submit('officer', content, everyPoint))).toBe('approval.promise-missing');
    const form: Form = await steps.submitted('officer', content, { ...everyPoint, promised: true });
    expect(form.submission.promise).toEqual(promise);
    const { promise: _, ...without } = (await current()).book;
    expect((await save(without, version + 1)).status).toBe(200);
  });
});

describe('where the rules have no ranking', () => {
  const listed = async (): Promise<readonly string[]> => {
    const { body } = await (await portal.as('super')).get('/admin/permissions');
    return body.data.sections.plugins.map(({ action }: { action: string }) => action);
  };

  it('its pages, addresses and permissions are gone, and come back with it', async () => {
    const { version, book } = await current();
    expect(await listed()).toContain('plugin::publication-desk.ranking.read');
    const off = { ...book, ranking: { ...book.ranking, on: false } };
    expect((await save(off, version)).status).toBe(200);
    const clerk = async () => portal.as('clerk');
    const month = '2026-01';
    const answers = [
      await (await clerk()).get(`${DESK}/ranking?month=${month}`),
      await (await clerk()).get(`${DESK}/ranking/period?period=2026-H1`),
      await (await clerk()).get(`${DESK}/consequences`),
      await (await clerk()).post(`${DESK}/ranking/close`).send({ month }),
      await (await clerk()).post(`${DESK}/ranking/reopen`).send({ month, reason: '重排' }),
      await (
        await clerk()
      )
        .post(`${DESK}/consequences/decide`)
        .send({ key: 'circular:a:2026-01', decision: 'confirmed', reason: '属实' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'ranking.off'));
    const me = await (await clerk()).get(`${DESK}/me`);
    expect(me.body.shows).toEqual({ ranking: false, consequences: false, quarters: false });
    expect((await listed()).filter((action) => action.includes('publication-desk.ranking'))).toEqual([]);
    expect((await save(book, version + 1)).status).toBe(200);
    expect((await (await clerk()).get(`${DESK}/ranking?month=${month}`)).status).toBe(200);
    expect(await listed()).toContain('plugin::publication-desk.ranking.close');
  });

  it('a category left out of it counts nowhere', async () => {
    const { version, book } = await current();
    const uncounted = {
      ...book,
      categories: book.categories.map((one) =>
        one.key === 'notice' ? { ...one, uncounted: true as const } : one
      ),
    };
    const submittedNow = async (): Promise<number> => {
      const me = await (await portal.as('officer')).get(`${DESK}/me`);
      return me.body.quota[0].submitted;
    };
    const before = await submittedNow();
    await steps.submitted('officer', await steps.write('officer'), { ...everyPoint, category: 'notice' });
    expect(await submittedNow()).toBe(before + 1);
    expect((await save(uncounted, version)).status).toBe(200);
    expect(await submittedNow()).toBeLessThanOrEqual(before);
  });
});
