/**
 * A text is searched by its pieces: every character, and every two that stand beside each other, so that 工会 is found as 工 is and 工会主席
 * is, in any language, without a dictionary that would have to know where a Chinese word ends.
 */

const BLANK = /\s/u;

/** The stretches of a text between its blanks, as characters. */
const stretchesOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\s+/u)
    .filter((stretch) => stretch !== '')
    .map((stretch) => [...stretch]);

const pairsOf = (stretch: readonly string[]): readonly string[] =>
  stretch.slice(1).map((second, at) => `${stretch[at] ?? ''}${second}`);

/** Every piece of a text, each once. */
export const piecesOf = (text: string): readonly string[] => [
  ...new Set(stretchesOf(text).flatMap((stretch) => [...stretch, ...pairsOf(stretch)])),
];

/** What a text must have to have a word of it: the character, or its pairs. A word has no blanks. */
export const piecesOfWord = (word: string): readonly string[] => {
  const characters = [...word].filter((one) => !BLANK.test(one));
  return characters.length === 1 ? characters : [...new Set(pairsOf(characters))];
};

/** Whether a text with all the pieces of a word has the word too: 工会主席 may be pieced together from three others. */
export const isOnePiece = (word: string): boolean => [...word].length <= 2;

const codes = new Map<string, string>();
const codeOfCharacter = (character: string): string => {
  const known = codes.get(character);
  if (known) return known;
  const code = (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
  codes.set(character, code);
  return code;
};

/** A piece in letters and digits, which every database takes for one word whatever it holds: four for each character. */
export const codeOf = (piece: string): string => [...piece].map(codeOfCharacter).join('');

/** Stands where a blank was, so that no word is found across it. */
const BREAK = '0';

/** The pairs of a text in their order, then its characters, as codes: who looks for pairs in a row finds a word of any length. */
export const sequenceOf = (text: string): string => {
  const stretches = stretchesOf(text);
  const pairs = stretches.flatMap((stretch) => [...pairsOf(stretch).map(codeOf), BREAK]);
  const characters = new Set(stretches.flat());
  return [...pairs, ...[...characters].map(codeOf)].join(' ');
};

/** The pieces of a word in a row, as `sequenceOf` has them. */
export const sequenceOfWord = (word: string): string => {
  const characters = [...word].filter((one) => !BLANK.test(one));
  return (characters.length === 1 ? characters : pairsOf(characters)).map(codeOf).join(' ');
};

const SAMPLES = 6;
const SAMPLE = 4;

/** Some short stretches spread over a text, by which its index is tried: the same ones for the same text. */
export const samplesOf = (text: string): readonly string[] => {
  const stretches = stretchesOf(text);
  const step = Math.max(1, Math.floor(stretches.length / SAMPLES));
  return stretches
    .filter((_, at) => at % step === 0)
    .slice(0, SAMPLES)
    .map((stretch, at) => {
      const from = Math.floor((Math.max(0, stretch.length - SAMPLE) * at) / SAMPLES);
      return stretch.slice(from, from + SAMPLE).join('');
    });
};
