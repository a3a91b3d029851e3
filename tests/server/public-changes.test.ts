import type { Form } from '../../src/approval';
import { createSteps, ITEM } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

let portal: Portal;
let steps: Steps;

type Change = {
  readonly documentId: string;
  readonly title: string | null;
  readonly revision: number;
  readonly withdrawnAt: string | null;
};
type Changes = {
  readonly data: readonly Change[];
  readonly meta: { readonly revision: number; readonly hasMore: boolean };
};

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
}, 180_000);
afterAll(() => portal.close());

const since = async (revision: number, more = ''): Promise<Changes> => {
  const answer = await steps.site(`/items?changedSince=${revision}${more}`);
  expect(answer.status).toBe(200);
  return answer.body as Changes;
};
const titles = ({ data }: Changes) => data.map(({ title }) => title);

/** A site that keeps what it has heard of, and nothing else. */
const createFollower = () => {
  const pages = new Map<string, string | null>();
  let at = 0;
  return {
    pages,
    follow: async (limit: number): Promise<void> => {
      for (let more = true; more;) {
        const { data, meta } = await since(at, `&pagination[limit]=${limit}`);
        for (const { documentId, title, withdrawnAt } of data)
          if (withdrawnAt === null) pages.set(documentId, title);
          else pages.delete(documentId);
        at = meta.revision;
        more = meta.hasMore;
      }
    },
  };
};

const revise = async (form: Form, title: string): Promise<Form> => {
  const officer = await portal.as('officer');
  const url = `/content-manager/collection-types/${ITEM}/${form.target.documentId}`;
  const { data: draft } = (await officer.get(url)).body;
  await officer.put(url).send({ ...draft, title, channel: undefined });
  const again = await steps.agreed(await steps.submitted('officer', form.target), 'head', 'leader');
  return (await steps.act('clerk', again, 'publish')).body.form as Form;
};

it('tells of publications, revisions and withdrawals in the order they happened, each document once', async () => {
  expect(await since(0)).toMatchObject({ data: [], meta: { hasMore: false } });
  const follower = createFollower();
  const first = await steps.published({ title: '甲' });
  const second = await steps.published({ title: '乙' });
  await steps.published({ title: '丙' });
  expect(titles(await since(0))).toEqual(['甲', '乙', '丙']);
  await follower.follow(2);
  expect([...follower.pages.values()]).toEqual(['甲', '乙', '丙']);

  const { meta } = await since(0);
  await revise(first, '甲（更正）');
  await steps.act('clerk', second, 'withdraw', { reason: '有误' });
  const changes = await since(meta.revision);
  expect(changes.data).toMatchObject([
    { documentId: first.target.documentId, title: '甲（更正）', withdrawnAt: null },
    { documentId: second.target.documentId, title: null, withdrawnAt: expect.any(String) },
  ]);
  const revisions = (await since(0)).data.map(({ revision }) => revision);
  expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
  await follower.follow(1);
  expect([...follower.pages.values()].sort()).toEqual(['丙', '甲（更正）']);
});

it('says nothing more to who has heard everything, and keeps no content of what is gone', async () => {
  const { meta } = await since(0);
  expect(await since(meta.revision)).toEqual({ data: [], meta: { revision: meta.revision, hasMore: false } });
  const all = await steps.site('/items?changedSince=0&fields=*&populate=*');
  const gone = (all.body as Changes).data.find(({ withdrawnAt }) => withdrawnAt !== null);
  expect(gone).toMatchObject({
    title: null,
    body: null,
    channel: null,
    pictures: null,
    slug: expect.any(String),
  });
  const publications = await steps.site('/publications?changedSince=0&fields=type');
  expect(publications.body.data).toHaveLength(3);
  expect(publications.body.data[0]).toMatchObject({ type: ITEM });
});

