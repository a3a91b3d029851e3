import { isBankCard } from './bank-card';
import { isIdentityNumber } from './identity-number';

export type PersonalRule =
  | 'mobile'
  | 'identity-number'
  | 'bank-card'
  | 'passport'
  | 'travel-permit'
  | 'driving-licence'
  | 'social-security';
/** `offset`: how many leading digits are a country code, not part of the number. */
export type PersonalNumber = {
  readonly rule: PersonalRule;
  readonly number: string;
  readonly offset: number;
};

const MOBILE = /^(86|0086)?(1[3-9]\d{9})$/;
const MOBILE_SHAPES = new Set(['3-4-4', '3-8', '7-4', '4-3-4']);

const mobileOf = (digits: string): PersonalNumber | null => {
  const found = MOBILE.exec(digits);
  return found ? { rule: 'mobile', number: found[2]!, offset: found[1]?.length ?? 0 } : null;
};

/** What a number written in one piece is. */
export const personalNumber = (digits: string): PersonalNumber | null => {
  if (isIdentityNumber(digits)) return { rule: 'identity-number', number: digits, offset: 0 };
  if (isBankCard(digits)) return { rule: 'bank-card', number: digits, offset: 0 };
  return mobileOf(digits);
};

const isCardShape = (lengths: readonly number[]): boolean =>
  lengths.slice(0, -1).every((length) => length === 4) || (lengths.length === 2 && lengths[0] === 6);

/** What a number written in groups is; amounts that happen to stand side by side are none, so only customary groupings count. */
export const groupedNumber = (groups: readonly string[]): PersonalNumber | null => {
  const digits = groups.join('');
  const lengths = groups.map((group) => group.length);
  if (lengths.every((length) => length === 1)) return personalNumber(digits);
  if (
    groups.every((group) => group.length >= 3 || group === 'x') &&
    digits.length === 18 &&
    isIdentityNumber(digits)
  ) {
    return { rule: 'identity-number', number: digits, offset: 0 };
  }
  if (isCardShape(lengths) && isBankCard(digits)) return { rule: 'bank-card', number: digits, offset: 0 };
  return MOBILE_SHAPES.has(lengths.join('-')) ? mobileOf(digits) : null;
};

/** How many characters an office leaves at either end. */
const SHOWN: Readonly<Record<PersonalRule, readonly [number, number]>> = {
  mobile: [3, 4],
  'identity-number': [6, 4],
  'bank-card': [4, 4],
  passport: [2, 2],
  'travel-permit': [2, 2],
  'driving-licence': [4, 4],
  'social-security': [2, 2],
};

/** The customary masks: 138****1234, 410802********0019, 6222***********1234. */
export const maskValue = (rule: PersonalRule, value: string): string => {
  const number = value.replace(/[^\da-z*\p{Script=Han}]/giu, '');
  const isOld = rule === 'identity-number' && number.length < 18;
  const [head, tail] = isOld
    ? [6, 3]
    : number.length === 18 && rule !== 'bank-card'
      ? SHOWN['identity-number']
      : SHOWN[rule];
  const hidden = Math.max(1, number.length - head - tail);
  return `${number.slice(0, head)}${'*'.repeat(hidden)}${number.slice(-tail)}`.toUpperCase();
};

export const maskNumber = ({ rule, number }: Pick<PersonalNumber, 'rule' | 'number'>): string =>
  maskValue(rule, number);
