import fc from 'fast-check';
import {
  holds,
  itemResource,
  parseChangesAsk,
  parseListAsk,
  parseOneAsk,
  selected,
} from '../../../src/publication';
import type { ListAsk } from '../../../src/publication';
import type { Result } from '../../../src/result';

const LIMITS = { usual: 25, most: 100 };
const list = (query: Readonly<Record<string, unknown>>) => parseListAsk(itemResource, query, LIMITS);
const accepted = (query: Readonly<Record<string, unknown>>): ListAsk => {
  const found = list(query);
  if (!found.ok) throw new Error(JSON.stringify(found.refusal));
  return found.value;
};
const fieldOf = (found: Result<unknown>): unknown => (found.ok ? 'accepted' : found.refusal.params?.field);

describe('filters', () => {
  it.each([
    [{ title: 'a' }, { field: 'title', is: '$eq', values: ['a'] }],
    [{ title: { $containsi: 'a' } }, { field: 'title', is: '$containsi', values: ['a'] }],
    [{ kind: { $in: ['text', 'link'] } }, { field: 'kind', is: '$in', values: ['text', 'link'] }],
    [{ kind: { $in: 'text' } }, { field: 'kind', is: '$in', values: ['text'] }],
    [{ channel: { slug: { $eq: 'a' } } }, { field: 'channel.slug', is: '$eq', values: ['a'] }],
    [{ channel: { $null: 'true' } }, { field: 'channel', is: '$null', values: ['true'] }],
    [{ $not: { slug: 'a' } }, { not: { field: 'slug', is: '$eq', values: ['a'] } }],
    [{ slug: { $not: { $eq: 'a' } } }, { not: { field: 'slug', is: '$eq', values: ['a'] } }],
    [
      { publishedAt: { $gte: '2026-05-01', $lt: '2026-06-01T00:00:00+08:00' } },
      {
        all: [
          { field: 'publishedAt', is: '$gte', values: ['2026-05-01T00:00:00.000Z'] },
          { field: 'publishedAt', is: '$lt', values: ['2026-05-31T16:00:00.000Z'] },
        ],
      },
    ],
    [
      { $or: { 0: { slug: 'a' }, 1: { slug: 'b' } } },
      {
        any: [
          { field: 'slug', is: '$eq', values: ['a'] },
          { field: 'slug', is: '$eq', values: ['b'] },
        ],
      },
    ],
  ])('reads %j', (filters, expected) => {
    expect(accepted({ filters }).filter).toEqual(expected);
  });

  const deep = (levels: number): unknown => (levels === 0 ? { slug: 'a' } : { $not: deep(levels - 1) });

  it.each([
    ['an attribute nobody is shown', { createdBy: { id: '1' } }, 'filters.createdBy'],
    ['what every object has', { constructor: { name: 'x' } }, 'filters.constructor'],
    ['an attribute of a channel that is none', { channel: { order: '1' } }, 'filters.channel.order'],
    ['a comparison there is none of', { title: { $regex: 'a' } }, 'filters.title.$regex'],
    ['a comparison of nothing', { $eq: 'a' }, 'filters.$eq'],
    ['words where an instant is meant', { publishedAt: { $gt: 'yesterday' } }, 'filters.publishedAt.$gt'],
    ['a day there is none of', { publishedAt: { $gt: '2026-13-01' } }, 'filters.publishedAt.$gt'],
    ['part of an instant', { publishedAt: { $contains: '2026' } }, 'filters.publishedAt.$contains'],
    ['nothing', { title: { $eq: '' } }, 'filters.title.$eq'],
    ['too many words', { title: { $eq: 'a'.repeat(201) } }, 'filters.title.$eq'],
    ['an object for a word', { title: { $eq: { a: 'b' } } }, 'filters.title.$eq'],
    ['one end of two', { publishedAt: { $between: ['2026-01-01'] } }, 'filters.publishedAt.$between'],
    ['words alone', 'title', 'filters'],
    ['nothing at all', {}, 'filters'],
    ['what is too deep', deep(7), 'filters.$not.$not.$not.$not.$not.$not.$not'],
    ['too many', { $or: Array.from({ length: 21 }, () => ({ slug: 'a' })) }, 'filters.$or'],
    [
      'too many searches of every text',
      { $or: Array.from({ length: 5 }, () => ({ title: { $contains: 'a' } })) },
      'filters',
    ],
  ])('refuses %s', (_, filters, field) => {
    expect(fieldOf(list({ filters }))).toBe(field);
  });

  it('holds of things at hand as the databases hold it of rows', () => {
    const { filter } = accepted({
      filters: { $or: [{ slug: { $startsWithi: 'AB' } }, { title: { $null: 'true' } }] },
    });
    expect(holds(filter, { slug: 'abc', title: 'x' })).toBe(true);
    expect(holds(filter, { slug: 'x', title: null })).toBe(true);
    expect(holds(filter, { slug: 'x', title: 'x' })).toBe(false);
    expect(holds(accepted({ filters: { $not: { slug: { $ne: 'a' } } } }).filter, { slug: 'a' })).toBe(true);
  });
});

