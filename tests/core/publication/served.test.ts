import { factsOf, readServedAsk, servedRow, servedSelected } from '../../../src/publication';
import type { Facts } from '../../../src/publication';
import type { Model, Models } from '../../../src/content';

const article: Model = {
  attributes: {
    documentId: { type: 'string' },
    title: { type: 'string' },
    edition: { type: 'integer' },
    isTop: { type: 'boolean' },
    day: { type: 'date' },
    body: { type: 'blocks' },
    secret: { type: 'string', private: true },
    key: { type: 'password' },
    publishedAt: { type: 'datetime' },
    locale: { type: 'string' },
    cover: { type: 'media' },
    quote: { type: 'component', component: 'shared.quote' },
    sections: { type: 'dynamiczone', components: ['shared.quote'] },
    category: { type: 'relation', target: 'api::category.category' },
  },
};
const models: Models = {
  'api::article.article': article,
  'shared.quote': {
    attributes: { text: { type: 'text' }, by: { type: 'string' }, who: { type: 'relation', target: 'x' } },
  },
  'plugin::upload.file': {
    attributes: {
      url: { type: 'text' },
      width: { type: 'integer' },
      folderPath: { type: 'string', private: true },
    },
  },
};

const row = {
  id: 7,
  documentId: 'abc',
  title: 'A',
  edition: 3,
  isTop: null,
  day: '2026-05-01',
  body: [],
  secret: 's',
  key: 'k',
  publishedAt: new Date('2026-05-01T00:00:00Z'),
  locale: 'en',
  cover: { id: 1, url: '/u', width: 5, folderPath: '/1' },
  quote: { id: 2, text: 't', by: 'b', who: { documentId: 'z' } },
  sections: [{ __component: 'shared.quote', id: 4, text: 'u', by: null }],
  category: { documentId: 'c' },
};

const exact = { isExact: true, isEmptyFirst: true };
const read = (params: Record<string, unknown>, comparing = exact) =>
  readServedAsk({
    params: { status: 'published', start: 0, limit: 25, ...params },
    model: article,
    models,
    comparing,
  });

it('keeps of a row what was signed, and nothing private, no password and no relation', () => {
  const kept = JSON.parse(JSON.stringify(servedRow({ models, model: article, row })));
  expect(Object.keys(kept).sort()).toEqual(
    [
      ...['id', 'documentId', 'title', 'edition', 'isTop', 'day', 'body', 'publishedAt', 'locale'],
      ...['cover', 'quote', 'sections'],
    ].sort()
  );
  expect(JSON.stringify(kept)).not.toMatch(/"who"|category|"s"|"k"/);
});

it('answers the columns and parts that were asked for, an attribute that came later as empty', () => {
  const kept = servedRow({ models, model: article, row });
  const select = (params: Record<string, unknown>) => {
    const ask = read(params);
    return ask && servedSelected({ models, model: article, row: kept, selection: ask.selection });
  };
  expect(Object.keys(select({}) ?? {})).not.toContain('cover');
  expect(select({ fields: ['title'] })).toEqual({ id: 7, documentId: 'abc', title: 'A' });
  expect(select({ fields: ['title'], populate: 'cover,quote' })).toEqual({
    ...{ id: 7, documentId: 'abc', title: 'A', cover: { id: 1, url: '/u', width: 5 } },
    quote: { id: 2, text: 't', by: 'b' },
  });
  expect(select({ fields: ['title'], populate: { quote: { fields: ['by'] }, sections: 'true' } })).toEqual({
    ...{ id: 7, documentId: 'abc', title: 'A', quote: { id: 2, by: 'b' } },
    sections: [{ __component: 'shared.quote', id: 4, text: 'u', by: null }],
  });
  const later: Model = { attributes: { ...article.attributes, added: { type: 'string' } } };
  const selection = { fields: null, parts: {} };
  expect(servedSelected({ models, model: later, row: kept, selection })).toMatchObject({ added: null });
});

