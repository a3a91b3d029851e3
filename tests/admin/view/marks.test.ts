/** @jest-environment jsdom */
import { markHtml, markText } from '../../../admin/src/view/findings/marks';

const context = (finding: string, before: string, match: string, after: string) => ({
  finding,
  before,
  match,
  after,
});

describe('what screening saw, marked in the text', () => {
  it('is found by the words around it, however the editor breaks lines', () => {
    const html = '<p>联系人王芳，\n 手机 13800001234。</p>';
    expect(markHtml(html, [context('a', '联系人王芳，手机 ', '13800001234', '。')])).toBe(
      '<p>联系人王芳，\n 手机 <mark data-finding="a">13800001234</mark>。</p>'
    );
  });

  it('is marked in pieces where half of it is bold', () => {
    const html = '<p>手机 138<strong>0000</strong>1234。</p>';
    expect(markHtml(html, [context('a', '手机 ', '13800001234', '。')])).toBe(
      '<p>手机 <mark data-finding="a">138</mark><strong><mark data-finding="a">0000</mark></strong><mark data-finding="a">1234</mark>。</p>'
    );
  });

  it('is marked each time where the same stands twice', () => {
    const html = '<p>甲 13800001234</p><p>乙 13800001234</p>';
    const marked = markHtml(html, [
      context('a', '甲 ', '13800001234', '\n乙 138'),
      context('b', '乙 ', '13800001234', ''),
    ]);
    expect(marked.match(/data-finding="[ab]"/g)).toEqual(['data-finding="a"', 'data-finding="b"']);
    expect(marked).toContain('乙 <mark data-finding="b">');
  });

  it('is left unmarked where it is not in the text', () => {
    expect(markHtml('<p>正文</p>', [context('a', '', '名单', '')])).toBe('<p>正文</p>');
  });

  it('is marked in a plain text', () => {
    expect(markText('热线 13800001234 公布', [context('a', '热线 ', '13800001234', ' 公布')])).toEqual([
      { text: '热线 ', finding: null },
      { text: '13800001234', finding: 'a' },
      { text: ' 公布', finding: null },
    ]);
    expect(markText('标题', [])).toEqual([{ text: '标题', finding: null }]);
  });
});
