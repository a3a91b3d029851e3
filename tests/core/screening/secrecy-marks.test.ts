import { screen } from '../../../src/screening';
import { NOTICE, ORDINARY_SENTENCES } from './measures';

const marksIn = (text: string): string[] =>
  screen({ fields: [{ field: 'body', text }], terms: [] })
    .filter(({ kind, effect }) => kind === 'secrecy-mark' && effect === 'block')
    .map(({ excerpt }) => excerpt);

describe('a secrecy mark blocks', () => {
  it.each([
    ['机密★', '机密★'],
    ['秘密★10年', '秘密★10年'],
    ['绝密★长期', '绝密★长期'],
    ['绝密★启用前', '绝密★启用前'],
    ['机密☆', '机密☆'],
    ['秘密＊5年', '秘密＊5年'],
    ['机密✩1年', '机密✩1年'],
    ['秘密*5年', '秘密*5年'],
    ['第一行\n机密*\n第三行', '机密*'],
    ['机 密 ★ 1 年', '机 密 ★ 1 年'],
    ['机　密★', '机　密★'],
    ['机\n密\n★', '机\n密\n★'],
    ['機\u200b密★１年', '機\u200b密★１年'],
    ['祕密★', '祕密★'],
    ['絕密★', '絕密★'],
    ['密级：机密', '密级：机密'],
    ['本件为内部资料。', '内部资料'],
    ['內部資料', '内部资料'],
    ['内 部 文 件', '内 部 文 件'],
    ['此件不得公开。', '不得公开'],
    ['（仅供内部参考）', '仅供内部'],
    ['注意保存', '注意保存'],
    ['严禁外传！', '严禁外传'],
  ])('%j', (text, mark) => {
    const simplified = mark.replace('內部資料', '内部资料');
    expect(marksIn(text).map((found) => found.replace('內部資料', '内部资料'))).toEqual([simplified]);
  });

  it('each of several on one line', () => {
    expect(marksIn('内部资料 注意保存 不得公开')).toEqual(['内部资料', '注意保存', '不得公开']);
    expect(marksIn('内部资料，请注意保存。')).toEqual(['内部资料', '请注意保存']);
  });
});

describe('ordinary words are no marks', () => {
  it.each(ORDINARY_SENTENCES)('%s', (sentence) => expect(marksIn(sentence)).toEqual([]));

  it('nor is anything in the notice of the Measures', () => {
    expect(screen({ fields: [{ field: 'body', text: NOTICE }], terms: [] })).toEqual([]);
  });
});
