import { isNumbering, NUMBERING, numberAs, placeIn, seriesOf } from '../../../src/rules';

describe('a form’s number', () => {
  it.each([
    [1, NUMBERING, '2026-0001'],
    [9999, NUMBERING, '2026-9999'],
    [10000, NUMBERING, '2026-10000'],
    [7, '工网〔{year}〕{000}', '工网〔2026〕007'],
    [12, 'NEWS-{00000}', 'NEWS-00012'],
  ])('%i by %s %s', (place, pattern, number) => {
    expect(numberAs(pattern, { year: 2026, place })).toBe(number);
    expect(placeIn(pattern, number)).toEqual({ year: pattern.includes('{year}') ? 2026 : null, place });
  });

  it.each(['', '2026', '2026-1', '2026-0000', '2026-00001', 'x-0001', '2026-0001-1', '2026-0.5'])(
    '“%s” is none of the first pattern',
    (given) => expect(placeIn(NUMBERING, given)).toBeNull()
  );

  it.each([
    ['{year}-{0000}', true],
    ['焦工网〔{year}〕{000}号', true],
    ['{00000}', true],
    ['{year}', false],
    ['{year}-{0000}-{0000}', false],
    ['{year}{year}-{0000}', false],
    ['{month}-{0000}', false],
    ['a/b-{0000}', false],
    ['a b-{0000}', false],
    ['a?{0000}', false],
    ['{year}-{0}', true],
    [`${'长'.repeat(40)}{0000}`, false],
  ])('%s can be one: %s', (pattern, is) => expect(isNumbering(pattern)).toBe(is));

  it('begins anew with the year where the pattern names it, and counts on where it does not', () => {
    expect(seriesOf(NUMBERING, 2026)).toBe('form-2026');
    expect(seriesOf('工网{0000}', 2026)).toBe(seriesOf('工网{0000}', 2027));
  });

  it('of one pattern is not of another', () => {
    expect(placeIn('工网{year}-{0000}', '2026-0001')).toBeNull();
    expect(placeIn('{year}.{0000}', '2026-0001')).toBeNull();
  });
});
