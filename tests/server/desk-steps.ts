import type { Form, Target } from '../../src/approval';
import type { PersonKey, Portal } from './portal';

export const ITEM = 'plugin::publication-desk.item';
export const DESK = '/publication-desk';

/** All nine points of Art. 9 in order. */
export const checklist = Array.from({ length: 9 }, (_, index) => ({ point: index + 1, ok: true }));

let written = 0;

/** What people do at the desk, as their screens do it: through HTTP, signed in. */
export const createSteps = (portal: Portal) => {
  const today = async (): Promise<string> =>
    (await (await portal.as('officer')).get(`${DESK}/me`)).body.today;

  /** A draft item, saved in the Content Manager. */
  const write = async (who: PersonKey, fields: Record<string, unknown> = {}): Promise<Target> => {
    written += 1;
    const body = {
      title: `工会信息第${written}条`,
      summary: '开展送温暖活动',
      body: '<p>走访慰问困难职工。</p>',
      kind: 'text',
      ...fields,
    };
    const saved = await (await portal.as(who)).post(`/content-manager/collection-types/${ITEM}`).send(body);
    if (saved.status !== 201)
      throw new Error(`Saving an item: ${saved.status} ${JSON.stringify(saved.body)}`);
    return { uid: ITEM, documentId: saved.body.data.documentId, locale: null };
  };

  const submission = async (more: Record<string, unknown> = {}): Promise<Record<string, unknown>> => ({
    department: portal.departments.publicity.key,
    category: 'department-work',
    summary: '走访慰问困难职工',
    occurredOn: await today(),
    checklist,
    ...more,
  });

  const submit = async (who: PersonKey, target: Target, more: Record<string, unknown> = {}) =>
    (await portal.as(who)).post(`${DESK}/forms`).send({ ...(await submission(more)), target });

  const submitted = async (
    who: PersonKey,
    target: Target,
    more: Record<string, unknown> = {}
  ): Promise<Form> => {
    const answer = await submit(who, target, more);
    if (answer.status !== 200) throw new Error(`Submitting: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.form;
  };

  const act = async (
    who: PersonKey,
    form: Pick<Form, 'number' | 'version'>,
    verb: string,
    body: Record<string, unknown> = {}
  ) =>
    (await portal.as(who))
      .post(`${DESK}/forms/${form.number}/${verb}`)
      .send({ version: form.version, ...body });

  const agree = (who: PersonKey, form: Form, opinion = '') =>
    act(who, form, 'agree', { opinion, confirmed: true });

  /** Each signs in turn; the form as the last left it. */
  const agreed = async (form: Form, ...people: readonly PersonKey[]): Promise<Form> => {
    let next = form;
    for (const who of people) {
      const answer = await agree(who, next);
      if (answer.status !== 200)
        throw new Error(`Signing by ${who}: ${answer.status} ${JSON.stringify(answer.body)}`);
      next = answer.body.form;
    }
    return next;
  };

  /** A routine item through both its signatures (Art. 8(二)). */
  const approved = async (fields: Record<string, unknown> = {}): Promise<Form> => {
    const form = await submitted('officer', await write('officer', fields));
    return agreed(form, 'head', 'leader');
  };

  const published = async (fields: Record<string, unknown> = {}): Promise<Form> => {
    const answer = await act('clerk', await approved(fields), 'publish');
    if (answer.status !== 200) throw new Error(`Publishing: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.form;
  };

  const detail = async (who: PersonKey, number: string) =>
    (await portal.as(who)).get(`${DESK}/forms/${number}`);

  const site = (url: string) => portal.http().get(`/api/publication-desk${url}`);

  return {
    today,
    write,
    submission,
    submit,
    submitted,
    act,
    agree,
    agreed,
    approved,
    published,
    detail,
    site,
  };
};

export type Steps = ReturnType<typeof createSteps>;
