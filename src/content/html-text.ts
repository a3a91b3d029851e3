import sanitizeHtml from 'sanitize-html';
import { unescapeHtml } from './escape';

const BREAKS = new Set([
  ...[
    'p',
    'div',
    'br',
    'hr',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'pre',
  ],
  ...[
    'table',
    'caption',
    'tr',
    'figure',
    'figcaption',
    'section',
    'article',
    'header',
    'footer',
    'address',
    'option',
    'textarea',
  ],
]);

const tidy = (text: string): string =>
  text
    .replace(/[\u00a0 ]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/**
 * What a reader of the HTML reads, one line a block, cells parted by tabs, pictures by their alternative text.
 * Text in forms and unknown elements is read too: a page that is not ours may show it.
 */
export const textOfHtml = (html: string): string => {
  const pieces: string[] = [];
  let preformatted = 0;
  sanitizeHtml(html, {
    allowedTags: [],
    nonTextTags: ['script', 'style'],
    enforceHtmlBoundary: false,
    onOpenTag: (name, attributes) => {
      if (BREAKS.has(name)) pieces.push('\n');
      if (name === 'pre') preformatted += 1;
      if (name === 'img' && attributes.alt) pieces.push(attributes.alt);
    },
    onCloseTag: (name) => {
      if (BREAKS.has(name)) pieces.push('\n');
      if (name === 'td' || name === 'th') pieces.push('\t');
      if (name === 'pre') preformatted -= 1;
    },
    textFilter: (escaped) => {
      const text = unescapeHtml(escaped);
      pieces.push(preformatted > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' '));
      return '';
    },
  });
  return tidy(pieces.join(''));
};
