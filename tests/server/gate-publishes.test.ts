import type { Form } from '../../src/approval';
import type { Store } from '../../server/src/store';
import { act, agreedByAll, storeFor, submitAndApprove, submitted } from './approve';
import { ARTICLE, dataFor, documentsOf, draftOf, ITEM, publishedRows, rowsOf } from './content';
import { openPortal, type PersonKey, type Portal } from './portal';
import { fullAccessToken } from './tokens';

let portal: Portal;
let store: Store;
let token: string;

beforeAll(async () => {
  portal = await openPortal({ graphql: true });
  store = storeFor(portal.strapi);
  token = await fullAccessToken(portal.strapi);
});
afterAll(() => portal?.close());

type Refused = Error & { status?: number; details?: { code?: string; params?: Record<string, unknown> } };
const attempt = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'done';
  } catch (error) {
    return (error as Refused).details?.code ?? String(error);
  }
};

const publish = (target: { uid: string; documentId: string; locale?: string | null }) =>
  documentsOf(portal.strapi, target.uid).publish({
    documentId: target.documentId,
    ...(target.locale ? { locale: target.locale } : {}),
  });
const save = (
  target: { uid: string; documentId: string; locale?: string | null },
  data: Record<string, unknown>
) =>
  documentsOf(portal.strapi, target.uid).update({
    documentId: target.documentId,
    data: data as never,
    ...(target.locale ? { locale: target.locale } : {}),
  });
const formNow = async (form: Form): Promise<Form> => (await store.forms.find(form.number)) as Form;
const entriesOf = (form: Form) => store.register.history(form.target);
const bearer = () => ({ Authorization: `Bearer ${token}` });
const cm = (uid: string) => `/content-manager/collection-types/${uid}`;

