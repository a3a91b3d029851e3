import { MAX_TERMS, parseTerms } from '../../../src/screening';

describe('a list of terms', () => {
  it('is read one a line or parted by commas, 、, semicolons or tabs, with comments', () => {
    const text = '\uFEFF# 敏感词\r\n罢工，上访、集资\n爆炸;火灾\t事故、# 2019年增补\n\n New York \n';
    expect(parseTerms(text).accepted).toEqual(['罢工', '上访', '集资', '爆炸', '火灾', '事故', 'New York']);
  });

  it('drops what would match the same text twice', () => {
    expect(parseTerms('罢工\n罷工\n罢 工\nVPN\nｖｐｎ')).toEqual({
      accepted: ['罢工', 'VPN'],
      refused: [],
      duplicates: 3,
    });
  });

  it('says of each term refused where it stands and why', () => {
    expect(parseTerms(`罢工\n${'长'.repeat(51)}\n，★★，\u0007坏`).refused).toEqual([
      { line: 2, text: '长'.repeat(50), reason: 'too-long' },
      { line: 3, text: '★★', reason: 'blank' },
      { line: 3, text: '\u0007坏', reason: 'control-character' },
    ]);
  });

  it('takes 50,000 and no more', () => {
    const { accepted, refused } = parseTerms(
      Array.from({ length: MAX_TERMS + 2 }, (_, i) => `词${i}`).join('\n')
    );
    expect([accepted.length, refused.map(({ line, reason }) => [line, reason])]).toEqual([
      MAX_TERMS,
      [
        [MAX_TERMS + 1, 'too-many'],
        [MAX_TERMS + 2, 'too-many'],
      ],
    ]);
  });
});
