import type { UID } from '@strapi/strapi';
import type { Form } from '../../src/approval';
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
}, 120_000);

afterAll(() => portal.close());

describe('the main job, from a draft to the public site', () => {
  it('takes a routine item through two signatures, and the office publishes it', async () => {
    const target = await steps.write('officer', { title: '全市职工技能竞赛开幕' });
    const form = await steps.submitted('officer', target);
    expect(form).toMatchObject({ state: 'in-review', stage: 'department-head', version: 1 });

    const first = await steps.agree('head', form, '情况属实');
    expect(first.body.form).toMatchObject({ state: 'in-review', stage: 'leader-in-charge' });
    const second = await steps.agree('leader', first.body.form);
    expect(second.body.form.state).toBe('approved');

    const published = await steps.act('clerk', second.body.form, 'publish');
    expect(published.status).toBe(200);
    expect(published.body.form.state).toBe('published');

    const items = await steps.site('/items');
    expect(items.body.data.map((item: { title: string }) => item.title)).toContain('全市职工技能竞赛开幕');
    const register = await (await portal.as('clerk')).get(`${DESK}/register`);
    expect(register.body.results[0]).toMatchObject({
      kind: 'publication',
      form: form.number,
      departmentName: '宣传教育部',
    });
  });

  it('takes a sensitive item through three signatures', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'), { category: 'emergency' });
    const signed = await steps.agreed(form, 'head', 'leader', 'principal');
    expect(signed.state).toBe('approved');
    expect(signed.signatures.map(({ person }) => person.name)).toEqual(['王部', '赵分', '钱主']);
  });

  it('publishes a policy document and its interpretation in one step, each linked to the other', async () => {
    const interpretation = await steps.write('officer', { title: '办法解读' });
    const policy = await steps.write('officer', { title: '信息发布管理办法' });
    const explained = await steps.submitted('officer', interpretation, { category: 'policy-interpretation' });
    const ruled = await steps.submitted('officer', policy, {
      category: 'policy-document',
      companion: interpretation,
    });
    const approvedPolicy = await steps.agreed(ruled, 'head', 'leader', 'clerk', 'principal');

    const early = await steps.act('webmaster', approvedPolicy, 'publish');
    expect(early.status).toBe(403);
    expect(early.body.error.details.code).toBe('publication.companion-not-approved');

    await steps.agreed(explained, 'head', 'leader', 'clerk', 'principal');
    const published = await steps.act('webmaster', approvedPolicy, 'publish');
    expect(published.body.form.state).toBe('published');
    const other = await steps.detail('officer', explained.number);
    expect(other.body.form.state).toBe('published');

    const items = await steps.site('/items?q=办法');
    const slugs = Object.fromEntries(
      items.body.results.map((item: { title: string; slug: string }) => [item.title, item.slug])
    );
    const onSite = await steps.site(`/items/${slugs['信息发布管理办法']}`);
    expect(onSite.body.companion).toEqual({
      title: '办法解读',
      slug: slugs['办法解读'],
      role: 'interpretation',
    });
    const back = await steps.site(`/items/${slugs['办法解读']}`);
    expect(back.body.companion).toEqual({
      title: '信息发布管理办法',
      slug: slugs['信息发布管理办法'],
      role: 'policy',
    });
  });
});