describe('an approved form', () => {
  it.each([ITEM, ARTICLE])('publishes exactly once: %s', async (uid) => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, uid) });
    expect(await attempt(() => publish(form.target))).toBe('done');
    const entries = await entriesOf(form);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      kind: 'publication',
      form: form.number,
      digest: form.approvedDigest,
      by: null,
    });
    expect(entries[0]?.publishedDigest).toBe(form.approvedDigest);
    expect(await formNow(form)).toMatchObject({ state: 'published', publishedDigest: form.approvedDigest });
    expect(await publishedRows(portal.strapi, uid, form.target.documentId)).toBe(1);
  });

  it.each([
    [
      'Content Manager',
      async (form: Form) =>
        (await portal.as('clerk')).post(`${cm(ITEM)}/${form.target.documentId}/actions/publish`).send({}),
    ],
    [
      'bulk publish',
      async (form: Form) =>
        (await portal.as('clerk'))
          .post(`${cm(ITEM)}/actions/bulkPublish`)
          .send({ documentIds: [form.target.documentId] }),
    ],
    [
      'update with status published and no change',
      async (form: Form) =>
        documentsOf(portal.strapi, ITEM).update({
          documentId: form.target.documentId,
          data: {},
          status: 'published',
        }),
    ],
  ] as const)('goes online through: %s', async (_way, go) => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    await go(form);
    expect(await publishedRows(portal.strapi, ITEM, form.target.documentId)).toBe(1);
    expect(await entriesOf(form)).toHaveLength(1);
    expect((await formNow(form)).state).toBe('published');
  });

  it('goes online through REST and GraphQL too, by a token', async () => {
    const [one, two] = [await draftOf(portal.strapi, ARTICLE), await draftOf(portal.strapi, ARTICLE)];
    const forms = [
      await submitAndApprove(portal, store, { target: one }),
      await submitAndApprove(portal, store, { target: two }),
    ];
    await portal.http().put(`/api/articles/${one.documentId}`).set(bearer()).send({ data: {} }).expect(200);
    const query = `mutation { updateArticle(documentId: "${two.documentId}", data: {}) { documentId } }`;
    await portal.http().post('/graphql').set(bearer()).send({ query }).expect(200);
    for (const form of forms) expect(await entriesOf(form)).toHaveLength(1);
  });

  it('is published by a person of the office only; a super administrator is no exception', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    const url = `${cm(ITEM)}/${form.target.documentId}/actions/publish`;
    const answer = await (await portal.as('super')).post(url).send({});
    expect(answer.status).toBe(403);
    expect(answer.body.error.details.code).toBe('publication.not-publisher');
    expect(answer.body.error.details.zh).toContain('办公室');
    expect((await (await portal.as('webmaster')).post(url).send({})).status).toBe(200);
    expect((await entriesOf(form))[0]?.by).toMatchObject({ name: '吴站' });
  });

  it('publishes once when it is asked for many times at once', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    await Promise.allSettled(Array.from({ length: 8 }, () => publish(form.target)));
    expect(await publishedRows(portal.strapi, ITEM, form.target.documentId)).toBe(1);
    expect(await entriesOf(form)).toHaveLength(1);
    const types = (await store.forms.events(form.number)).map(({ event }) => event.type);
    expect(types.filter((type) => type === 'published')).toHaveLength(1);
  });

  it.each([ITEM, ARTICLE])(
    'goes online with others at once in one transaction of a caller: %s',
    async (uid) => {
      const forms: Form[] = [];
      for (let n = 0; n < 4; n += 1)
        forms.push(await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, uid) }));
      const unapproved = await draftOf(portal.strapi, uid);
      const outcomes = await portal.strapi.db.transaction(() =>
        Promise.all(
          [...forms.map(({ target }) => target), unapproved].map((one) => attempt(() => publish(one)))
        )
      );
      expect(outcomes).toEqual(['done', 'done', 'done', 'done', 'publication.no-form']);
      for (const form of forms) {
        expect(await publishedRows(portal.strapi, uid, form.target.documentId)).toBe(1);
        expect(await entriesOf(form)).toHaveLength(1);
      }
      expect(await publishedRows(portal.strapi, uid, unapproved.documentId)).toBe(0);
    }
  );

  it('goes online once where a bulk publish names it twice', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    const { documentId } = form.target;
    const answer = await (
      await portal.as('clerk')
    )
      .post(`${cm(ITEM)}/actions/bulkPublish`)
      .send({ documentIds: [documentId, documentId] });
    expect(answer.status).toBe(200);
    expect(await publishedRows(portal.strapi, ITEM, documentId)).toBe(1);
    expect(await entriesOf(form)).toHaveLength(1);
  });

  it('does not let changed content through with update and publish, and keeps nothing of it', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    const update = () =>
      documentsOf(portal.strapi, ITEM).update({
        documentId: form.target.documentId,
        data: { title: '偷换标题' } as never,
        status: 'published',
      });
    expect(await attempt(update)).toBe('publication.changed-since-approval');
    const swallowed = portal.strapi.db.transaction(() => attempt(update));
    expect(await swallowed).toBe('publication.changed-since-approval');
    expect(await publishedRows(portal.strapi, ITEM, form.target.documentId)).toBe(0);
    expect(store.documents.digest((await store.documents.read(form.target, 'draft'))!)).toBe(
      form.approvedDigest
    );
    expect((await formNow(form)).state).toBe('approved');
  });

  it('rolls back with the transaction of the caller', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    const work = portal.strapi.db.transaction(async () => {
      await publish(form.target);
      throw new Error('the caller failed');
    });
    await expect(work).rejects.toThrow('the caller failed');
    expect(await publishedRows(portal.strapi, ITEM, form.target.documentId)).toBe(0);
    expect((await formNow(form)).state).toBe('approved');
    expect(await entriesOf(form)).toHaveLength(0);
  });

  it('holds against a middleware of another plugin that changes the call after us', async () => {
    const approved = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    const other = await draftOf(portal.strapi, ITEM);
    let change: ((params: Record<string, unknown>) => void) | null = null;
    const remove = portal.strapi.documents.use((context, next) => {
      if (context.uid === ITEM && change) change(context.params as Record<string, unknown>);
      return next();
    }) as unknown as () => void;
    change = (params) => (params.documentId = other.documentId);
    expect(await attempt(() => publish(approved.target))).not.toBe('done');
    change = (params) => (params.status = 'published');
    expect(await attempt(() => save(other, { title: '暗中发布' }))).toBe('gate.not-through-the-desk');
    change = (params) => (params.data = { title: '暗中改稿' });
    const update = documentsOf(portal.strapi, ITEM).update({
      documentId: approved.target.documentId,
      data: {},
      status: 'published',
    });
    expect(await attempt(() => update)).not.toBe('done');
    change = null;
    remove();
    expect(await publishedRows(portal.strapi, ITEM, other.documentId)).toBe(0);
    expect(await publishedRows(portal.strapi, ITEM, approved.target.documentId)).toBe(0);
  });

  it('holds against a lifecycle hook of the host that rewrites the published row', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    const remove = portal.strapi.db.lifecycles.subscribe({
      models: [ITEM],
      async beforeCreate(event: { params: { data: Record<string, unknown> } }) {
        if (event.params.data.publishedAt) event.params.data.summary = '钩子改写';
      },
    } as never) as unknown as () => void;
    expect(await attempt(() => publish(form.target))).toBe('gate.published-not-approved');
    remove();
    expect(await publishedRows(portal.strapi, ITEM, form.target.documentId)).toBe(0);
    expect(await attempt(() => publish(form.target))).toBe('done');
  });
});

