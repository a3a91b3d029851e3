import { orderTyped } from '../../../admin/src/view/order-typed';
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

describe('where a row stands in its list', () => {
  it.each([
    ['7', 7],
    [' １２ ', 12],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['−1', null],
    ['2.5', null],
    ['1e3', null],
    ['1000000000', null],
    ['٣', null],
    ['12 000', null],
  ])('%j is %j, and nothing is made into another number', (typed, order) => {
    expect(orderTyped(typed, 3)).toBe(order);
  });

  it('stays what it was where nobody touches it', () => {
    expect(orderTyped('-5', -5)).toBe(-5);
  });
});
