import type { AttributeModel, BodyForm } from '../../../src/content';
import { bodyFormOf, htmlOf, plainText } from '../../../src/content';

const blocks: AttributeModel = { type: 'blocks' };
const html: AttributeModel = { type: 'text', customField: 'plugin::ckeditor.CKEditor' };
const tiptap: AttributeModel = { type: 'text', customField: 'plugin::tiptap-editor.RichText' };
const richtext: AttributeModel = { type: 'richtext' };
const text: AttributeModel = { type: 'text' };

const written = {
  blocks: [
    { type: 'heading', level: 2, children: [{ type: 'text', text: '一、总则' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: '本着' },
        { type: 'text', text: '规范化', bold: true },
        { type: 'link', url: 'https://a.example', children: [{ type: 'text', text: '（原文）' }] },
      ],
    },
    {
      type: 'list',
      format: 'ordered',
      children: [{ type: 'list-item', children: [{ type: 'text', text: '甲 < 乙' }] }],
    },
    { type: 'image', image: { url: '/uploads/a.jpg', alternativeText: '会场' } },
  ],
  tiptap: JSON.stringify({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '一、总则' }] },
      {
        type: 'paragraph',
        attrs: { textAlign: 'center' },
        content: [
          { type: 'text', text: '本着' },
          {
            type: 'text',
            marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.example' } }],
            text: '规范化',
          },
        ],
      },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                attrs: { colspan: 2, rowspan: 1 },
                content: [{ type: 'paragraph', content: [{ type: 'text', text: '部室' }] }],
              },
            ],
          },
        ],
      },
    ],
  }),
  html: '<h2>一、总则</h2><p>本着<strong>规范化</strong>&nbsp;的原则&lt;1&gt;</p><table><tr><td>部室</td><td>数量</td></tr></table><img src="/a.jpg" alt="会场">',
  markdown: '# 一、总则\n\n本着**规范化**的[原则](https://a.example)，1 < 2\n\n- 甲\n- 乙\n',
};

describe('bodyFormOf', () => {
  it.each<[BodyForm, unknown, AttributeModel]>([
    ['blocks', written.blocks, blocks],
    ['blocks', written.blocks, { type: 'json' }],
    ['tiptap', written.tiptap, tiptap],
    ['tiptap', written.tiptap, text],
    ['html', written.html, html],
    ['html', '正文<br>第二行', html],
    ['html', written.html, richtext],
    ['html', written.html, text],
    ['markdown', written.markdown, richtext],
    ['plain', '一般的文字', text],
    ['plain', '一般的文字', html],
    ['plain', '{"doc": 不是文档', text],
    ['plain', '<p>标题</p>', { type: 'string' }],
  ])('reads %s', (form, value, attribute) => {
    expect(bodyFormOf(value, attribute)).toBe(form);
  });
});

describe('plainText', () => {
  it.each<[string, unknown, AttributeModel, string]>([
    ['blocks', written.blocks, blocks, '一、总则\n本着规范化（原文）\n甲 < 乙\n会场'],
    ['Tiptap', written.tiptap, tiptap, '一、总则\n本着规范化\n部室'],
    ['HTML', written.html, html, '一、总则\n本着规范化 的原则<1>\n部室\t数量\n会场'],
    ['Markdown', written.markdown, richtext, '一、总则\n本着规范化的原则，1 < 2\n甲\n乙'],
    ['plain text', '第一行\r\n第二行', text, '第一行\n第二行'],
    ['nothing', null, text, ''],
  ])('reads what a reader of %s reads', (_, value, attribute, expected) => {
    expect(plainText(value, attribute)).toBe(expected);
  });

  it('sees text a page of another site may show, but no script or style', () => {
    const value =
      '<p>甲</p><textarea>乙</textarea><select><option>丙</option></select><foo>丁</foo><style>a{}</style><script>x()</script>';
    expect(plainText(value, html)).toBe('甲\n乙\n丙\n丁');
  });

  it.each([
    ['open tags', '<img '.repeat(40_000)],
    ['table cells', '<td>'.repeat(40_000)],
    ['nesting', '<div>'.repeat(40_000)],
    ['brackets', `[a](${'[a]('.repeat(40_000)}`],
    ['asterisks', '**a '.repeat(40_000)],
    ['blanks', `a${' '.repeat(100_000)}b${'\t'.repeat(100_000)}c`],
    ['hyphens', `${'- '.repeat(100_000)}x`],
  ])('reads 200,000 characters of %s to the end', (_, value) => {
    expect(typeof plainText(value, richtext)).toBe('string');
    expect(typeof plainText(value, html)).toBe('string');
  });
});

