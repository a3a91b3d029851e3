import { labelOfPath, shortenSame } from '../../../admin/src/view/difference';

const content = [
  { name: 'body', label: '正文', kind: 'html', value: '' },
  { name: 'seo', label: '检索', kind: 'text', value: '' },
] as const;

describe('differences on the screen', () => {
  it.each([
    ['body', '正文'],
    ['seo.title', '检索 · title'],
    ['seo[0].title', '检索 · [0].title'],
    ['cover', 'cover'],
  ])('call the field %s %s', (path, label) => {
    expect(labelOfPath(path, content)).toBe(label);
  });

  it('shorten what stayed the same, and only that which is long', () => {
    expect(shortenSame('短句')).toBe('短句');
    const long = 'a'.repeat(500);
    expect(shortenSame(long).length).toBeLessThan(200);
  });
});