describe('several at once', () => {
  const picked = ({ number, version, digest }: Form) => ({ number, version, digest });
  const several = async (who: PersonKey, verb: 'agree' | 'publish', forms: readonly unknown[]) =>
    (await portal.as(who))
      .post(`${DESK}/forms/${verb}`)
      .send({ forms, ...(verb === 'agree' ? { confirmed: true } : {}) });
  const inReview = async (more = {}): Promise<Form> =>
    steps.submitted('officer', await steps.write('officer'), more);

  it('signs those that may be signed so, and says of each other why not', async () => {
    const [one, other, grave, moved] = [
      await inReview(),
      await inReview(),
      await inReview({ category: 'emergency' }),
      await inReview(),
    ];
    await steps.act('leader', moved, 'comment', { text: '请核对人数' });
    const unseen = { ...picked(await inReview()), digest: 'f'.repeat(64) };
    const given = [
      picked(one),
      picked(grave),
      picked(moved),
      unseen,
      { ...picked(one), number: '2026-999999' },
    ];
    const answer = await several('head', 'agree', [...given, picked(other)]);
    expect(answer.status).toBe(200);
    expect(
      answer.body.results.map((settled: { state: string | null; refusal: { code: string } | null }) => [
        settled.state,
        settled.refusal?.code ?? null,
      ])
    ).toEqual([
      ['in-review', null],
      [null, 'approval.sign-alone'],
      [null, 'form.stale'],
      [null, 'approval.changed-since'],
      [null, 'form.not-found'],
      ['in-review', null],
    ]);
    expect(answer.body.results[1].refusal).toMatchObject({
      zh: expect.stringContaining('单独'),
      en: expect.stringContaining('itself'),
    });
    const signed = await steps.detail('head', other.number);
    expect(signed.body.form).toMatchObject({
      stage: 'leader-in-charge',
      signatures: [{ opinion: '同意', digest: other.digest }],
    });
  });

  it('signs only what the list showed: with a digest each, each once, fifty at most', async () => {
    const form = await inReview();
    const { number, version } = form;
    for (const forms of [
      [],
      [{ number, version }],
      [picked(form), picked(form)],
      Array(51).fill(picked(form)),
    ]) {
      const answer = await several('head', 'agree', forms);
      expect([answer.status, answer.body.error.details.code]).toEqual([400, 'request.invalid']);
    }
    const unconfirmed = await (
      await portal.as('head')
    )
      .post(`${DESK}/forms/agree`)
      .send({ forms: [picked(form)] });
    expect(unconfirmed.status).toBe(400);
  });

  it('takes a press that came twice for one', async () => {
    const form = picked(await inReview());
    expect((await several('head', 'agree', [form])).body.results[0].refusal).toBeNull();
    expect((await several('head', 'agree', [form])).body.results[0].refusal).toBeNull();
    expect((await steps.detail('head', form.number)).body.form.signatures).toHaveLength(1);
  });

  it('publishes what the office chose; who is no office publishes none', async () => {
    const [one, other] = [await steps.approved(), await steps.approved()];
    const waiting = await inReview();
    const forms = [picked(one), picked(waiting), picked(other)];
    const answer = await several('webmaster', 'publish', forms);
    expect(answer.body.results).toMatchObject([
      { number: one.number, state: 'published', refusal: null },
      { number: waiting.number, state: null, refusal: { code: expect.any(String) } },
      { number: other.number, state: 'published', refusal: null },
    ]);
    expect((await several('officer', 'publish', forms)).status).toBe(403);
  });
});

