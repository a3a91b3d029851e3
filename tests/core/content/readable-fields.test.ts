import { readableFields } from '../../../src/content';
import { article, canonical, models } from './schema';

const uid = 'api::article.article';

describe('readableFields', () => {
  const found = readableFields({
    uid,
    fields: article,
    models,
    labels: { title: '标题', 'shared.section.heading': '小标题', sections: '段落' },
  });
  const named = (name: string): unknown => found.find((field) => field.name === name);

  it.each<[string, unknown]>([
    ['title', { name: 'title', label: '标题', kind: 'text', value: '关于做好2026年困难职工帮扶工作的通知' }],
    [
      'body',
      {
        name: 'body',
        label: 'Body',
        kind: 'html',
        value: '<p>一、提高认识。<a href="https://example.org">原文</a></p>',
      },
    ],
    [
      'cover',
      {
        name: 'cover',
        label: 'Cover',
        kind: 'files',
        value: [{ name: 'c.jpg', url: '/uploads/c.jpg', mime: 'image/jpeg', size: 12.5 }],
      },
    ],
    ['channel', { name: 'channel', label: 'Channel', kind: 'text', value: '通知公告' }],
    ['pinned', { name: 'pinned', label: 'Pinned', kind: 'text', value: '✓' }],
    [
      'sections[1].heading',
      { name: 'sections[1].heading', label: '段落 2 · 小标题', kind: 'text', value: '二' },
    ],
    ['seo.metaTitle', { name: 'seo.metaTitle', label: 'Seo · Meta title', kind: 'text', value: '帮扶' }],
    [
      'zone[1].metaTitle',
      { name: 'zone[1].metaTitle', label: 'Zone 2 · Meta title', kind: 'text', value: '丁' },
    ],
  ])('shows %s', (name, expected) => {
    expect(named(name)).toEqual(expected);
  });

  it('shows neither system columns nor empty fields', () => {
    const names = readableFields({
      uid,
      fields: { ...article, summary: '', cover: null, createdAt: 'x', createdBy: { id: 1 } },
      models,
    }).map(({ name }) => name);
    expect(
      names.filter((name) => ['summary', 'cover', 'createdAt', 'createdBy', 'id', 'comments'].includes(name))
    ).toEqual([]);
  });

  it('shows a kept version too, its files without an address', () => {
    const kept = readableFields({ uid, fields: canonical(article).fields, models });
    expect(kept.find(({ name }) => name === 'cover')).toMatchObject({
      kind: 'files',
      value: [{ name: 'c.jpg', url: '', size: 12.5 }],
    });
  });
});

describe('what was kept of a type the portal has no more', () => {
  const { [uid]: _gone, ...rest } = models;
  const fields = {
    title: '通知',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }],
    n: 3,
  };

  it('is read by what its values look like', () => {
    expect(readableFields({ uid, fields, models: rest })).toEqual([
      { name: 'title', label: 'Title', kind: 'text', value: '通知' },
      { name: 'body', label: 'Body', kind: 'html', value: '<p>正文</p>' },
      { name: 'n', label: 'N', kind: 'text', value: '3' },
    ]);
  });

  it('and of a component, in a zone', () => {
    const zone = { ...models[uid], attributes: { parts: { type: 'dynamiczone' } } };
    const parts = [{ __component: 'shared.gone', heading: '小标题' }];
    const found = readableFields({ uid, fields: { parts }, models: { [uid]: zone } });
    expect(found).toContainEqual({
      name: 'parts[0].heading',
      label: 'Parts 1 · Heading',
      kind: 'text',
      value: '小标题',
    });
  });
});

describe('a picture', () => {
  const shown = (file: object) => {
    const models = {
      gallery: { uid: 'gallery', attributes: { pictures: { type: 'media', multiple: true } } },
    };
    const fields = {
      pictures: [{ name: '会场.jpg', url: '/large.jpg', mime: 'image/jpeg', size: 900, ...file }],
    };
    return readableFields({ uid: 'gallery', fields, models } as never)[0]?.value[0];
  };

  it('is shown by the smallest of its copies that is wide enough, in the room of its own size', () => {
    const formats = {
      thumbnail: { url: '/thumbnail.jpg', width: 156 },
      medium: { url: '/medium.jpg', width: 750 },
      small: { url: '/small.jpg', width: 500 },
    };
    expect(shown({ width: 4000, height: 3000, formats })).toMatchObject({
      url: '/large.jpg',
      picture: { width: 4000, height: 3000, smaller: '/small.jpg' },
    });
    expect(
      shown({ width: 300, height: 200, formats: { thumbnail: { url: '/t.jpg', width: 156 } } })
    ).toMatchObject({
      picture: { width: 300, height: 200, smaller: null },
    });
    expect(shown({})).not.toHaveProperty('picture');
  });
});
