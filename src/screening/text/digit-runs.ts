/** Digits written together; the last group of an identity number may end in x. */
export type DigitGroup = { readonly digits: string; readonly start: number; readonly end: number };
/** Groups with a separator between each two: `separators[i]` stands after `groups[i]`. */
export type DigitRun = { readonly groups: readonly DigitGroup[]; readonly separators: readonly string[] };

const RUN =
  /\d+(?:x(?![a-z\d]))?(?:(?: {1,2}| ?[-\u2010-\u2015·・.] ?)(?:\d+(?:x(?![a-z\d]))?|x(?![a-z\d])))*/g;
/** Ends an address in a folded text. */
const STOP = '\\s\\p{Script=Han},。;、)】》"\'<>';
const ADDRESS = new RegExp(
  [
    `(?:https?|ftp):\\/\\/[^${STOP}]+`,
    `www\\.[^${STOP}]+`,
    `(?<![a-z\\d.-])[a-z\\d-]+(?:\\.[a-z\\d-]+)*\\.[a-z]{2,}\\/[^${STOP}]*`,
    '(?<![a-z\\d])\\/(?=[a-z\\d_-]*[a-z])[a-z\\d_-]+\\/[a-z\\d_./-]+',
  ].join('|'),
  'gu'
);

const runOf = (text: string, offset: number): DigitRun => {
  const groups = [...text.matchAll(/\d+x?|x/g)].map((group) => ({
    digits: group[0],
    start: offset + group.index,
    end: offset + group.index + group[0].length,
  }));
  const separators = groups
    .slice(1)
    .map((group, i) => text.slice(groups[i]!.end - offset, group.start - offset).trim() || ' ');
  return { groups, separators };
};

/** Runs of digits in a folded text, outside addresses. Line breaks and tabs end a run, so that cells and lines stay apart. */
export const digitRuns = (text: string): DigitRun[] => {
  const addresses = [...text.matchAll(ADDRESS)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const runs: DigitRun[] = [];
  let next = 0;
  for (const found of text.matchAll(RUN)) {
    const end = found.index + found[0].length;
    while (next < addresses.length && addresses[next]!.end <= found.index) next++;
    const inAddress = next < addresses.length && addresses[next]!.start < end;
    if (found[0].length >= 11 && !inAddress) runs.push(runOf(found[0], found.index));
  }
  return runs;
};
