/** @jest-environment jsdom */
import { frameTables } from '../../../admin/src/view/frame-tables';

describe('a table in a text', () => {
  it('has a frame that keys reach; one in a cell has none of its own', () => {
    const inner = '<table><tbody><tr><td>内</td></tr></tbody></table>';
    const outer = `<table><tbody><tr><td>${inner}</td></tr></tbody></table>`;
    expect(frameTables(`<p>文</p>${outer}`)).toBe(
      `<p>文</p><div data-frame="table" tabindex="0">${outer}</div>`
    );
  });

  it('is what changes, and nothing else', () => {
    expect(frameTables('<p>没有表格</p>')).toBe('<p>没有表格</p>');
  });
});