describe('a hook of the host while an approved form is published', () => {
  const onPublish = (
    work: (row: { id: number; documentId: string }) => void | Promise<unknown>
  ): (() => void) =>
    portal.strapi.db.lifecycles.subscribe({
      models: [ITEM],
      async afterCreate({ result }: { result: { id: number; documentId: string; publishedAt: unknown } }) {
        if (result.publishedAt) await work(result);
      },
    } as never) as unknown as () => void;

  it('cannot put a second row online beside it', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    const { documentId } = form.target;
    const stop = onPublish(() =>
      rowsOf(portal.strapi, ITEM).create({
        data: { documentId, title: '夹带', publishedAt: new Date() } as never,
      })
    );
    expect(await attempt(() => publish(form.target))).toBe('gate.not-through-the-desk');
    stop();
    expect(await publishedRows(portal.strapi, ITEM, documentId)).toBe(0);
  });

  it.each([
    [
      'saves its draft with another title',
      'publication.void',
      (documentId: string) => save({ uid: ITEM, documentId }, { title: '钩子改稿' }),
    ],
    ['publishes it itself', 'done', (documentId: string) => publish({ uid: ITEM, documentId })],
  ] as const)('that %s is answered, and nothing stays half done', async (_what, answer, work) => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    const { documentId } = form.target;
    let isFirst = true;
    const stop = onPublish(async () => {
      if (!isFirst) return;
      isFirst = false;
      await work(documentId);
    });
    expect(await attempt(() => publish(form.target))).toBe(answer);
    stop();
    const isOnline = answer === 'done';
    expect(await publishedRows(portal.strapi, ITEM, documentId)).toBe(isOnline ? 1 : 0);
    expect((await formNow(form)).state).toBe(isOnline ? 'published' : 'approved');
    expect(await entriesOf(form)).toHaveLength(isOnline ? 1 : 0);
  });

  it('cannot change it by a write that it does not wait for', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    let [begin, finish] = [(): void => undefined, (): void => undefined];
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const slow = portal.strapi.db.lifecycles.subscribe({
      models: [ITEM],
      async afterUpdate({ params }: { params: { data: { title?: string } } }) {
        if (params.data.title !== form.submission.title) return;
        begin();
        await finished;
      },
    } as never) as unknown as () => void;
    let written: Promise<string> = Promise.resolve('');
    const stop = onPublish(({ id }) => {
      // The same content, so that nothing but the waiting tells.
      const data = { title: form.submission.title } as never;
      written = attempt(() => rowsOf(portal.strapi, ITEM).update({ where: { id }, data }));
      return begun;
    });
    const answer = await attempt(() => publish(form.target));
    finish();
    await written;
    slow();
    stop();
    expect(answer).toBe('gate.still-writing');
    expect(await publishedRows(portal.strapi, ITEM, form.target.documentId)).toBe(0);
    expect(await attempt(() => publish(form.target))).toBe('done');
  });

  it('cannot change it afterwards from a timer it left behind', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    let later: Promise<string> = Promise.resolve('');
    let release = (): void => undefined;
    const committed = new Promise<void>((resolve) => (release = resolve));
    const stop = onPublish(({ id }) => {
      later = committed.then(() =>
        attempt(() =>
          rowsOf(portal.strapi, ITEM).update({ where: { id }, data: { title: '事后改动' } as never })
        )
      );
    });
    await publish(form.target);
    stop();
    release();
    // Strapi itself stops it where its finished transaction is still at hand; the permit is over in either case.
    expect(await later).not.toBe('done');
    expect((await store.documents.read(form.target, 'published'))?.fields.title).toBe(form.submission.title);
  });
});

