import { createSteps, DESK, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { ARTICLE, articleData } from './content';
import { openPortal } from './portal';
import type { PersonKey, Portal } from './portal';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});

afterAll(() => portal.close());

const list = async (who: PersonKey, query: string, uid = ITEM) =>
  (await portal.as(who)).get(`/content-manager/collection-types/${uid}?pageSize=100&sort=title:ASC&${query}`);

const titles = async (who: PersonKey, approval: string, more = ''): Promise<readonly string[]> => {
  const { status, body } = await list(who, `approval=${approval}${more}`);
  expect({ status, total: body.pagination?.total }).toEqual({ status: 200, total: body.results?.length });
  return body.results.map(({ title }: { title: string }) => title);
};

describe('the list of a governed type in the Content Manager', () => {
  it('is narrowed to documents by the state of their newest form and by who signs next', async () => {
    await steps.write('officer', { title: '甲 没有审批单' });
    const waiting = await steps.submitted(
      'officer',
      await steps.write('officer', { title: '乙 待部室负责人' })
    );
    const signed = await steps.submitted('officer', await steps.write('officer', { title: '丙 待分管领导' }));
    await steps.agreed(signed, 'head');
    const back = await steps.submitted('officer', await steps.write('officer', { title: '丁 退回' }));
    await steps.act('head', back, 'return', { opinion: '请补充' });
    await steps.approved({ title: '戊 已批准' });
    const online = await steps.published({ title: '己 已发布' });
    expect(await titles('clerk', 'none')).toEqual(['甲 没有审批单']);
    expect(await titles('clerk', 'in-review')).toEqual(['丙 待分管领导', '乙 待部室负责人']);
    expect(await titles('clerk', 'in-review:leader-in-charge')).toEqual(['丙 待分管领导']);
    expect(await titles('clerk', 'returned')).toEqual(['丁 退回']);
    expect(await titles('clerk', 'approved')).toEqual(['戊 已批准']);
    expect(await titles('clerk', 'published')).toEqual(['己 已发布']);
    expect(await titles('clerk', 'in-review', '&filters[$and][0][title][$contains]=乙')).toEqual([
      '乙 待部室负责人',
    ]);
    expect((await list('clerk', '')).body.pagination.total).toBe(6);
    // A new form on what is online is the newest.
    expect((await steps.act('clerk', online, 'withdraw', { reason: '内容有误' })).status).toBe(200);
    expect(await titles('clerk', 'withdrawn')).toEqual(['己 已发布']);
    expect(waiting.state).toBe('in-review');
    await steps.submitted('officer', online.target);
    expect(await titles('clerk', 'withdrawn')).toEqual([]);
    expect(await titles('clerk', 'in-review:department-head')).toEqual(['乙 待部室负责人', '己 已发布']);
  });

  it('says of every row what the column says, also where the newest form is no longer open', async () => {
    const form = await steps.published({ title: '庚 已发布' });
    const request = { uid: ITEM, documentIds: [form.target.documentId], locale: null };
    const states = await (await portal.as('officer')).post(`${DESK}/documents/states`).send(request);
    expect(states.body[form.target.documentId]).toMatchObject({
      form: form.number,
      state: 'published',
      version: form.version,
      digest: form.digest,
    });
  });

  it('tells somebody of another department no more than the column does', async () => {
    const [open, none] = [await titles('clerk', 'in-review'), await titles('clerk', 'none')];
    expect(open.length).toBeGreaterThan(0);
    expect(await titles('unionOfficer', 'in-review')).toEqual([]);
    const seen = (await list('unionOfficer', '')).body.results.map(({ title }: { title: string }) => title);
    expect(await titles('unionOfficer', 'none')).toEqual(seen);
    expect(await titles('officer', 'none')).toEqual(none);
  });

  it('keeps languages apart', async () => {
    const article = `/content-manager/collection-types/${ARTICLE}`;
    const officer = await portal.as('officer');
    const saved = await officer.post(`${article}?locale=zh-Hans`).send(articleData('两种语言'));
    const { documentId } = saved.body.data;
    const english = await officer
      .put(`${article}/${documentId}?locale=en`)
      .send(articleData('Two languages'));
    expect(english.status).toBe(200);
    const found = async (approval: string) =>
      (await list('clerk', `approval=${approval}&locale=zh-Hans`, ARTICLE)).body.results.length;
    expect((await steps.submit('officer', { uid: ARTICLE, documentId, locale: 'en' })).status).toBe(200);
    expect([await found('none'), await found('in-review')]).toEqual([1, 0]);
    expect((await steps.submit('officer', { uid: ARTICLE, documentId, locale: 'zh-Hans' })).status).toBe(200);
    expect([await found('none'), await found('in-review')]).toEqual([0, 1]);
  });

  it('refuses a word that is no state', async () => {
    const wrong = await list('clerk', 'approval=everything');
    expect([wrong.status, wrong.body.error.details.code]).toEqual([400, 'request.invalid']);
  });
});

describe('several drafts handed in at once', () => {
  const submit = async (who: PersonKey, documents: readonly unknown[]) =>
    (await portal.as(who)).post(`${DESK}/forms/submit`).send({ documents });

  it('are each a form of their own, again where one came back, and what is refused says why', async () => {
    const input = await steps.submission();
    const fresh = await steps.write('officer', { title: '一并提交之一' });
    const secret = await steps.write('officer', { title: '一并提交之二', body: '<p>本件为机密★3年。</p>' });
    const back = await steps.submitted('officer', await steps.write('officer', { title: '一并提交之三' }));
    const returned = (await steps.act('head', back, 'return', { opinion: '请补充' })).body.form;
    const answer = await submit('officer', [
      { ...input, target: fresh },
      { ...input, target: secret },
      { ...input, target: back.target, form: { number: returned.number, version: returned.version } },
    ]);
    expect(answer.status).toBe(200);
    const [first, second, third] = answer.body.results;
    expect(first).toMatchObject({ documentId: fresh.documentId, refusal: null });
    expect(second).toMatchObject({ documentId: secret.documentId, number: null });
    expect(second.refusal.code).toMatch(/^(approval|screening)\./);
    expect(third).toEqual({ documentId: back.target.documentId, number: back.number, refusal: null });
    expect((await steps.detail('head', back.number)).body.form).toMatchObject({
      state: 'in-review',
      round: 2,
    });
    expect((await steps.detail('head', first.number)).body.form.state).toBe('in-review');
  });

  it('are asked for once each, fifty at most, and by somebody who may hand in', async () => {
    const [input, target] = [await steps.submission(), await steps.write('officer')];
    const one = { ...input, target };
    expect((await submit('officer', [one, one])).status).toBe(400);
    expect((await submit('officer', [])).status).toBe(400);
    expect((await submit('registrar', [one])).body.results?.[0]?.refusal ?? 403).toBeTruthy();
  });
});
