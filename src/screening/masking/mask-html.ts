import { bodyFormOf, markupIn, type Markup } from '../../content';
import { maskText } from './mask';
import { everything, maskSpans, type Span, type Wanted } from './mask-pieces';

/** Each alternative stops where another of its kind begins, so that unclosed tags cost no more than closed ones. */
const TOKEN =
  /<!--(?:(?!<!--)[\s\S])*?-->|<(script|style)\b(?:(?!<\1)[\s\S])*?<\/\1\s*>|<\/?[a-z][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|[^<&]+|[<&]/gi;
const INLINE =
  /^<!--|^<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|label|mark|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)\b/i;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '\u00ad',
  middot: '·',
  ndash: '–',
  mdash: '—',
  hyphen: '‐',
  plus: '+',
};

/** The character an entity stands for, in one UTF-16 unit; `&` itself where it is of no use to a number. */
const decode = (entity: string): string => {
  const name = entity.slice(1, -1);
  if (name[0] !== '#') return ENTITIES[name] ?? '&';
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : '&';
};

const maskTag = (tag: string, wanted: Wanted): string =>
  tag.replace(
    /(\s(?:alt|title|aria-label|href)\s*=\s*)("[^"]*"|'[^']*')/gi,
    (whole, name: string, value: string) =>
      /href/i.test(name) && !/^["'](?:tel|sms):/i.test(value) ? whole : `${name}${maskText(value, wanted)}`
  );

/** A token of the whole: a tag or Markdown's own signs, an entity, or text. */
type Piece = { readonly kind: 'markup' | 'text'; readonly token: string; readonly start: number };

const isTag = (token: string): boolean => token.length > 1 && /^<[a-z/!]/i.test(token);

/** One run of text, parted where Markdown's signs stand in it. */
const partedBy = (signs: ReadonlyMap<number, number>, { token, start }: Piece): readonly Piece[] => {
  const pieces: Piece[] = [];
  let from = start;
  const upTo = (end: number) => {
    if (end > from) pieces.push({ kind: 'text', token: token.slice(from - start, end - start), start: from });
  };
  for (let at = start; at < start + token.length; at += 1) {
    const end = signs.get(at) ?? 0;
    if (end === 0 || end > start + token.length) continue;
    upTo(at);
    pieces.push({ kind: 'markup', token: token.slice(at - start, end - start), start: at });
    from = end;
    at = end - 1;
  }
  upTo(start + token.length);
  return pieces;
};

const piecesOf = (html: string, markup: readonly Markup[]): readonly Piece[] => {
  const signs = new Map(markup.flatMap(({ open, close }) => [open, close]));
  return [...html.matchAll(TOKEN)].flatMap(({ 0: token, index: start }): readonly Piece[] =>
    isTag(token) ? [{ kind: 'markup', token, start }] : partedBy(signs, { kind: 'text', token, start })
  );
};

const maskSign = (sign: string, wanted: Wanted): string =>
  /^\]\((?:tel|sms):/i.test(sign) ? maskText(sign, wanted) : sign;

/** Emphasis of a text that went into the mask beside it would be read as asterisks. */
const withoutEmptied = (pieces: readonly Piece[], output: string[], markup: readonly Markup[]): void => {
  const places = new Map(pieces.map(({ start }, place) => [start, place]));
  for (const { open, close } of markup) {
    const [from, until] = [places.get(open[0]), places.get(close[0])];
    if (from === undefined || until === undefined || /^!?\[/.test(pieces[from]!.token)) continue;
    const isEmptied = pieces
      .slice(from + 1, until)
      .every(({ kind }, i) => kind === 'markup' || output[from + 1 + i] === '');
    if (isEmptied) output[from] = output[until] = '';
  }
};

/** HTML or Markdown without personal data in its text, its descriptions and its telephone links; tags and emphasis stay as they were. */
export const maskHtml = (html: string, wanted: Wanted = everything): string => {
  const markup = bodyFormOf(html, { type: 'richtext' }) === 'markdown' ? markupIn(html) : [];
  const pieces = piecesOf(html, markup);
  const output: string[] = [];
  let inline: Span[] = [];
  const flush = (): void => {
    maskSpans(inline, wanted);
    inline = [];
  };
  for (const { kind, token } of pieces) {
    const place = output.length;
    if (kind === 'text') {
      output.push(token);
      const text = token.startsWith('&') && token.length > 1 ? decode(token) : token;
      inline.push({ text, put: (masked) => void (output[place] = masked) });
      continue;
    }
    output.push(isTag(token) ? maskTag(token, wanted) : maskSign(token, wanted));
    if (isTag(token) && !INLINE.test(token)) flush();
  }
  flush();
  withoutEmptied(pieces, output, markup);
  return output.join('');
};
