import { personalReplacements } from './mask';

/** One piece of a text kept in several places: text nodes of a block, runs between tags. */
export type Span = { readonly text: string; readonly put: (text: string) => void };

/**
 * Masks personal data in a text kept in pieces, also where a number runs over several of them (half of it bold): the mask goes into
 * the piece it starts in, the rest of the number goes from the others.
 */
export const maskSpans = (spans: readonly Span[]): void => {
  const replacements = personalReplacements(spans.map((span) => span.text).join(''));
  if (replacements.length === 0) return;
  let offset = 0;
  for (const { text, put } of spans) {
    const [from, until] = [offset, offset + text.length];
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, masked } of replacements) {
      if (end <= from || start >= until) continue;
      parts.push(text.slice(at, Math.max(0, start - from)), start >= from ? masked : '');
      at = Math.min(text.length, end - from);
    }
    if (parts.length > 0) put(parts.join('') + text.slice(at));
    offset = until;
  }
};