it('leaves the caller’s own parameters as they are', async () => {
  const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ARTICLE) });
  const params = Object.freeze({ documentId: form.target.documentId });
  expect(await attempt(() => documentsOf(portal.strapi, ARTICLE).publish(params))).toBe('done');
  expect((await formNow(form)).state).toBe('published');
});

describe('content that changed', () => {
  it('after approval: voids the form in the save itself', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    await save(form.target, {});
    await save(form.target, { title: form.submission.title });
    expect((await formNow(form)).state).toBe('approved');
    await save(form.target, { title: '批准后改动' });
    expect((await formNow(form)).state).toBe('void');
    expect(await attempt(() => publish(form.target))).toBe('publication.void');
  });

  it('in review: is taken from a signer of the present stage only', async () => {
    const form = await submitted(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    const url = `${cm(ITEM)}/${form.target.documentId}`;
    const data = { ...dataFor(ITEM, '审批中改稿') };
    const officer = await (await portal.as('officer')).put(url).send(data);
    expect(officer.status).toBeGreaterThanOrEqual(400);
    expect(officer.body.error.details.code).toBe('approval.draft-locked');
    expect(await attempt(() => save(form.target, { title: '系统改稿' }))).toBe('approval.draft-locked');
    expect((await formNow(form)).digest).toBe(form.digest);
    const head = await (await portal.as('head')).put(url).send(data);
    expect(head.status).toBe(200);
    const amended = await formNow(form);
    expect(amended.amendments).toHaveLength(1);
    const approved = await agreedByAll(portal, store, amended);
    expect(await attempt(() => publish(approved.target))).toBe('done');
  });

  it('in review: a secrecy mark is not saved, whoever signs', async () => {
    const form = await submitted(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    const url = `${cm(ITEM)}/${form.target.documentId}`;
    const head = await (await portal.as('head')).put(url).send(dataFor(ITEM, '机密★10年 内部会议'));
    expect(head.status).toBe(400);
    expect(head.body.error.details.code).toBe('approval.blocked');
    expect(await formNow(form)).toEqual(form);
    expect((await store.documents.read(form.target, 'draft'))?.fields.title).toBe(form.submission.title);
  });

  it('in review: an unchanged save is no change, whoever saves', async () => {
    const form = await submitted(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    expect(await attempt(() => save(form.target, { title: form.submission.title }))).toBe('done');
    expect((await formNow(form)).version).toBe(form.version);
  });

  it('past the document service: is not what was approved, and stays offline', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    await rowsOf(portal.strapi, ITEM).update({
      where: { documentId: form.target.documentId },
      data: { title: '数据层改稿' },
    });
    expect(await attempt(() => publish(form.target))).toBe('publication.changed-since-approval');
  });

  it('after publication: needs a new form; the same content does not', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    await publish(form.target);
    expect(await attempt(() => publish(form.target))).toBe('done');
    expect(await entriesOf(form)).toHaveLength(1);
    await save(form.target, { title: '发布后更正' });
    expect(await attempt(() => publish(form.target))).toBe('publication.changed-since-publication');
    const second = await submitAndApprove(portal, store, { target: form.target });
    expect(await attempt(() => publish(form.target))).toBe('done');
    expect((await entriesOf(form)).map(({ kind }) => kind)).toEqual(['publication', 'revision']);
    expect((await formNow(second)).state).toBe('published');
  });

  it('by a link to what is not online yet alone: its form ends and the register has what was signed', async () => {
    const [target, other] = [await draftOf(portal.strapi, ARTICLE), await draftOf(portal.strapi, ARTICLE)];
    const first = await submitAndApprove(portal, store, { target });
    await publish(target);
    await save(target, { related: [other.documentId] });
    const form = await submitAndApprove(portal, store, { target });
    expect(form.approvedDigest).not.toBe(first.approvedDigest);
    expect(await attempt(() => publish(target))).toBe('done');
    expect((await formNow(form)).state).toBe('published');
    expect(await store.register.findLive(target)).toMatchObject({
      form: form.number,
      digest: form.approvedDigest,
      publishedDigest: first.approvedDigest,
    });
  });

  it('13 of a published row: is refused in the database layer', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    await publish(form.target);
    const where = { documentId: form.target.documentId, publishedAt: { $notNull: true } };
    const rows = rowsOf(portal.strapi, ITEM);
    expect(await attempt(() => rows.update({ where, data: { title: '改上网内容' } }))).toBe(
      'gate.not-through-the-desk'
    );
    expect(await attempt(() => rows.updateMany({ where, data: { title: '改上网内容' } }))).toBe(
      'gate.not-through-the-desk'
    );
    const [row] = await rows.findMany({ where });
    expect(row).toMatchObject({ title: form.submission.title });
  });
});

