import { createSteps, ITEM } from './desk-steps';
import { openPortal, type Portal } from './portal';
import type { PersonKey } from './people';
import type { RegisterCheckResponse } from '../../src/contracts';

let portal: Portal;
let steps: ReturnType<typeof createSteps>;

const CM = `/content-manager/collection-types/${ITEM}`;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
});
afterAll(() => portal?.close());

const save = async (who: PersonKey, documentId: string, data: Record<string, unknown>) =>
  (await portal.as(who)).put(`${CM}/${documentId}`).send(data);
const slugOf = async (documentId: string): Promise<string> =>
  (await (await portal.as('officer')).get(`${CM}/${documentId}`)).body.data.slug;

const online = async (documentId: string) => {
  const form = await steps.submitted('officer', { uid: ITEM, documentId, locale: null });
  const approved = await steps.agreed(form, 'head', 'leader');
  const answer = await steps.act('webmaster', approved, 'publish');
  expect(answer.status).toBe(200);
};
const checked = async () =>
  (await (await portal.as('clerk')).get('/publication-desk/register/check')).body as RegisterCheckResponse;
const publicItem = (slug: string) => portal.http().get(`/api/publication-desk/items/${slug}`).redirects(0);

describe('the address of an item', () => {
  it('follows the title until somebody edits it, and again once it is emptied', async () => {
    const { documentId } = await steps.write('officer', { title: '新建草稿1' });
    expect(await slugOf(documentId)).toBe('xin-jian-cao-gao-1');
    await save('officer', documentId, { title: '送温暖活动', slug: 'xin-jian-cao-gao-1' });
    expect(await slugOf(documentId)).toBe('song-wen-nuan-huo-dong');
    await save('officer', documentId, { slug: 'Warm Winter' });
    await save('officer', documentId, { title: '送清凉活动', slug: 'warm-winter' });
    expect(await slugOf(documentId)).toBe('warm-winter');
    await save('officer', documentId, { slug: '' });
    expect(await slugOf(documentId)).toBe('song-qing-liang-huo-dong');
    await save('officer', documentId, { title: '送岗位活动' });
    expect(await slugOf(documentId)).toBe('song-gang-wei-huo-dong');
  });

  it('is one of its own: another’s is refused, one that is made gets a number, a copy too', async () => {
    const first = await steps.write('officer', { title: '劳模风采' });
    const second = await steps.write('officer', { title: '劳模风采' });
    expect(await slugOf(second.documentId)).toBe('lao-mo-feng-cai-2');
    const refused = await save('officer', second.documentId, { slug: 'lao-mo-feng-cai' });
    expect([refused.status, refused.body.error.details.code]).toEqual([409, 'gate.address-taken']);
    await save('officer', second.documentId, { title: '工匠风采' });
    expect(await slugOf(second.documentId)).toBe('gong-jiang-feng-cai');
    const copy = await (await portal.as('officer')).post(`${CM}/clone/${first.documentId}`).send({});
    expect(copy.body.data.slug).toBe('lao-mo-feng-cai-2');
  });

  it('is part of what is signed: changed after the approval, it makes the form void', async () => {
    const target = await steps.write('officer', { title: '签过的网址' });
    const form = await steps.submitted('officer', target);
    const approved = await steps.agreed(form, 'head', 'leader');
    await save('officer', target.documentId, { slug: 'another' });
    const answer = await steps.act('webmaster', approved, 'publish');
    expect(answer.status).toBe(409);
  });

  it('is kept once it was online, but for the office, and then the old one leads to the new', async () => {
    const { documentId } = await steps.write('officer', { title: '职工书屋' });
    await online(documentId);
    await save('officer', documentId, { title: '职工书屋开放' });
    expect(await slugOf(documentId)).toBe('zhi-gong-shu-wu');
    const refused = await save('officer', documentId, { slug: 'books' });
    expect([refused.status, refused.body.error.details.code]).toEqual([409, 'gate.address-kept']);
    expect((await save('webmaster', documentId, { slug: 'books' })).status).toBe(200);
    expect((await publicItem('zhi-gong-shu-wu')).status).toBe(200);
    await online(documentId);
    const old = await publicItem('zhi-gong-shu-wu');
    expect([old.status, old.headers.location]).toEqual([301, '/api/publication-desk/items/books']);
    expect((await publicItem('slug/zhi-gong-shu-wu')).headers.location).toBe(
      '/api/publication-desk/items/slug/books'
    );
    expect((await publicItem('slug/books')).body.data.title).toBe('职工书屋开放');
    // The address leads there for good: nobody else gets it.
    const other = await steps.write('officer', { title: '职工书屋' });
    expect(await slugOf(other.documentId)).toBe('zhi-gong-shu-wu-2');
  });

  it('leads where the register says, which the check of the records asks and a rebuild puts right', async () => {
    const [moved, other] = [
      await steps.write('officer', { title: '工人文化宫' }),
      await steps.write('officer', { title: '职工俱乐部' }),
    ];
    for (const { documentId } of [moved, other]) await online(documentId);
    await save('webmaster', moved.documentId, { slug: 'palace' });
    await online(moved.documentId);
    await save('webmaster', moved.documentId, { slug: 'culture' });
    await online(moved.documentId);
    expect((await checked()).publicStore?.faults).toEqual([]);

    const former = portal.strapi.db.metadata.get('plugin::publication-desk.former-address').tableName;
    const rows = () => portal.strapi.db.connection(former);
    await rows().where({ slug: 'palace' }).update({ target_document: other.documentId });
    await rows().where({ slug: 'gong-ren-wen-hua-gong' }).delete();
    expect((await publicItem('palace')).headers.location).toContain('zhi-gong-ju-le-bu');
    const { intact, publicStore } = await checked();
    expect(intact).toBe(false);
    expect(publicStore?.faults).toHaveLength(2);
    expect(publicStore?.faults).toEqual(
      expect.arrayContaining(
        [moved, other].map((target) => ({ target: expect.objectContaining(target), what: 'address' }))
      )
    );
    const jobs = portal.strapi.plugin('publication-desk').service('jobs') as {
      rebuildPublic(): Promise<object>;
    };
    await jobs.rebuildPublic();
    expect((await checked()).publicStore?.faults).toEqual([]);
    for (const slug of ['palace', 'gong-ren-wen-hua-gong'])
      expect((await publicItem(slug)).headers.location).toBe('/api/publication-desk/items/culture');
  });
});
