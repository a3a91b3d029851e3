/** What XML 1.0 cannot hold, however it is written: control characters, halves of a character, U+FFFE and U+FFFF. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text inside an element or an attribute. `>` too, so that no `]]>` is left. */
export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

type Attributes = Readonly<Record<string, string | number>>;

const opened = (name: string, attributes: Attributes): string =>
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(String(value))}"`)].join(
    ' '
  );

/** An element that holds a text; nothing where there is none. */
export const element = (name: string, text: string | null, attributes: Attributes = {}): string =>
  text === null ? '' : `<${opened(name, attributes)}>${escapeXml(text)}</${name}>`;

/** An element without content. */
export const empty = (name: string, attributes: Attributes): string => `<${opened(name, attributes)}/>`;

/** An element of elements, each a line. */
export const within = (name: string, parts: readonly string[], attributes: Attributes = {}): string =>
  `<${opened(name, attributes)}>\n${parts.filter((part) => part !== '').join('\n')}\n</${name}>`;

export const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
