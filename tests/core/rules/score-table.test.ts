import { objectionToBook } from '../../../src/rules/check-book';
import { presetBooks } from '../../../src/rules';
import type { ScoreLine } from '../../../src/rules';

const book = presetBooks.measures;
const objectionTo = (lines: readonly ScoreLine[]) =>
  objectionToBook({
    ...book,
    ranking: { ...book.ranking, scoring: { base: 1, several: 'add', lines } },
  });

it.each([
  ['a category there is', [{ by: 'category', is: 'notice', points: 0 }], undefined],
  ['a category there is not', [{ by: 'category', is: 'gone', points: 0 }], 'rules.score-unknown'],
  ['an origin there is not', [{ by: 'origin', is: 'copied', points: 0 }], 'rules.score-unknown'],
  [
    'a site twice',
    [
      { by: 'outlet', is: '省总网站', points: 1 },
      { by: 'outlet', is: '省总网站 ', points: 2 },
    ],
    'rules.score-twice',
  ],
] as const)('a points table with %s', (_, lines, code) => {
  expect(objectionTo(lines)?.code).toBe(code);
});

it('a tie-break is there once', () => {
  const ranking = { ...book.ranking, tieBreaks: ['rate', 'rate'] as const };
  expect(objectionToBook({ ...book, ranking })?.code).toBe('rules.duplicate');
});
