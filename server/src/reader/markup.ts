/** A tag as it stands in a page: `name` without its prefix, lower case. */
export type Tag = {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  readonly source: string;
};
export type MarkupReader = {
  readonly tag: (tag: Tag) => void;
  readonly text: (text: string) => void;
  /** Comments, declarations and instructions. */
  readonly other: (source: string) => void;
};

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  shy: '',
  middot: '·',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  starf: '★',
  bigstar: '★',
  star: '☆',
  ldquo: '“',
  rdquo: '”',
  colon: ':',
  plus: '+',
};

const entity = (whole: string): string => {
  const name = whole.slice(1).replace(/;$/, '');
  if (name[0] !== '#') return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** Entities read; one that is not known stays as it is written. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});?/gi, entity) : text;

const tagOf = (source: string): Tag => {
  const isEnd = source[1] === '/';
  let end = isEnd ? 2 : 1;
  const start = end;
  while (end < source.length && !/[\s/>]/.test(source[end]!)) end += 1;
  const full = source.slice(start, end);
  const colon = full.indexOf(':');
  return {
    name: (colon < 0 ? full : full.slice(colon + 1)).toLowerCase(),
    isEnd,
    isEmpty: source.endsWith('/>'),
    source,
  };
};

/** What is between `<!--` and `-->`, `<![CDATA[` and `]]>`, `<?` and `?>`; the rest of the page where the end is missing. */
const SPANS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

const spanAt = (
  page: string,
  at: number
): { readonly open: string; readonly end: number; readonly inner: string } | null => {
  for (const [open, close] of SPANS) {
    if (!page.startsWith(open, at)) continue;
    const found = page.indexOf(close, at + open.length);
    const stop = found < 0 ? page.length : found;
    return { open, inner: page.slice(at + open.length, stop), end: found < 0 ? stop : stop + close.length };
  }
  return null;
};

/** A declaration with its inner subset: `<!DOCTYPE a [ <!ENTITY b "…"> ]>`. */
const declarationEnd = (page: string, at: number): number => {
  const bracket = page.indexOf('[', at);
  const close = page.indexOf('>', at);
  if (close < 0) return page.length;
  if (bracket < 0 || bracket > close) return close + 1;
  const end = page.indexOf(']', bracket);
  const after = end < 0 ? -1 : page.indexOf('>', end);
  return after < 0 ? page.length : after + 1;
};

/** Goes once through a page of XML or HTML, however broken: nothing is looked for twice, no entity is ever expanded. */
export const scanMarkup = (page: string, reader: MarkupReader): void => {
  let at = 0;
  while (at < page.length) {
    const open = page.indexOf('<', at);
    if (open < 0) return reader.text(decodeEntities(page.slice(at)));
    if (open > at) reader.text(decodeEntities(page.slice(at, open)));
    const span = spanAt(page, open);
    if (span) {
      if (span.open === '<![CDATA[') reader.text(span.inner);
      else reader.other(span.inner);
      at = span.end;
    } else if (page[open + 1] === '!') {
      at = declarationEnd(page, open);
      reader.other(page.slice(open, at));
    } else if (/[a-z/_]/i.test(page[open + 1] ?? '')) {
      const close = page.indexOf('>', open);
      if (close < 0) return reader.text(decodeEntities(page.slice(open)));
      reader.tag(tagOf(page.slice(open, close + 1)));
      at = close + 1;
    } else {
      reader.text('<');
      at = open + 1;
    }
  }
};

const ATTRIBUTE = /([\p{L}\p{N}_:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu;

/** Attributes of a tag, names without their prefix. */
export const attributesOf = (source: string): readonly { readonly name: string; readonly value: string }[] =>
  [...source.slice(0, 100_000).matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => ({
    name: name.slice(name.indexOf(':') + 1),
    value: decodeEntities(double ?? single ?? bare ?? ''),
  }));

export const attributeOf = (source: string, name: string): string | null =>
  attributesOf(source).find((one) => one.name === name)?.value ?? null;
