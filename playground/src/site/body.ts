/** Of what an editor writes into `style`, that which means something to a reader; colours, fonts and widths are the site's. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/text-align:\s*center/i, 'center'],
  [/text-align:\s*right/i, 'right'],
  [/text-indent:\s*0/i, 'flush'],
  [/font-weight:\s*(bold|[6-9]00)/i, 'bold'],
  [/font-style:\s*italic/i, 'italic'],
  [/text-decoration:[^;]*underline/i, 'underline'],
  [/text-decoration:[^;]*line-through/i, 'struck'],
];

const classed = (attributes: string): string =>
  attributes.replace(/\sstyle="([^"]*)"/i, (_, style: string) => {
    const names = CLASSES.filter(([pattern]) => pattern.test(style)).map(([, name]) => name);
    return names.length > 0 ? ` class="${names.join(' ')}"` : '';
  });

const OPENING: Readonly<Record<string, (attributes: string) => string>> = {
  table: (attributes) =>
    `<div class="scroll" role="region" aria-label="表格" tabindex="0"><table${attributes}>`,
  col: (attributes) => `<col${attributes.replace(/\swidth="[^"]*"/i, '')}>`,
  // The page's own heading is the only one of the first rank.
  h1: (attributes) => `<h2${attributes}>`,
  img: (attributes) =>
    `<img${/\salt=/i.test(attributes) ? '' : ' alt=""'}${attributes} loading="lazy" decoding="async">`,
  br: () => '<br>',
  hr: () => '<hr>',
};
const CLOSING: Readonly<Record<string, string>> = { table: '</table></div>', h1: '</h2>' };

/**
 * The API's sanitized HTML as this site shows it: wide tables scroll by themselves, pictures load when they are reached, and no
 * `style` is left, so that the Content-Security-Policy can forbid them all. Only well-formed HTML with escaped attributes comes in.
 */
export const shownBody = (html: string): string =>
  html
    .replace(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi, (_, name: string, attributes: string) => {
      const tag = name.toLowerCase();
      const said = classed(attributes.replace(/\s*\/\s*$/, ''));
      return OPENING[tag]?.(said) ?? `<${tag}${said}>`;
    })
    .replace(/<\/([a-z][a-z0-9]*)>/gi, (whole, name: string) => CLOSING[name.toLowerCase()] ?? whole);