it('refuses what would hide a change', async () => {
  for (const more of ['filters[slug]=a', 'sort=title', '_q=a', 'locale=en', 'pagination[page]=2'])
    expect((await steps.site(`/items?changedSince=0&${more}`)).status).toBe(400);
});

describe('what becomes of the page of what is withdrawn', () => {
  const NOTICE = '本办法自 2026 年起失效，以新办法为准。';
  const bySlug = async (documentId: string): Promise<string> =>
    `/items/slug/${(await steps.site(`/items/${documentId}`)).body.data.slug as string}`;
  const withdraw = (form: Form, ending: object) =>
    steps.act('clerk', form, 'withdraw', { reason: '办公室决定', ending });
  const clerkSees = async ({ target: { uid, documentId } }: Form) =>
    (await (await portal.as('clerk')).get(`/publication-desk/documents/${uid}/${documentId}`)).body;
  const lastEntry = async () =>
    (await (await portal.as('clerk')).get('/publication-desk/register')).body.results[0];

  it('is gone where it was published in error, and the register says so', async () => {
    const form = await steps.published({ title: '误发' });
    const address = await bySlug(form.target.documentId);
    expect((await withdraw(form, { as: 'error' })).status).toBe(200);
    const gone = await steps.site(address);
    expect([gone.status, gone.body.error.details.params]).toEqual([
      410,
      { day: expect.any(String), ended: 'error' },
    ]);
    expect((await lastEntry()).record).toMatchObject({ ended: { as: 'error' } });
  });

  it('leads to what replaced it, by address and by document, and on to what replaced that', async () => {
    const [first, second, third] = [
      await steps.published({ title: '办法一' }),
      await steps.published({ title: '办法二' }),
      await steps.published({ title: '办法三' }),
    ];
    const [old, middle, newest] = [
      await bySlug(first.target.documentId),
      await bySlug(second.target.documentId),
      await bySlug(third.target.documentId),
    ];
    for (const successor of [first.target, { ...second.target, documentId: 'nowhere' }]) {
      const refused = await withdraw(first, { as: 'replaced', successor });
      expect([refused.status, refused.body.error.details.code]).toEqual([400, 'publication.no-successor']);
    }
    expect((await steps.site(old)).status).toBe(200);
    expect((await withdraw(first, { as: 'replaced', successor: second.target })).status).toBe(200);
    expect((await lastEntry()).record).toMatchObject({ ended: { as: 'replaced', title: '办法二' } });
    await withdraw(second, { as: 'replaced', successor: third.target });
    const led = await steps.site(`${old}?populate=*`);
    expect([led.status, led.headers.location]).toEqual([301, `/api/publication-desk${middle}?populate=*`]);
    expect((await steps.site(middle)).headers.location).toBe(`/api/publication-desk${newest}`);
    const put = (url: string) => portal.http().put(`/api/publication-desk${url}`).send({ data: {} });
    const sent = await put(old);
    expect([sent.status, sent.headers.location]).toEqual([308, `/api/publication-desk${middle}`]);
    const refused = await put(newest);
    expect([refused.status, refused.headers.allow, refused.body.data]).toEqual([405, 'GET, HEAD', null]);
    expect((await put('/items/nowhere')).status).toBe(404);
    const byId = await steps.site(`/items/${first.target.documentId}`);
    expect(byId.headers.location).toBe(`/api/publication-desk/items/${second.target.documentId}`);
    await withdraw(third, { as: 'error' });
    expect((await steps.site(middle)).status).toBe(410);
  });

  it('stays with a notice where it is no longer in force: out of lists, its files still there, until it is withdrawn for good', async () => {
    const officer = await portal.as('officer');
    const [file] = (await officer.post('/upload').attach('files', Buffer.from('办法全文'), '办法.txt')).body;
    const form = await steps.published({ title: '失效办法', attachments: [file.id] });
    const { documentId } = form.target;
    const address = await bySlug(documentId);
    expect((await withdraw(form, { as: 'lapsed', notice: ` ${NOTICE} ` })).status).toBe(200);

    const kept = await steps.site(`${address}?populate=attachments`);
    expect([kept.status, kept.body.data]).toMatchObject([
      200,
      {
        title: '失效办法',
        notice: NOTICE,
        lapsedAt: expect.any(String),
        attachments: [{ name: '办法.txt' }],
      },
    ]);
    expect((await portal.http().get(kept.body.data.attachments[0].url)).status).toBe(200);
    const list = await steps.site('/items?_q=失效办法');
    expect(list.body.data).toEqual([]);
    const change = (await since(0)).data.find((one) => one.documentId === documentId);
    expect(change).toMatchObject({ title: '失效办法', ended: 'lapsed', withdrawnAt: expect.any(String) });

    const { uid, locale } = form.target;
    const again = async (ending: object) =>
      (await portal.as('clerk'))
        .post(`/publication-desk/documents/${uid}/${documentId}/withdraw`)
        .send({ locale, reason: '含个人信息', ending });
    const code = async (ending: object) => {
      const { status, body } = await again(ending);
      return [status, body.error?.details.code];
    };
    expect(await code({ as: 'lapsed', notice: NOTICE })).toEqual([409, 'publication.ending-same']);
    const since1 = kept.body.data.lapsedAt as string;
    expect(await code({ as: 'lapsed', notice: '另见新办法。' })).toEqual([200, undefined]);
    expect((await steps.site(address)).body.data).toMatchObject({ notice: '另见新办法。', lapsedAt: since1 });
    expect(await code({ as: 'error' })).toEqual([200, undefined]);
    expect((await steps.site(address)).status).toBe(410);
    expect((await lastEntry()).record).toMatchObject({ ended: { as: 'error' } });
    // Nothing of it is kept that could stay; it may lead elsewhere.
    expect(await code({ as: 'lapsed', notice: NOTICE })).toEqual([409, 'publication.page-gone']);
    expect(await code({ as: 'error' })).toEqual([409, 'publication.ending-same']);
    const next = await steps.published({ title: '新办法' });
    expect(await code({ as: 'replaced', successor: next.target })).toEqual([200, undefined]);
    expect((await steps.site(address)).status).toBe(301);
    expect((await lastEntry()).record).toMatchObject({ ended: { as: 'replaced', title: '新办法' } });
    const state = await clerkSees(form);
    expect(state.withdrawn).toMatchObject({ ended: 'replaced', at: expect.any(String) });
    expect((await portal.http().get(kept.body.data.attachments[0].url)).status).not.toBe(200);
    expect((await (await portal.as('super')).post('/publication-desk/drift')).body.found).toBe(0);
  });

  it('keeps a lapsed page through a rebuild, but for one whose words SQL wrote', async () => {
    const lapsed = async (title: string) => {
      const form = await steps.published({ title });
      const address = await bySlug(form.target.documentId);
      await withdraw(form, { as: 'lapsed', notice: NOTICE });
      return { address, target_document: form.target.documentId };
    };
    const honest = await lapsed('失效一');
    const bent = await lapsed('失效二');
    const moved = await lapsed('失效三');
    const row = ({ target_document }: { readonly target_document: string }) =>
      portal.strapi.db.connection('pubdesk_public_documents').where({ target_document });
    await row(bent).update({ notice: '仍然有效' });
    const [{ seal }] = await row(moved).select('seal');
    await row(moved).update({ seal: `elsewhere:${String(seal).split(':')[1]}` });
    const jobs = portal.strapi.plugin('publication-desk').service('jobs') as {
      rebuildPublic(): Promise<object>;
    };
    await jobs.rebuildPublic();
    const statuses = [];
    for (const { address } of [honest, bent, moved]) statuses.push((await steps.site(address)).status);
    expect(statuses).toEqual([200, 410, 200]);
    expect((await steps.site(honest.address)).body.data.notice).toBe(NOTICE);
  });
});
