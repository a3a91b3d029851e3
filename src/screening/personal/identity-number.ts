const PROVINCES = new Set([
  ...[
    '11',
    '12',
    '13',
    '14',
    '15',
    '21',
    '22',
    '23',
    '31',
    '32',
    '33',
    '34',
    '35',
    '36',
    '37',
    '41',
    '42',
    '43',
    '44',
    '45',
    '46',
  ],
  ...['50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82', '83'],
]);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of GB 11643 over the first 17 digits. */
export const identityCheck = (digits: string): string =>
  '10x98765432'[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11]!;

const isDay = (year: number, month: number, day: number): boolean => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return length !== undefined && day >= 1 && day <= length;
};

const isBirthday = (yyyymmdd: string): boolean => {
  const year = Number(yyyymmdd.slice(0, 4));
  return (
    year >= 1850 && year < 2100 && isDay(year, Number(yyyymmdd.slice(4, 6)), Number(yyyymmdd.slice(6, 8)))
  );
};

/** An identity number: 18 characters with region, birthday and check character (GB 11643), or the 15 digits issued before 1999. */
export const isIdentityNumber = (number: string): boolean => {
  if (!PROVINCES.has(number.slice(0, 2))) return false;
  if (/^\d{15}$/.test(number)) return isBirthday(`19${number.slice(6, 12)}`);
  return (
    /^\d{17}[\dx]$/.test(number) && isBirthday(number.slice(6, 14)) && identityCheck(number) === number[17]
  );
};

/** Region and birthday of an identity number, whatever its last characters are. */
export const isIdentityShape = (number: string): boolean =>
  PROVINCES.has(number.slice(0, 2)) && isBirthday(number.slice(6, 14));
