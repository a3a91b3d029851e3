import { AhoCorasick } from '@monyone/aho-corasick';
import type { Folded } from '../text/fold';
import type { Match } from './match';
import { termKey } from './parse-terms';
import type { Term } from './term';
import { isOwnWord } from '../text/word-boundary';

/** The office's list of sensitive terms, built once; `find` looks through a normalised text. `rule` of a match is the term as listed. */
export type TermMatcher = {
  readonly size: number;
  readonly find: (normalised: Folded) => Match[];
  /** The same without those made of the ends of two other words: 上访 in 晚上访问. */
  readonly findWords: (normalised: Folded) => Match[];
};

const LATIN = /[a-z\d]/;

type Hit = { readonly begin: number; readonly end: number; readonly keyword: string };

/** `64` is not in 1964, nor `ai` in email: an end of a term that is a Latin letter or a digit ends a word in the text too. */
const isWhole = (text: string, { begin, end }: Hit): boolean =>
  !(LATIN.test(text[begin]!) && LATIN.test(text[begin - 1] ?? '')) &&
  !(LATIN.test(text[end - 1]!) && LATIN.test(text[end] ?? ''));

/** Of hits that overlap, the leftmost, and of those the longest. */
const leftmostLongest = (hits: readonly Hit[]): Hit[] => {
  const chosen: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.begin - b.begin || b.end - a.end)) {
    if (hit.begin >= (chosen.at(-1)?.end ?? 0)) chosen.push(hit);
  }
  return chosen;
};

const isWithin = (hit: Hit, { begin, end }: Hit): boolean => begin <= hit.begin && hit.end <= end;

const asTerm = (term: string | Term): Term => (typeof term === 'string' ? { term } : term);

type Lists = {
  readonly listed: ReadonlyMap<string, Term>;
  readonly exceptions: ReadonlyMap<string, ReadonlySet<string>>;
};

const listsOf = (terms: readonly (string | Term)[]): Lists => {
  const listed = new Map<string, Term>();
  const exceptions = new Map<string, Set<string>>();
  for (const one of terms.map(asTerm)) {
    const key = termKey(one.term);
    if (key === '' || listed.has(key)) continue;
    listed.set(key, one);
    for (const exception of one.exceptions ?? []) {
      const wider = termKey(exception);
      if (wider.includes(key) && wider !== key)
        exceptions.set(wider, (exceptions.get(wider) ?? new Set()).add(key));
    }
  }
  return { listed, exceptions };
};

/** A matcher for the office's terms: written in any width, spacing or script they are found (Art. 8(三), Art. 9(七)). */
export const createTermMatcher = (terms: readonly (string | Term)[]): TermMatcher => {
  const { listed, exceptions } = listsOf(terms);
  const automaton = new AhoCorasick([...new Set([...listed.keys(), ...exceptions.keys()])]);
  const hitsIn = (text: string): Hit[] => {
    const all = automaton.matchInText(text).filter((hit) => isWhole(text, hit));
    const wider = all.filter(({ keyword }) => exceptions.has(keyword));
    const isExcepted = (hit: Hit): boolean =>
      wider.some((one) => isWithin(hit, one) && exceptions.get(one.keyword)!.has(hit.keyword));
    return all.filter((hit) => listed.has(hit.keyword) && (wider.length === 0 || !isExcepted(hit)));
  };
  const matchOf = ({ begin, end, keyword }: Hit): Match => {
    const { term, severity, replacement, note } = listed.get(keyword)!;
    return {
      rule: term,
      start: begin,
      end,
      severity: severity ?? 'reason',
      replacement: replacement || null,
      note: note || null,
    };
  };
  return {
    size: listed.size,
    find: ({ text }) => leftmostLongest(hitsIn(text)).map(matchOf),
    findWords: ({ text }) => {
      const own = isOwnWord(text);
      return leftmostLongest(hitsIn(text).filter(({ begin, end }) => own(begin, end))).map(matchOf);
    },
  };
};
