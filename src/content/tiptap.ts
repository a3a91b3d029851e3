import { element, escapeHtml, image } from './escape';
import { isObject } from './model';

type Node = Readonly<Record<string, unknown>>;

const MARKS: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
};

const BLOCKS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  taskList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  taskItem: 'li',
  blockquote: 'blockquote',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
};

const attributesOf = (node: Node): Readonly<Record<string, unknown>> =>
  isObject(node.attrs) ? node.attrs : {};

const aligned = (attributes: Readonly<Record<string, unknown>>): string =>
  typeof attributes.textAlign === 'string' ? `text-align: ${attributes.textAlign}` : '';

const marked = (inner: string, mark: unknown): string => {
  if (!isObject(mark)) return inner;
  const attributes = attributesOf(mark);
  if (mark.type === 'link') return element('a', inner, { href: attributes.href });
  if (mark.type === 'textStyle' && typeof attributes.color === 'string') {
    return element('span', inner, { style: `color: ${attributes.color}` });
  }
  const tag = MARKS[String(mark.type)];
  return tag ? element(tag, inner) : inner;
};

const heading = (node: Node): string => {
  const level = Math.min(6, Math.max(1, Math.round(Number(attributesOf(node).level)) || 1));
  return element(`h${level}`, contentOf(node), { style: aligned(attributesOf(node)) });
};

const block = (node: Node): string => {
  const attributes = attributesOf(node);
  switch (node.type) {
    case 'heading':
      return heading(node);
    case 'hardBreak':
      return '<br>';
    case 'horizontalRule':
      return '<hr>';
    case 'codeBlock':
      return element('pre', element('code', contentOf(node)));
    case 'image':
      return image({
        src: attributes.src,
        alt: attributes.alt,
        width: attributes.width,
        height: attributes.height,
      });
    default: {
      const tag = BLOCKS[String(node.type)];
      const { colspan, rowspan } = attributes;
      return tag
        ? element(tag, contentOf(node), { style: aligned(attributes), colspan, rowspan })
        : contentOf(node);
    }
  }
};

const nodeToHtml = (node: unknown): string => {
  if (!isObject(node)) return '';
  if (typeof node.text !== 'string') return block(node);
  const marks = Array.isArray(node.marks) ? node.marks : [];
  return marks.reduceRight<string>(marked, escapeHtml(node.text));
};

const contentOf = (node: Node): string =>
  Array.isArray(node.content) ? node.content.map(nodeToHtml).join('') : '';

/** Tiptap's document as HTML; every text in it is escaped, links and colours are not yet checked (see `sanitize`). */
export const tiptapToHtml = (document: Node): string => contentOf(document);
