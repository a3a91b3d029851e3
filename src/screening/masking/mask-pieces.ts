import { personalReplacements, type Replacement } from './replacement';

/** One piece of a text kept in several places: text nodes of a block, runs between tags. */
export type Span = { readonly text: string; readonly put: (text: string) => void };

/** Which masks are put: all of them, or those somebody chose, by what they read (`138****1234`). */
export type Wanted = (masked: string) => boolean;
export const everything: Wanted = () => true;

/** What is left of a piece that starts at `offset` of the whole; a mask goes into the piece its number starts in. */
const maskPiece = (text: string, offset: number, replacements: readonly Replacement[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, masked } of replacements) {
    if (end <= offset || start >= offset + text.length) continue;
    parts.push(text.slice(at, Math.max(0, start - offset)), start >= offset ? masked : '');
    at = Math.min(text.length, end - offset);
  }
  return parts.join('') + text.slice(at);
};

/** The pieces with each of `replacements` made, offsets into the pieces put together. */
export const replaceIn = (pieces: readonly string[], replacements: readonly Replacement[]): string[] => {
  let offset = 0;
  return pieces.map((piece) => {
    const masked = maskPiece(piece, offset, replacements);
    offset += piece.length;
    return masked;
  });
};

/**
 * Masks personal data in a text kept in pieces, also where a number runs over several of them (half of it bold). Goes on until there
 * is none: a number joined to another may stand by itself only once the other is masked.
 */
export const maskPieces = (pieces: readonly string[], wanted: Wanted = everything): readonly string[] => {
  let masked = pieces;
  for (;;) {
    const replacements = personalReplacements(masked.join('')).filter((one) => wanted(one.masked));
    if (replacements.length === 0) return masked;
    masked = replaceIn(masked, replacements);
  }
};

/** Masks the pieces where they are kept. */
export const maskSpans = (spans: readonly Span[], wanted: Wanted = everything): void =>
  maskPieces(
    spans.map(({ text }) => text),
    wanted
  ).forEach((text, i) => {
    if (text !== spans[i]!.text) spans[i]!.put(text);
  });
