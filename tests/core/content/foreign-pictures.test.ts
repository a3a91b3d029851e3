import { foreignPictures, htmlOf } from '../../../src/content';

const own = new Set(['portal.test', 'cdn.portal.test']);
const ELSEWHERE = 'https://elsewhere.example/a.png';

describe('pictures of other servers', () => {
  it.each<[string, unknown]>([
    ['HTML', `<p>字<img alt="图" src="${ELSEWHERE}"></p>`],
    ['HTML without quotes', `<img src=${ELSEWHERE} >`],
    ['Markdown', `文字 ![图](${ELSEWHERE} "题")`],
    ['blocks', [{ type: 'image', image: { url: ELSEWHERE, name: 'a.png' } }]],
    ['Tiptap', { type: 'doc', content: [{ type: 'image', attrs: { src: ELSEWHERE } }] }],
  ])('are seen in %s', (_, value) => {
    expect(foreignPictures(value as never, own)).toEqual([ELSEWHERE]);
  });

  it('are those of another host, whatever stands before it', () => {
    const text = [
      '//elsewhere.example/a.png',
      'HTTPS://PORTAL.TEST/b.png',
      'https://portal.test@evil.example/c.png',
    ]
      .map((src) => `<img src="${src}">`)
      .join('');
    expect(foreignPictures(text, own)).toEqual([
      '//elsewhere.example/a.png',
      'https://portal.test@evil.example/c.png',
    ]);
    expect(foreignPictures('<img src="/uploads/a.png"><img src="uploads/b.png">', own)).toEqual([]);
  });

  it('are shown to a signer as links, so that nobody there hears who reads a draft', () => {
    const html = htmlOf(
      `<p><img src="${ELSEWHERE}" alt="现场"><img src="/uploads/a.png"></p>`,
      { type: 'richtext' },
      own
    );
    expect(html).toContain(`<a href="${ELSEWHERE}" target="_blank" rel="noopener noreferrer">🖼 现场</a>`);
    expect(html).toContain('<img src="/uploads/a.png"');
    expect(html).not.toContain(`<img src="${ELSEWHERE}"`);
  });

  it('are found in a long text in time that grows with it', () => {
    expect(foreignPictures('<img '.repeat(20_000), own)).toEqual([]);
    expect(foreignPictures('![['.repeat(20_000), own)).toEqual([]);
  });
});
