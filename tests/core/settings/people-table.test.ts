import { peopleHead, readPeople, type PeopleKnown } from '../../../src/organization';
import { presetBooks } from '../../../src/rules';

const known: PeopleKnown = {
  positions: presetBooks.measures.positions,
  classes: ['机关部室', '产业工会'],
  departments: [{ key: 'd1', name: '宣传教育部', class: '机关部室' }],
  accounts: [{ id: 1, name: '张三', account: 'a1', email: 'zhang@office.test' }],
  blocked: ['gone@office.test'],
  seats: [{ person: 1, position: 'department-head', department: 'd1' }],
};
const HEAD = peopleHead('zh');
const read = (...rows: readonly (readonly string[])[]) => readPeople([HEAD, ...rows], known);
const faultOf = (...row: readonly string[]) => read(row).refused.map(({ reason }) => reason);

describe('a table of departments and people', () => {
  it('adds departments, accounts and seats, and nothing that is there', () => {
    const plan = read(
      ['宣传教育部', '机关部室', '张三', 'zhang@office.test', '部室负责人'],
      ['宣传教育部', '', '李四', 'Li@office.test', '信息员'],
      ['法律工作部', '机关部室', '李四', 'li@office.test', '分管领导'],
      ['', '', '王五', 'wang@office.test', '办公室'],
      ['', '', '', 'wang@office.test', '网站管理员'],
      ['财贸工会', '产业工会', '', '', '']
    );
    expect(plan.refused).toEqual([]);
    expect(plan.departments).toEqual([
      { name: '法律工作部', class: '机关部室' },
      { name: '财贸工会', class: '产业工会' },
    ]);
    expect(plan.accounts).toEqual([
      { email: 'li@office.test', name: '李四', positions: ['information-officer', 'leader-in-charge'] },
      { email: 'wang@office.test', name: '王五', positions: ['general-office', 'site-administrator'] },
    ]);
    expect(plan.seats).toHaveLength(4);
    expect(plan.seats[0]).toEqual({
      email: 'li@office.test',
      position: 'information-officer',
      department: '宣传教育部',
    });
    expect(plan.known).toBe(1);
  });

  it('reads the columns by their names, in whatever order and either language, below a title', () => {
    const plan = readPeople(
      [
        ['People of the newsroom'],
        ['Position', 'E-mail', 'Name', 'Department'],
        ['Department head', 'ada@office.test', 'Ada Lovelace', '宣传教育部'],
      ],
      known
    );
    expect(plan.seats).toEqual([
      { email: 'ada@office.test', position: 'department-head', department: '宣传教育部' },
    ]);
  });

  it.each([
    ['no e-mail', ['宣传教育部', '', '李四', '', '信息员'], 'email-wrong'],
    ['an e-mail that is none', ['宣传教育部', '', '李四', 'li＠office', '信息员'], 'email-wrong'],
    ['no position', ['宣传教育部', '', '李四', 'li@office.test', ''], 'position-missing'],
    ['a position nobody knows', ['宣传教育部', '', '李四', 'li@office.test', '科长'], 'position-unknown'],
    [
      'a department’s position without one',
      ['', '', '李四', 'li@office.test', '信息员'],
      'department-missing',
    ],
    [
      'the organization’s position with a department',
      ['宣传教育部', '', '李四', 'li@office.test', '主要领导'],
      'department-given',
    ],
    ['a class nobody knows', ['新部', '科室', '', '', ''], 'class-unknown'],
    ['another class than there is', ['宣传教育部', '产业工会', '', '', ''], 'class-differs'],
    ['a new account without a name', ['宣传教育部', '', '', 'new@office.test', '信息员'], 'name-missing'],
    [
      'another name than the account’s',
      ['宣传教育部', '', '张山', 'zhang@office.test', '信息员'],
      'name-differs',
    ],
    [
      'an account that is blocked',
      ['宣传教育部', '', '离任', 'gone@office.test', '信息员'],
      'account-blocked',
    ],
    ['words that read backwards', ['宣传\u202e教育部', '', '', '', ''], 'unreadable'],
  ])('refuses a row with %s', (_, row, reason) => expect(faultOf(...row)).toEqual([reason]));

  it('names the line of the file, and a row that is there twice', () => {
    const row = ['宣传教育部', '', '李四', 'li@office.test', '信息员'];
    expect(read(row, ['', '', '', '', ''], row).refused).toEqual([
      { line: 4, text: 'li@office.test', reason: 'twice' },
    ]);
  });

  it('refuses what has no head, and what has nothing below it', () => {
    expect(readPeople([['李四', 'li@office.test']], known).refused[0]?.reason).toBe('no-head');
    expect(read().refused[0]?.reason).toBe('empty');
  });
});
