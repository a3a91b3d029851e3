/** A number as a workbook keeps it, in plain digits: 4.10802199001011E+17 is 410802199001011000. */
export const wholeNumber = (kept: string): string => {
  const text = kept.trim();
  if (!/^[+-]?[\d.]+e[+-]?\d+$/i.test(text)) return text;
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  if (!Number.isInteger(number) || Math.abs(number) >= 1e21) return String(number);
  // Fifteen digits are what a workbook keeps; what a computer makes of the others is nobody's number.
  const [mantissa = '', exponent = '0'] = number.toExponential(14).split('e');
  return mantissa
    .replace('.', '')
    .padEnd(Number(exponent) + 1, '0')
    .slice(0, Number(exponent) + 1);
};

type Token = { readonly digit: boolean; readonly text: string };

const TOKEN = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|(.)/gu;

const tokensOf = (format: string): readonly Token[] =>
  [...format.matchAll(TOKEN)].flatMap(([, quoted, escaped, plain]) => {
    const literal = quoted ?? escaped;
    if (literal !== undefined) return [{ digit: false, text: literal }];
    if (plain === undefined || plain === ',') return [];
    return [{ digit: /[0#?]/.test(plain), text: plain }];
  });

/** The first section that counts: `[<=9999999]###-####;000-0000-0000`. */
const sectionFor = (digits: string, format: string): string => {
  const sections = format.split(';');
  const bounded = /^\[<=?(\d+)\]/.exec(sections[0] ?? '');
  return (bounded && Number(digits) > Number(bounded[1]) ? sections[1] : sections[0]) ?? '';
};

/** A whole number as its cell shows it: 12345678 under `"138"00000000` is 13812345678. Dates and fractions stay as they are kept. */
export const shownNumber = (digits: string, format: string): string => {
  if (format === '' || !/^\d{1,20}$/.test(digits)) return digits;
  const tokens = tokensOf(sectionFor(digits, format));
  const isNumber =
    tokens.some(({ digit }) => digit) &&
    !tokens.some(({ digit, text }) => !digit && /^[ydhsmge%/.@]$/i.test(text));
  if (!isNumber) return digits;
  let left = digits;
  const shown: string[] = [];
  const first = tokens.findIndex(({ digit }) => digit);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { digit, text } = tokens[i]!;
    if (!digit) shown.unshift(text);
    else if (i === first) shown.unshift(left === '' && text === '0' ? '0' : left);
    else if (left !== '' || text === '0') {
      shown.unshift(left.slice(-1) || '0');
      left = left.slice(0, -1);
    }
  }
  return shown.join('');
};
