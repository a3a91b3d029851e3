import { isMail } from './mail';

/** What a file is by its bytes; its name and its declared type are not asked. */
export type Kind =
  | 'zip'
  | 'pdf'
  | 'compound'
  | 'rtf'
  | 'markup'
  | 'html'
  | 'mail'
  | 'gzip'
  | 'tar'
  | 'archive'
  | 'picture'
  | 'metafile'
  | 'recording'
  | 'font'
  | 'other';

const latin = (bytes: Buffer, start: number, end: number): string => bytes.toString('latin1', start, end);

const STARTS: readonly (readonly [Kind, string])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['zip', 'PK\u0005\u0006'],
  ['zip', 'PK\u0007\u0008'],
  ['compound', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  ['gzip', '\u001f\u008b'],
  ['archive', 'Rar!'],
  ['archive', '7z\u00bc\u00af\u0027\u001c'],
  ['archive', 'BZh'],
  ['archive', '\u00fd7zXZ'],
  ['archive', '(\u00b5/\u00fd'],
  ['archive', 'MSCF'],
  ['picture', '\u00ff\u00d8\u00ff'],
  ['picture', '\u0089PNG\r\n\u001a\n'],
  ['picture', 'GIF8'],
  ['picture', 'II*\u0000'],
  ['picture', 'MM\u0000*'],
  ['picture', '\u0000\u0000\u0001\u0000'],
  ['metafile', '\u00d7\u00cd\u00c6\u009a'],
  ['recording', 'ID3'],
  ['recording', 'OggS'],
  ['recording', 'fLaC'],
  ['recording', '\u001aE\u00df\u00a3'],
  ['recording', 'FLV\u0001'],
  ['recording', '0&\u00b2u\u008ef\u00cf\u0011'],
  ['recording', '\u0000\u0000\u0001\u00ba'],
  ['recording', '\u0000\u0000\u0001\u00b3'],
  ['recording', '#!AMR'],
  ['recording', 'MThd'],
  ['font', '\u0000\u0001\u0000\u0000\u0000'],
  ['font', 'OTTO'],
  ['font', 'wOFF'],
  ['font', 'wOF2'],
  ['font', 'ttcf'],
];

const PICTURE_BRANDS = /^(?:heic|heix|hevc|mif1|msf1|avif|avis|heim|heis)/;

/** Families that say what they are a little after their start. */
const familyOf = (bytes: Buffer): Kind | null => {
  if (latin(bytes, 0, 4) === 'RIFF') return latin(bytes, 8, 12) === 'WEBP' ? 'picture' : 'recording';
  if (latin(bytes, 4, 8) === 'ftyp')
    return PICTURE_BRANDS.test(latin(bytes, 8, 12)) ? 'picture' : 'recording';
  if (latin(bytes, 0, 2) === 'BM' && bytes.length > 26 && bytes.readUInt32LE(2) === bytes.length)
    return 'picture';
  if (latin(bytes, 40, 44) === ' EMF') return 'metafile';
  if (latin(bytes, 257, 262) === 'ustar') return 'tar';
  if (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2 && bytes.length > 400) return 'recording';
  return null;
};

const HTML =
  /<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|span|style|script|h[1-6]|ul|br)[\s>/]/i;

/** Pages of text in either width: the marks of UTF-16 taken away. */
const pageOf = (bytes: Buffer): string => {
  const head = bytes.subarray(0, 4096);
  const isWide =
    (head[0] === 0xff && head[1] === 0xfe) ||
    (head[0] === 0xfe && head[1] === 0xff) ||
    (head[0] === 0x3c && head[1] === 0);
  return head
    .toString('latin1')
    .replace(isWide ? /[\u0000\u00ff\u00fe]/g : /^\u00ef\u00bb\u00bf/, '')
    .trimStart();
};

/** What a file is, by its bytes alone: an .xlsx called .jpg is an .xlsx. */
export const kindOf = (bytes: Buffer): Kind => {
  const head = latin(bytes, 0, 16);
  const start = STARTS.find(([, sign]) => head.startsWith(sign));
  if (start) return start[0];
  if (latin(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  const family = familyOf(bytes);
  if (family) return family;
  const page = pageOf(bytes);
  if (page.startsWith('{\\rt')) return 'rtf';
  if (/^<\?xml[\s\S]*<html[\s>]/i.test(page.slice(0, 1000))) return 'html';
  if (/^<(?:\?xml|(?:\w+:)?(?:svg|worksheet|document|workbook|FictionBook)[\s>])/i.test(page))
    return 'markup';
  if (/^(?:<!--[\s\S]*?-->\s*)?</.test(page) && HTML.test(page)) return 'html';
  return isMail(page.slice(0, 2048)) ? 'mail' : 'other';
};
