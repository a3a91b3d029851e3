import { AhoCorasick } from '@monyone/aho-corasick';
import type { Folded } from './fold';
import type { Match } from './match';
import { termKey } from './parse-terms';

/** The office's list of sensitive terms, built once; `find` looks through a normalised text. `rule` of a match is the term as listed. */
export type TermMatcher = { readonly size: number; readonly find: (normalised: Folded) => Match[] };

const LATIN = /[a-z\d]/;

/** `64` is not in 1964, nor `ai` in email: an end of a term that is a Latin letter or a digit ends a word in the text too. */
const isWhole = (text: string, { begin, end }: { begin: number; end: number }): boolean =>
  !(LATIN.test(text[begin]!) && LATIN.test(text[begin - 1] ?? '')) &&
  !(LATIN.test(text[end - 1]!) && LATIN.test(text[end] ?? ''));

/** Of hits that overlap, the leftmost, and of those the longest. */
const leftmostLongest = <Hit extends { begin: number; end: number }>(hits: readonly Hit[]): Hit[] => {
  const chosen: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.begin - b.begin || b.end - a.end)) {
    if (hit.begin >= (chosen.at(-1)?.end ?? 0)) chosen.push(hit);
  }
  return chosen;
};

/** A matcher for the office's terms: written in any width, spacing or script they are found (Art. 8(三), Art. 9(七)). */
export const createTermMatcher = (terms: readonly string[]): TermMatcher => {
  const listed = new Map<string, string>();
  for (const term of terms) {
    const text = termKey(term);
    if (text !== '' && !listed.has(text)) listed.set(text, term);
  }
  const automaton = new AhoCorasick([...listed.keys()]);
  return {
    size: listed.size,
    find: ({ text }) =>
      leftmostLongest(automaton.matchInText(text).filter((hit) => isWhole(text, hit))).map(
        ({ begin, end, keyword }) => ({
          rule: listed.get(keyword)!,
          start: begin,
          end,
        })
      ),
  };
};
