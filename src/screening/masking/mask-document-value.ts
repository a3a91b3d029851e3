import { tiptapDocument } from '../../content';
import { maskBlocks } from './mask-blocks';
import { maskHtml } from './mask-html';
import { everything, type Wanted } from './mask-pieces';
import { maskTiptap } from './mask-tiptap';

/** Tiptap's document is kept as text by its editor: what holds nothing to mask comes back as it was written. */
const maskTiptapValue = (
  value: unknown,
  document: Readonly<Record<string, unknown>>,
  wanted: Wanted
): unknown => {
  const masked = maskTiptap(document, wanted);
  if (JSON.stringify(masked) === JSON.stringify(document)) return value;
  return typeof value === 'string' ? JSON.stringify(masked) : masked;
};

/**
 * The value of one field without personal data, in its own form: a plain text, HTML, Markdown, Tiptap's document or the array of
 * Strapi's blocks editor. Anything else comes back as it is. `wanted` chooses among the numbers by their masks.
 */
export const maskDocumentValue = (
  value: unknown,
  { wanted = everything }: { readonly wanted?: Wanted } = {}
): unknown => {
  const tiptap = tiptapDocument(value);
  if (tiptap) return maskTiptapValue(value, tiptap, wanted);
  if (typeof value === 'string') return maskHtml(value, wanted);
  return Array.isArray(value) ? maskBlocks(value, wanted) : value;
};
