/** Characters of every Chinese page: how many of them a reading holds tells it from one in the wrong coding. */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经' +
    '省市县区会员职号手机身份证名单姓电话联系密级绝秘期限通知公示部办公室月日第条元'
);
const PROSE = /[\u2000-\u27bf\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\x20-\x7e\t\r\n]/;

const decode = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const CONTROL = /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/;
const isClean = (text: string | null): text is string =>
  text !== null && !CONTROL.test(text) && !text.includes('\ufffd');

/** How much of a reading is what pages consist of (0 to 1), and whether any of it is frequent. */
const scoreOf = (text: string): { readonly prose: number; readonly frequent: number } => {
  const sample = text.slice(0, 4000);
  let [prose, frequent] = [0, 0];
  for (const character of sample) {
    if (PROSE.test(character)) prose += 1;
    if (FREQUENT.has(character)) frequent += 1;
  }
  const length = Math.max(1, sample.length);
  return { prose: prose / length, frequent: frequent / length };
};

const marked = (bytes: Uint8Array): string | null | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode('utf-8', bytes);
  return undefined;
};

/** Codings that fit the bytes and read like a page. */
const plausible = (bytes: Uint8Array): string[] =>
  ['gb18030', 'big5', 'utf-16le', 'utf-16be']
    .map((encoding) => decode(encoding, bytes))
    .filter(isClean)
    .map((text) => ({ text, ...scoreOf(text) }))
    .filter(({ prose }) => prose > 0.85)
    .sort((a, b) => b.frequent - a.frequent || b.prose - a.prose)
    .filter((one, i, all) => i === 0 || one.frequent * 3 > all[0]!.frequent)
    .map(({ text }) => text);

/**
 * The text of bytes that are text: UTF-8, UTF-16 with or without its mark, GB18030 (so GBK and GB2312), Big5. Where two codings fit
 * alike both are read, one after the other: a mark is in one of them. Null: no text.
 */
export const textOfBytes = (bytes: Uint8Array): string | null => {
  if (bytes.length === 0) return '';
  const told = marked(bytes);
  if (told !== undefined) return told === null || told.includes('\0') ? null : told;
  const utf8 = decode('utf-8', bytes);
  if (isClean(utf8)) return utf8;
  const [first, second] = plausible(bytes);
  if (first === undefined) return null;
  return second === undefined ? first : `${first}\n${second}`;
};

/** A text whose page says its coding itself: `<?xml encoding="gb2312"?>`, `<meta charset=gbk>`. */
export const textOfDeclared = (bytes: Uint8Array): string | null => {
  if (marked(bytes) !== undefined) return textOfBytes(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const name = /(?:encoding|charset)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const text = name && !/^utf-?16/i.test(name) ? decode(name, bytes) : null;
  return text ?? textOfBytes(bytes);
};

const SCIENTIFIC = /(?<![\d.])(\d)\.(\d{6,})[eE]\+?(\d{1,2})(?!\d)/g;

/** 1.3812345678E+10 as the number it is; digits that the notation lost are not made up. */
const inFull = (whole: string, ...[first = '', rest = '', power = '']: string[]): string =>
  rest.length <= Number(power) ? `${first}${rest.padEnd(Number(power), '0')}` : whole;

/**
 * What a text says once its escapes are read, as somebody sees it: `\\u673a\\u5bc6` of JSON, `=E6=9C=BA` of a visiting card, 1.3812345678E+10
 * of a spreadsheet. Only the lines that hold such; empty where none does.
 */
export const unescaped = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const plain = line
        .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
        .replace(
          /(?:=[\dA-F]{2}){3,}/g,
          (run) => textOfBytes(Buffer.from(run.replace(/=/g, ''), 'hex')) ?? run
        )
        .replace(SCIENTIFIC, inFull);
      return plain === line ? '' : plain;
    })
    .filter((line) => line !== '')
    .join('\n');

/** Runs of letters in bytes of another kind, as `strings` finds them: UTF-16 at either offset, UTF-8 and GB18030. */
export const stringsIn = (bytes: Uint8Array): string => {
  const runs = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef★\x20-\x7e]{4,}/g;
  const readings = [
    new TextDecoder('utf-16le').decode(bytes),
    new TextDecoder('utf-16le').decode(bytes.subarray(1)),
    new TextDecoder('utf-8').decode(bytes),
    new TextDecoder('gb18030').decode(bytes),
  ];
  const found = readings.flatMap((text) => text.match(runs) ?? []);
  // A run that is noise has no frequent character and no long number.
  return found
    .filter((run) => [...run].some((one) => FREQUENT.has(one)) || /\d{11}/.test(run))
    .slice(0, 5_000)
    .join('\n');
};
