import { changesContent, fileRefusals, mayBeScan, mayChangeFile } from '../../../src/files';

describe('mayChangeFile', () => {
  it('lets a file be changed that nothing holds', () => {
    expect(mayChangeFile('a.png', []).ok).toBe(true);
  });

  it('names what is online before what is approved', () => {
    const answer = mayChangeFile('a.png', [
      { by: 'approved', title: '待发' },
      { by: 'online', title: '公示' },
    ]);
    expect(answer).toEqual({
      ok: false,
      refusal: {
        code: 'file.online',
        params: { file: 'a.png', documentsZh: '《公示》', documentsEn: '“公示”' },
      },
    });
  });

  it('says no title of what the person asking may not see, and counts what is too much to list', () => {
    const holdings = [...'甲乙丙丁戊'].map((title) => ({ by: 'approved' as const, title }));
    const answer = mayChangeFile('a.png', [...holdings, { by: 'approved', title: null }]);
    expect(answer).toMatchObject({
      refusal: { params: { documentsZh: '《甲》、《乙》、《丙》、另外 2 篇、您无权查看的内容' } },
    });
  });
});

describe('mayBeScan', () => {
  it('takes no file for a scan that the public reads', () => {
    expect(mayBeScan('a.png', ['公示'])).toMatchObject({ refusal: { code: 'file.scan-online' } });
    expect(mayBeScan('a.png', []).ok).toBe(true);
  });
});

describe('changesContent', () => {
  const row = {
    name: 'a.png',
    alternativeText: null,
    size: '20.00',
    formats: { small: { url: '/a', size: 1 } },
    folderPath: '/',
  };

  it.each([
    [{ name: 'a.png', alternativeText: '', caption: null, size: 20 }],
    [{ folder: 3, folderPath: '/3', updatedBy: 1 }],
    [{ formats: '{"small":{"size":1,"url":"/a"}}' }],
    [{ name: undefined }],
  ])('sees nothing of a page change with %j', (data) => {
    expect(changesContent(row, data)).toBe(false);
  });

  it.each([
    [{ name: 'b.png' }],
    [{ caption: '说明' }],
    [{ url: '/b' }],
    [{ formats: {} }],
    [{ related: [] }],
    [{ size: 21 }],
  ])('sees a change with %j', (data) => {
    expect(changesContent(row, data)).toBe(true);
  });
});

describe('fileRefusals', () => {
  it.each(Object.entries(fileRefusals))(
    '%s has two sentences with the same placeholders',
    (_, { zh, en }) => {
      const placeholders = (text: string): readonly string[] =>
        [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => (name ?? '').replace(/(Zh|En)$/, '')).sort();
      expect(placeholders(zh)).toEqual(placeholders(en));
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/\.$/);
    }
  );
});
