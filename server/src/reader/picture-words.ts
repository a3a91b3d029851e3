import { inflateSync } from 'node:zlib';
import { segmentsOf } from '../../../src/screening/picture-place';
import { textOfMarkup } from './markup-text';
import { textOfBytes } from './plain-text';

/** No note beside a picture is longer. */
const LONGEST = 200_000;

const text = (bytes: Uint8Array): string => textOfBytes(bytes.subarray(0, LONGEST)) ?? '';

/** Text chunks of a PNG: a keyword, then words as they are (tEXt), packed (zTXt), or either with a language (iTXt). */
const wordsOfChunk = (name: string, content: Buffer): string => {
  const keyword = content.indexOf(0);
  if (keyword < 0) return '';
  const rest = content.subarray(keyword + 1);
  const unpacked = (bytes: Buffer): Buffer => inflateSync(bytes, { maxOutputLength: LONGEST });
  if (name === 'tEXt') return text(rest);
  if (name === 'zTXt') return text(unpacked(rest.subarray(1)));
  const translated = rest.indexOf(0, rest.indexOf(0, 2) + 1);
  const words = rest.subarray(translated + 1);
  return text(rest[0] === 1 ? unpacked(words) : words);
};

const wordsOfPng = (bytes: Buffer): string[] => {
  const found: string[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (/^(?:tEXt|zTXt|iTXt)$/.test(name))
      found.push(wordsOfChunk(name, bytes.subarray(at + 8, at + 8 + length)));
    at += length + 12;
  }
  return found;
};

const XMP = 'http://ns.adobe.com/xap/1.0/\0';
/** What people write about a picture; numbers of programs (instance, ancestors) are nobody's. */
const WRITTEN =
  /<(?:dc|photoshop|Iptc4xmpCore|pdf|exif):(?!.*(?:ID|Date)>)[\s\S]*?<\/(?:dc|photoshop|Iptc4xmpCore|pdf|exif):\w+>/g;

const wordsOfXmp = (xml: string): string =>
  (xml.match(WRITTEN) ?? []).map((one) => textOfMarkup(one).text).join('\n');

/** Fields of the camera's notes that people fill in: ImageDescription, Artist, Copyright, and Windows' own in UTF-16. */
const FIELDS = new Set([0x010e, 0x013b, 0x8298, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f]);

const wordsOfNotes = (tiff: Buffer): string[] => {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const start = u32(4);
  return Array.from({ length: Math.min(u16(start), 200) }, (_, i) => start + 2 + 12 * i)
    .filter((entry) => FIELDS.has(u16(entry)))
    .map((entry) => {
      const length = Math.min(u32(entry + 4), LONGEST);
      const at = length > 4 ? u32(entry + 8) : entry + 8;
      const value = tiff.subarray(at, at + length);
      const words = u16(entry) >= 0x9c9b ? new TextDecoder('utf-16le').decode(value) : text(value);
      return words.replace(/\0+$/, '');
    });
};

const wordsOfJpeg = (bytes: Buffer): string[] =>
  segmentsOf(bytes).flatMap(({ marker, start, end }) => {
    const content = bytes.subarray(start, end);
    if (marker === 0xfe) return [text(content)];
    if (marker !== 0xe1) return [];
    const head = content.toString('latin1', 0, XMP.length);
    if (head === XMP) return [wordsOfXmp(content.toString('utf8', XMP.length))];
    return head.startsWith('Exif') ? wordsOfNotes(content.subarray(6)) : [];
  });

/** What is written beside a picture in its file: comments, descriptions, authors. Empty where nothing is, or it cannot be read. */
export const wordsOfPicture = (bytes: Buffer): string => {
  try {
    const isPng = bytes.toString('latin1', 1, 4) === 'PNG';
    const words = isPng
      ? wordsOfPng(bytes)
      : bytes[0] === 0xff && bytes[1] === 0xd8
        ? wordsOfJpeg(bytes)
        : [];
    return words.filter((one) => one.trim() !== '').join('\n');
  } catch {
    // Notes that point outside of themselves hold no words.
    return '';
  }
};