const facts = (more: object): Facts => factsOf(article, { ...row, ...more });

it.each([
  [{ edition: '3' }, true],
  [{ edition: { $ne: 3 } }, false],
  [{ edition: { $gte: '3', $lt: '4' } }, true],
  [{ edition: { $in: ['1', '3'] } }, true],
  [{ edition: { $notIn: ['1', '3'] } }, false],
  [{ isTop: true }, false],
  [{ isTop: { $ne: true } }, false],
  [{ isTop: { $null: 'true' } }, true],
  [{ isTop: { $notNull: true } }, false],
  [{ publishedAt: { $lte: '2026-05-01T08:00:00+08:00' } }, true],
  [{ day: { $gt: '2026-04-30' } }, true],
  [{ title: 'A' }, true],
  [{ title: 'a' }, false],
  [{ $or: [{ edition: 1 }, { title: { $ne: 'B' } }] }, true],
  [{ $and: [{ edition: 3 }, { title: 'B' }] }, false],
])('holds as SQL would: %j is %s', (filters, expected) => {
  expect(read({ filters })?.holds(facts({}))).toBe(expected);
});

it('sorts what is empty as the database does, and by row what is equal', () => {
  const rows = [
    { id: 1, edition: 2 },
    { id: 2, edition: null },
    { id: 3, edition: 1 },
    { id: 4, edition: 1 },
  ];
  const sorted = (sort: unknown, isEmptyFirst: boolean) => {
    const ask = read({ sort }, { isExact: true, isEmptyFirst });
    return ask && [...rows.map(facts)].sort(ask.compare).map(({ id }) => id);
  };
  expect(sorted('edition', true)).toEqual([2, 3, 4, 1]);
  expect(sorted('edition', false)).toEqual([3, 4, 1, 2]);
  expect(sorted(['edition:desc'], true)).toEqual([1, 3, 4, 2]);
  expect(sorted(undefined, true)).toEqual([1, 2, 3, 4]);
});

it.each([
  [{ status: 'draft' }],
  [{ status: undefined }],
  [{ _q: 'a' }],
  [{ publicationFilter: 'modified' }],
  [{ filters: { title: { $contains: 'a' } } }],
  [{ filters: { title: { $lt: 'a' } } }],
  [{ filters: { title: 'a'.repeat(256) } }],
  [{ filters: { body: 'a' } }],
  [{ filters: { secret: 's' } }],
  [{ filters: { key: 'k' } }],
  [{ filters: { category: { name: 'a' } } }],
  [{ filters: { $not: { edition: 1 } } }],
  [{ filters: { edition: 'x' } }],
  [{ filters: { edition: { $null: 'false' } } }],
  [{ filters: { edition: null } }],
  [{ filters: { constructor: 'a' } }],
  [{ filters: { edition: { constructor: 'a' } } }],
  [{ filters: { $or: [{ edition: 1 }, { title: { $contains: 'a' } }] } }],
  [{ sort: 'title' }],
  [{ sort: 'edition:up' }],
  [{ sort: { edition: 'asc' } }],
  [{ fields: ['nowhere'] }],
  [{ fields: ['category'] }],
  [{ populate: '*' }],
  [{ populate: 'category' }],
  [{ populate: { quote: { populate: '*' } } }],
  [{ populate: { sections: { on: {} } } }],
  [{ populate: { cover: { filters: {} } } }],
  [{ populate: 'constructor' }],
  [{ limit: -1 }],
  [{ start: 'x' }],
  [{ locale: ['en'] }],
])('leaves to Strapi what it cannot say exactly: %j', (params) => {
  expect(read(params)).toBeNull();
});

it('leaves words to a database that takes capitals for small letters, names of documents not', () => {
  const comparing = { isExact: false, isEmptyFirst: true };
  expect(read({ filters: { title: 'A' } }, comparing)).toBeNull();
  expect(read({ filters: { documentId: 'abc' } }, comparing)?.holds(facts({}))).toBe(true);
});
