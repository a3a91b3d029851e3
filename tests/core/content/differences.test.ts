import fc from 'fast-check';
import type { FieldDifference, Row } from '../../../src/content';
import { stableJson } from '../../../src/chain';
import { differences, plainText } from '../../../src/content';
import { article, canonical, file, models } from './schema';

const between = (before: Row, after: Row): readonly FieldDifference[] =>
  differences({ before: canonical(before), after: canonical(after), models });
const paths = (before: Row, after: Row): readonly string[] =>
  between(before, after).map(({ path, kind }) => `${path} ${kind}`);
const [first, second] = article.sections as readonly [Row, Row];
const [a, b] = article.pictures as readonly [Row, Row];

describe('differences', () => {
  it('are none between a version and itself', () => {
    expect(between(article, article)).toEqual([]);
  });

  it.each<[string, Row, readonly string[]]>([
    ['a title', { title: '通知' }, ['title text']],
    ['a summary taken out', { summary: null }, ['summary text']],
    ['a number', { price: 2 }, ['price value']],
    ['a flag', { pinned: false }, ['pinned value']],
    ['a date', { on: '2026-02-14' }, ['on value']],
    ['JSON', { extra: { b: 1 } }, ['extra value']],
    ['a private attribute', { secret: '公开' }, ['secret text']],
    [
      'only a link in the blocks',
      {
        body: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: '一、提高认识。' },
              { type: 'link', url: 'https://evil.example', children: [{ type: 'text', text: '原文' }] },
            ],
          },
        ],
      },
      ['body value'],
    ],
    ['only the markup of HTML', { page: '<h2>正文</h2>' }, ['page value']],
    ['a picture put in front', { pictures: [file('z.jpg'), a, b] }, ['pictures[0] value']],
    [
      'a picture replaced under its name',
      { pictures: [a, file('b.jpg', { bytes: 'other' })] },
      ['pictures[1] value'],
    ],
    ['a caption', { pictures: [{ ...a, caption: '全体' }, b] }, ['pictures[0].caption text']],
    ['the cover', { cover: null }, ['cover[0] value']],
    ['a relation', { channel: { documentId: 'ch2' } }, ['channel[0] value']],
    [
      'related documents in another order',
      { related: [...(article.related as Row[])].reverse() },
      ['related[0] value', 'related[1] value'],
    ],
    [
      'a component field',
      { seo: { ...(article.seo as Row), metaTitle: '困难帮扶' } },
      ['seo.metaTitle text'],
    ],
    ['a component taken out', { seo: null }, ['seo.metaTitle text', 'seo.image[0] value']],
    [
      'a section put in front',
      { sections: [{ heading: '零', text: '' }, first, second] },
      ['sections[0].heading text'],
    ],
    ['an empty section', { sections: [first, second, {}] }, ['sections[2] value']],
    [
      'a component inside a section',
      { sections: [{ ...first, parts: [{ metaTitle: '甲二' }] }, second] },
      ['sections[0].parts[0].metaTitle text'],
    ],
    [
      'a part of a zone that became another kind',
      { zone: [{ __component: 'shared.seo', metaTitle: '新' }, (article.zone as Row[])[1]] },
      ['zone[0].heading text', 'zone[0].text text', 'zone[0].metaTitle text'],
    ],
  ])('name %s', (_, change, expected) => {
    expect(paths(article, { ...article, ...change })).toEqual(expected);
  });

  it('show where a long value changed', () => {
    const [difference] = between(
      { extra: { a: 'x'.repeat(5000), b: 1 } },
      { extra: { a: 'x'.repeat(5000), b: 2 } }
    );
    expect(difference).toMatchObject({
      kind: 'value',
      before: expect.stringMatching(/^….*"b":1}$/),
      after: expect.stringMatching(/^….*"b":2}$/),
    });
  });

  it('name documents that are linked, where their names are known', () => {
    const found = differences({
      before: canonical(article),
      after: canonical({ ...article, channel: { documentId: 'ch2' } }),
      models,
      nameOf: ({ documentId }) => (documentId === 'ch1' ? '通知公告' : '工会要闻'),
    });
    expect(found).toEqual([{ path: 'channel[0]', kind: 'value', before: '通知公告', after: '工会要闻' }]);
  });

  it('still compare a field the schema has lost', () => {
    const before = { ...canonical(article), fields: { ...canonical(article).fields, gone: '旧' } };
    expect(differences({ before, after: canonical(article), models })).toEqual([
      { path: 'gone', kind: 'value', before: '旧', after: null },
    ]);
  });

  const word = fc.constantFrom('工会', '职工活动', '一、', '', '<p>甲</p>', '<b>甲</b>', '# 甲', '甲');
  const name = fc.constantFrom('a.jpg', 'b.jpg', 'c.jpg');
  const part = fc.record({ heading: word, text: word });
  const document = fc.record({
    title: word,
    page: word,
    note: word,
    price: fc.option(fc.nat(3)),
    pictures: fc.array(name, { maxLength: 4 }).map((names) => names.map((one) => file(one))),
    related: fc.subarray(['x', 'y', 'z']).map((ids) => ids.map((documentId) => ({ documentId }))),
    seo: fc.option(fc.record({ metaTitle: word })),
    sections: fc.array(part, { maxLength: 4 }),
    zone: fc.array(
      fc.oneof(
        part.map((one) => ({ __component: 'shared.section', ...one })),
        word.map((metaTitle) => ({ __component: 'shared.seo', metaTitle }))
      ),
      { maxLength: 4 }
    ),
  });

  it('are empty exactly where two versions are equal', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const areEqual = stableJson(canonical(before).fields) === stableJson(canonical(after).fields);
        return (between(before, after).length === 0) === areEqual && between(after, after).length === 0;
      }),
      { seed: 41, numRuns: 500 }
    );
  });

  it('rebuild a text from its runs', () => {
    fc.assert(
      fc.property(document, document, (before, after) =>
        between(before, after)
          .filter(
            (one): one is Extract<FieldDifference, { kind: 'text' }> =>
              one.kind === 'text' && one.path === 'page'
          )
          .every(
            ({ runs }) =>
              runs
                .filter(({ kind }) => kind !== 'removed')
                .map(({ text }) => text)
                .join('') === plainText(after.page, models['api::article.article']!.attributes.page!)
          )
      ),
      { seed: 42, numRuns: 300 }
    );
  });

  it('survive lists of hundreds of changed items', () => {
    const sections = (from: number): Row[] =>
      Array.from({ length: 600 }, (_, index) => ({ heading: `第${from + index * 2}`, text: '甲' }));
    expect(between({ sections: sections(0) }, { sections: sections(1) })).toHaveLength(600);
  });
});

describe('versions kept of a type the portal has no more', () => {
  it('are compared all the same', () => {
    const { [canonical(article).uid]: _gone, ...rest } = models;
    const after = canonical({ ...article, title: '通知', price: 2 });
    const found = differences({ before: canonical(article), after, models: rest });
    expect(found.map(({ path }) => path).sort()).toEqual(['price', 'title']);
  });
});
