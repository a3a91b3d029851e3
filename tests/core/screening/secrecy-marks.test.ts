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
    ['密级（机密）', '密级（机密'],
    ['文号\t密级\t秘密\t期限', '密级\t秘密'],
    ['密 级\n机 密', '密 级\n机 密'],
    ['第一行\n机密 10年\n第三行', '机密 10年'],
    ['秘密·长期', '秘密·长期'],
    ['【機密】\n关于印发的通知', '【機密】'],
    ['（此件不公开）', '不公开'],
    ['此件不予公開', '不予公開'],
    ['本资料不得公开发布。', '不得公开'],
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

describe('words of internal papers in running text take a reason', () => {
  const phrasesIn = (text: string) =>
    screen({ fields: [{ field: 'body', text }], terms: [] }).map(({ kind, effect, excerpt }) => [
      kind,
      effect,
      excerpt,
    ]);

  it.each([
    ['工会档案室整理内部资料三十份。', '内部资料'],
    ['学习了上级内部文件精神', '内部文件'],
    ['考试题目在开考前不得公开。', '不得公开'],
    ['健身房仅供内部职工使用。', '仅供内部'],
    ['《内部资料》创刊三十年', '内部资料'],
  ])('%j', (text, excerpt) => expect(phrasesIn(text)).toEqual([['internal-phrase', 'answer', excerpt]]));

  it.each([
    '本刊系内部资料',
    '本资料属于内部资料，请注意保存',
    '【内部资料】',
    '内部资料 仅供内部参考',
    '此件不予公开发布',
    '内部资料★注意保存',
  ])('but block where they are the mark: %j', (text) => {
    const effects = phrasesIn(text).map(([, effect]) => effect);
    expect(effects.length).toBeGreaterThan(0);
    expect(new Set(effects)).toEqual(new Set(['block']));
  });

  it.each(['个人信息不得公开披露', '本刊系内部资料性出版物', '个人信息依法不得公开。'])(
    '%j is neither',
    (text) => expect(phrasesIn(text)).toEqual([])
  );

  it('finds something in a text without any break', () => {
    expect(phrasesIn('内部资料'.repeat(50_000)).length).toBeGreaterThan(0);
  });
});

describe('ordinary words are no marks', () => {
  it.each(ORDINARY_SENTENCES)('%s', (sentence) => expect(marksIn(sentence)).toEqual([]));

  it.each([
    '密级：公开',
    '密级\t普通',
    '密级：绝密级、机密级、秘密级',
    '密级秘密事项由定密责任人确定。',
    '保守秘密10年，终于公开。',
    '一个秘密\n10年',
    '《秘密》',
    '这一决定不公开。',
    '依申请公开',
    '本案不公开审理。',
    '不得公开招标的项目',
  ])('%j', (text) => expect(marksIn(text)).toEqual([]));

  it('nor is anything in the notice of the Measures', () => {
    expect(screen({ fields: [{ field: 'body', text: NOTICE }], terms: [] })).toEqual([]);
  });
});
