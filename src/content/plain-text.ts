import { blocksToHtml } from './blocks';
import { bodyFormOf, tiptapDocument } from './body-form';
import { canonicalText } from './canonical-value';
import { element, escapeHtml } from './escape';
import { textOfHtml } from './html-text';
import { markdownToHtml } from './markdown';
import type { AttributeModel } from './model';
import type { OwnHosts } from './foreign-pictures';
import { sanitize } from './sanitize';
import { tiptapToHtml } from './tiptap';

const paragraphs = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', escapeHtml(line)))
    .join('');

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const unsafeHtml = (value: unknown, attribute: AttributeModel): string => {
  switch (bodyFormOf(value, attribute)) {
    case 'blocks':
      return blocksToHtml(value);
    case 'tiptap':
      return tiptapToHtml(tiptapDocument(value) ?? {});
    case 'html':
      return written(value);
    case 'markdown':
      return markdownToHtml(written(value));
    default:
      return paragraphs(written(value));
  }
};

/** A body in any of its forms as HTML that is safe to show; with `own`, pictures of other servers are links to them. */
export const htmlOf = (value: unknown, attribute: AttributeModel, own?: OwnHosts): string =>
  value === null || value === undefined ? '' : sanitize(unsafeHtml(value, attribute), own);

/** A text or body in any of its forms as what its reader reads; screening and differences look at this. */
export const plainText = (value: unknown, attribute: AttributeModel): string => {
  if (value === null || value === undefined) return '';
  const form = bodyFormOf(value, attribute);
  return form === 'plain'
    ? canonicalText(written(value))
    : canonicalText(textOfHtml(unsafeHtml(value, attribute)));
};
