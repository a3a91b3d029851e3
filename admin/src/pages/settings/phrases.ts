import { LIMITS } from '../../../../src/text';

/** More are searched longer than they are typed. */
const MOST = 20;

/** One a line; each once. */
export const phrasesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  ),
];

/** What stands against saving them; null for nothing. */
export const faultOfPhrases = (text: string): 'too-many' | 'too-long' | null => {
  const phrases = phrasesIn(text);
  if (phrases.length > MOST) return 'too-many';
  return phrases.some((phrase) => phrase.length > LIMITS.phrase) ? 'too-long' : null;
};
