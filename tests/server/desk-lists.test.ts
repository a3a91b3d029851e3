import { storeFor } from './approve';
import { createSteps, DESK, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});

afterAll(() => portal.close());

const me = async (who: PersonKey) => (await (await portal.as(who)).get(`${DESK}/me`)).body;
const titles = async (who: PersonKey, query: string): Promise<readonly string[]> =>
  (await (await portal.as(who)).get(`${DESK}/forms?${query}`)).body.results.map(
    ({ title }: { title: string }) => title
  );
const stateOf = async (who: PersonKey, documentId: string) =>
  (await (await portal.as(who)).get(`${DESK}/documents/${ITEM}/${documentId}`)).body;

describe('the desk of each person', () => {
  it('says who I am, where I may submit, and how the month stands against the quota', async () => {
    const officer = await me('officer');
    expect(officer.person.name).toBe('李信');
    expect(officer.departments.map(({ name }: { name: string }) => name)).toEqual(['宣传教育部']);
    expect(officer).toMatchObject({
      holdsOffice: false,
      mayPublish: false,
      organization: '焦作市总工会',
      timeZone: 'Asia/Shanghai',
    });
    expect(officer.quota).toEqual([
      {
        department: portal.departments.publicity.key,
        name: '宣传教育部',
        submitted: 0,
        quota: 2,
        per: 'month',
      },
    ]);
    expect(officer.checklist).toHaveLength(9);
    expect(await me('clerk')).toMatchObject({ holdsOffice: true, mayPublish: true });
    expect(await me('super')).toMatchObject({ seats: [], departments: [], mayPublish: false });
  });

  it('moves a form from one desk to the next as it is signed', async () => {
    const form = await steps.submitted('officer', await steps.write('officer', { title: '待办的信息' }));
    expect(await titles('head', 'view=waiting')).toEqual(['待办的信息']);
    expect(await titles('leader', 'view=waiting')).toEqual([]);
    expect((await me('head')).counts).toMatchObject({ waiting: 1 });
    const signed = await steps.agreed(form, 'head');
    expect(await titles('head', 'view=waiting')).toEqual([]);
    expect(await titles('leader', 'view=waiting&q=待办')).toEqual(['待办的信息']);
    const approved = await steps.agreed(signed, 'leader');
    expect(await titles('clerk', 'view=ready')).toEqual(['待办的信息']);
    expect((await me('clerk')).counts).toMatchObject({ ready: 1 });
    expect(await titles('officer', 'view=mine')).toEqual(['待办的信息']);
    await steps.act('clerk', approved, 'publish');
    expect(await titles('clerk', 'view=ready')).toEqual([]);
    expect((await me('officer')).quota[0].submitted).toBe(1);
  });

  it('pages, searches by number or title, and filters by state', async () => {
    for (let index = 0; index < 3; index += 1)
      await steps.submitted('officer', await steps.write('officer', { title: `第${index}页` }));
    const page = await (await portal.as('clerk')).get(`${DESK}/forms?view=all&q=页&page=2&pageSize=2`);
    expect(page.body.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 2, total: 3 });
    expect(page.body.results.map(({ title }: { title: string }) => title)).toEqual(['第0页']);
    expect(page.body.results[0]).toMatchObject({
      overdue: false,
      waitingFor: [{ name: '王部' }],
      stage: { position: 'department-head' },
    });
    expect(await titles('clerk', 'view=all&state=published')).toEqual(['待办的信息']);
  });
});

