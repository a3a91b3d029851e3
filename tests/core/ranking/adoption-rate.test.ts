import fc from 'fast-check';
import { adoptionRate } from '../../../src/ranking';

describe('the adoption rate, as 西宁市城中区 publishes it: one decimal, half up, 0 of 0 is 0', () => {
  it.each([
    [0, 0, 0],
    [0, 5, 0],
    [5, 5, 100],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [5, 6, 83.3],
    [6, 7, 85.7],
    [1, 16, 6.3],
    [3, 16, 18.8],
    [1, 80, 1.3],
    [3, 80, 3.8],
    [7, 80, 8.8],
    [201, 400, 50.3],
    [1, 2000, 0.1],
    [1, 2001, 0],
    [1999, 2000, 100],
  ])('%i of %i is %p', (adopted, submitted, rate) => {
    expect(adoptionRate(adopted, submitted)).toBe(rate);
  });

  it('is a tenth, and the nearest one, the higher of two as near', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (submitted, some) => {
        const adopted = Math.min(some, submitted);
        const tenths = Math.round(adoptionRate(adopted, submitted) * 10);
        expect(adoptionRate(adopted, submitted)).toBe(tenths / 10);
        // −½ < exact − tenths ≤ … in whole numbers: 2·1000·adopted lies in [ (2·tenths−1)·submitted, (2·tenths+1)·submitted ).
        expect(2000 * adopted).toBeGreaterThanOrEqual((2 * tenths - 1) * submitted);
        expect(2000 * adopted).toBeLessThan((2 * tenths + 1) * submitted);
      }),
      { seed: 20190111, numRuns: 2000 }
    );
  });
});
