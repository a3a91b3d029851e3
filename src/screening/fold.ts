import { SIMPLIFIED } from './traditional';

/** Text made comparable. Unit `k` of `text` came from the UTF-16 units `[starts[k], ends[k])` of the original. */
export type Folded = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const SPACE = /\p{Zs}/u;
const STARS = new Set('★☆✩✪✫✬✭✮✯✰⭑⭐⋆＊﹡✱✲');
/** Half- and full-width forms, compatibility ideographs, radicals and mathematical digits; ① and ㎡ stay what they are. */
const COMPATIBILITY =
  /[\u2E80-\u2FDF\uF900-\uFAFF\uFF01-\uFF9F\uFFE0-\uFFE6\u{1D400}-\u{1D7FF}\u{2F800}-\u{2FA1F}]/u;

const foldWide = (character: string): string => {
  if (IGNORABLE.test(character)) return '';
  if (STARS.has(character)) return '★';
  if (SPACE.test(character)) return ' ';
  const plain = COMPATIBILITY.test(character) ? character.normalize('NFKC') : character;
  const lower = plain.toLowerCase();
  return [...(lower.length === plain.length ? lower : plain)]
    .map((one) => SIMPLIFIED.get(one) ?? one)
    .join('');
};

const foldCharacter = (character: string): string => {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code >= 0x4e00 && code <= 0x9fff)
    return SIMPLIFIED.get(character) ?? character;
  if (code < 0x80) return code >= 65 && code <= 90 ? character.toLowerCase() : character;
  return foldWide(character);
};

/**
 * Text may hide behind full-width forms, zero-width characters and traditional characters: folds them away, one character at a time,
 * and keeps where each came from. Spaces and line breaks stay (`normalise` drops the idle ones).
 */
export const fold = (original: string): Folded => {
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    const folded = foldCharacter(character);
    if (folded !== '') text.push(folded);
    for (let i = 0; i < folded.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: text.join(''), starts, ends };
};

/** The range of the original text that `[start, end)` of the folded text stands for. */
export const originalRange = (
  folded: Folded,
  start: number,
  end: number
): { readonly start: number; readonly end: number } => ({
  start: folded.starts[start] ?? 0,
  end: folded.ends[end - 1] ?? 0,
});
