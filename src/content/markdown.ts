import { element } from './escape';
import { keepMasks, PAIRS } from './markdown-markup';

/** Markdown may hold HTML; a `<` that opens no tag is text. Patterns stop at the next delimiter, so that none goes quadratic. */
const text = (line: string): string =>
  line.replace(/&(?![a-z0-9#]{1,31};)/gi, '&amp;').replace(/<(?!\/?[a-z][^<>]*>)/gi, '&lt;');

const address = (url: string): string => url.replace(/"/g, '&quot;');

const inline = (line: string): string => {
  const linked = keepMasks(text(line))
    .replace(
      /!\[([^[\]]*)\]\(([^()\s]*)(?:\s"[^"()]*")?\)/g,
      (_, alt: string, url: string) => `<img src="${address(url)}" alt="${address(alt)}">`
    )
    .replace(
      /\[([^[\]]*)\]\(([^()\s]*)(?:\s"[^"()]*")?\)/g,
      (_, label: string, url: string) => `<a href="${address(url)}">${label}</a>`
    );
  return PAIRS.reduce((html, { tag, pattern }) => html.replace(pattern, `<${tag}>$2</${tag}>`), linked);
};

type Kind = 'ul' | 'ol' | 'blockquote' | 'pre' | 'p';
type Group = { readonly kind: Kind; readonly lines: string[] };

const RULES: readonly { readonly kind: Kind; readonly marker: RegExp }[] = [
  { kind: 'ul', marker: /^\s*[-*+]\s+/ },
  { kind: 'ol', marker: /^\s*\d{1,9}[.)]\s+/ },
  { kind: 'blockquote', marker: /^\s*>\s?/ },
];

const render = ({ kind, lines }: Group): string => {
  if (kind === 'ul' || kind === 'ol')
    return element(kind, lines.map((line) => element('li', inline(line))).join(''));
  if (kind === 'pre')
    return element(
      'pre',
      element('code', lines.map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;')).join('\n'))
    );
  return element(kind, lines.map(inline).join('<br>'));
};

const single = (line: string): string | null => {
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading) return element(`h${heading[1]?.length ?? 1}`, inline((heading[2] ?? '').replace(/\s#+$/, '')));
  return /^\s*([-*_])\s*(?:\1\s*){2,}$/.test(line) ? '<hr>' : null;
};

/** The Markdown an editor is likely to write, as HTML: headings, lists, quotes, code, links, images, emphasis. Not yet sanitized. */
export const markdownToHtml = (markdown: string): string => {
  const written: string[] = [];
  let group: Group | null = null;
  let isFenced = false;
  const close = (): void => {
    if (group) written.push(render(group));
    group = null;
  };
  const add = (kind: Kind, line: string): void => {
    if (group?.kind !== kind) {
      close();
      group = { kind, lines: [] };
    }
    group.lines.push(line);
  };
  for (const line of markdown.split(/\r\n?|\n/)) {
    if (/^\s*```/.test(line)) {
      close();
      isFenced = !isFenced;
    } else if (isFenced) add('pre', line);
    else if (line.trim() === '') close();
    else if (single(line) !== null) {
      close();
      written.push(single(line) ?? '');
    } else {
      const rule = RULES.find(({ marker }) => marker.test(line));
      add(rule?.kind ?? 'p', rule ? line.replace(rule.marker, '') : line);
    }
  }
  close();
  return written.join('');
};
