import type { Form } from '../../src/approval';
import type { RuleBook } from '../../src/rules';
import { createSteps, DESK, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';

// The rules change in the middle of the work: every form ends under the rules it was handed in under.

const FORMS = 500;

let portal: Portal;
let steps: Steps;
let forms: readonly Form[];

type Answer = { readonly ok: boolean; readonly value: Form | { readonly form: Form } };
type Act = (input: unknown, by: { readonly actor: number }) => Promise<Answer>;

/** The portal's own code asks, as an import of a portal would. */
const act = async (name: string, who: PersonKey, input: unknown): Promise<Form> => {
  const { actions } = portal.strapi.plugin('publication-desk').service('desk') as {
    actions: Record<string, Act>;
  };
  const answer = await (actions[name] as Act)(input, { actor: portal.people[who].id });
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return 'form' in answer.value ? answer.value.form : answer.value;
};

const sign = (who: PersonKey, { number, version }: Form): Promise<Form> =>
  act('agree', who, { number, version, opinion: '', confirmed: true });

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  const submission = await steps.submission();
  const submitted: Form[] = [];
  for (let index = 0; index < FORMS; index += 1) {
    const { documentId } = await portal.strapi.documents(ITEM as 'plugin::publication-desk.item').create({
      data: { title: `第${index}条`, summary: '送温暖', body: '<p>走访。</p>', kind: 'text' } as never,
    });
    const form = await act('submit', 'officer', {
      ...submission,
      target: { uid: ITEM, documentId, locale: null },
    });
    // A third waits for the second signature, a third has been signed by all.
    const once = index % 3 > 0 ? await sign('head', form) : form;
    submitted.push(index % 3 > 1 ? await sign('leader', once) : once);
  }
  forms = submitted;
}, 600_000);
afterAll(() => portal?.close());

/** Every stage under another position and in another order, a question more, another number: nothing as it was. */
const turned = (book: RuleBook): RuleBook => ({
  ...book,
  numbering: '新{year}-{00000}',
  checklist: [...book.checklist, { point: 10, zh: '已请法律顾问看过', en: 'Counsel has read it' }],
  routes: book.routes.map((route) =>
    route.key === 'routine'
      ? {
          ...route,
          stages: (['general-office', 'principal-leader'] as const).map((position) => ({
            key: position,
            position,
            signers: 'all' as const,
            days: 1,
          })),
        }
      : route
  ),
});

const kept = () =>
  portal.strapi.db.query('plugin::publication-desk.form').findMany({ orderBy: { id: 'asc' } });

it('a book is changed while 500 forms are open: each is named, none is touched, and each ends under its own', async () => {
  const clerk = await portal.as('clerk');
  const { version, book } = (await clerk.get(`${DESK}/settings/rules`)).body;
  const before = await kept();
  expect(before).toHaveLength(FORMS);
  const next = turned(book);

  const { body: seen } = await clerk
    .post(`${DESK}/settings/rules/preview`)
    .send({ book: next, from: version });
  const inReview = forms.filter(({ state }) => state === 'in-review');
  expect(seen).toMatchObject({ open: FORMS, affected: inReview.length, refusal: null });
  expect(seen.forms.map(({ number }: Form) => number).sort()).toEqual(
    inReview.map(({ number }) => number).sort()
  );
  expect(await kept()).toEqual(before);

  const saved = await clerk.put(`${DESK}/settings/rules`).send({ book: next, from: version });
  const { number } = saved.body.error.details.params;
  const confirmed = await (await portal.as('webmaster')).post(`${DESK}/power/${number}/confirm`);
  expect(confirmed.status).toBe(200);
  expect((await clerk.get(`${DESK}/settings/rules`)).body.version).toBe(version + 1);
  expect(await kept()).toEqual(before);

  for (const form of forms) {
    const first = form.stage === 'department-head' ? await sign('head', form) : form;
    const last = first.stage === 'leader-in-charge' ? await sign('leader', first) : first;
    const online = await act('publish', 'clerk', { number: last.number, version: last.version });
    expect(online).toMatchObject({ state: 'published', rules: version, number: form.number });
    expect(online.signatures.map(({ stage }) => stage)).toEqual(['department-head', 'leader-in-charge']);
  }
  const { body: check } = await clerk.get(`${DESK}/register/check`);
  expect(check.forms.faults).toEqual([]);
}, 600_000);

it('what is handed in afterwards goes the new way', async () => {
  const point = { point: 10, ok: true };
  const { checklist } = (await steps.submission()) as { checklist: readonly unknown[] };
  const form = await steps.submitted('officer', await steps.write('officer'), {
    checklist: [...checklist, point],
  });
  expect(form.number).toMatch(/^新\d{4}-\d{5}$/);
  expect(form.route.stages.map(({ position }) => position)).toEqual(['general-office', 'principal-leader']);
  const done = await steps.agreed(form, 'clerk', 'principal');
  expect(done.state).toBe('approved');
});
