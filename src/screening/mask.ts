import type { Finding } from './finding';
import { fold, originalRange } from './fold';
import { findPersonalData } from './personal-data';

/** A piece of text to put in place of another; UTF-16 offsets. */
export type Replacement = { readonly start: number; readonly end: number; readonly masked: string };

/** Where a text holds personal data, and what belongs there instead. */
export const personalReplacements = (text: string): Replacement[] => {
  const folded = fold(text);
  return findPersonalData(folded).map(({ start, end, masked = '' }) => ({
    ...originalRange(folded, start, end),
    masked,
  }));
};

const replace = (text: string, replacements: readonly Replacement[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, masked } of replacements) {
    parts.push(text.slice(at, start), masked);
    at = end;
  }
  return parts.join('') + text.slice(at);
};

/** A text without personal data: 138****1234. Masking twice changes nothing more. */
export const maskText = (text: string): string => replace(text, personalReplacements(text));

/**
 * Masks the personal data that `findings` of one field name. A finding made of an older text, whose place holds something else by
 * now, is passed over.
 */
export const mask = ({
  text,
  findings,
}: {
  readonly text: string;
  readonly findings: readonly Finding[];
}): string => {
  const named = new Set(findings.map(({ start, end, masked }) => `${start}-${end}-${masked}`));
  return replace(
    text,
    personalReplacements(text).filter(({ start, end, masked }) => named.has(`${start}-${end}-${masked}`))
  );
};
