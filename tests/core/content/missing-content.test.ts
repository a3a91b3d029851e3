import { missingContent } from '../../../src/content';

const model = {
  attributes: {
    title: { type: 'string' },
    body: { type: 'blocks' },
    pictures: { type: 'media', multiple: true },
    link: { type: 'string' },
    channel: { type: 'relation', relation: 'manyToOne', target: 'plugin::publication-desk.channel' },
  },
};
const html = { ...model, attributes: { ...model.attributes, body: { type: 'richtext' } } };
const channel = { uid: 'plugin::publication-desk.channel', documentId: 'c1' };
const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

const missing = (fields: object, of: typeof model = model) =>
  missingContent({
    fields: { body: null, pictures: [], link: null, channel: null, ...fields } as never,
    model: of,
    body: ['body'],
    channel: 'channel',
  });

describe('what an officer may have forgotten', () => {
  it.each([
    ['nothing', { body: paragraph('慰问职工。'), channel }, []],
    ['a channel', { body: paragraph('慰问职工。') }, ['channel']],
    ['a text', { channel }, ['body']],
    ['a text of empty paragraphs', { body: paragraph(' '), channel }, ['body']],
    ['both', {}, ['body', 'channel']],
    ['no text where there are pictures', { pictures: [{ name: 'a.jpg' }], channel }, []],
    ['no text where the item is a link', { link: 'https://example.cn', channel }, []],
    [
      'no text where the text is a picture',
      {
        body: [{ type: 'image', image: { url: '/a.jpg' }, children: [{ type: 'text', text: '' }] }],
        channel,
      },
      [],
    ],
  ])('is %s', (_what, fields, expected) => {
    expect(missing(fields)).toEqual(expected);
  });

  it.each([
    ['<p></p><p>&nbsp;</p>', ['body']],
    ['<p><img src="/a.jpg"></p>', []],
    ['{"type":"doc","content":[{"type":"paragraph"}]}', ['body']],
    ['{"type":"doc","content":[{"type":"image","attrs":{"src":"/a.jpg"}}]}', []],
  ])('is seen in every form a text has: %s', (body, expected) => {
    expect(missing({ body, channel }, html as never)).toEqual(expected);
  });

  it('is nothing for a type that has neither', () => {
    expect(
      missingContent({
        fields: { title: '简介' },
        model: { attributes: { title: { type: 'string' } } },
        body: [],
      })
    ).toEqual([]);
  });
});
