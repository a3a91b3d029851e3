import { parseTermTable } from '../../../src/screening';

describe('a table of terms', () => {
  it('takes every cell of one without a head', () => {
    const { accepted, duplicates } = parseTermTable([
      ['上访', '游行'],
      ['上访', ''],
    ]);
    expect(accepted.map(({ term, severity }) => [term, severity])).toEqual([
      ['上访', 'reason'],
      ['游行', 'reason'],
    ]);
    expect(duplicates).toBe(1);
  });

  it('takes what belongs to a term where its head says which column is which', () => {
    const { accepted } = parseTermTable([
      ['备注', '敏感词', '出现时', '例外', '建议改为'],
      ['规范表述', '帐户', '只作提示', '', '账户'],
      ['', '上访', '', '晚上访问、网上访谈', ''],
    ]);
    expect(accepted).toEqual([
      { term: '帐户', severity: 'hint', exceptions: '', replacement: '账户', note: '规范表述' },
      { term: '上访', severity: 'reason', exceptions: '晚上访问、网上访谈', replacement: null, note: null },
    ]);
  });

  it('names the row of what it leaves out, also in a later part', () => {
    const head = ['term', 'severity'];
    const rows = [
      ['上访', '严重'],
      ['。。', ''],
      ['很'.repeat(51), 'block'],
    ];
    expect(parseTermTable(rows, { head, firstLine: 2001 }).refused).toEqual([
      { line: 2001, text: '上访', reason: 'severity' },
      { line: 2002, text: '。。', reason: 'blank' },
      { line: 2003, text: '很'.repeat(50), reason: 'too-long' },
    ]);
  });
});