describe('the tabs of the desk', () => {
  const numbers = async (who: PersonKey, query: string): Promise<readonly string[]> =>
    (await (await portal.as(who)).get(`${DESK}/forms?${query}&pageSize=100`)).body.results.map(
      ({ number }: { number: string }) => number
    );
  const counts = async (who: PersonKey) => (await (await portal.as(who)).get(`${DESK}/forms/counts`)).body;

  it('show a returned form to its officer and to the department’s others, not to another department', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    await steps.act('head', form, 'return', { opinion: '请补充' });
    for (const who of ['officer', 'colleague'] as const) {
      expect(await numbers(who, 'view=returned')).toContain(form.number);
      expect((await counts(who)).returned).toBe((await numbers(who, 'view=returned')).length);
    }
    expect(await numbers('unionOfficer', 'view=returned')).toEqual([]);
  });

  it('show what I signed or returned, and nobody else’s signatures', async () => {
    const form = await steps.agreed(await steps.submitted('officer', await steps.write('officer')), 'head');
    expect(await numbers('head', 'view=done')).toContain(form.number);
    expect(await numbers('leader', 'view=done')).not.toContain(form.number);
    expect((await counts('head')).done).toBe((await numbers('head', 'view=done')).length);
  });

  it('show what has a time to go online apart from what waits to be published', async () => {
    const form = await steps.approved();
    expect(await numbers('clerk', 'view=ready')).toContain(form.number);
    const at = new Date(Date.now() + 86_400_000).toISOString();
    expect((await steps.act('clerk', form, 'schedule', { for: at })).status).toBe(200);
    expect(await numbers('clerk', 'view=ready')).not.toContain(form.number);
    expect(await numbers('clerk', 'view=scheduled')).toEqual([form.number]);
    expect(await counts('clerk')).toMatchObject({ scheduled: 1 });
  });

  it('put first what is due first, and show the office what is overdue', async () => {
    const store = storeFor(portal.strapi);
    const due = async (stageDueOn: string) => {
      const form = await steps.submitted('officer', await steps.write('officer'));
      const event = {
        type: 'rescheduled-deadline' as const,
        dueOn: null,
        late: false,
        stageDueOn,
        reason: '',
      };
      await store.transaction(() =>
        store.forms.append(form, [{ ...event, by: null, at: new Date().toISOString() }])
      );
      return form.number;
    };
    const [later, sooner] = [await due('2099-01-02'), await due('2020-01-02')];
    const waiting = await numbers('head', 'view=waiting');
    expect(waiting[0]).toBe(sooner);
    expect(waiting.at(-1)).toBe(later);
    expect(await numbers('clerk', 'view=overdue')).toEqual([sooner]);
    expect(await counts('clerk')).toMatchObject({ overdue: 1 });
  });

  it('show what was approved and then changed', async () => {
    const form = await steps.approved();
    const place = `/content-manager/collection-types/${ITEM}/${form.target.documentId}`;
    await (await portal.as('officer')).put(place).send({ title: '审批后又改的标题' });
    expect(await numbers('clerk', 'view=trouble')).toEqual([form.number]);
    expect(await counts('clerk')).toMatchObject({ trouble: 1 });
  });

  it('are narrowed by category, department, state and the days between', async () => {
    const category = 'notice';
    const form = await steps.submitted('officer', await steps.write('officer'), { category });
    const today = await steps.today();
    const department = portal.departments.publicity.key;
    const all = `view=all&category=${category}&department=${department}&state=in-review`;
    expect(await numbers('clerk', `${all}&from=${today}&to=${today}`)).toEqual([form.number]);
    expect(await numbers('clerk', `${all}&to=2020-01-01`)).toEqual([]);
    expect(await numbers('clerk', `view=ready&state=in-review`)).toEqual([]);
    expect(await numbers('head', `view=waiting&category=${category}`)).toEqual([form.number]);
    const refused = await (await portal.as('clerk')).get(`${DESK}/forms?from=2026-13-01`);
    expect(refused.status).toBe(400);
  });

  it('know whose the events are that were kept before that was noted', async () => {
    const store = storeFor(portal.strapi);
    const before = await numbers('head', 'view=done');
    const { tableName } = portal.strapi.db.metadata.get('plugin::publication-desk.form-event');
    await portal.strapi.db.connection(tableName).update({ actor: null });
    expect(await numbers('head', 'view=done')).toEqual([]);
    while (await store.forms.nameActors(10));
    expect(await numbers('head', 'view=done')).toEqual(before);
  });
});

describe('what is typed in the search box', () => {
  const found = (words: string) => titles('clerk', `view=all&q=${encodeURIComponent(words)}`);

  it('is looked for as it is written', async () => {
    await steps.submitted('officer', await steps.write('officer', { title: '入会率100%_达标' }));
    for (const words of ['%', '_', '100%_', '率100%'])
      expect([words, await found(words)]).toEqual([words, ['入会率100%_达标']]);
    for (const words of ['入会%达标', '100__', '\\'])
      expect([words, await found(words)]).toEqual([words, []]);
  });
});

