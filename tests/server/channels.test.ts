import { openPortal } from './portal';
import type { Portal } from './portal';

const CHANNEL = 'plugin::publication-desk.channel';
const ADDRESS = `/content-manager/collection-types/${CHANNEL}`;

let portal: Portal;
let first: { documentId: string; slug: string };

beforeAll(async () => {
  portal = await openPortal();
  const made = await (await portal.as('super')).post(ADDRESS).send({ name: '工会要闻', slug: 'news' });
  first = made.body.data;
}, 120_000);
afterAll(() => portal.close());

const codeOf = (answer: { status: number; body: { error?: { details?: { code?: string } } } }) => [
  answer.status,
  answer.body.error?.details?.code,
];

it('is not cloned: a second one would have the same address', async () => {
  const as = await portal.as('super');
  const answer = await as
    .post(`${ADDRESS}/clone/${first.documentId}`)
    .send({ name: '工会要闻', slug: 'news' });
  expect(codeOf(answer)).toEqual([409, 'settings.duplicate']);
  const other = await as.post(`${ADDRESS}/auto-clone/${first.documentId}`).send({});
  expect(other.status).toBeLessThan(500);
  await expect(
    portal.strapi.documents(CHANNEL as never).clone({ documentId: first.documentId } as never)
  ).rejects.toMatchObject({ details: { code: 'settings.duplicate' } });
  expect(await portal.strapi.db.query(CHANNEL as never).count()).toBe(1);
});

it('is refused by a sentence where its address is another’s', async () => {
  const as = await portal.as('super');
  expect(codeOf(await as.post(ADDRESS).send({ name: '要闻', slug: 'news' }))).toEqual([
    409,
    'settings.duplicate',
  ]);
  const { body } = await as.post(ADDRESS).send({ name: '公示', slug: 'notices' });
  const change = await as.put(`${ADDRESS}/${body.data.documentId}`).send({ name: '公示', slug: 'news' });
  expect(codeOf(change)).toEqual([409, 'settings.duplicate']);
});

it('leaves a line in the settings’ record when it is renamed past the settings, with who did it', async () => {
  const as = await portal.as('super');
  const renamed = await as.put(`${ADDRESS}/${first.documentId}`).send({ name: '工会新闻', slug: 'news' });
  expect(renamed.status).toBe(200);
  await portal.strapi.db
    .query('plugin::publication-desk.department' as never)
    .update({ where: { name: '教育工会' }, data: { name: '市教育工会' } } as never);
  const { body } = await (await portal.as('clerk')).get('/publication-desk/settings/changes?pageSize=2');
  expect(body.results).toMatchObject([
    { kind: 'department', subject: '教育工会', action: 'changed', by: null },
    {
      kind: 'channel',
      subject: '工会要闻',
      by: { name: portal.people.super.name },
      fields: [{ name: 'name', before: '工会要闻', after: '工会新闻' }],
    },
  ]);
  const told = async (who: 'clerk' | 'officer') =>
    (await (await portal.as(who)).get('/publication-desk/notices')).body.results.map(
      ({ kind }: { kind: string }) => kind
    );
  expect([await told('clerk'), await told('officer')]).toEqual([['renamed', 'renamed'], []]);
  const { documentId, slug } = first;
  const saved = await (
    await portal.as('clerk')
  )
    .put(`/publication-desk/settings/channels/${documentId}`)
    .send({ name: '要闻', slug, order: 1 });
  expect(saved.status).toBe(200);
  // The one who changed it knows; the others of the office are told.
  expect(await told('clerk')).toHaveLength(2);
});