describe('several languages', () => {
  const inTwo = async (edition = 1) => {
    const zh = await draftOf(portal.strapi, ARTICLE);
    await save(zh, { edition });
    const en = { ...zh, locale: 'en' };
    await save(en, { title: 'Warmth for workers', summary: 'In English', edition });
    return { zh, en };
  };

  it('are approved each by itself; a list or all of them is all or nothing', async () => {
    const { zh, en } = await inTwo();
    const form = await submitAndApprove(portal, store, { target: zh });
    const documents = documentsOf(portal.strapi, ARTICLE);
    expect(await attempt(() => documents.publish({ documentId: zh.documentId, locale: '*' }))).toBe(
      'publication.no-form'
    );
    expect(
      await attempt(() =>
        documents.publish({ documentId: zh.documentId, locale: ['zh-Hans', 'en'] as never })
      )
    ).toBe('publication.no-form');
    expect(await publishedRows(portal.strapi, ARTICLE, zh.documentId)).toBe(0);
    await submitAndApprove(portal, store, { target: en });
    expect(await attempt(() => documents.publish({ documentId: zh.documentId, locale: '*' }))).toBe('done');
    expect(await publishedRows(portal.strapi, ARTICLE, zh.documentId)).toBe(2);
    expect(await entriesOf(form)).toHaveLength(1);
  });

  /** i18n compares with whichever row it finds first before it copies; here it always copies, as it may on any database. */
  const copyingSharedFields = (): (() => void) =>
    portal.strapi.documents.use(async (context, next) => {
      const result = (await next()) as { entries?: { id: number }[] };
      const [first] = context.uid === ARTICLE && context.action === 'publish' ? (result.entries ?? []) : [];
      if (first) {
        const row = await rowsOf(portal.strapi, ARTICLE).findOne({
          where: { id: first.id },
          populate: { category: true } as never,
        });
        await portal.strapi
          .plugin('i18n')
          .service('localizations')
          .syncNonLocalizedAttributes(row, portal.strapi.contentType(ARTICLE as never));
      }
      return result as never;
    }) as unknown as () => void;

  it('16 shared fields do not carry an unapproved change to a published sibling', async () => {
    const { zh, en } = await inTwo();
    await submitAndApprove(portal, store, { target: zh });
    await submitAndApprove(portal, store, { target: en });
    await documentsOf(portal.strapi, ARTICLE).publish({ documentId: zh.documentId, locale: '*' });
    const stop = copyingSharedFields();
    await save(zh, { edition: 2 });
    await submitAndApprove(portal, store, { target: zh });
    expect(await attempt(() => publish(zh))).toBe('gate.other-locale');
    expect((await store.documents.read(en, 'published'))?.fields.edition).toBe('1');
    const other = await submitAndApprove(portal, store, { target: en });
    expect(await attempt(() => publish(zh))).toBe('done');
    stop();
    expect((await store.documents.read(en, 'published'))?.fields.edition).toBe('2');
    expect((await formNow(other)).state).toBe('published');
  });

  it('a shared field saved in one language voids the approval of the other', async () => {
    const { zh, en } = await inTwo();
    const form = await submitAndApprove(portal, store, { target: en });
    await save(zh, { edition: 7 });
    expect((await formNow(form)).state).toBe('void');
  });
});

