import { inflateRawSync } from 'node:zlib';
import type { Notebook } from './notebook';
import { UnreadableError } from './unreadable-error';

export type ZipPart = {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const UTF8 = 0x800;

const findEnd = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
};

/** Whether a directory of a zip file stands at the end of these bytes, whatever stands before it. */
export const hasZipDirectory = (bytes: Buffer): boolean => bytes.length >= 22 && findEnd(bytes) >= 0;

/** Names of another coding than UTF-8 are GBK in practice here. */
const nameOf = (bytes: Buffer, isUtf8: boolean): string => {
  const utf8 = bytes.toString('utf8');
  return isUtf8 || !utf8.includes('\ufffd') ? utf8 : new TextDecoder('gb18030').decode(bytes);
};

const partAt = (bytes: Buffer, at: number): { readonly part: ZipPart; readonly next: number } => {
  if (bytes.readUInt32LE(at) !== DIRECTORY) throw new UnreadableError('corrupt');
  const flags = bytes.readUInt16LE(at + 8);
  const nameLength = bytes.readUInt16LE(at + 28);
  return {
    part: {
      name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & UTF8) !== 0),
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (flags & ENCRYPTED) !== 0,
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    },
    next: at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  };
};

/** What a zip file says it holds. A directory that begins later than it says has something put before it; offsets move with it. */
export const zipParts = (bytes: Buffer, notebook: Notebook): readonly ZipPart[] => {
  const end = findEnd(bytes);
  if (end < 0) throw new UnreadableError('corrupt');
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || start === 0xffffffff) throw new UnreadableError('too-large');
  if (count > notebook.limits.parts) throw new UnreadableError('too-many-parts');
  const shift = Math.max(0, end - size - start);
  const parts: ZipPart[] = [];
  let at = start + shift;
  for (let i = 0; i < count; i++) {
    const { part, next } = partAt(bytes, at);
    parts.push({ ...part, offset: part.offset + shift });
    at = next;
  }
  return parts;
};

const inflated = (data: Buffer, size: number): Buffer => {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new UnreadableError('corrupt');
  }
};

/**
 * Unpacks one part within the limits. Sizes are believed only as bounds: a part that unpacks to more or less than it declares is
 * corrupt, so that nobody meets a zip bomb.
 */
export const unzip = (bytes: Buffer, part: ZipPart, notebook: Notebook): Buffer => {
  const { method, packed, size, offset } = part;
  if (part.isEncrypted) throw new UnreadableError('encrypted');
  if (method !== 0 && method !== 8) throw new UnreadableError('other-format');
  if (size > notebook.limits.partBytes) throw new UnreadableError('too-large');
  notebook.spendBytes(size);
  if (bytes.readUInt32LE(offset) !== LOCAL) throw new UnreadableError('corrupt');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) throw new UnreadableError('corrupt');
  const content = method === 0 ? data : inflated(data, size);
  if (content.length !== size) throw new UnreadableError('corrupt');
  return content;
};
