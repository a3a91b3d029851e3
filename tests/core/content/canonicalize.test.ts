import fc from 'fast-check';
import type { Row } from '../../../src/content';
import { canonicalize, serialize } from '../../../src/content';
import { article, canonical, digest, file } from './schema';

describe('canonicalize', () => {
  it.each<[string, Row]>([
    [
      'the published row, with other ids, times and people',
      {
        ...article,
        id: 99,
        publishedAt: '2026-03-01T00:00:00.000Z',
        updatedAt: 'now',
        createdBy: { id: 1 },
        updatedBy: { id: 2 },
        localizations: [{ documentId: 'x' }],
      },
    ],
    [
      'component rows made anew',
      {
        ...article,
        sections: [
          { id: 900, heading: '一', text: '甲', parts: [{ id: 901, metaTitle: '甲一' }] },
          { id: 902, heading: '二', text: '乙' },
        ],
      },
    ],
    ['an inverse relation that grew', { ...article, comments: [{ id: 1, documentId: 'c1' }] }],
    ["Strapi's own workflow stage", { ...article, strapi_stage: { id: 1, documentId: 's1' } }],
    ['a decimal as another database writes it', { ...article, price: 1.5 }],
    ['a decimal with an exponent', { ...article, price: '15e-1' }],
    ['a float as text', { ...article, ratio: '0.2500' }],
    ['a boolean as 1', { ...article, pinned: 1 }],
    ['a datetime in another zone', { ...article, at: '2026-02-13T09:02:03+08:00' }],
    ['a datetime without a zone', { ...article, at: '2026-02-13 01:02:03' }],
    ['a datetime as a Date', { ...article, at: new Date('2026-02-13T01:02:03Z') }],
    ['a time without fractions', { ...article, opens: '9:00' }],
    ['JSON with its keys in another order', { ...article, extra: { a: { deep: '' }, b: [1, null, 'x'] } }],
    ['Windows line breaks', { ...article, summary: '各单位：\r\n现将有关事项通知如下。' }],
    [
      'a relation named twice',
      {
        ...article,
        related: [...(article.related as Row[]), { id: 6, documentId: 'doc2', locale: 'zh-Hans' }],
      },
    ],
    ['a password hashed anew', { ...article, password: '$2a$10$zzz' }],
    [
      'a file served from another address',
      { ...article, cover: file('c.jpg', { url: 'https://cdn.example.org/c.jpg', id: 70, size: 12.5 }) },
    ],
  ])('gives %s the same digest', (_, other) => {
    expect(digest(other)).toBe(digest(article));
  });

  it.each([
    ['nothing where Strapi keeps it itself', { configurable: false, visible: false }, {}],
    ["content where it is the portal's own", {}, { firstPublishedAt: '2026-03-01T00:00:00.000Z' }],
  ])('takes firstPublishedAt for %s', (_, own, fields) => {
    const models = { 'api::a.a': { attributes: { firstPublishedAt: { type: 'datetime', ...own } } } };
    const document = { firstPublishedAt: '2026-03-01T00:00:00.000Z' };
    const given = { uid: 'api::a.a', documentId: 'a', locale: null, document, models, fileDigest: () => '' };
    expect(canonicalize(given).fields).toEqual(fields);
  });

  it('composes characters that were typed in parts', () => {
    expect(digest({ title: 'e\u0301' })).toBe(digest({ title: '\u00e9' }));
  });

  it.each<[string, Row]>([
    ['another title', { ...article, title: '通知' }],
    ['a private attribute changed', { ...article, secret: '公开' }],
    ['pictures in another order', { ...article, pictures: [...(article.pictures as Row[])].reverse() }],
    ['sections in another order', { ...article, sections: [...(article.sections as Row[])].reverse() }],
    [
      'related documents in another order',
      { ...article, related: [...(article.related as Row[])].reverse() },
    ],
    ['a file of the same name with other bytes', { ...article, cover: file('c.jpg', { bytes: 'other' }) }],
    ['an alternative text', { ...article, cover: file('c.jpg', { alternativeText: '会场' }) }],
    [
      'a relation to another locale',
      {
        ...article,
        related: [
          { documentId: 'doc2', locale: 'en' },
          { documentId: 'doc3', locale: 'zh-Hans' },
        ],
      },
    ],
    ['false instead of true', { ...article, pinned: false }],
    ['false instead of nothing', { ...article, pinned: null }],
    ['zero instead of nothing', { ...article, price: 0 }],
    ['a large number off by one', { ...article, views: '9007199254740992' }],
    ['a null inside JSON taken out', { ...article, extra: { a: { deep: '' }, b: [1, 'x'] } }],
    ['a number in JSON that became text', { ...article, extra: { a: { deep: '' }, b: ['1', null, 'x'] } }],
    ['an empty component added', { ...article, sections: [...(article.sections as Row[]), {}] }],
    [
      'a part of a zone that became another kind',
      { ...article, zone: [{ __component: 'shared.seo' }, (article.zone as Row[])[1]] },
    ],
    [
      "a link's address",
      {
        ...article,
        body: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: '一、提高认识。' },
              { type: 'link', url: 'https://example.com', children: [{ type: 'text', text: '原文' }] },
            ],
          },
        ],
      },
    ],
    [
      'a component field',
      {
        ...article,
        sections: [
          { heading: '一', text: '甲', parts: [{ metaTitle: '甲二' }] },
          { heading: '二', text: '乙' },
        ],
      },
    ],
  ])('gives %s another digest', (_, other) => {
    expect(digest(other)).not.toBe(digest(article));
  });

  it('tells documents and locales apart', () => {
    const one = canonical(article);
    expect(
      new Set(
        [one, { ...one, locale: 'en' }, { ...one, documentId: 'doc9' }, { ...one, uid: 'api::x.x' }].map(
          serialize
        )
      ).size
    ).toBe(4);
  });

  it('keeps a key named __proto__ inside JSON', () => {
    expect(digest({ extra: JSON.parse('{"__proto__":{"a":1}}') as unknown })).not.toBe(digest({ extra: {} }));
  });

  it('refuses a relation that was not populated, rather than leaving it out', () => {
    expect(() => canonical({ ...article, related: { count: 2 } })).toThrow('not populated');
  });

  it('treats null, nothing, an empty text and an empty list as one absent value, everywhere', () => {
    const absent = fc.constantFrom(null, undefined, '', []);
    const names = [
      'title',
      'summary',
      'body',
      'price',
      'at',
      'pictures',
      'cover',
      'channel',
      'related',
      'seo',
      'sections',
      'zone',
      'extra',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), absent, (name, value) => {
        const without = Object.fromEntries(Object.entries(article).filter(([key]) => key !== name));
        return digest({ ...article, [name]: value }) === digest(without);
      }),
      { seed: 11, numRuns: 300 }
    );
  });
});

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const seo = fc.record({ metaTitle: word });
const section = fc.record({ heading: word, text: word, parts: fc.array(seo, { maxLength: 2 }) });
const document = fc.record({
  title: word,
  summary: word,
  price: fc.integer({ min: 1, max: 1e6 }),
  pinned: fc.boolean(),
  extra: fc.record({ a: word, list: fc.array(fc.oneof(word, fc.integer(), fc.boolean()), { maxLength: 3 }) }),
  sections: fc.array(section, { maxLength: 3 }),
  zone: fc.array(
    section.map((one) => ({ __component: 'shared.section', ...one })),
    { maxLength: 2 }
  ),
  related: fc.uniqueArray(word, { maxLength: 3 }).map((ids) => ids.map((documentId) => ({ documentId }))),
  pictures: fc.array(word, { maxLength: 2 }).map((names) => names.map((name) => file(name))),
});

