import { isReadable } from '../../text';
import { normalise } from '../text/normalise';

export const MAX_TERMS = 50_000;
export const MAX_TERM_LENGTH = 50;

/** `blank`: nothing is left of it but spaces and signs; `severity`: none of the three. */
export type TermRefusal = 'too-long' | 'too-many' | 'blank' | 'control-character' | 'severity';
/** `line` counts from 1; `text` is cut to the length a term may have. */
export type RefusedTerm = { readonly line: number; readonly text: string; readonly reason: TermRefusal };
export type ParsedTerms = {
  readonly accepted: readonly string[];
  readonly refused: readonly RefusedTerm[];
  readonly duplicates: number;
};

/** What a term matches by: terms with the same key are one, whatever a database takes for equal. */
export const termKey = (term: string): string => normalise(term).text.trim();

/** Why a text can be no term; null for one that can. */
export const objectionToTerm = (term: string): TermRefusal | null => {
  if (term.length > MAX_TERM_LENGTH) return 'too-long';
  if (!isReadable(term)) return 'control-character';
  return /[\p{L}\p{N}]/u.test(termKey(term)) ? null : 'blank';
};

/**
 * Reads a list of sensitive terms as offices keep them: one a line or several parted by commas, 、, semicolons or tabs; `#` starts a
 * comment. Terms that would match the same text are one.
 */
export const parseTerms = (text: string): ParsedTerms => {
  const accepted = new Map<string, string>();
  const refused: RefusedTerm[] = [];
  let duplicates = 0;
  const take = (term: string, line: number): void => {
    const key = termKey(term);
    const reason =
      objectionToTerm(term) ?? (accepted.size >= MAX_TERMS && !accepted.has(key) ? 'too-many' : null);
    if (reason) refused.push({ line, text: term.slice(0, MAX_TERM_LENGTH), reason });
    else if (accepted.has(key)) duplicates += 1;
    else accepted.set(key, term);
  };
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((line, i) => {
      const terms = line.replace(/(?:^|[\s,，、;；])#.*$/, '').split(/[,，、;；\t]/);
      for (const term of terms.map((one) => one.trim())) if (term !== '') take(term, i + 1);
    });
  return { accepted: [...accepted.values()], refused, duplicates };
};
