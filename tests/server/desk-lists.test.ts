import { createSteps, DESK, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
}, 120_000);

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
      { department: portal.departments.publicity.key, name: '宣传教育部', submitted: 0, quota: 2 },
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
        state: 'in-review',
        category: 'department-work',
        stage: expect.objectContaining({ position: 'department-head' }),
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