describe('sort and pagination', () => {
  it.each([
    ['title', [['title', 'asc']]],
    [
      'title:desc,publishedAt',
      [
        ['title', 'desc'],
        ['publishedAt', 'asc'],
      ],
    ],
    [['updatedAt:DESC'], [['updatedAt', 'desc']]],
    [{ title: 'desc' }, [['title', 'desc']]],
  ])('sorts by %j', (sort, expected) => {
    expect(accepted({ sort }).sort.map(({ field, way }) => [field, way])).toEqual(expected);
  });

  it.each([
    ['body'],
    ['title:up'],
    ['title,title,title,title'],
    [{ title: { a: 'b' } }],
    [[['title']]],
    [''],
  ])('does not sort by %j', (sort) => expect(fieldOf(list({ sort }))).toBe('sort'));

  it.each([
    [undefined, { start: 0, limit: 25, by: 'page', isCounted: true }],
    [
      { page: '3', pageSize: '10' },
      { start: 20, limit: 10, by: 'page', isCounted: true },
    ],
    [
      { start: '7', limit: '5' },
      { start: 7, limit: 5, by: 'offset', isCounted: true },
    ],
    [{ withCount: 'false' }, { start: 0, limit: 25, by: 'page', isCounted: false }],
  ])('reads the page %j', (pagination, expected) => {
    expect(accepted({ pagination }).page).toEqual(expected);
  });

  it.each([
    [{ page: '0' }, 'pagination.page'],
    [{ page: '1e3' }, 'pagination.page'],
    [{ pageSize: '101' }, 'pagination.pageSize'],
    [{ limit: '-1' }, 'pagination.limit'],
    [{ start: '9999999' }, 'pagination.start'],
    [{ page: '1', start: '0' }, 'pagination'],
    [{ withCount: 'perhaps' }, 'pagination.withCount'],
    [{ cursor: 'a' }, 'pagination.cursor'],
    ['2', 'pagination'],
  ])('refuses the page %j', (pagination, field) => {
    expect(fieldOf(list({ pagination }))).toBe(field);
  });

  it('answers fewer whole texts at once', () => {
    expect(fieldOf(list({ fields: '*', pagination: { pageSize: '26' } }))).toBe('pagination.pageSize');
    expect(accepted({ fields: '*', pagination: { pageSize: '25' } }).page.limit).toBe(25);
  });
});

