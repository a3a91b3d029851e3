import { element, escapeHtml, image } from './escape';
import { isObject } from './model';

type Node = Readonly<Record<string, unknown>>;

const MARKS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const;

const text = (node: Node): string =>
  MARKS.reduce(
    (inner, [mark, tag]) => (node[mark] ? element(tag, inner) : inner),
    escapeHtml(String(node.text)).replace(/\n/g, '<br>')
  );

const headingLevel = (level: unknown): number => Math.min(6, Math.max(1, Math.round(Number(level)) || 1));

const picture = (node: Node): string => {
  const file = isObject(node.image) ? node.image : {};
  const shown = image({ src: file.url, alt: file.alternativeText, width: file.width, height: file.height });
  const caption =
    typeof file.caption === 'string' && file.caption ? element('figcaption', escapeHtml(file.caption)) : '';
  return element('figure', shown + caption);
};

const node = (value: unknown): string => {
  if (!isObject(value)) return '';
  if (typeof value.text === 'string') return text(value);
  const inner = blocksToHtml(value.children);
  switch (value.type) {
    case 'heading':
      return element(`h${headingLevel(value.level)}`, inner);
    case 'list':
      return element(value.format === 'ordered' ? 'ol' : 'ul', inner);
    case 'list-item':
      return element('li', inner);
    case 'quote':
      return element('blockquote', inner);
    case 'code':
      return element('pre', element('code', inner));
    case 'link':
      return element('a', inner, { href: value.url });
    case 'image':
      return picture(value);
    default:
      return element('p', inner);
  }
};

/** Strapi's blocks as HTML; every text in it is escaped, links are not yet checked (see `sanitize`). */
export const blocksToHtml = (blocks: unknown): string =>
  Array.isArray(blocks) ? blocks.map(node).join('') : '';
