import { maskText } from './mask';
import { maskSpans, type Span } from './mask-pieces';

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

const maskTag = (tag: string): string =>
  tag.replace(
    /(\s(?:alt|title|aria-label|href)\s*=\s*)("[^"]*"|'[^']*')/gi,
    (whole, name: string, value: string) =>
      /href/i.test(name) && !/^["'](?:tel|sms):/i.test(value) ? whole : `${name}${maskText(value)}`
  );

/** HTML or Markdown without personal data in its text, its descriptions and its telephone links; tags stay as they were. */
export const maskHtml = (html: string): string => {
  const output: string[] = [];
  let inline: Span[] = [];
  const flush = (): void => {
    maskSpans(inline);
    inline = [];
  };
  for (const [token] of html.matchAll(TOKEN)) {
    const place = output.length;
    const isTag = /^<[a-z/!]/i.test(token) && token.length > 1;
    output.push(isTag ? maskTag(token) : token);
    if (!isTag) {
      const text = token.startsWith('&') && token.length > 1 ? decode(token) : token;
      inline.push({ text, put: (masked) => void (output[place] = masked) });
    } else if (!INLINE.test(token)) flush();
  }
  flush();
  return output.join('');
};