describe('fields and populate', () => {
  it('leaves the text out of a list unless it is asked for, and never the documentId', () => {
    expect(accepted({}).selection.fields).not.toContain('body');
    expect(accepted({ fields: 'body,title' }).selection.fields).toEqual(['documentId', 'title', 'body']);
    const one = parseOneAsk(itemResource, {});
    expect(one.ok && one.value.selection.fields).toContain('body');
  });

  it('populates by name, each with attributes of its own', () => {
    const { selection } = accepted({
      populate: { channel: { fields: ['name'] }, pictures: 'true', companion: 'false' },
    });
    expect(Object.keys(selection.relations)).toEqual(['channel', 'pictures']);
    const thing = {
      documentId: 'd',
      channel: { documentId: 'c', name: 'n', slug: 's' },
      pictures: [],
      secret: 1,
    };
    expect(selected(thing, { ...selection, fields: ['documentId'] })).toEqual({
      documentId: 'd',
      channel: { documentId: 'c', name: 'n' },
      pictures: [],
    });
  });

  it('leaves what comes before and after out of lists', () => {
    expect(Object.keys(accepted({ populate: '*' }).selection.relations)).not.toContain('next');
    expect(fieldOf(list({ populate: 'next' }))).toBe('populate.next');
    const one = parseOneAsk(itemResource, { populate: 'previous,next' });
    expect(one.ok && Object.keys(one.value.selection.relations)).toEqual(['previous', 'next']);
  });

  it.each([
    [{ populate: 'createdBy' }, 'populate.createdBy'],
    [{ populate: '__proto__' }, 'populate.__proto__'],
    [{ populate: { channel: { populate: '*' } } }, 'populate.channel.populate'],
    [{ populate: { channel: { fields: ['order'] } } }, 'populate.channel.fields'],
    [{ fields: 'createdBy' }, 'fields'],
    [{ status: 'draft' }, 'status'],
    [{ locale: "zh' or" }, 'locale'],
    [{ publicationState: 'preview' }, 'publicationState'],
    [{ _q: { a: 'b' } }, '_q'],
  ])('refuses %j', (query, field) => {
    expect(fieldOf(list(query))).toBe(field);
  });
});

describe('changes', () => {
  const changes = (query: Readonly<Record<string, unknown>>) => parseChangesAsk(itemResource, query, LIMITS);

  it('are asked for from a revision on, so many at once', () => {
    const found = changes({ changedSince: '7', fields: 'title', pagination: { limit: '3' } });
    expect(found).toMatchObject({ ok: true, value: { revision: 7, limit: 3 } });
  });

  it.each([
    [{ changedSince: '-1' }, 'changedSince'],
    [{ changedSince: '2026-01-01' }, 'changedSince'],
    [{ changedSince: ['1', '2'] }, 'changedSince'],
    [{ changedSince: '1', filters: { slug: 'a' } }, 'filters'],
    [{ changedSince: '1', sort: 'title' }, 'sort'],
    [{ changedSince: '1', _q: 'a' }, '_q'],
    [{ changedSince: '1', pagination: { page: '2' } }, 'pagination'],
    [{ changedSince: '1', fields: 'body', pagination: { limit: '26' } }, 'pagination.limit'],
  ])('are not narrowed: %j', (query, field) => {
    expect(fieldOf(changes(query))).toBe(field);
  });
});

it('accepts or refuses whatever is asked, never throws, and stays within its bounds', () => {
  const names = [
    'filters',
    'sort',
    'pagination',
    'fields',
    'populate',
    'locale',
    '_q',
    'title',
    'channel',
    '$or',
    '$not',
    '$eq',
    '$in',
    '$contains',
    '0',
    '1',
    'page',
    '__proto__',
  ];
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 8 },
      fc.string(),
      fc.constantFrom('true', '*', 'a,b', '2026-01-01'),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 4 })
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), tree, { maxKeys: 5 }), (query) => {
      const found = list(query);
      if (!found.ok) {
        expect(found.refusal.code).toBe('request.invalid');
        return;
      }
      expect(found.value.page.limit).toBeLessThanOrEqual(100);
      for (const field of found.value.selection.fields) expect(itemResource.fields).toContain(field);
    }),
    { numRuns: 3_000 }
  );
});
