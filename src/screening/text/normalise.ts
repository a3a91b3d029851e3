import { fold, type Folded } from './fold';

const CHINESE = /[\p{Script=Han}★]/u;
const DIGIT = /\d/;

/** A space says nothing beside a Chinese character, or between two digits; between Latin words it does. */
const isIdle = (before: string, after: string): boolean =>
  CHINESE.test(before) || CHINESE.test(after) || (DIGIT.test(before) && DIGIT.test(after));

/**
 * Normal form of a text for finding marks and terms in it: folded (full-width → half-width, zero-width dropped, traditional →
 * simplified, lower case), without spaces beside Chinese characters or between digits. Line breaks stay, so that the end of one
 * paragraph and the start of the next make no word. Normalising twice changes nothing.
 */
export const normalise = (original: string): Folded => dropIdleSpaces(fold(original));

/** The second half of `normalise`, for a text folded already. */
export const dropIdleSpaces = ({ text, starts, ends }: Folded): Folded => {
  const parts: string[] = [];
  const kept = { starts: new Uint32Array(text.length), ends: new Uint32Array(text.length) };
  let size = 0;
  const keep = (from: number, until: number): void => {
    for (let unit = from; unit < until; unit++) {
      kept.starts[size] = starts[unit]!;
      kept.ends[size] = ends[unit]!;
      size += 1;
    }
  };
  let from = 0;
  // Markdown's emphasis parts no word: **机**密★5年 reads 机密★5年.
  for (const run of text.matchAll(/[ \t\r\n]+|\*\*|__|~~/g)) {
    const after = run.index + run[0].length;
    parts.push(text.slice(from, run.index));
    keep(from, run.index);
    from = after;
    if (!/\s/.test(run[0])) continue;
    const blank = /[\r\n]/.test(run[0]) ? '\n' : ' ';
    if (blank === ' ' && isIdle(text[run.index - 1] ?? '', text[after] ?? '')) continue;
    parts.push(blank);
    keep(run.index, run.index + 1);
  }
  parts.push(text.slice(from));
  keep(from, text.length);
  return { text: parts.join(''), starts: kept.starts.subarray(0, size), ends: kept.ends.subarray(0, size) };
};
