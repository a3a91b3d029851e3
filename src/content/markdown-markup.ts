/** What a customary mask (138****8000) is made of is no emphasis, however many of them stand on a line. */
const MASK = /(?<=\d)\*{4,}(?=[\dx])/gi;

/** One kind of pair around an inline text; the groups are what opens, what is read, and what closes. */
export type Pair = { readonly tag: 'code' | 'strong' | 'em' | 's'; readonly pattern: RegExp };

/** In the order they are looked for; patterns stop at the next delimiter, so that none goes quadratic. */
export const PAIRS: readonly Pair[] = [
  { tag: 'code', pattern: /(`)([^`]+)(`)/g },
  { tag: 'strong', pattern: /(\*\*)([^*]+)(\*\*)/g },
  { tag: 'strong', pattern: /(?<!\w)(__)([^_]+)(__)(?!\w)/g },
  { tag: 'em', pattern: /(\*)([^*\s][^*]*)(\*)/g },
  { tag: 'em', pattern: /(?<!\w)(_)([^_]+)(_)(?!\w)/g },
  { tag: 's', pattern: /(~~)([^~]+)(~~)/g },
];

const LINK = /(!?\[)([^[\]]*)(\]\([^()\s]*(?:\s"[^"()]*")?\))/g;

/** Asterisks of masks as an entity, which no pattern takes for emphasis. */
export const keepMasks = (line: string): string =>
  line.replace(MASK, (stars) => '&#42;'.repeat(stars.length));

/** What opens and what closes one inline text, `[start, end)` of the whole. */
export type Markup = { readonly open: readonly [number, number]; readonly close: readonly [number, number] };

const hidden = (text: string): string => '\u0000'.repeat(text.length);

/** Where a Markdown text holds links and emphasis, as `markdownToHtml` reads it. */
export const markupIn = (markdown: string): readonly Markup[] => {
  const found: Markup[] = [];
  let rest = markdown.replace(MASK, hidden);
  for (const pattern of [LINK, ...PAIRS.map((pair) => pair.pattern)]) {
    for (const { 0: whole, 1: opening = '', 2: inner = '', index: at } of rest.matchAll(pattern)) {
      const [from, end] = [at + opening.length, at + whole.length];
      if (!inner.includes('\n')) found.push({ open: [at, from], close: [from + inner.length, end] });
    }
    rest = rest.replace(pattern, (whole: string, opening: string, inner: string) =>
      inner.includes('\n')
        ? whole
        : hidden(opening) + inner + hidden(whole.slice(opening.length + inner.length))
    );
  }
  return found;
};