describe('a policy document and its interpretation (Art. 8)', () => {
  const pair = async () => {
    const [policy, interpretation] = [await draftOf(portal.strapi, ITEM), await draftOf(portal.strapi, ITEM)];
    const explained = await submitted(portal, store, {
      target: interpretation,
      category: 'policy-interpretation',
    });
    const form = await submitAndApprove(portal, store, {
      target: policy,
      category: 'policy-document',
      companion: interpretation,
    });
    return { form, explained };
  };

  it('go online in one step, both or neither', async () => {
    const { form, explained } = await pair();
    expect(await attempt(() => publish(form.target))).toBe('publication.companion-not-approved');
    await agreedByAll(portal, store, explained);
    expect(await attempt(() => publish(explained.target))).toBe('gate.publish-with-policy');
    expect(await attempt(() => publish(form.target))).toBe('done');
    expect((await formNow(form)).state).toBe('published');
    expect((await formNow(explained)).state).toBe('published');
    expect(await publishedRows(portal.strapi, ITEM, explained.target.documentId)).toBe(1);
  });

  it('stay offline both when the second cannot be written', async () => {
    const { form, explained } = await pair();
    await agreedByAll(portal, store, explained);
    const remove = portal.strapi.db.lifecycles.subscribe({
      models: [ITEM],
      async afterCreate(event: { result: { documentId: string; publishedAt: unknown } }) {
        if (event.result.documentId === explained.target.documentId && event.result.publishedAt)
          throw new Error('the disk is full');
      },
    } as never) as unknown as () => void;
    expect(await attempt(() => publish(form.target))).toContain('the disk is full');
    remove();
    expect(await publishedRows(portal.strapi, ITEM, form.target.documentId)).toBe(0);
    expect((await formNow(form)).state).toBe('approved');
    expect((await formNow(explained)).state).toBe('approved');
  });
});

describe('taking down', () => {
  const online = async (uid = ITEM) => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, uid) });
    await publish(form.target);
    return form;
  };
  const WAYS: Readonly<Record<string, (form: Form) => Promise<unknown>>> = {
    'documents.unpublish': ({ target }) =>
      documentsOf(portal.strapi, target.uid).unpublish({ documentId: target.documentId }),
    'documents.unpublish in every locale': ({ target }) =>
      documentsOf(portal.strapi, target.uid).unpublish({ documentId: target.documentId, locale: '*' }),
    'documents.delete': ({ target }) =>
      documentsOf(portal.strapi, target.uid).delete({ documentId: target.documentId }),
    'documents.delete in every locale': ({ target }) =>
      documentsOf(portal.strapi, target.uid).delete({ documentId: target.documentId, locale: '*' }),
    'Content Manager unpublish': async ({ target }) =>
      (await portal.as('super')).post(`${cm(target.uid)}/${target.documentId}/actions/unpublish`).send({}),
    'Content Manager unpublish and discard': async ({ target }) =>
      (await portal.as('super'))
        .post(`${cm(target.uid)}/${target.documentId}/actions/unpublish`)
        .send({ discardDraft: true }),
    'Content Manager bulk unpublish': async ({ target }) =>
      (await portal.as('clerk'))
        .post(`${cm(target.uid)}/actions/bulkUnpublish`)
        .send({ documentIds: [target.documentId] }),
    'Content Manager delete': async ({ target }) =>
      (await portal.as('super')).delete(`${cm(target.uid)}/${target.documentId}`),
    'Content Manager bulk delete': async ({ target }) =>
      (await portal.as('super'))
        .post(`${cm(target.uid)}/actions/bulkDelete`)
        .send({ documentIds: [target.documentId] }),
    'db.query.delete': ({ target }) =>
      rowsOf(portal.strapi, target.uid).delete({
        where: { documentId: target.documentId, publishedAt: { $notNull: true } },
      }),
    'db.query.deleteMany': ({ target }) =>
      rowsOf(portal.strapi, target.uid).deleteMany({ where: { documentId: target.documentId } }),
    'db.query.update of publishedAt to null': ({ target }) =>
      rowsOf(portal.strapi, target.uid).update({
        where: { documentId: target.documentId, publishedAt: { $notNull: true } },
        data: { publishedAt: null },
      }),
  };

  it.each(Object.keys(WAYS))('is refused outside the office: %s', async (way) => {
    const form = await online();
    await attempt(() => (WAYS[way] as (form: Form) => Promise<unknown>)(form));
    expect(await publishedRows(portal.strapi, ITEM, form.target.documentId)).toBe(1);
    expect((await formNow(form)).state).toBe('published');
    expect(await entriesOf(form)).toHaveLength(1);
  });

  it('is refused over REST', async () => {
    const form = await online(ARTICLE);
    const answer = await portal.http().delete(`/api/articles/${form.target.documentId}`).set(bearer());
    expect(answer.status).toBe(403);
    expect(await publishedRows(portal.strapi, ARTICLE, form.target.documentId)).toBe(1);
  });

  it('through the desk needs the office and a reason, and is recorded', async () => {
    const form = await online();
    const { withdraw } = portal.strapi.plugin('publication-desk').service('desk').actions as {
      withdraw(
        input: { number: string; reason: string },
        by: { actor: number }
      ): Promise<{ ok: boolean; refusal?: { code: string } }>;
    };
    const { target, number } = form;
    const by = (key: PersonKey) => ({ actor: portal.people[key].id });
    expect(await withdraw({ number, reason: '内容有误' }, by('officer'))).toMatchObject({
      ok: false,
      refusal: { code: 'approval.not-publisher' },
    });
    expect(await withdraw({ number, reason: ' ' }, by('clerk'))).toMatchObject({
      ok: false,
      refusal: { code: 'approval.reason-missing' },
    });
    expect(await withdraw({ number, reason: '内容有误' }, by('clerk'))).toMatchObject({ ok: true });
    expect(await publishedRows(portal.strapi, ITEM, target.documentId)).toBe(0);
    expect((await entriesOf(form)).at(-1)).toMatchObject({
      kind: 'withdrawal',
      reason: '内容有误',
      by: { name: '孙办' },
    });
    expect((await formNow(form)).state).toBe('withdrawn');
    expect(await attempt(() => publish(target))).toBe('publication.withdrawn-needs-new-approval');
    expect(
      await attempt(() => documentsOf(portal.strapi, ITEM).delete({ documentId: target.documentId }))
    ).toBe('done');
  });

  it('what somebody else published a moment ago is not called taken down', async () => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    expect(await attempt(() => publish(form.target))).toBe('done');
    // What a transaction that began before sees of it on MySQL: the form, which it waited for, and no entry yet.
    const { tableName } = portal.strapi.db.metadata.get('plugin::publication-desk.register-entry');
    const entry = () => portal.strapi.db.connection(tableName).where({ form: form.number });
    await entry().update({ target_document: 'elsewhere' });
    expect(await attempt(() => publish(form.target))).toBe('request.busy');
    await entry().update({ target_document: form.target.documentId });
    expect(await attempt(() => publish(form.target))).toBe('done');
  });

  it('a draft in review is not deleted under its signers', async () => {
    const form = await submitted(portal, store, { target: await draftOf(portal.strapi, ITEM) });
    expect(
      await attempt(() => documentsOf(portal.strapi, ITEM).delete({ documentId: form.target.documentId }))
    ).toBe('gate.draft-under-review');
    const recalled = await act(portal, store, {
      form,
      by: 'officer',
      command: { verb: 'recall', reason: '重写' },
    });
    expect(recalled.state).toBe('recalled');
    expect(
      await attempt(() => documentsOf(portal.strapi, ITEM).delete({ documentId: form.target.documentId }))
    ).toBe('done');
  });
});

