const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, inside an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** Back from what `escapeHtml` and sanitize-html write; all other entities are decoded by the parser. */
export const unescapeHtml = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** An element around HTML that is already safe. */
export const element = (
  tag: string,
  inner: string,
  attributes: Readonly<Record<string, unknown>> = {}
): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => (typeof value === 'string' && value !== '') || typeof value === 'number')
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`);
  return `<${tag}${written.join('')}>${inner}</${tag}>`;
};

/** An image; without alternative text it is decoration. */
export const image = (attributes: {
  readonly src: unknown;
  readonly alt: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
}): string => {
  const { src, alt, width, height } = attributes;
  const text = typeof alt === 'string' ? escapeHtml(alt) : '';
  return element('img', '', { src, width, height }).replace('></img>', ` alt="${text}">`);
};
