import fc from 'fast-check';
import { plainText } from '../../../src/content';
import { mask, maskDocumentValue, maskText, screen } from '../../../src/screening';
import { bankCards, disguises, identityNumbers, mobiles } from './numbers';

const findingsIn = (text: string) => screen({ fields: [{ field: 'body', text }], terms: [] });
const personalIn = (text: string) => findingsIn(text).filter(({ kind }) => kind === 'personal-data');

const passages = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.oneof(mobiles, identityNumbers, bankCards), fc.constantFrom(...disguises))
        .map(([number, disguise]) => disguise(number)),
      fc.constantFrom(
        '，',
        '电话：',
        '國',
        '\u200b',
        ' ',
        '-',
        '/',
        '\n',
        '😀',
        '1',
        '86',
        'a',
        '.',
        '0391-3938112',
        '138****8000'
      )
    ),
    { maxLength: 12 }
  )
  .map((parts) => parts.join(''));
const SEED = { seed: 42, numRuns: 2000 };

describe('masking', () => {
  it('puts the usual mask in the place of each number and leaves the rest', () => {
    const text = '张三：138 0013 8000；证件１１０１０５１９４９１２３１００２Ｘ；办公室0391-3938112。';
    expect(mask({ text, findings: findingsIn(text) })).toBe(
      '张三：138****8000；证件110105********002X；办公室0391-3938112。'
    );
  });

  it('masks only what the findings name', () => {
    const text = '13800138000、13900139000';
    expect(mask({ text, findings: findingsIn(text).slice(1) })).toBe('13800138000、139****9000');
  });

  it('passes over findings of an older text', () => {
    const findings = findingsIn('电话13800138000');
    expect(mask({ text: '请拨打13800138000', findings })).toBe('请拨打13800138000');
  });

  it('leaves no personal data, and masking again changes nothing', () => {
    fc.assert(
      fc.property(passages, (text) => {
        const masked = maskText(text);
        expect(personalIn(masked)).toEqual([]);
        expect(mask({ text, findings: personalIn(text) })).toBe(masked);
        expect(maskText(masked)).toBe(masked);
      }),
      SEED
    );
  });
});

