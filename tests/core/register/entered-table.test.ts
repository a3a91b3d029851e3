import {
  dayIn,
  ENTERED_FAULTS,
  ENTERED_ROWS,
  enteredHead,
  enteredNames,
  objectionToStrike,
  readEntered,
} from '../../../src/register';

const known = {
  departments: enteredNames([
    { key: 'd1', names: ['宣传教育部'] },
    { key: 'd2', names: ['办公室'] },
  ]),
  categories: enteredNames([{ key: 'work', names: ['部门工作', 'Work'] }]),
  channels: enteredNames([{ key: 'c1', names: ['工会动态', 'news'] }]),
  closedMonths: new Set(['2026-01']),
  today: '2026-07-10',
};
const HEAD = ['标题', '部室', '发布日期', '类别', '栏目', '计入排序'];
const read = (...rows: readonly (readonly string[])[]) => readEntered([HEAD, ...rows], known);
const faultOf = (...row: readonly string[]) => read(row).refused[0]?.reason;

describe('a list of what was published before (Art. 10)', () => {
  it('is read whatever stands over its head, names and keys alike, with the lines of the file', () => {
    const { items, refused } = readEntered(
      [
        ['2026 年信息登记表'],
        [],
        HEAD,
        ['职工，运动会', '宣传教育部', '2026年2月5日', '部门工作', 'news', '是'],
        ['', '', '', '', '', ''],
        ['读书会', 'd2', '2025/12/1 10:30', '', '', ''],
      ],
      known
    );
    expect(refused).toEqual([]);
    expect(items).toMatchObject([
      {
        line: 4,
        title: '职工，运动会',
        department: 'd1',
        on: '2026-02-05',
        category: 'work',
        channel: 'c1',
        counts: true,
      },
      { line: 6, title: '读书会', department: 'd2', on: '2025-12-01', category: null, counts: false },
    ]);
  });

  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2026/1/5', '2026-01-05'],
    ['2026.1.5', '2026-01-05'],
    ['２０２６年１月５日', '2026-01-05'],
    ['46027', '2026-01-05'],
    ['2026-02-29', null],
    ['1/5/2026', null],
    ['上周五', null],
    ['', null],
  ])('takes %s for the day %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it.each([
    ['title-missing', ['', '办公室', '2026-02-05']],
    ['department-missing', ['读书会', '', '2026-02-05']],
    ['department-unknown', ['读书会', '财务部', '2026-02-05']],
    ['category-unknown', ['读书会', '办公室', '2026-02-05', '其他']],
    ['channel-unknown', ['读书会', '办公室', '2026-02-05', '', '其他']],
    ['day-missing', ['读书会', '办公室', '']],
    ['day-wrong', ['读书会', '办公室', '二月五日']],
    ['day-to-come', ['读书会', '办公室', '2026-07-11']],
    ['counts-wrong', ['读书会', '办公室', '2026-02-05', '', '', '也许']],
    ['month-closed', ['读书会', '办公室', '2026-01-31', '', '', '是']],
    ['formula', ['=A1', '办公室', '2026-02-05']],
    ['formula', ['读书会', '#REF!', '2026-02-05']],
    ['unreadable', ['读书会\u0000', '办公室', '2026-02-05']],
    ['unreadable', ['长'.repeat(256), '办公室', '2026-02-05']],
  ])('is refused for %s', (reason, row) => {
    expect(faultOf(...row)).toBe(reason);
  });

  it('may speak of a closed month where it does not count', () => {
    expect(faultOf('读书会', '办公室', '2026-01-31', '', '', '否')).toBeUndefined();
  });

  it('names every bad row, the second of two that are one too', () => {
    const row = ['读书会', '办公室', '2026-02-05'];
    expect(read(row, ['', '办公室', '2026-02-05'], row).refused).toEqual([
      { line: 3, text: '', reason: 'title-missing' },
      { line: 4, text: '读书会', reason: 'twice' },
    ]);
  });

  it('is no list without its columns, without rows, or with too many', () => {
    expect(readEntered([['标题', '日期']], known).refused).toMatchObject([{ reason: 'no-head' }]);
    expect(read().refused).toMatchObject([{ reason: 'empty' }]);
    const rows = Array.from({ length: ENTERED_ROWS + 1 }, (_, n) => [`第${n}条`, '办公室', '2026-02-05']);
    expect(read(...rows).refused).toMatchObject([{ reason: 'too-many', text: String(ENTERED_ROWS + 1) }]);
    expect(read(...rows.slice(1)).items).toHaveLength(ENTERED_ROWS);
  });

  it('has a template that it reads itself, in both languages', () => {
    for (const language of ['zh', 'en'] as const)
      expect(readEntered([enteredHead(language)], known).refused).toMatchObject([{ reason: 'empty' }]);
    expect(new Set(ENTERED_FAULTS).size).toBe(ENTERED_FAULTS.length);
  });

  it('has entries that are struck out once, and no others', () => {
    const entry = { sequence: 7, kind: 'entered' } as const;
    expect(objectionToStrike(entry, { sequence: 7 })).toBeNull();
    expect(objectionToStrike(entry, { sequence: 9 })?.code).toBe('register.not-entered');
    expect(objectionToStrike({ sequence: 7, kind: 'publication' }, { sequence: 7 })?.code).toBe(
      'register.not-entered'
    );
  });
});
