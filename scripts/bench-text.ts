import { createHash } from 'node:crypto';
import { plainText, textRuns } from '../src/content';
import { verifyChain } from '../src/register';
import { screen } from '../src/screening';
import { chainOf, draftOf } from '../tests/core/register/builders';

/**
 * What is done to long texts and long registers, each against itself at half the length (`npm run bench -- text`): work that grows with the
 * length doubles, and a pattern that goes back and forth over a text quadruples. More than LIMIT times is too much.
 */
const LIMIT = 3;
const ROUNDS = 5;
const CHARACTERS = 200_000;

const many = (length: number, line: (index: number) => string): string => {
  let text = '';
  for (let index = 0; text.length < length; index += 1) text += line(index);
  return text.slice(0, length);
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const richtext = { type: 'richtext' } as const;

type Work = { readonly name: string; readonly size: number; readonly of: (size: number) => () => unknown };

const diff = (name: string, before: (size: number) => string, after: (size: number) => string): Work => ({
  name: `compare ${name}`,
  size: CHARACTERS,
  of: (size) => {
    const [was, is] = [before(size), after(size)];
    return () => textRuns(was, is);
  },
});
const read = (name: string, piece: string): Work => ({
  name: `read ${name}`,
  size: CHARACTERS,
  of: (size) => {
    const value = many(size, () => piece);
    return () => plainText(value, richtext);
  },
});

const WORKS: readonly Work[] = [
  diff(
    'every line changed',
    (size) => many(size, (i) => `第${i}行，职工服务。\n`),
    (size) => many(size, (i) => `第${i}行，职工活动。\n`)
  ),
  diff(
    'one-character lines',
    (size) => many(size, (i) => `${i % 7}\n`),
    (size) => many(size, (i) => `${i % 5}\n`)
  ),
  diff(
    'no sentence, no line',
    (size) => '啊'.repeat(size),
    (size) => `${'啊'.repeat(size / 2)}呀${'啊'.repeat(size / 2 - 1)}`
  ),
  read('open tags', '<img '),
  read('nesting', '<div>'),
  read('brackets', '[a]('),
  read('asterisks', '**a '),
  read('blanks', 'a   \t\t'),
  {
    name: 'look for secrecy marks in a text without any break',
    size: CHARACTERS,
    of: (size) => {
      const text = many(size, () => '内部资料');
      return () => screen({ fields: [{ field: 'body', text }], terms: [] });
    },
  },
  {
    name: 'verify a register',
    size: 100_000,
    of: (size) => {
      const entries = chainOf(Array.from({ length: size }, (_, index) => draftOf({ title: `第${index}条` })));
      return () => verifyChain(entries, sha256);
    },
  },
];

const fastest = (work: () => unknown): number => {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
};

const rows = WORKS.map(({ name, size, of }) => {
  const [half, whole] = [fastest(of(size / 2)), fastest(of(size))];
  return {
    name,
    'half (ms)': Math.round(half),
    'whole (ms)': Math.round(whole),
    ratio: +(whole / half).toFixed(2),
  };
});
console.table(rows);
const slow = rows.filter(({ ratio, 'whole (ms)': whole }) => ratio > LIMIT && whole > 20);
for (const { name, ratio } of slow) console.error(`${name}: ${ratio} times, at most ${LIMIT}`);
process.exit(slow.length > 0 ? 1 : 0);