describe('each verb', () => {
  const inReview = async (): Promise<Form> => steps.submitted('officer', await steps.write('officer'));

  it('returns a form with a reason, and the officer hands it in again under the same number', async () => {
    const form = await inReview();
    const returned = await steps.act('head', form, 'return', { opinion: '请补充人数' });
    expect(returned.body.form).toMatchObject({ state: 'returned', number: form.number });
    const again = await steps.act('officer', returned.body.form, 'resubmit', {
      summary: '走访困难职工 30 户',
    });
    expect(again.body.form).toMatchObject({ state: 'in-review', round: 2, number: form.number });
    expect(again.body.form.submission.summary).toBe('走访困难职工 30 户');
  });

  it('rejects for good, and a new form may be begun', async () => {
    const form = await inReview();
    const rejected = await steps.act('head', form, 'reject', { opinion: '不宜发布' });
    expect(rejected.body.form.state).toBe('rejected');
    expect((await steps.submit('officer', form.target)).body.form.number).not.toBe(form.number);
  });

  it('recalls, comments, reminds once a day', async () => {
    const form = await inReview();
    const commented = await steps.act('leader', form, 'comment', { text: '请核对日期' });
    expect(commented.status).toBe(200);
    const reminded = await steps.act('officer', commented.body.form, 'remind');
    expect(reminded.status).toBe(200);
    const twice = await steps.act('colleague', reminded.body.form, 'remind');
    expect(twice.body.error).toMatchObject({ status: 409, details: { code: 'approval.reminded-today' } });
    const recalled = await steps.act('officer', reminded.body.form, 'recall', { reason: '暂缓' });
    expect(recalled.body.form.state).toBe('recalled');
  });

  it('raises to a stricter route and keeps what was signed', async () => {
    const form = await inReview();
    const signed = await steps.agreed(form, 'head');
    const raised = await steps.act('leader', signed, 'raise', {
      category: 'emergency',
      reason: '涉及突发事件',
    });
    expect(raised.body.form.route.key).toBe('sensitive');
    expect((await steps.agreed(raised.body.form, 'leader', 'principal')).state).toBe('approved');
  });

  it('schedules, takes the time back, and withdraws what is online with a reason', async () => {
    const form = await steps.approved({ title: '定时发布的信息' });
    const later = new Date(Date.now() + 86_400_000).toISOString();
    const scheduled = await steps.act('clerk', form, 'schedule', { for: later });
    expect(scheduled.body.form.scheduledFor).toBe(later);
    const unscheduled = await steps.act('clerk', scheduled.body.form, 'unschedule', { reason: '提前发布' });
    expect(unscheduled.body.form.scheduledFor).toBeNull();
    const published = await steps.act('clerk', unscheduled.body.form, 'publish');
    const bare = await steps.act('clerk', published.body.form, 'withdraw', { reason: ' ' });
    expect(bare.status).toBe(400);
    const withdrawn = await steps.act('clerk', published.body.form, 'withdraw', { reason: '数据有误' });
    expect(withdrawn.body.form.state).toBe('withdrawn');
    const items = await steps.site('/items?q=定时发布的信息');
    expect(items.body.results).toEqual([]);
    const register = await (await portal.as('clerk')).get(`${DESK}/register?kind=withdrawal`);
    expect(register.body.results[0]).toMatchObject({ form: form.number, reason: '数据有误' });
  });

  it('attaches a scan of a paper form by the hash of its bytes', async () => {
    const form = await inReview();
    const uploaded = await (
      await portal.as('officer')
    )
      .post('/upload')
      .attach('files', Buffer.from('%PDF-1.4 scan'), '审批单.pdf');
    expect(uploaded.status).toBe(201);
    const attached = await steps.act('officer', form, 'attach', { file: uploaded.body[0].id });
    expect(attached.body.form.attachments[0]).toMatchObject({
      name: '审批单.pdf',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const read = await (await portal.as('officer')).get(`${DESK}/forms/${form.number}`);
    // The scan is never public: its address carries a pass for who may see the form.
    const [{ url: address }] = read.body.paperForms as [{ url: string }];
    expect(read.body.paperForms).toEqual([{ name: '审批单.pdf', url: address }]);
    expect([address.split('?')[0], address.includes('?pd=')]).toEqual([
      uploaded.body[0].url.split('?')[0],
      true,
    ]);
    expect((await steps.act('officer', form, 'attach', { file: 999_999 })).body.error.details.code).toBe(
      'form.file-missing'
    );
  });
});

describe('who is refused, and what they read', () => {
  type Case = readonly [
    what: string,
    who: PersonKey,
    verb: string,
    body: Record<string, unknown>,
    code: string,
    status: number,
  ];
  const cases: readonly Case[] = [
    [
      'an officer, whose role cannot sign',
      'officer',
      'agree',
      { confirmed: true },
      'request.role-lacks',
      403,
    ],
    ['a leader before the head', 'leader', 'agree', { confirmed: true }, 'approval.not-your-stage', 403],
    ['a super administrator without a seat', 'super', 'agree', { confirmed: true }, 'form.not-found', 404],
    ['a head who has not confirmed the nine points', 'head', 'agree', {}, 'approval.not-confirmed', 400],
    ['a return without a reason', 'head', 'return', {}, 'approval.reason-missing', 400],
    ['a rejection without a reason', 'head', 'reject', {}, 'approval.reason-missing', 400],
    ['publishing before approval', 'clerk', 'publish', {}, 'publication.in-review', 403],
    ['withdrawing what is not online', 'clerk', 'withdraw', { reason: '错' }, 'approval.wrong-state', 409],
    [
      'raising to a laxer route',
      'head',
      'raise',
      { category: 'department-work', reason: '错' },
      'approval.not-stricter',
      400,
    ],
    [
      'reassigning to somebody unknown',
      'clerk',
      'reassign',
      { stage: 'department-head', person: 99_999, reason: '调离' },
      'form.person-unknown',
      400,
    ],
  ];

  it.each(cases)('%s', async (_what, who, verb, body, code, status) => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const answer = await steps.act(who, form, verb, body);
    expect(answer.status).toBe(status);
    const said = answer.body.error.details;
    expect(said.code).toBe(code);
    expect(/[\u4e00-\u9fff]/.test(said.zh) && /[a-z]/.test(said.en)).toBe(true);
    const after = await steps.detail('officer', form.number);
    expect(after.body.form.version).toBe(1);
  });

  it('waits for the co-signer a signer asked for, and then for that signer', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const asked = await steps.act('head', form, 'cosign', {
      person: portal.people.unionHead.id,
      reason: '涉及教育系统，请会签',
    });
    expect(asked.status).toBe(200);
    const seen = await steps.detail('unionHead', form.number);
    expect(seen.body.verbs).toEqual(expect.arrayContaining(['agree', 'return']));
    expect(seen.body.waitingFor.map(({ id }: { id: number }) => id)).toEqual([portal.people.unionHead.id]);
    const waiting = await (await portal.as('unionHead')).get(`${DESK}/forms?view=waiting&page=1&pageSize=20`);
    expect(waiting.body.results.map(({ number }: { number: string }) => number)).toContain(form.number);
    expect((await steps.act('unionHead', asked.body.form, 'agree', { confirmed: true })).status).toBe(200);
    const back = await steps.detail('head', form.number);
    expect(back.body.form.stage).toBe('department-head');
    expect(back.body.verbs).toContain('agree');
  });

  it('lets nobody sign what they wrote, submitted or edited last, the head and the super administrator included', async () => {
    const own = await steps.submit('head', await steps.write('head'));
    expect(own.body.error.details).toMatchObject({ code: 'approval.head-is-author' });
    const target = await steps.write('officer', { title: '原题' });
    const url = `/content-manager/collection-types/${ITEM}/${target.documentId}`;
    expect((await (await portal.as('head')).put(url).send({ title: '部室负责人改过的题' })).status).toBe(200);
    const edited = await steps.submit('officer', target);
    expect(edited.body.error.details).toMatchObject({ code: 'approval.head-is-author' });
    const asSuper = await steps.act('super', await steps.approved(), 'publish');
    expect(asSuper.status).toBe(404);
  });

  it('knows a form and a document by their names as written, on every database', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    expect((await steps.detail('officer', `${form.number}%20`)).body.error.details.code).toBe(
      'form.not-found'
    );
    const target = await steps.write('officer');
    const other = await steps.submit('officer', { ...target, documentId: target.documentId.toUpperCase() });
    expect(other.body.error.details.code).toBe('form.document-missing');
  });

  it('answers an unknown form and somebody else’s alike', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const others = await steps.detail('unionOfficer', form.number);
    const unknown = await steps.detail('unionOfficer', '2020-9999');
    expect(others.status).toBe(404);
    expect(others.body).toEqual(unknown.body);
    const signing = await steps.agree('unionHead', form);
    const nowhere = await steps.agree('unionHead', { ...form, number: '2020-9999' });
    expect(signing.body).toEqual(nowhere.body);
    const list = await (await portal.as('unionOfficer')).get(`${DESK}/forms?view=all&pageSize=100`);
    expect(list.body.results).toEqual([]);
  });
});