describe('masking the value of a field', () => {
  it.each([
    ['plain text', '电话13800138000', '电话138****8000'],
    ['HTML', '<p>电话<b>138</b>00138000，<i>见</i></p>', '<p>电话<b>138****8000</b>，<i>见</i></p>'],
    ['HTML with entities', '<td>138&nbsp;0013&#32;8000</td>', '<td>138****8000</td>'],
    ['cells side by side', '<td>138</td><td>00138000</td>', '<td>138</td><td>00138000</td>'],
    ['a telephone link', '<a href="tel:13800138000">拨打</a>', '<a href="tel:138****8000">拨打</a>'],
    [
      'a description',
      '<img src="/u/13800138000.jpg" alt="张三13800138000">',
      '<img src="/u/13800138000.jpg" alt="张三138****8000">',
    ],
    [
      'a link elsewhere',
      '<a href="https://a.cn/13800138000">见</a>',
      '<a href="https://a.cn/13800138000">见</a>',
    ],
    ['signs that are no tags', 'a < b 且 13800138000 & c', 'a < b 且 138****8000 & c'],
    ['a comment inside', '<p>138<!-- 粘贴 -->00138000</p>', '<p>138****8000<!-- 粘贴 --></p>'],
    ['Markdown', '# 联系\n\n- 13800138000\n', '# 联系\n\n- 138****8000\n'],
    ['emphasis inside a number', '电话138**0013**8000，**见**', '电话138****8000，**见**'],
    ['emphasis at its start', '**138**00138000', '**138****8000**'],
    ['emphasis that ends behind it', '138**00138000转2**', '138****8000**转2**'],
    ['spaces around emphasis', '138 **0013** 8000', '138****8000'],
    ['other signs of emphasis', '1~~3~~8*0013*`8000`', '138****8000'],
    ['a link inside a number', '[138](https://a.cn/1)00138000', '[138****8000](https://a.cn/1)'],
    ['a telephone link in Markdown', '[拨打](tel:13800138000)', '[拨打](tel:138****8000)'],
    ['two masks on a line', '13800138000、**139**00139000', '138****8000、**139****9000**'],
    ['asterisks of HTML, which are text', '<p>138**0013**8000</p>', '<p>138**0013**8000</p>'],
    ['a number', 13800138000, 13800138000],
    ['nothing', null, null],
  ])('%s', (_, value, masked) => {
    expect(maskDocumentValue(value)).toEqual(masked);
    expect(maskDocumentValue(masked)).toEqual(masked);
  });

  it('Markdown: what screening finds is masked, and the masks are read as asterisks', () => {
    const attribute = { type: 'richtext' };
    const written = fc
      .array(
        fc.constantFrom(
          '138',
          '0013',
          '8000',
          '**',
          '*',
          '~~',
          '`',
          '_',
          ' ',
          '，',
          '[甲](https://a.cn)',
          '\n'
        ),
        {
          maxLength: 14,
        }
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(written, (markdown) => {
        const read = plainText(maskDocumentValue(markdown), attribute);
        expect(personalIn(read)).toEqual([]);
        if (personalIn(plainText(markdown, attribute)).length > 0) expect(read).toMatch(/\*{4}\d{3}/);
      }),
      SEED
    );
  });

  const text = (value: string, more = {}) => ({ type: 'text', text: value, ...more });
  it('blocks: in paragraphs, lists, links, and where bold parts the number', () => {
    const blocks = [
      { type: 'paragraph', children: [text('电话138'), text('0013', { bold: true }), text('8000，见')] },
      { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('13900139000')] }] },
      {
        type: 'paragraph',
        children: [
          text('拨打'),
          { type: 'link', url: 'tel:13800138000', children: [text('13800138000')] },
          text(''),
        ],
      },
      { type: 'image', image: { url: '/u/13800138000.jpg' }, children: [text('')] },
    ];
    const before = JSON.stringify(blocks);
    expect(maskDocumentValue(blocks)).toEqual([
      { type: 'paragraph', children: [text('电话138****8000'), text('', { bold: true }), text('，见')] },
      { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('139****9000')] }] },
      {
        type: 'paragraph',
        children: [
          text('拨打'),
          { type: 'link', url: 'tel:138****8000', children: [text('138****8000')] },
          text(''),
        ],
      },
      { type: 'image', image: { url: '/u/13800138000.jpg' }, children: [text('')] },
    ]);
    expect(JSON.stringify(blocks)).toBe(before);
  });

  const words = (value: string, ...marks: readonly object[]) =>
    marks.length > 0 ? text(value, { marks }) : text(value);
  const tiptap = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { serial: 13800138000 },
        content: [
          words('电话138'),
          words('0013', { type: 'bold' }),
          words('8000，见'),
          { type: 'hardBreak' },
        ],
      },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [words('13900139000')] }] },
          { type: 'listItem', content: [{ type: 'paragraph' }] },
        ],
      },
      {
        type: 'paragraph',
        content: [words('拨打', { type: 'link', attrs: { href: 'tel:13800138000' } })],
      },
      { type: 'image', attrs: { src: '/u/13800138000.jpg', alt: '张三13800138000' } },
    ],
  };
  const maskedTiptap = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { serial: 13800138000 },
        content: [words('电话138****8000'), words('，见'), { type: 'hardBreak' }],
      },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [words('139****9000')] }] },
          { type: 'listItem', content: [{ type: 'paragraph' }] },
        ],
      },
      {
        type: 'paragraph',
        content: [words('拨打', { type: 'link', attrs: { href: 'tel:138****8000' } })],
      },
      { type: 'image', attrs: { src: '/u/13800138000.jpg', alt: '张三138****8000' } },
    ],
  };

  it('Tiptap’s document, kept as text or not: where bold parts the number, and nothing but texts and links', () => {
    const before = JSON.stringify(tiptap);
    expect(maskDocumentValue(tiptap)).toEqual(maskedTiptap);
    expect(JSON.stringify(tiptap)).toBe(before);
    expect(JSON.parse(String(maskDocumentValue(before)))).toEqual(maskedTiptap);
    const lines = [words('138'), { type: 'hardBreak' }, words('00138000')];
    const broken = { type: 'doc', content: [{ type: 'paragraph', content: lines }] };
    expect(maskDocumentValue(broken)).toBe(broken);
    const clean = JSON.stringify(maskedTiptap, null, 2);
    expect(maskDocumentValue(clean)).toBe(clean);
  });

  it('a text cut into inline nodes anywhere loses the same data as in one piece', () => {
    fc.assert(
      fc.property(passages, fc.array(fc.nat(60), { maxLength: 4 }), (whole, cuts) => {
        const at = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b), whole.length];
        const children = at.slice(1).map((end, i) => text(whole.slice(at[i], end)));
        const [masked] = maskDocumentValue([{ type: 'paragraph', children }]) as [
          { children: { text: string }[] },
        ];
        expect(masked.children.map((child) => child.text).join('')).toBe(maskText(whole));
      }),
      SEED
    );
  });
});

describe('one of several', () => {
  const only = { wanted: (masked: string) => masked === '138****1234' };
  const [one, other] = ['13800001234', '13900005678'];

  it.each([
    ['plain text', `王芳 ${one}，李明 ${other}，再记 ${one}`],
    ['HTML, half of the number bold', `<p>王芳 138<b>00001234</b></p><p>李明 ${other}</p>`],
    ['a telephone link', `<p><a href="tel:${one}">拨打</a> ${other}</p>`],
  ])('is masked, wherever it stands, and the others stay as they were: %s', (_, value) => {
    const masked = String(maskDocumentValue(value, only));
    expect(masked).toContain('138****1234');
    expect(masked).toContain(other);
    expect(masked.replace(/<[^>]*>/g, '')).not.toContain(one);
    expect(maskDocumentValue(masked, only)).toBe(masked);
    expect(maskDocumentValue(masked)).not.toContain(other);
  });

  it('in blocks and in Tiptap’s document', () => {
    const blocks = [{ type: 'paragraph', children: [{ type: 'text', text: `${one} ${other}` }] }];
    expect(JSON.stringify(maskDocumentValue(blocks, only))).toContain(`138****1234 ${other}`);
    const tiptap = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: `${one} ${other}` }] }],
    };
    expect(maskDocumentValue(JSON.stringify(tiptap), only)).toContain(`138****1234 ${other}`);
  });
});
