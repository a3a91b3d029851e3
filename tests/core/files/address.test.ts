import { hashesOf, isNamed, keyOfName, namesInValue, objectOf, objectOfPath } from '../../../src/files';

const FILE = { url: '/uploads/hui_chang_1a2b3c4d5e.png', hash: 'hui_chang_1a2b3c4d5e', ext: '.png' };

describe('objectOfPath', () => {
  it.each([
    '/uploads/hui_chang_1a2b3c4d5e.png',
    '//uploads//hui_chang_1a2b3c4d5e.png',
    '/%75ploads/hui_chang_1a2b3c4d5e.png',
    '/uploads/./hui_chang_1a2b3c4d5e.png',
    '/x/../uploads/hui_chang_1a2b3c4d5e%2Epng',
    '/UPLOADS/Hui_Chang_1A2B3C4D5E.PNG',
    '/uploads\\hui_chang_1a2b3c4d5e.png',
  ])('knows the file under %s', (path) => {
    expect(objectOfPath(path)).toBe(objectOf(FILE));
  });

  it.each(['/', '/api/items', '/uploads', '/upload/files', '/%E0%A4%A', '/admin/uploads/x.png'])(
    'sees no file in %s',
    (path) => {
      expect(objectOfPath(path)).toBeNull();
    }
  );
});

describe('objectOf', () => {
  it('goes by hash and ending where another provider keeps the file', () => {
    expect(objectOf({ url: 'https://cdn.example/a/b.png?x=1', hash: 'B_0', ext: '.PNG' })).toBe('b_0.png');
  });
});

const links = (value: unknown): boolean => isNamed(new Set(namesInValue(value).map(keyOfName)), FILE);

describe('namesInValue', () => {
  const address = FILE.url;
  it.each<[string, unknown]>([
    ['HTML', `<p><img src="${address}" alt=""></p>`],
    ['HTML with a set of sources', `<img srcset="/uploads/x.png 1x, ${address} 2x">`],
    ['HTML with a style', `<div style="background:url(${address})">`],
    ['HTML with entities', '<a href="&#47;uploads&#x2f;hui&lowbar;chang_1a2b3c4d5e&period;png">'],
    ['HTML with a break inside the address', '<a href="/uploads/hui_chang_1a2b\n3c4d5e.png">'],
    ['Markdown', `看 [图](${address} "图") 与 ![](${address})`],
    ['Markdown with escapes', '[图](/uploads/hui\\_chang\\_1a2b3c4d5e.png)'],
    ['Markdown by reference', `[图][1]\n\n[1]: <https://portal.example${address}>`],
    ['blocks', [{ type: 'image', image: { url: `http://localhost:1337${address}` }, children: [] }]],
    [
      'Tiptap kept as text',
      JSON.stringify({ type: 'doc', content: [{ type: 'image', attrs: { src: address } }] }),
    ],
    ['JSON with escaped slashes', '{"src":"\\/uploads\\/hui_chang_1a2b3c4d5e.png"}'],
    ['a custom field of whatever shape', { gallery: [{ deep: { href: `${address}?v=2#top` } }] }],
    ['an address with percent signs', '/uploads/hui%5Fchang_1a2b3c4d5e%2Epng'],
    ['a plain text', `附件地址：${address}。`],
  ])('finds the file in %s', (_, value) => {
    expect(links(value)).toBe(true);
  });

  it('finds no file in a text without addresses', () => {
    expect(namesInValue('会议强调，要把维护职工合法权益落到实处。')).toEqual([]);
  });

  it('leaves out what belongs to something else', () => {
    const inner = { url: FILE.url };
    expect(namesInValue({ inner, text: '/uploads/other.png' }, (part) => part === inner)).toEqual([
      'other.png',
    ]);
  });
});

describe('hashesOf', () => {
  it('also looks for the file of which a name may be a size', () => {
    expect(hashesOf(['small_hui_chang_1a2b3c4d5e.png'])).toEqual([
      'small_hui_chang_1a2b3c4d5e',
      'hui_chang_1a2b3c4d5e',
    ]);
  });
});
