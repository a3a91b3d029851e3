import type { Package } from './package';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const MARGIN = /^word\/(?:header|footer|footnotes|endnotes|comments)\d*\.xml$/;

const textIn = (xml: string, elements: string): string =>
  [...xml.matchAll(new RegExp(`<w:(?:${elements})(?:\\s[^>]*)?>([^<]*)<|</w:p>`, 'g'))]
    .map(([, text]) => text ?? '\n')
    .join('')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity]!);

/**
 * What of a Word file does not stand in its body but goes online with it: headers and footers (where secrecy marks are set), notes,
 * comments, and text deleted under tracked changes.
 */
export const readWordMargins = (parts: Package): string => {
  const margins = [...parts]
    .filter(([name]) => MARGIN.test(name))
    .map(([, xml]) => textIn(xml.toString('utf8'), 't|delText'));
  const deleted = textIn(parts.get('word/document.xml')?.toString('utf8') ?? '', 'delText');
  return [...margins, deleted]
    .map((text) => text.replace(/\n{2,}/g, '\n').trim())
    .filter(Boolean)
    .join('\n');
};
