import { SIMPLIFIED } from './traditional';

/** Text made comparable. Unit `k` of `text` came from the UTF-16 units `[starts[k], ends[k])` of the original. */
export type Folded = {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
};

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const SPACE = /\p{Zs}/u;
const STARS = new Set('★☆✩✪✫✬✭✮✯✰⭑⭐⋆＊﹡✱✲✦✧✶✷✸✹✡❂❋❊✴✵✺✻✼✽🌟');
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

/** What each UTF-16 unit folds to, filled as units are met: 0 unknown, 1 nothing, 2 to be looked at by itself, else the unit. */
const FOLDS = new Uint16Array(0x10000);
const [UNKNOWN, NOTHING, SPECIAL] = [0, 1, 2];

const learn = (code: number): number => {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const folded = isSurrogate || code < 3 ? null : foldCharacter(String.fromCharCode(code));
  const learnt =
    folded === null || folded.length > 1 ? SPECIAL : folded === '' ? NOTHING : folded.charCodeAt(0);
  FOLDS[code] = learnt;
  return learnt;
};

const CHUNK = 8_192;

/** Gathers units with where they came from; grows as a text does. */
const createGatherer = (length: number) => {
  const units = new Uint16Array(2 * length + 64);
  const starts = new Uint32Array(2 * length + 64);
  const ends = new Uint32Array(2 * length + 64);
  let size = 0;
  return {
    add: (code: number, start: number, end: number): void => {
      units[size] = code;
      starts[size] = start;
      ends[size] = end;
      size += 1;
    },
    done: (): Folded => {
      const parts: string[] = [];
      for (let at = 0; at < size; at += CHUNK) {
        parts.push(String.fromCharCode(...units.subarray(at, Math.min(size, at + CHUNK))));
      }
      return { text: parts.join(''), starts: starts.subarray(0, size), ends: ends.subarray(0, size) };
    },
  };
};

/**
 * Text may hide behind full-width forms, zero-width characters and traditional characters: folds them away, one character at a time,
 * and keeps where each came from. Spaces and line breaks stay (`normalise` drops the idle ones).
 */
export const fold = (original: string): Folded => {
  const gathered = createGatherer(original.length);
  for (let at = 0; at < original.length;) {
    const code = original.charCodeAt(at);
    const known = FOLDS[code]!;
    const folded = known === UNKNOWN ? learn(code) : known;
    if (folded === NOTHING) {
      at += 1;
    } else if (folded !== SPECIAL) {
      gathered.add(folded, at, at + 1);
      at += 1;
    } else {
      const character = String.fromCodePoint(original.codePointAt(at)!);
      // A character folds to a few units at most; the longest known is cut, so that what is gathered stays in its bounds.
      const units = foldCharacter(character).slice(0, 2 * character.length);
      for (let i = 0; i < units.length; i++) gathered.add(units.charCodeAt(i), at, at + character.length);
      at += character.length;
    }
  }
  return gathered.done();
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
