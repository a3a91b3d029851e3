import { ownAddressOf, storageOf, withOwnAddresses } from '../../../src/files';

describe('where files lie', () => {
  it.each([
    ['the own disk', { name: 'local', isPrivate: false, signs: false }, 'own-disk'],
    ['a private bucket', { name: 'aws-s3', isPrivate: true, signs: true }, 'signed'],
    [
      'a public bucket, whose provider could sign',
      { name: 'aws-s3', isPrivate: false, signs: true },
      'public',
    ],
    [
      'one that says it is private and signs nothing',
      { name: 'other', isPrivate: true, signs: false },
      'public',
    ],
    ['a service that is public', { name: 'cloudinary', isPrivate: false, signs: false }, 'public'],
  ] as const)('%s', (_, provider, storage) => expect(storageOf(provider)).toBe(storage));
});

describe('the portal’s own address', () => {
  const file = { url: 'https://oss.example/b/a_0123456789.png', hash: 'a_0123456789', ext: '.png' };
  const small = {
    url: 'https://oss.example/b/small_a_0123456789.png',
    hash: 'small_a_0123456789',
    ext: '.png',
  };

  it('is where the own disk would have the file', () =>
    expect(ownAddressOf({ hash: '图 1_0123456789', ext: '.png' })).toBe(
      '/uploads/%E5%9B%BE%201_0123456789.png'
    ));

  it('stands in fields, HTML, Markdown and blocks instead of the storage’s, signed or not', () => {
    const given = {
      cover: { ...file, formats: { small } },
      html: `<img src="${small.url}?X-Amz-Date=1&amp;X-Amz-Signature=ab%2F"><a href='${file.url}'>`,
      markdown: `![图](${file.url}?X-Amz-Signature=ab "标题")`,
      blocks: [{ type: 'image', image: { url: file.url } }],
      other: 'https://oss.example/b/other_0123456789.png?x=1',
      at: new Date(0),
    };
    expect(withOwnAddresses(given, [file, small])).toEqual({
      cover: {
        ...file,
        url: '/uploads/a_0123456789.png',
        formats: { small: { ...small, url: '/uploads/small_a_0123456789.png' } },
      },
      html: `<img src="/uploads/small_a_0123456789.png"><a href='/uploads/a_0123456789.png'>`,
      markdown: '![图](/uploads/a_0123456789.png "标题")',
      blocks: [{ type: 'image', image: { url: '/uploads/a_0123456789.png' } }],
      other: given.other,
      at: given.at,
    });
  });

  it('leaves what names none as it is', () => {
    const given = { html: '<p>正文</p>' };
    expect(withOwnAddresses(given, [])).toBe(given);
  });
});