describe('an item’s address', () => {
  it('comes from its title, is unique and does not change what is approved', async () => {
    const [one, two] = [
      await draftOf(portal.strapi, ITEM, '朝阳区工会送温暖'),
      await draftOf(portal.strapi, ITEM, '朝阳区工会送温暖'),
    ];
    const slugs = await Promise.all(
      [one, two].map(async (target) => (await store.documents.load(target, 'draft'))?.slug)
    );
    expect(slugs[0]).toBe('chao-yang-qu-gong-hui-song-wen-nuan');
    expect(slugs[1]).toBe('chao-yang-qu-gong-hui-song-wen-nuan-2');
  });
});

it('is not passed by a subscriber that joins after the gate and publishes what is written', async () => {
  const publishes = (event: { params: { data: Record<string, unknown> } }): void => {
    event.params.data.publishedAt = new Date();
  };
  const draft = await draftOf(portal.strapi, ITEM);
  const before = await publishedRows(portal.strapi, ITEM);
  const stop = portal.strapi.db.lifecycles.subscribe({
    models: [ITEM],
    beforeCreate: publishes,
    beforeUpdate: publishes,
  } as never);
  expect(await attempt(() => draftOf(portal.strapi, ITEM))).toBe('gate.not-through-the-desk');
  expect(await attempt(() => save(draft, { title: '借保存上网' }))).toBe('gate.not-through-the-desk');
  stop();
  expect(await publishedRows(portal.strapi, ITEM)).toBe(before);
  expect(await attempt(() => save(draft, { title: '照常保存' }))).toBe('done');
});
