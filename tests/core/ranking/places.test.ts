import fc from 'fast-check';
import { firstPlaces, lastPlaces, ranksOf } from '../../../src/ranking';

const tables = fc.array(fc.nat(6), { maxLength: 14 });
const SEED = { seed: 20190111, numRuns: 1000 };

describe('ranks', () => {
  it.each([
    ['dense', [6, 4, 4, 4, 3, 3, 0], [1, 2, 2, 2, 3, 3, 4]],
    ['competition', [6, 4, 4, 4, 3, 3, 0], [1, 2, 2, 2, 5, 5, 7]],
    ['dense', [1, 2, 2, 3], [3, 2, 2, 1]],
    ['competition', [1, 2, 2, 3], [4, 2, 2, 1]],
    ['dense', [0, 0, 0], [1, 1, 1]],
    ['competition', [], []],
  ] as const)('%s: %j are %j', (method, counts, ranks) => {
    expect(ranksOf(counts, method)).toEqual(ranks);
  });

  it('go up as counts go down, are shared by equals, and count those ahead (competition) or the counts ahead (dense)', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const dense = ranksOf(counts, 'dense');
        const competition = ranksOf(counts, 'competition');
        for (const [a, one] of counts.entries()) {
          const ahead = counts.filter((count) => count > one);
          expect(competition[a]).toBe(1 + ahead.length);
          expect(dense[a]).toBe(1 + new Set(ahead).size);
          for (const [b, other] of counts.entries()) {
            expect(Math.sign((dense[a] ?? 0) - (dense[b] ?? 0)) + 0).toBe(Math.sign(other - one) + 0);
          }
        }
      }),
      SEED
    );
  });
});

const marked = (marks: readonly boolean[]): string => marks.map((mark) => (mark ? 'x' : '.')).join('');

describe('居后 and 居前', () => {
  it.each([
    ['the last three and the first three', [9, 8, 7, 6, 5, 4, 3, 2], '.....xxx', 'xxx.....'],
    ['never more than half: seven', [7, 6, 5, 4, 3, 2, 1], '....xxx', 'xxx....'],
    ['never more than half: five', [5, 4, 3, 2, 1], '...xx', 'xx...'],
    ['never more than half: three', [3, 2, 1], '..x', 'x..'],
    ['never more than half: two', [2, 1], '.x', 'x.'],
    ['nobody in a table of one', [2], '.', '.'],
    ['nobody in an empty table', [], '', ''],
    ['whoever ties with the third from the end', [9, 8, 7, 4, 4, 4, 3, 2], '...xxxxx', 'xxx.....'],
    ['all with none together', [9, 8, 7, 0, 0, 0, 0, 0], '...xxxxx', 'xxx.....'],
    ['whoever ties with the third', [9, 8, 7, 7, 7, 4, 3, 2], '.....xxx', 'xxxxx...'],
    ['nobody where all are equal', [2, 2, 2, 2, 2, 2], '......', '......'],
    ['nobody where all sent nothing', [0, 0, 0, 0, 0, 0], '......', '......'],
    ['not those who share the top with a long tie', [5, 5, 5, 5, 5, 0], '.....x', 'xxxxx.'],
    ['not those at the bottom among the first', [3, 0, 0, 0, 0, 0], '.xxxxx', 'x.....'],
    ['at both ends in the middle of a short table', [5, 3, 3, 3, 3, 0], '.xxxxx', 'xxxxx.'],
  ] as const)('%s', (_, counts, last, first) => {
    expect([marked(lastPlaces(counts, 3)), marked(firstPlaces(counts, 3))]).toEqual([last, first]);
  });

  it('as many places as set', () => {
    expect(marked(lastPlaces([6, 5, 4, 3, 2, 1], 1))).toBe('.....x');
    expect(marked(lastPlaces([6, 5, 4, 3, 2, 1], 0))).toBe('......');
    expect(marked(lastPlaces([6, 5, 4, 3, 2, 1], 9))).toBe('...xxx');
  });

  it('never mark one department and spare its equal or its worse, nor the top, nor more than the places but by a tie', () => {
    fc.assert(
      fc.property(tables, fc.nat(5), (counts, places) => {
        const last = lastPlaces(counts, places);
        const first = firstPlaces(counts, places);
        const most = Math.min(places, Math.floor(counts.length / 2));
        for (const [index, count] of counts.entries()) {
          if (last[index]) {
            expect(counts.every((other, at) => other > count || last[at])).toBe(true);
            expect(counts.filter((other) => other < count).length).toBeLessThan(most);
            expect(count).toBeLessThan(Math.max(...counts));
          }
          if (first[index]) {
            expect(counts.every((other, at) => other < count || first[at])).toBe(true);
            expect(counts.filter((other) => other > count).length).toBeLessThan(most);
            expect(count).toBeGreaterThan(Math.min(...counts));
          }
        }
      }),
      SEED
    );
  });
});