describe('htmlOf', () => {
  it.each<[string, unknown, AttributeModel, string]>([
    [
      'blocks',
      written.blocks,
      blocks,
      '<h2>一、总则</h2><p>本着<strong>规范化</strong><a href="https://a.example">（原文）</a></p><ol><li>甲 &lt; 乙</li></ol><figure><img src="/uploads/a.jpg" alt="会场" /></figure>',
    ],
    [
      'Tiptap',
      written.tiptap,
      tiptap,
      '<h2>一、总则</h2><p style="text-align:center">本着<strong><a href="https://a.example">规范化</a></strong></p><table><tr><td colspan="2" rowspan="1"><p>部室</p></td></tr></table>',
    ],
    [
      'Markdown',
      written.markdown,
      richtext,
      '<h1>一、总则</h1><p>本着<strong>规范化</strong>的<a href="https://a.example">原则</a>，1 &lt; 2</p><ul><li>甲</li><li>乙</li></ul>',
    ],
    ['plain text', '甲<b>\n乙', { type: 'string' }, '<p>甲&lt;b&gt;</p><p>乙</p>'],
    ['fenced code', '```\n<b> & **x**\n```', richtext, '<pre><code>&lt;b&gt; &amp; **x**</code></pre>'],
    [
      'a quote and a rule',
      '> 引文\n\n---\n\n1. 一',
      richtext,
      '<blockquote>引文</blockquote><hr /><ol><li>一</li></ol>',
    ],
  ])('shows %s', (_, value, attribute, expected) => {
    expect(htmlOf(value, attribute)).toBe(expected);
  });

  it.each<[string, unknown, AttributeModel]>([
    ['a script in HTML', '<p>a</p><script>alert(1)</script>', html],
    ['a script in Markdown', '甲 <script>alert(1)</script>', richtext],
    ['a handler', '<p onclick="alert(1)">a</p>', html],
    ['an image that fails on purpose', '<img src=x onerror=alert(1)>', html],
    ['a javascript: link', '<a href="javascript:alert(1)">a</a>', html],
    ['a javascript: link with a tab', '<a href="java\tscript:alert(1)">a</a>', html],
    ['a javascript: link in Markdown', '[a](javascript:alert`1`)', richtext],
    [
      'a javascript: link in blocks',
      [
        {
          type: 'paragraph',
          children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'a' }] }],
        },
      ],
      blocks,
    ],
    [
      'a javascript: link in Tiptap',
      JSON.stringify({
        type: 'doc',
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      }),
      tiptap,
    ],
    ['a quote that leaves an attribute', [{ type: 'image', image: { url: 'x" onerror="alert(1)' } }], blocks],
    ['a frame', '<iframe src="https://evil.example"></iframe>', html],
    ['a data: image', '<img src="data:text/html,alert(1)">', html],
    ['a style that loads', '<p style="background:url(javascript:alert(1))">a</p>', html],
    ['an SVG', '<svg onload=alert(1)><script>alert(1)</script></svg>', html],
    ['a form', '<form action="javascript:alert(1)"><input></form>', html],
  ])('shows nothing that acts: %s', (_, value, attribute) => {
    const shown = htmlOf(value, attribute);
    expect(shown).not.toMatch(/<script|<iframe|<svg|<form|href="java|src="data|url\(/i);
    expect(shown.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/i);
  });

  it('keeps what officers paste: tables, alignment, links, pictures', () => {
    const pasted =
      '<table><tbody><tr><th scope="col" colspan="2" rowspan="2" style="text-align:center;position:fixed">部室</th></tr></tbody></table><a href="mailto:a@b.cn">信</a><a href="/x" target="_blank">内</a><img src="https://a.example/1.png" alt="图" />';
    expect(htmlOf(pasted, html)).toBe(
      '<table><tbody><tr><th scope="col" colspan="2" rowspan="2" style="text-align:center">部室</th></tr></tbody></table><a href="mailto:a@b.cn">信</a><a href="/x" target="_blank" rel="noopener noreferrer">内</a><img src="https://a.example/1.png" alt="图" />'
    );
  });

  it('does not lead to another site by an address without a scheme', () => {
    expect(htmlOf('<a href="//evil.example">a</a>', html)).toBe('<a>a</a>');
  });
});
