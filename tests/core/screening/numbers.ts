import fc from 'fast-check';
import { identityCheck } from '../../../src/screening/personal/identity-number';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

export const mobiles = fc
  .tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), digits(9))
  .map((parts) => parts.join(''));

const pad = (value: number): string => String(value).padStart(2, '0');

export const identityNumbers = fc
  .tuple(
    fc.constantFrom('410802', '110101', '330106', '650102', '810000'),
    fc.tuple(
      fc.integer({ min: 1920, max: 2020 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 })
    ),
    digits(3)
  )
  .map(([region, [year, month, day], serial]) => `${region}${year}${pad(month)}${pad(day)}${serial}`)
  .map((first) => `${first}${identityCheck(first).toUpperCase()}`);

const withCheckDigit = (first: string): string => {
  const sum = [...first].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${first}${(10 - (sum % 10)) % 10}`;
};

export const bankCards = fc
  .oneof(
    fc.tuple(fc.constantFrom('6222', '6228', '6217'), fc.constantFrom(11, 12, 14)),
    fc.tuple(fc.constantFrom('4563', '5187', '3568'), fc.constant(11))
  )
  .chain(([issuer, length]) => digits(length).map((rest) => withCheckDigit(`${issuer}${rest}`)));

const WIDE = (text: string): string =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** The same number as people write it: whole, in full width, parted by spaces or hyphens, with invisible characters. */
export const disguises: readonly ((number: string) => string)[] = [
  (number) => number,
  WIDE,
  (number) => [...number].join(' '),
  (number) => [...number].join('\u200b'),
  (number) => WIDE([...number].join(' ')),
];
