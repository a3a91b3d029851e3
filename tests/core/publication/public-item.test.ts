import { createHash } from 'node:crypto';
import type { Model, Row } from '../../../src/content';
import { etagOf, publicItem } from '../../../src/publication';

const model: Model = {
  attributes: {
    ...Object.fromEntries(
      ['title', 'slug', 'summary', 'link', 'origin', 'sourceName', 'sourceUrl', 'author'].map((name) => [
        name,
        { type: 'string' },
      ])
    ),
    kind: { type: 'enumeration' },
    body: { type: 'text', customField: 'plugin::ckeditor.CKEditor' },
    pictures: { type: 'media', multiple: true },
    attachments: { type: 'media', multiple: true },
    remark: { type: 'string' },
    secret: { type: 'string', private: true },
  },
};

const LEAK = 'must-not-be-seen';
const file: Row = {
  id: 1,
  documentId: LEAK,
  hash: LEAK,
  name: 'a.jpg',
  url: '/uploads/a.jpg',
  mime: 'image/jpeg',
  size: '12.5',
  width: 800,
  height: 600,
  alternativeText: '会场',
  caption: null,
  formats: {
    small: {
      name: LEAK,
      hash: LEAK,
      url: '/uploads/small_a.jpg',
      mime: 'image/jpeg',
      size: 3.25,
      sizeInBytes: 3250,
      width: 500,
      height: 375,
    },
  },
  createdBy: { firstname: LEAK },
  provider_metadata: LEAK,
};
const document: Row = {
  id: 42,
  documentId: LEAK,
  title: '通知',
  slug: 'tong-zhi',
  kind: 'text',
  summary: '摘要',
  body: '<p onclick="x()">正文</p><script>x()</script>',
  pictures: [file],
  attachments: [{ ...file, name: 'b.docx' }],
  link: 'javascript:alert(1)',
  origin: 'reprint',
  sourceName: '工人日报',
  sourceUrl: 'https://example.org/1',
  author: '王芳',
  remark: LEAK,
  secret: LEAK,
  digest: LEAK,
  form: LEAK,
  createdBy: { id: 1, firstname: LEAK },
  updatedBy: { id: 1, firstname: LEAK },
};

const shown = (more: Row = {}, schema: Model = model): ReturnType<typeof publicItem> =>
  publicItem({
    document: { ...document, ...more },
    model: schema,
    channel: { name: '通知公告', slug: 'notices', id: LEAK } as { name: string; slug: string },
    department: '组织部',
    publishedAt: '2026-02-20T01:00:00.000Z',
    updatedAt: '2026-02-21T01:00:00.000Z',
    companion: { title: '解读', slug: 'jie-du', role: 'interpretation', documentId: LEAK } as {
      title: string;
      slug: string;
      role: 'interpretation';
    },
  });

describe('publicItem', () => {
  it('shows what a reader needs', () => {
    expect(shown()).toEqual({
      title: '通知',
      slug: 'tong-zhi',
      kind: 'text',
      summary: '摘要',
      body: '<p>正文</p>',
      pictures: [
        {
          name: 'a.jpg',
          url: '/uploads/a.jpg',
          mime: 'image/jpeg',
          size: 12.5,
          alternativeText: '会场',
          caption: '',
          width: 800,
          height: 600,
          formats: {
            small: { url: '/uploads/small_a.jpg', mime: 'image/jpeg', size: 3.25, width: 500, height: 375 },
          },
        },
      ],
      attachments: [{ name: 'b.docx', url: '/uploads/a.jpg', mime: 'image/jpeg', size: 12.5 }],
      link: null,
      onlineUntil: null,
      origin: 'reprint',
      source: { name: '工人日报', url: 'https://example.org/1' },
      author: '王芳',
      channel: { name: '通知公告', slug: 'notices' },
      department: '组织部',
      publishedAt: '2026-02-20T01:00:00.000Z',
      updatedAt: '2026-02-21T01:00:00.000Z',
      companion: { title: '解读', slug: 'jie-du', role: 'interpretation' },
    });
  });

  it('leaks nothing else: no unknown, private or system attribute, no ids, no people', () => {
    expect(JSON.stringify(shown())).not.toMatch(
      new RegExp(`${LEAK}|"id"|documentId|createdBy|updatedBy|digest|hash`)
    );
  });

  it('keeps a known attribute back where the schema calls it private', () => {
    const closed = { attributes: { ...model.attributes, author: { type: 'string', private: true } } };
    expect(shown({}, closed).author).toBe('');
  });

  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['/items/a', '/items/a'],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    [null, null],
  ])('leads to %s as %s', (link, expected) => {
    expect(shown({ link }).link).toBe(expected);
  });

  it('stands a document with nothing in it', () => {
    const empty = publicItem({
      document: {},
      model: { attributes: {} },
      channel: null,
      department: null,
      publishedAt: 'a',
      updatedAt: 'a',
      companion: null,
    });
    expect(empty).toMatchObject({
      title: '',
      body: '',
      pictures: [],
      attachments: [],
      source: null,
      origin: 'original',
      channel: null,
      companion: null,
    });
  });
});

describe('etagOf', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

  it('is the same for the same content and another for any other', () => {
    expect(etagOf(shown(), hash)).toBe(etagOf(shown(), hash));
    expect(etagOf(shown(), hash)).not.toBe(etagOf(shown({ title: '公告' }), hash));
    expect(etagOf(shown(), hash)).toMatch(/^W\/"[0-9a-f]{32}"$/);
  });
});
