import { wholeNumber } from '../../../admin/src/view/whole-number';

const bounds = { min: 0, max: 1000 };

describe('a number typed into the settings', () => {
  it.each([
    ['2', 2],
    [' 12 ', 12],
    ['０', 0],
    ['1000', 1000],
  ])('%j is %d', (text, number) => expect(wholeNumber(text, bounds)).toBe(number));

  it.each(['-1', '−1', '2.5', '2,5', '1e3', '', '二', '1001', '0x10'])(
    '%j is refused, not made into another',
    (text) => expect(wholeNumber(text, bounds)).toBeNull()
  );
});
