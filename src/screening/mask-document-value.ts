import { maskBlocks } from './mask-blocks';
import { maskHtml } from './mask-html';

/**
 * The value of one field without personal data, in its own form: a plain text, HTML, Markdown or the array of Strapi's blocks
 * editor. Anything else comes back as it is.
 */
export const maskDocumentValue = (value: unknown): unknown => {
  if (typeof value === 'string') return maskHtml(value);
  return Array.isArray(value) ? maskBlocks(value) : value;
};
