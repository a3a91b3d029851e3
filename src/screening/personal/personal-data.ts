import { findAddresses } from './addresses';
import { digitRuns, type DigitRun } from '../text/digit-runs';
import type { Folded } from '../text/fold';
import { findLabelledNumbers, isNobodys } from './labelled-numbers';
import type { Match } from '../terms/match';
import { groupedNumber, maskNumber, personalNumber, type PersonalNumber } from './personal-number';

type Taken = { readonly found: PersonalNumber; readonly from: number; readonly until: number };

const MAX_GROUPS = 6;
const LABEL = /(?<![a-z])(?:tel|phone|mobile|mob|cell|wechat|weixin|wx|vx|qq|id|card)=?$/;

/** A number joined to letters or to a file ending is part of a code or a name. */
const isPartOfName = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 6);
  return (/[a-z_]=?$/.test(before) && !LABEL.test(before)) || /^(?:[a-z_]|\.[a-z]{2,4}(?![a-z]))/.test(after);
};

/** A mobile number joined by a hyphen to other digits is part of a longer number; one followed by two decimals is an amount. */
const isPartOfNumber = ({ groups, separators }: DigitRun, from: number, until: number): boolean => {
  const [left, right] = [separators[from - 1], separators[until - 1]];
  const [before, after] = [groups[from - 1]?.digits ?? '', groups[until]?.digits ?? ''];
  const joins = (separator: string | undefined, digits: string): boolean =>
    separator !== undefined && separator !== ' ' && separator !== '.' && personalNumber(digits) === null;
  if (joins(left, before) && !/^(?:00)?86$/.test(before)) return true;
  return joins(right, after) || (right === '.' && after.length <= 2) || (left === '.' && before === '0');
};

const singlesFrom = ({ groups, separators }: DigitRun, from: number): number => {
  let until = from;
  while (groups[until]?.digits.length === 1 && (until === from || separators[until - 1] === separators[from]))
    until++;
  return until;
};

const takeAt = (run: DigitRun, from: number): Taken | null => {
  const { groups, separators } = run;
  const digits = (until: number): string[] => groups.slice(from, until).map((group) => group.digits);
  const until = singlesFrom(run, from);
  if (until - from > 1) {
    const found = groupedNumber(digits(until));
    return found && { found, from, until };
  }
  const single = personalNumber(groups[from]!.digits);
  if (single) return { found: single, from, until: from + 1 };
  for (let count = 2; count <= MAX_GROUPS && from + count <= groups.length; count++) {
    if (separators[from + count - 2] !== separators[from]) return null;
    const found = groupedNumber(digits(from + count));
    if (found) return { found, from, until: from + count };
  }
  return null;
};

const startOf = (run: DigitRun, { found, from }: Taken): number => {
  let left = found.offset;
  for (let i = from; left > 0; i++) {
    const { digits, start } = run.groups[i]!;
    if (digits.length > left) return start + left;
    left -= digits.length;
    if (left === 0) return run.groups[i + 1]!.start;
  }
  return run.groups[from]!.start;
};

const matchesIn = (text: string, run: DigitRun): Match[] => {
  const matches: Match[] = [];
  for (let from = 0; from < run.groups.length;) {
    const taken = takeAt(run, from);
    const alone = taken && !(taken.found.rule === 'mobile' && isPartOfNumber(run, taken.from, taken.until));
    if (taken && alone) {
      const end = run.groups[taken.until - 1]!.end;
      if (!isPartOfName(text, run.groups[from]!.start, end)) {
        matches.push({
          rule: taken.found.rule,
          start: startOf(run, taken),
          end,
          masked: maskNumber(taken.found),
        });
      }
    }
    from = taken ? taken.until : Math.max(from + 1, singlesFrom(run, from));
  }
  return matches;
};

const overlaps = (a: Match, b: Match): boolean => a.start < b.end && b.start < a.end;

/** Of matches over one another, the one that was given first. */
const withoutOverlaps = (matches: readonly Match[]): Match[] => {
  const chosen: Match[] = [];
  for (const match of matches
    .map((one, given) => ({ one, given }))
    .sort((a, b) => a.one.start - b.one.start || a.given - b.given)) {
    const last = chosen.at(-1);
    if (!last || !overlaps(last, match.one)) chosen.push(match.one);
    else if (match.one.end - match.one.start > last.end - last.start && match.one.start === last.start)
      chosen[chosen.length - 1] = match.one;
  }
  return chosen;
};

/** Digits as they are written out, each set from nought to nine. */
const NUMERALS = ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '⓪①②③④⑤⑥⑦⑧⑨'];
const DIGIT_OF = new Map([
  ...NUMERALS.flatMap((set) => [...set].map((numeral, digit) => [numeral, digit] as const)),
  ['幺', 1] as const,
  ['○', 0] as const,
]);
const ONE = `[${[...DIGIT_OF.keys()].join('')}]`;
const SPELT = new RegExp(`(?<!${ONE})${ONE}{11}(?!${ONE})`, 'g');

/** A mobile number written out: 一三八一二三四五六七八, 壹叁捌…, ①③⑧…. */
const findSpelt = (text: string): Match[] =>
  [...text.matchAll(SPELT)].flatMap((found) => {
    const digits = [...found[0]].map((one) => DIGIT_OF.get(one)).join('');
    const number = personalNumber(digits);
    return number
      ? [{ rule: number.rule, start: found.index, end: found.index + 11, masked: maskNumber(number) }]
      : [];
  });

/**
 * Personal data in a folded text: mainland mobile numbers, identity numbers (GB 11643) and bank cards (Luhn), whole or in customary
 * groups, by their check digit; numbers behind a label that says whose they are, whatever their check digit; home addresses down to
 * the door. Office telephones, document numbers, credit codes, web addresses, file names and masked numbers are none.
 */
export const findPersonalData = ({ text }: Folded): Match[] => {
  const unlabelled = digitRuns(text)
    .flatMap((run) => matchesIn(text, run))
    .filter(({ start }) => !isNobodys(text, start));
  return withoutOverlaps([
    ...unlabelled,
    ...findSpelt(text),
    ...findLabelledNumbers(text),
    ...findAddresses(text),
  ]);
};
