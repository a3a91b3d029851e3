import sanitizeHtml from 'sanitize-html';
import { isForeign, type OwnHosts } from './foreign-pictures';

const COLOR = [/^#[0-9a-f]{3,8}$/i, /^[a-z]{3,20}$/i, /^rgba?\([\d\s.,%]{1,40}\)$/i];
const LENGTH = [/^\d{1,4}(\.\d{1,3})?(px|em|rem|pt|%)$/];

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'div', 'span', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code'],
    ...['strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'mark', 'small'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'a', 'img', 'figure', 'figcaption'],
    ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    '*': ['style'],
    a: ['href', 'title', 'target', 'rel'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    col: ['span', 'width'],
    ol: ['start'],
  },
  allowedStyles: {
    '*': {
      'text-align': [/^(left|right|center|justify)$/],
      'text-indent': LENGTH,
      'vertical-align': [/^(top|middle|bottom|baseline|sub|super)$/],
      'font-weight': [/^(bold|normal|[1-9]00)$/],
      'font-style': [/^(italic|normal)$/],
      'text-decoration': [/^(underline|line-through|none)$/],
      color: COLOR,
      'background-color': COLOR,
      width: LENGTH,
      'margin-left': LENGTH,
      'padding-left': LENGTH,
    },
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  enforceHtmlBoundary: false,
  nestingLimit: 200,
  transformTags: {
    a: (tagName, attributes) => {
      const { target, rel: _written, ...rest } = attributes;
      const opened: sanitizeHtml.Attributes =
        target === '_blank' ? { target, rel: 'noopener noreferrer' } : {};
      return { tagName, attribs: { ...rest, ...opened } };
    },
  },
};

/** A picture of another server as a link: it is not loaded, and nobody there hears that somebody reads the draft. */
const linked =
  (own: OwnHosts): sanitizeHtml.Transformer =>
  (tagName, attributes) => {
    const { src = '', alt = '' } = attributes;
    if (!isForeign(src, own)) return { tagName, attribs: attributes };
    const href = src.trim().replace(/^\/\//, 'https://');
    const attribs = { href, target: '_blank', rel: 'noopener noreferrer' };
    return { tagName: 'a', attribs, text: `🖼 ${alt || href}` };
  };

/**
 * HTML that is safe to show: what officers paste from a word processor stays (tables, lists, links, pictures,
 * alignment), what could act does not (scripts, handlers, `javascript:` addresses, frames, forms).
 */
export const sanitize = (html: string, own?: OwnHosts): string =>
  sanitizeHtml(
    html,
    own ? { ...OPTIONS, transformTags: { ...OPTIONS.transformTags, img: linked(own) } } : OPTIONS
  );
