import { faultsOf } from '../../../admin/src/view/rules/faults';
import {
  ownDepartments,
  ownRule,
  pointsTyped,
  shownScoring,
  turnedOn,
  withOwnRule,
} from '../../../admin/src/view/rules/scoring';
import { presetBooks } from '../../../src/rules';
import type { Scoring } from '../../../src/rules';

const book = presetBooks.measures;
const { ranking } = book;
const withLines = (lines: Scoring['lines']) => ({
  ...book,
  ranking: { ...ranking, scoring: { base: 1, several: 'add' as const, lines } },
});

describe('the points table', () => {
  it('shows points by category alone as its lines, and stands in their place when it is changed', () => {
    const old = { ...ranking, points: { notice: 0.5 } };
    expect(shownScoring(old)).toEqual({
      base: 1,
      several: 'highest',
      lines: [{ by: 'category', is: 'notice', points: 0.5 }],
    });
    expect(turnedOn(old, true)).not.toHaveProperty('points');
    expect(turnedOn(old, false)).toEqual(ranking);
  });

  it.each([
    ['2.5', 2.5],
    ['１０', 10],
    ['0', 0],
    ['1000', 1000],
    ['1000.01', '1000.01'],
    ['2.555', '2.555'],
    ['-1', '-1'],
    ['1e3', '1e3'],
    ['', ''],
  ])('takes %j for %j', (text, points) => {
    expect(pointsTyped(text)).toBe(points);
  });

  it.each([
    ['nothing named', [{ by: 'source', is: ' ', points: 1 }], 'rule.fault.name'],
    ['a category that is gone', [{ by: 'category', is: 'gone', points: 1 }], 'rule.fault.gone'],
    [
      'the same twice',
      [
        { by: 'outlet', is: '省总网站', points: 1 },
        { by: 'outlet', is: ' 省总网站', points: 2 },
      ],
      'rule.fault.twice',
    ],
    ['no points', [{ by: 'origin', is: 'reprint', points: pointsTyped('x') }], 'rule.fault.points'],
  ] as const)('refuses %s beside its line', (_, lines, word) => {
    expect(faultsOf(withLines(lines)).map((fault) => [fault.part, fault.word])).toEqual([['ranking', word]]);
  });
});

describe('a department with a rule of its own', () => {
  it('is given one, and gives it back', () => {
    const yearly = withOwnRule(ranking, 'a', { quota: { items: 2, per: 'year' }, judged: false });
    expect(ownRule(yearly, 'a')).toEqual({ quota: { items: 2, per: 'year' }, judged: false });
    expect(ownDepartments(yearly, ['b', 'a'])).toEqual(['a']);
    expect(withOwnRule(yearly, 'a', null)).toEqual(ranking);
    expect(ownRule({ quotas: { a: 3 } }, 'a').quota).toEqual({ items: 3, per: 'month' });
  });
});
