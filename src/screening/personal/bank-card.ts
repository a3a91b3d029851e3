/** UnionPay and 9558 (16–19 digits), Visa, Mastercard, JCB and 60 (16 digits). */
const ISSUERS =
  /^(?:(?:62|9558)\d{12,17}|(?:4\d{3}|5[1-5]\d{2}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)|35[2-8]\d|60\d{2})\d{12})$/;

const luhn = (number: string): boolean => {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum % 10 === 0;
};

/** A bank card number: 16–19 digits of a known issuer with the right check digit (Luhn). */
export const isBankCard = (number: string): boolean =>
  number.length >= 16 && number.length <= 19 && ISSUERS.test(number) && luhn(number);
