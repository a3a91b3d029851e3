import type { CanonicalDocument, Json, JsonObject, Models } from '../../../src/content';
import { isPublicationOf } from '../../../src/content';

const models: Models = {
  article: {
    attributes: {
      title: { type: 'string' },
      related: { type: 'relation', relation: 'oneToMany', target: 'article' },
      category: { type: 'relation', relation: 'manyToOne', target: 'category' },
      teaser: { type: 'component', component: 'teaser' },
      facts: { type: 'component', component: 'teaser', repeatable: true },
      sections: { type: 'dynamiczone', components: ['teaser', 'quote'] },
    },
  },
  category: { attributes: {} },
  teaser: {
    attributes: {
      note: { type: 'string' },
      article: { type: 'relation', relation: 'oneToOne', target: 'article' },
    },
  },
  quote: { attributes: { note: { type: 'string' } } },
};

const link = (documentId: string, uid = 'article'): JsonObject => ({ uid, documentId });
const teaser = (...links: readonly JsonObject[]): JsonObject => ({ note: '导读', article: links });
const approved: JsonObject = {
  title: '表彰决定',
  related: [link('a'), link('b')],
  category: [link('news', 'category')],
  teaser: teaser(link('a')),
  facts: [teaser(link('a')), teaser(link('b'))],
  sections: [
    { __component: 'teaser', ...teaser(link('a')) },
    { __component: 'quote', note: '导读' },
  ],
};
const document = (fields: JsonObject): CanonicalDocument => ({
  uid: 'article',
  documentId: 'x',
  locale: null,
  fields,
});
const isOf = (change: Readonly<Record<string, Json>>): boolean =>
  isPublicationOf({
    approved: document(approved),
    online: document(
      Object.fromEntries(Object.entries({ ...approved, ...change }).filter(([, value]) => value !== null))
    ),
    models,
    hasDrafts: (uid) => uid === 'article',
  });

describe('what is online is what was approved', () => {
  it.each<[string, Record<string, Json>]>([
    ['as it is', {}],
    ['without one of two links', { related: [link('b')] }],
    ['without any link', { related: null }],
    ['with its links in another order', { related: [link('b'), link('a')] }],
    ['without a link in a component', { teaser: { note: '导读' } }],
    ['without a link in one of many components', { facts: [teaser(link('a')), { note: '导读' }] }],
    [
      'without a link in a zone',
      {
        sections: [
          { __component: 'teaser', note: '导读' },
          { __component: 'quote', note: '导读' },
        ],
      },
    ],
  ])('%s', (_, change) => expect(isOf(change)).toBe(true));
});

describe('what is online is not what was approved', () => {
  it.each<[string, Record<string, Json>]>([
    ['with another title', { title: '处分决定' }],
    ['without a title', { title: null }],
    ['with a field the type does not know', { extra: '夹带' }],
    ['with a link more', { related: [link('a'), link('b'), link('c')] }],
    ['with another link instead', { related: [link('a'), link('c')] }],
    ['without a link to what cannot be offline', { category: null }],
    ['with another link in a component', { teaser: teaser(link('b')) }],
    ['with another text in a component', { teaser: { ...teaser(link('a')), note: '改过' } }],
    ['without the component', { teaser: null }],
    ['with a component less', { facts: [teaser(link('a'))] }],
    [
      'with another kind of part in a zone',
      {
        sections: [
          { __component: 'quote', note: '导读' },
          { __component: 'quote', note: '导读' },
        ],
      },
    ],
    ['with a zone in another order', { sections: [...(approved.sections as readonly Json[])].reverse() }],
  ])('%s', (_, change) => expect(isOf(change)).toBe(false));
});
