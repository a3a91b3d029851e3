import fc from 'fast-check';
import { createSteps } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

let portal: Portal;
let steps: Steps;

const BODIES = {
  甲: '市总工会召开全委会，工会主席作报告。éa 与 ea 不同。',
  乙: '市总 工会慰问困难职工；主席团会议。Strapi 5 升级。',
  丙: '安全生产月 😀😀 活动，𠮷野家。STRAPI!',
};
type Name = keyof typeof BODIES;
const names = Object.keys(BODIES) as Name[];

const jobs = () =>
  portal.strapi.plugin('publication-desk').service('jobs') as {
    fillSearch(): Promise<void>;
    rebuildPublic(): Promise<object>;
  };

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  for (const name of names)
    await steps.published({ title: `第${name}条`, summary: `摘要${name}`, body: `<p>${BODIES[name]}</p>` });
  await steps.approved({ title: '第丁条', summary: '未公开的内容', body: '<p>未公开的内容，工会主席。</p>' });
}, 180_000);
afterAll(() => portal.close());

/** With a cookie, so that no kept answer is what is seen. */
const found = async (words: string): Promise<readonly string[]> => {
  const answer = await steps.site(`/items?_q=${encodeURIComponent(words)}`).set('Cookie', 'a=b');
  expect(answer.status).toBe(200);
  const titles = (answer.body.data as { title: string }[]).map(({ title }) => title);
  expect(answer.body.meta.pagination.total).toBe(titles.length);
  return titles;
};

/** What has the word, read letter by letter, newest first. */
const having = (words: string): readonly string[] =>
  names
    .filter((name) => {
      const text = `第${name}条\n摘要${name}\n${BODIES[name]}`.toLowerCase();
      return words
        .toLowerCase()
        .split(/\s+/u)
        .every((word) => text.includes(word));
    })
    .map((name) => `第${name}条`)
    .reverse();

it.each([
  ['工', ['第乙条', '第甲条']],
  ['工会', ['第乙条', '第甲条']],
  ['工会主席', ['第甲条']],
  // Across a blank there is no word.
  ['总工', ['第甲条']],
  ['市总工会', ['第甲条']],
  ['主席 慰问', ['第乙条']],
  ['strapi', ['第丙条', '第乙条']],
  ['5', ['第乙条']],
  ['EA', ['第甲条']],
  ['éa', ['第甲条']],
  ['😀😀', ['第丙条']],
  ['𠮷野', ['第丙条']],
  ['摘要丙', ['第丙条']],
  ['未公开', []],
  ['%', []],
  ['"', []],
  ['* OR 工', []],
])('finds %s in title, summary and text', async (words, expected) => {
  expect(await found(words)).toEqual(expected);
});

it('finds any stretch of what is public, and nothing that is not there', async () => {
  const all = names.map((name) => `第${name}条 摘要${name} ${BODIES[name]}`).join(' ');
  const stretch = fc
    .tuple(fc.nat(all.length - 1), fc.integer({ min: 1, max: 9 }), fc.boolean())
    .map(([from, length, isTurned]) => {
      const piece = [...all.slice(from, from + length)];
      return (isTurned ? piece.reverse() : piece).join('').trim();
    })
    .filter((words) => words !== '' && !/[\ud800-\udfff]/u.test(words));
  for (const words of fc.sample(stretch, { numRuns: 120, seed: 15 }))
    expect([words, await found(words)]).toEqual([words, having(words)]);
});

const fault = async (): Promise<readonly string[]> => {
  const clerk = await portal.as('clerk');
  const { body } = await clerk.get('/publication-desk/register/check');
  return (body.publicStore.faults as { what: string }[]).map(({ what }) => what);
};

it('names what SQL took from the index or bent in it, and a rebuild puts it right', async () => {
  expect(await fault()).toEqual([]);
  const { connection, dialect } = portal.strapi.db;
  const [first] = await connection('pubdesk_public_searches').select('id').orderBy('id');
  const [table, id, pieces] = {
    sqlite: ['pubdesk_public_pieces', 'rowid', 'xxxx'] as const,
    postgres: ['pubdesk_public_searches', 'id', ['甲']] as const,
    mysql: ['pubdesk_public_searches', 'id', 'xxxx'] as const,
  }[dialect.client as 'sqlite' | 'postgres' | 'mysql'];
  await connection(table)
    .where({ [id]: first.id })
    .update({ pieces });
  for (const [one, key] of [
    ['pubdesk_public_searches', 'id'],
    [table, id],
  ] as const)
    await connection(one).where(key, '>', first.id).delete();
  expect(await found('工会')).toEqual([]);
  expect(await fault()).toEqual(['unfound', 'unfound', 'unfound']);
  await jobs().fillSearch();
  expect(await found('工会')).toEqual(['第乙条']);
  await jobs().rebuildPublic();
  expect(await found('工会')).toEqual(['第乙条', '第甲条']);
  expect(await fault()).toEqual([]);
});

it('finds what is withdrawn no more, and what is changed by its new words', async () => {
  const form = await steps.published({ title: '第戊条', body: '<p>工会短讯</p>' });
  expect(await found('短讯')).toEqual(['第戊条']);
  await steps.act('clerk', form, 'withdraw', { reason: '有误' });
  expect(await found('短讯')).toEqual([]);
  const left = await portal.strapi.db.connection('pubdesk_public_searches').count({ total: '*' });
  expect(Number(left[0]?.total)).toBe(3);
});

it('survives Strapi’s own synchronising of tables', async () => {
  const schema = portal.strapi.db.schema as unknown as { syncSchema(): Promise<unknown> };
  await schema.syncSchema();
  expect(await found('工会')).toEqual(['第乙条', '第甲条']);
});