type Path = readonly (string | number)[];

const FOREIGN = new Set(['__component', 'documentId', 'id', 'url', 'hash']);

const leaves = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    FOREIGN.has(key) ? [] : leaves(inner, [...path, key])
  );
};

const changed = (value: unknown): unknown =>
  typeof value === 'boolean'
    ? !value
    : typeof value === 'number'
      ? value + 1
      : /^[\d.]+$/.test(String(value))
        ? `${String(value)}1`
        : `${String(value)}改`;

const changeAt = (value: unknown, [key, ...rest]: Path): unknown => {
  if (key === undefined) return changed(value);
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  (copy as Record<string, unknown>)[key] = changeAt((copy as Record<string, unknown>)[key], rest);
  return copy;
};

const disguised = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(disguised);
  if (typeof value !== 'object' || value === null) return value;
  return {
    ...Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, disguised(inner)])
    ),
  };
};

describe('a digest', () => {
  it('changes with any leaf', () => {
    fc.assert(
      fc.property(document, fc.nat(), (one, at) => {
        const paths = leaves(one);
        const path = paths[at % paths.length] as Path;
        return digest(changeAt(one, path) as Row) !== digest(one);
      }),
      { seed: 21, numRuns: 1500 }
    );
  });

  it('never changes with the order of keys, row ids or nulls', () => {
    fc.assert(
      fc.property(document, fc.nat(), (one, id) => {
        const rows = one.sections.map((row, index) => ({ ...row, id: id + index }));
        const other = {
          ...(disguised({ ...one, sections: rows }) as Row),
          id,
          secret: null,
          seo: null,
          publishedAt: 'x',
        };
        return digest(other) === digest(one);
      }),
      { seed: 22, numRuns: 500 }
    );
  });
});
