import fc from 'fast-check';
import { createTermMatcher, normalise, screen } from '../../../src/screening';

const termsIn = (text: string, terms: readonly string[]): string[] =>
  screen({ fields: [{ field: 'body', text }], terms }).map(
    ({ rule, excerpt, effect }) => `${rule}=${excerpt}:${effect}`
  );

describe('a sensitive term proposes the sensitive route', () => {
  it.each([
    ['发生重大事故', ['重大事故'], ['重大事故=重大事故']],
    ['發生重 大\u200b事故', ['重大事故'], ['重大事故=重 大\u200b事故']],
    ['重大事故', ['重大事故', '事故', '重大'], ['重大事故=重大事故']],
    ['群体性事件', ['群体性', '性事件'], ['群体性=群体性']],
    ['罢工罢工', ['罢工'], ['罢工=罢工', '罢工=罢工']],
    ['使用ＶＰＮ翻墙', ['vpn', '翻墙'], ['vpn=ＶＰＮ', '翻墙=翻墙']],
    ['email 与 1964年', ['ai', '64'], []],
    ['AI 与 64', ['ai', '64'], ['ai=AI', '64=64']],
    ['罷工', ['罢工'], ['罢工=罷工']],
    ['罢工', ['罷 工'], ['罷 工=罢工']],
    ['平安无事', [], []],
    ['平安无事', ['', ' ', '\u200b'], []],
  ])('%j with %j', (text, terms, found) => {
    expect(termsIn(text, terms)).toEqual(found.map((one) => `${one}:propose-sensitive`));
  });

  it('finds what a search for each term by itself finds, leftmost and longest', () => {
    const letters = (max: number) =>
      fc
        .array(fc.constantFrom('甲', '乙', '丙'), { minLength: 1, maxLength: max })
        .map((all) => all.join(''));
    fc.assert(
      fc.property(letters(30), fc.array(letters(5), { maxLength: 8 }), (text, terms) => {
        const expected: [number, number][] = [];
        for (let at = 0; at < text.length;) {
          const longest = Math.max(
            0,
            ...terms.filter((term) => text.startsWith(term, at)).map((term) => term.length)
          );
          if (longest > 0) expected.push([at, at + longest]);
          at += Math.max(1, longest);
        }
        const found = createTermMatcher(terms).find(normalise(text));
        expect(found.map(({ start, end }) => [start, end])).toEqual(expected);
      }),
      { seed: 3, numRuns: 1000 }
    );
  });

  it('finds each of 20,000 terms in 200,000 characters', () => {
    const term = (i: number) =>
      `词${String.fromCharCode(0x4e00 + (i % 141))}${String.fromCharCode(0x5e00 + Math.floor(i / 141))}`;
    const terms = Array.from({ length: 20_000 }, (_, i) => term(i));
    const filler = Array.from({ length: 200_000 - 60_000 }, (_, i) =>
      String.fromCharCode(0x6e00 + (i % 997))
    ).join('');
    const text = terms.map((one, i) => one + filler.slice(i * 7, i * 7 + 7)).join('');
    expect(text).toHaveLength(200_000);
    expect(createTermMatcher(terms).find(normalise(text))).toHaveLength(20_000);
  });
});
