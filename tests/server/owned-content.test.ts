import type { Models } from '../../src/content';
import { canonicalize } from '../../src/content';
import { createOwnedContent } from '../../server/src/store/documents/owned-content';
import { deepPopulate } from '../../server/src/store/documents/populate';
import { ARTICLE, articleData, documentsOf, ITEM, itemData, rowsOf } from './content';
import { openPortal, type Portal } from './portal';

const FILE = 'plugin::upload.file';
const USER = 'admin::user';

let portal: Portal;
let models: Models;
let files: readonly { readonly id: number }[];

beforeAll(async () => {
  portal = await openPortal();
  const { strapi } = portal;
  models = { ...strapi.contentTypes, ...strapi.components } as unknown as Models;
  const file = (name: string) =>
    rowsOf(strapi, FILE).create({
      data: {
        name,
        hash: name,
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: `/uploads/${name}.png`,
        provider: 'local',
      } as never,
    });
  files = [await file('one'), await file('two')];
});
afterAll(() => portal?.close());

type Row = Record<string, unknown>;

const canonicalOf = (uid: string, document: Row) =>
  canonicalize({
    uid,
    documentId: String(document.documentId),
    locale: null,
    document,
    models,
    fileDigest: ({ hash }) => String(hash),
  });

/** Every row of a type as Strapi populates it and as the desk fills it. */
const bothWays = async (uid: string) => {
  const { strapi } = portal;
  const find = (more: object): Promise<Row[]> =>
    strapi.db.query(uid as never).findMany({ orderBy: { id: 'asc' }, ...more } as never);
  const populated = await find({ populate: deepPopulate(uid, models) });
  const filled = await find({});
  await createOwnedContent(strapi, models)(uid, filled);
  return {
    populated: populated.map((row) => canonicalOf(uid, row)),
    filled: filled.map((row) => canonicalOf(uid, row)),
  };
};

it('reads components, zones, files and links as Strapi populates them, in their order', async () => {
  const { strapi } = portal;
  const category = await documentsOf(strapi, 'api::category.category').create({
    data: { name: '要闻' } as never,
  });
  const facts = ['三', '一', '二'].map((label) => ({ label, value: 1 }));
  const full = {
    ...articleData('齐全'),
    quote: { text: '劳动最光荣', facts },
    facts: [...facts].reverse(),
    sections: [
      { __component: 'shared.fact', label: '甲', value: 0.1 },
      { __component: 'shared.quote', text: '乙', facts },
      { __component: 'shared.fact', label: '丙', value: -2 },
    ],
    cover: files[0]?.id,
    category: category.documentId,
  };
  const articles = documentsOf(strapi, ARTICLE);
  const { documentId } = await articles.create({ data: full as never });
  await articles.update({ documentId, data: { facts: [{ label: '新' }, ...facts] } as never });
  await articles.create({ data: { title: '只有标题' } as never });
  const { populated, filled } = await bothWays(ARTICLE);
  expect(filled).toEqual(populated);
  expect(filled[0]?.fields.sections).toHaveLength(3);
  expect(filled[0]?.fields.cover).toHaveLength(1);
  expect(filled[0]?.fields.category).toMatchObject([{ documentId: category.documentId }]);
});

it('keeps the order of several files', async () => {
  const pictures = [...files].reverse().map(({ id }) => id);
  await documentsOf(portal.strapi, ITEM).create({ data: { ...itemData('组图'), pictures } as never });
  const { populated, filled } = await bothWays(ITEM);
  expect(filled).toEqual(populated);
  expect(filled.at(-1)?.fields.pictures).toMatchObject([{ digest: 'two' }, { digest: 'one' }]);
});

it.each([USER, FILE])('reads links to many types and of many as Strapi does: %s', async (uid) => {
  const { populated, filled } = await bothWays(uid);
  expect(filled).toEqual(populated);
  expect(filled.length).toBeGreaterThan(1);
  const links = uid === USER ? filled[0]?.fields.roles : filled[0]?.fields.related;
  expect(links).toHaveLength(uid === USER ? 1 : 2);
});

it('reads more components than one statement lists', async () => {
  const facts = Array.from({ length: 1_005 }, (_, index) => ({ label: `第 ${index} 项`, value: index }));
  await documentsOf(portal.strapi, ARTICLE).create({ data: { title: '长表', facts } as never });
  const { populated, filled } = await bothWays(ARTICLE);
  expect(filled).toEqual(populated);
  expect(filled.at(-1)?.fields.facts).toHaveLength(1_005);
});