describe('beside a document', () => {
  it('says why Publish would be refused, and when nothing is missing any more', async () => {
    const target = await steps.write('officer');
    const codes: string[] = [];
    const see = async () =>
      codes.push((await stateOf('clerk', target.documentId)).publishRefusal?.code ?? 'none');
    await see();
    const form = await steps.submitted('officer', target);
    await see();
    const approved = await steps.agreed(form, 'head', 'leader');
    await see();
    expect((await stateOf('officer', target.documentId)).publishRefusal.code).toBe(
      'publication.not-publisher'
    );
    await steps.act('clerk', approved, 'publish');
    expect(codes).toEqual(['publication.no-form', 'publication.in-review', 'none']);
    expect((await stateOf('clerk', target.documentId)).publication.number).toBeGreaterThan(0);
  });

  it('answers for a whole list page at once, and only what one may see', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const draft = await steps.write('officer');
    const request = { uid: ITEM, documentIds: [form.target.documentId, draft.documentId], locale: null };
    const seen = await (await portal.as('head')).post(`${DESK}/documents/states`).send(request);
    expect(seen.body).toEqual({
      [form.target.documentId]: {
        form: form.number,
        version: form.version,
        digest: form.digest,
        state: 'in-review',
        category: 'department-work',
        stage: expect.objectContaining({ position: 'department-head' }),
        waitingFor: [{ id: portal.people.head.id, name: '王部' }],
      },
    });
    const unseen = await (await portal.as('unionOfficer')).post(`${DESK}/documents/states`).send(request);
    expect(unseen.body).toEqual({});
  });

  it('tells somebody of another department neither the number of a form nor where it stands', async () => {
    const target = await steps.write('officer');
    const form = await steps.submitted('officer', target);
    const asked = await steps.submission({ department: portal.departments['education-union'].key });
    const union = await portal.as('unionOfficer');
    const answers = async () => [
      await stateOf('unionOfficer', target.documentId),
      (await union.post(`${DESK}/forms/check`).send({ ...asked, target })).body,
      (await union.post(`${DESK}/forms`).send({ ...asked, target })).body,
      await stateOf('super', target.documentId),
    ];
    const open = await answers();
    const returned = (await steps.act('head', form, 'return', { opinion: '数字不对' })).body.form;
    const back = await answers();
    for (const [state, check, submit, asSuper] of [open, back]) {
      expect(state).toMatchObject({ form: null, verbs: [], waitingFor: [] });
      expect(state.publishRefusal).toEqual({ code: 'form.open-elsewhere' });
      expect(check.refusal).toEqual({ code: 'form.open-elsewhere' });
      expect(submit.error.details.code).toBe('form.open-elsewhere');
      expect(asSuper.publishRefusal).toEqual({ code: 'form.open-elsewhere' });
    }
    expect(open).toEqual(back);
    expect(JSON.stringify([open, back])).not.toContain(returned.number);
  });

  it('has nothing to say about a type that is not governed', async () => {
    const { body } = await (await portal.as('officer')).get(`${DESK}/documents/api::page.page/abc`);
    expect(body).toMatchObject({ governed: false, form: null, publishRefusal: null });
  });
});

describe('the year of the office', () => {
  it('says how long forms lay at each stage, and names the one that lay longest', async () => {
    const year = (await steps.today()).slice(0, 4);
    const form = await steps.approved();
    const clerk = await portal.as('clerk');
    const { status, body } = await clerk.get(`${DESK}/ranking/year/waits?year=${year}`);
    expect(status).toBe(200);
    const at = (position: string) =>
      body.stages.find((stage: { position: string }) => stage.position === position);
    const [head, leader] = [at('department-head'), at('leader-in-charge')];
    expect(head.count).toBeGreaterThanOrEqual(leader.count);
    expect(head.longest).toBeGreaterThanOrEqual(head.median);
    expect((await steps.detail('clerk', leader.form)).body.form.number).toBe(leader.form);
    await steps.act('clerk', form, 'publish');
    const again = (await clerk.get(`${DESK}/ranking/year/waits?year=${year}`)).body.stages;
    // Publishing is nobody's signature.
    expect(again).toEqual(body.stages);
    const before = await clerk.get(`${DESK}/ranking/year/waits?year=${Number(year) - 3}`);
    expect(before.body.stages).toEqual([]);
    expect((await clerk.get(`${DESK}/ranking/year/waits?year=20`)).status).toBe(400);
  });
});
