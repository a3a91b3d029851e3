import { pipeline, Readable } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';

/** A file of the package, as text that comes piece by piece or as bytes. */
export type Part = {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<string> | Uint8Array;
};

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of some more bytes. */
const checksum = (before: number, bytes: Uint8Array): number => {
  let value = ~before;
  // By number: an iterator over the bytes takes four times as long.
  for (let at = 0; at < bytes.length; at += 1)
    value = (CHECKSUMS[(value ^ (bytes[at] as number)) & 0xff] as number) ^ (value >>> 8);
  return ~value >>> 0;
};

/** Sizes follow their file, names are in UTF-8; a package is dated 1980, the first day it can name, so that one paper gives one file. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const FIRST_DAY = 0x0021;
const VERSION = 20;

type Written = { readonly name: Buffer; readonly at: number; crc: number; packed: number; size: number };

const little = (layout: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const buffer = Buffer.alloc(layout.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of layout) {
    if (bytes === 2) buffer.writeUInt16LE(value, at);
    else buffer.writeUInt32LE(value, at);
    at += bytes;
  }
  return buffer;
};

const localHead = ({ name }: Written): Buffer =>
  Buffer.concat([
    little([
      [4, 0x04034b50],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATED],
      [2, 0],
      [2, FIRST_DAY],
      [4, 0],
      [4, 0],
      [4, 0],
      [2, name.length],
      [2, 0],
    ]),
    name,
  ]);

const sizesOf = ({ crc, packed, size }: Written): readonly (readonly [2 | 4, number])[] => [
  [4, crc],
  [4, packed],
  [4, size],
];

const centralHead = (file: Written): Buffer =>
  Buffer.concat([
    little([
      [4, 0x02014b50],
      [2, VERSION],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATED],
      [2, 0],
      [2, FIRST_DAY],
      ...sizesOf(file),
      [2, file.name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, file.at],
    ]),
    file.name,
  ]);

async function* counted(content: Part['content'], file: Written): AsyncIterable<Buffer> {
  const pieces = content instanceof Uint8Array ? [content] : content;
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece as string);
    file.crc = checksum(file.crc, bytes);
    file.size += bytes.length;
    yield bytes;
  }
}

/**
 * A package (.docx, .xlsx) piece by piece: no more of it is held than a piece, and what packs it works beside the event loop. The end of one
 * over 4 GB could not be written; papers have limits of their own far below.
 */
export async function* zipped(parts: Iterable<Part>): AsyncIterable<Uint8Array> {
  const files: Written[] = [];
  let at = 0;
  const count = (bytes: Buffer): Buffer => {
    at += bytes.length;
    return bytes;
  };
  for (const { name, content } of parts) {
    const file: Written = { name: Buffer.from(name), at, crc: 0, packed: 0, size: 0 };
    files.push(file);
    yield count(localHead(file));
    const packing = createDeflateRaw();
    pipeline(Readable.from(counted(content, file), { objectMode: false }), packing, () => undefined);
    for await (const packed of packing as AsyncIterable<Buffer>) {
      file.packed += packed.length;
      yield count(packed);
    }
    yield count(little([[4, 0x08074b50], ...sizesOf(file)]));
  }
  const start = at;
  for (const file of files) yield count(centralHead(file));
  yield little([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, at - start],
    [4, start],
    [2, 0],
  ]);
}