describe('twice, late and at once', () => {
  it('gives a double click one signature', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const answers = await Promise.all([steps.agree('head', form), steps.agree('head', form)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await steps.detail('head', form.number);
    expect(body.events.map(({ event }: { event: { type: string } }) => event.type)).toEqual([
      'submitted',
      'signed',
    ]);
  });

  it('writes a remark once, however often its button is pressed and whatever happened since', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    await steps.agree('head', form);
    const press = () => steps.act('leader', form, 'comment', { text: '请核对日期 ' });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { body } = await steps.detail('head', form.number);
    expect(body.events.map(({ event }: { event: { type: string } }) => event.type)).toEqual([
      'submitted',
      'signed',
      'commented',
    ]);
  });

  it('gives a retry after a lost answer the first result', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const first = await steps.act('head', form, 'return', { opinion: '请补充' });
    const again = await steps.act('head', form, 'return', { opinion: '请补充' });
    expect(again.body).toEqual(first.body);
    const once = await steps.submit('officer', await steps.write('officer'));
    const twice = await steps.submit('officer', once.body.form.target);
    expect(twice.body).toEqual(once.body);
  });

  it('refuses a stale tab that would sign what was recalled meanwhile', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    await steps.act('officer', form, 'recall', { reason: '' });
    const stale = await steps.agree('head', form);
    expect(stale.body.error).toMatchObject({
      status: 409,
      details: { code: 'form.stale', params: { number: form.number } },
    });
  });

  it('publishes nothing on a form that is over, however its document stands', async () => {
    const over = await steps.act(
      'head',
      await steps.submitted('officer', await steps.write('officer')),
      'reject',
      { opinion: '不宜发布' }
    );
    const next = await steps.agreed(
      await steps.submitted('officer', over.body.form.target),
      'head',
      'leader'
    );
    const elsewhere = await steps.act('clerk', over.body.form, 'publish');
    expect(elsewhere.body.error).toMatchObject({ status: 409, details: { code: 'approval.wrong-state' } });
    expect((await steps.detail('clerk', next.number)).body.form.state).toBe('approved');
    const online = await steps.act('clerk', next, 'publish');
    const again = await steps.act('clerk', online.body.form, 'publish');
    expect(again.body.error).toMatchObject({ status: 409, details: { code: 'approval.wrong-state' } });
  });

  it('publishes once when two of the office press at once', async () => {
    const form = await steps.approved();
    const answers = await Promise.all([
      steps.act('clerk', form, 'publish'),
      steps.act('webmaster', form, 'publish'),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const entries = await (await portal.as('clerk')).get(`${DESK}/register?q=${form.number}`);
    expect(entries.body.results).toHaveLength(1);
  });

  it('numbers twenty forms handed in at once without a gap or a repeat', async () => {
    const targets = [];
    for (let index = 0; index < 20; index += 1) targets.push(await steps.write('officer'));
    const before = await (await portal.as('clerk')).get(`${DESK}/forms?view=all&pageSize=1`);
    const last = Number(before.body.results[0].number.split('-')[1]);
    const answers = await Promise.all(targets.map((target) => steps.submit('officer', target)));
    expect(answers.map(({ status }) => status)).toEqual(targets.map(() => 200));
    const places = answers.map(({ body }) => Number(body.form.number.split('-')[1])).sort((a, b) => a - b);
    expect(places).toEqual(targets.map((_, index) => last + index + 1));
  });

  it('lets one of two submissions of the same document in', async () => {
    const target = await steps.write('officer');
    const answers = await Promise.all([steps.submit('officer', target), steps.submit('colleague', target)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.find(({ status }) => status !== 200)?.body.error.details.code).toBe(
      'approval.already-open'
    );
  });

  it('takes no number for a refused submission', async () => {
    const refused = await steps.submit('officer', await steps.write('officer'), { summary: ' ' });
    expect(refused.status).toBe(400);
    const [one, two] = [await steps.approved(), await steps.approved()];
    expect(Number(two.number.split('-')[1])).toBe(Number(one.number.split('-')[1]) + 1);
  });
});

describe('what a machine sees', () => {
  it('stops a draft with a secrecy mark, and says where', async () => {
    const target = await steps.write('officer', { body: '<p>机密★1年</p>' });
    const check = await (await portal.as('officer')).post(`${DESK}/forms/check`).send({ target });
    expect(check.body.findings[0]).toMatchObject({ kind: 'secrecy-mark', field: 'body', effect: 'block' });
    expect(check.body.missing).toEqual(['department', 'category', 'summary', 'occurredOn', 'checklist']);
    const refused = await steps.submit('officer', target);
    expect(refused.body.error.details.code).toBe('approval.blocked');
  });

  it('says that a text and a channel are missing, and lets it be submitted all the same', async () => {
    const officer = await portal.as('officer');
    const thinOf = async (target: object) =>
      (await officer.post(`${DESK}/forms/check`).send({ target, ...(await steps.submission()) })).body;
    const empty = await steps.write('officer', { body: null });
    expect(await thinOf(empty)).toMatchObject({ thin: ['body', 'channel'], refusal: null });
    const channels = await (
      await portal.as('super')
    )
      .post(`${DESK}/settings/channels`)
      .send({ name: '工会要闻', order: 1 });
    const whole = await steps.write('officer', {
      channel: { connect: [{ documentId: channels.body.documentId }] },
    });
    expect((await thinOf(whole)).thin).toEqual([]);
  });

  it('reads the text of attachments too', async () => {
    const officer = await portal.as('officer');
    const uploaded = await officer
      .post('/upload')
      .attach('files', Buffer.from('联系人：13812345678'), 'list.txt');
    const target = await steps.write('officer', { attachments: [uploaded.body[0].id] });
    const check = await officer.post(`${DESK}/forms/check`).send({ target, ...(await steps.submission()) });
    expect(check.body.findings[0]).toMatchObject({
      kind: 'personal-data',
      field: 'attachment:list.txt',
      masked: '138****5678',
    });
    expect(check.body.refusal.code).toBe('approval.unanswered');
    expect(
      check.body.stages.map(({ people }: { people: { name: string }[] }) => people.map(({ name }) => name))
    ).toEqual([['王部'], ['赵分']]);
    const answers = [{ finding: check.body.findings[0].id, reason: '工作电话，已征得同意' }];
    expect((await steps.submit('officer', target, { answers })).status).toBe(200);
  });
});

describe('what a form shows', () => {
  it('shows the reader what changed since they signed, and whose turn it is', async () => {
    const form = await steps.submitted('officer', await steps.write('officer', { title: '原题' }));
    const signed = await steps.agreed(form, 'head');
    const leader = await portal.as('leader');
    const url = `/content-manager/collection-types/${ITEM}/${form.target.documentId}`;
    const saved = await leader.put(url).send({
      title: '改后的题',
      summary: '开展送温暖活动',
      body: '<p>走访慰问困难职工。</p>',
      kind: 'text',
    });
    expect(saved.status).toBe(200);
    const { body } = await steps.detail('head', form.number);
    expect(body.form.version).toBe(signed.version + 1);
    expect(body.differences[0].fields.map(({ path }: { path: string }) => path)).toContain('title');
    expect(body.waitingFor.map(({ name }: { name: string }) => name)).toEqual(['赵分']);
    expect(body.fault).toBeNull();
    expect(body.content.find(({ name }: { name: string }) => name === 'title')).toMatchObject({
      label: '标题',
      value: '改后的题',
    });
  });

  it('shows what a revision changes of what is online', async () => {
    const { target } = await steps.published({ title: '上网的题' });
    const url = `/content-manager/collection-types/${ITEM}/${target.documentId}`;
    const fields = { summary: '开展送温暖活动', body: '<p>走访慰问困难职工。</p>', kind: 'text' };
    await (await portal.as('officer')).put(url).send({ ...fields, title: '修订的题' });
    const form = await steps.submitted('officer', target);
    const changes = async (): Promise<unknown> => (await steps.detail('head', form.number)).body.differences;
    const expected = [{ from: null, fields: [expect.objectContaining({ path: 'title' })] }];
    expect(await changes()).toMatchObject(expected);
    await steps.act('clerk', await steps.agreed(form, 'head', 'leader'), 'publish');
    expect(await changes()).toMatchObject(expected);
  });

  it('shows what changes of content from before the desk', async () => {
    const store = storeFor(portal.strapi);
    const target = await steps.write('officer', { title: '旧题' });
    const table = () => portal.strapi.db.connection('pubdesk_items');
    const { id: _, ...draft } = await table().where({ document_id: target.documentId }).first();
    await table().insert({ ...draft, title: '早先上网的题', published_at: new Date(Date.UTC(2020, 0, 1)) });
    await store.settings.write(`existing.${ITEM}`, null);
    await (
      portal.strapi.plugin('publication-desk').service('jobs') as { existing(): Promise<void> }
    ).existing();
    const form = await steps.submitted('officer', target);
    expect((await steps.detail('head', form.number)).body.differences).toMatchObject([
      { from: null, fields: [{ path: 'title' }] },
    ]);
  });

  it('names the event that is not as it was written, past the desk', async () => {
    const form = await steps.agreed(await steps.submitted('officer', await steps.write('officer')), 'head');
    const events = portal.strapi.db.query('plugin::publication-desk.form-event' as UID.ContentType);
    const where = { number: form.number, sequence: 2 };
    const { event } = (await events.findOne({ where })) as { event: { signature: object } };
    const forged = { ...event, signature: { ...event.signature, opinion: '没有写过的意见' } };
    await events.update({ where, data: { event: forged } });
    const fault = async () => (await steps.detail('officer', form.number)).body.fault;
    expect(await fault()).toEqual({ sequence: 2, what: 'changed' });
    await events.delete({ where });
    expect(await fault()).toEqual({ sequence: 2, what: 'missing' });
  });
});

describe('the portal’s own code', () => {
  type Answer = { ok: boolean; value?: Form; refusal?: { code: string; params?: { field: string } } };
  type Actions = Record<string, (input: unknown, by: { actor: number }) => Promise<Answer>>;
  const act = async (who: PersonKey, verb: string, input: unknown): Promise<Answer> => {
    const desk = portal.strapi.plugin('publication-desk').service('desk') as { actions: Actions };
    return (await desk.actions[verb]?.(input, { actor: portal.people[who].id })) as Answer;
  };

  it('is refused what is not of the right kind, by its name, and changes nothing', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const { number, digest, version } = form;
    const signing = { number, opinion: '', confirmed: true };
    const wrong: readonly (readonly [PersonKey, string, object, string])[] = [
      ['head', 'return', { number, opinion: 42, to: null }, 'opinion'],
      ['head', 'reject', { number, opinion: ['不行'] }, 'opinion'],
      ['head', 'raise', { number, category: 'emergency', reason: { toString: '理由' } }, 'reason'],
      ['officer', 'recall', { number, reason: null }, 'reason'],
      ['officer', 'comment', { number, text: 7 }, 'text'],
      ['officer', 'submit', { ...(await steps.submission()), target: form.target, summary: 1 }, 'summary'],
      ['head', 'agree', { ...signing, digest, confirmed: 'yes' }, 'confirmed'],
      ['head', 'agree', signing, 'digest'],
    ];
    for (const [who, verb, input, field] of wrong)
      expect([verb, await act(who, verb, input)]).toMatchObject([
        verb,
        { ok: false, refusal: { code: 'request.invalid', params: { field } } },
      ]);
    expect((await steps.detail('officer', number)).body.form.version).toBe(version);
  });

  it('signs the content or the version it names, and no other', async () => {
    const { number, digest, version } = await steps.submitted('officer', await steps.write('officer'));
    const signing = { number, opinion: '', confirmed: true };
    expect((await act('head', 'agree', { ...signing, digest: 'x' })).refusal?.code).toBe(
      'approval.changed-since'
    );
    expect((await act('head', 'agree', { ...signing, version: version + 1 })).refusal?.code).toBe(
      'form.stale'
    );
    expect((await act('head', 'agree', { ...signing, version })).ok).toBe(true);
    expect((await act('leader', 'agree', { ...signing, digest })).value?.state).toBe('approved');
  });
});
