import { createHash } from 'node:crypto';
import type { CanonicalDocument, Models, Row } from '../../../src/content';
import { canonicalize, digestOf } from '../../../src/content';

/** A host's article with one attribute of every kind. */
export const models: Models = {
  'api::article.article': {
    attributes: {
      title: { type: 'string' },
      summary: { type: 'text' },
      body: { type: 'blocks' },
      page: { type: 'text', customField: 'plugin::ckeditor.CKEditor' },
      note: { type: 'richtext' },
      kind: { type: 'enumeration' },
      price: { type: 'decimal' },
      views: { type: 'biginteger' },
      ratio: { type: 'float' },
      pinned: { type: 'boolean' },
      on: { type: 'date' },
      at: { type: 'datetime' },
      opens: { type: 'time' },
      extra: { type: 'json' },
      secret: { type: 'string', private: true },
      password: { type: 'password' },
      pictures: { type: 'media', multiple: true },
      cover: { type: 'media' },
      channel: {
        type: 'relation',
        relation: 'manyToOne',
        target: 'api::channel.channel',
        inversedBy: 'articles',
      },
      related: { type: 'relation', relation: 'manyToMany', target: 'api::article.article' },
      comments: {
        type: 'relation',
        relation: 'oneToMany',
        target: 'api::comment.comment',
        mappedBy: 'article',
      },
      seo: { type: 'component', component: 'shared.seo' },
      sections: { type: 'component', component: 'shared.section', repeatable: true },
      zone: { type: 'dynamiczone', components: ['shared.section', 'shared.seo'] },
      createdAt: { type: 'datetime' },
      updatedAt: { type: 'datetime' },
      publishedAt: { type: 'datetime' },
      createdBy: { type: 'relation', relation: 'oneToOne', target: 'admin::user' },
      updatedBy: { type: 'relation', relation: 'oneToOne', target: 'admin::user' },
      locale: { type: 'string' },
      localizations: { type: 'relation', relation: 'oneToMany', target: 'api::article.article' },
      strapi_stage: {
        type: 'relation',
        relation: 'oneToOne',
        target: 'plugin::review-workflows.workflow-stage',
      },
    },
  },
  'shared.seo': { attributes: { metaTitle: { type: 'string' }, image: { type: 'media' } } },
  'shared.section': {
    attributes: {
      heading: { type: 'string' },
      text: { type: 'text' },
      parts: { type: 'component', component: 'shared.seo', repeatable: true },
    },
  },
};

export const file = (name: string, more: Row = {}): Row => ({
  id: 7,
  documentId: `f-${name}`,
  name,
  mime: 'image/jpeg',
  size: '12.50',
  url: `/uploads/${name}`,
  hash: `h_${name}`,
  ...more,
});

export const fileDigest = (row: Row): string =>
  `sha256:${createHash('sha256')
    .update(String(row.bytes ?? row.name))
    .digest('hex')}`;

export const canonical = (document: Row): CanonicalDocument =>
  canonicalize({
    uid: 'api::article.article',
    documentId: 'doc1',
    locale: null,
    document,
    models,
    fileDigest,
  });

export const digest = (document: Row): string =>
  digestOf(canonical(document), {
    algorithm: 'sha256',
    hash: (name, text) => createHash(name).update(text).digest('hex'),
  });

/** A draft as Strapi populates it. */
export const article: Row = {
  id: 1,
  documentId: 'doc1',
  title: '关于做好2026年困难职工帮扶工作的通知',
  summary: '各单位：\n现将有关事项通知如下。',
  body: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: '一、提高认识。' },
        { type: 'link', url: 'https://example.org', children: [{ type: 'text', text: '原文' }] },
      ],
    },
  ],
  page: '<p>正文</p>',
  note: '# 标题',
  kind: 'text',
  price: '1.50',
  views: '9007199254740993',
  ratio: 0.25,
  pinned: true,
  on: '2026-02-13',
  at: '2026-02-13T01:02:03.000Z',
  opens: '09:00:00.000',
  extra: { b: [1, null, 'x'], a: { deep: '' } },
  secret: '内部',
  pictures: [file('a.jpg', { caption: '合影' }), file('b.jpg')],
  cover: file('c.jpg'),
  channel: { id: 3, documentId: 'ch1', name: '通知公告' },
  related: [
    { id: 4, documentId: 'doc2', locale: 'zh-Hans' },
    { id: 5, documentId: 'doc3', locale: 'zh-Hans' },
  ],
  seo: { id: 8, metaTitle: '帮扶', image: file('d.jpg') },
  sections: [
    { id: 9, heading: '一', text: '甲', parts: [{ id: 1, metaTitle: '甲一', image: null }] },
    { id: 10, heading: '二', text: '乙', parts: [] },
  ],
  zone: [
    { id: 11, __component: 'shared.section', heading: '三', text: '丙', parts: [] },
    { id: 12, __component: 'shared.seo', metaTitle: '丁', image: null },
  ],
};
