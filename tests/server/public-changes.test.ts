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
