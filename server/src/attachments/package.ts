import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { ReadingLimits } from './limits';
import { UnreadableError } from './unreadable-error';

const inflate = promisify(inflateRaw);

type Part = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};
/** The parts of an office package (a zip file), unpacked. */
export type Package = ReadonlyMap<string, Buffer>;

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const ENCRYPTED = 1;

const corrupt = (): UnreadableError => new UnreadableError('corrupt');

const findEnd = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw corrupt();
};

const directoryOf = (bytes: Buffer, limits: ReadingLimits): Part[] => {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.parts) throw new UnreadableError('too-large');
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY) throw corrupt();
    if (bytes.readUInt16LE(at + 8) & ENCRYPTED) throw new UnreadableError('encrypted');
    const nameLength = bytes.readUInt16LE(at + 28);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
};

const unpack = async (bytes: Buffer, { method, packed, size, offset }: Part): Promise<Buffer> => {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method !== 0 && method !== 8)) throw corrupt();
  const content = method === 0 ? data : await inflate(data, { maxOutputLength: Math.max(size, 1) });
  if (content.length !== size) throw corrupt();
  return content;
};

/**
 * Unpacks a package within the limits. Sizes are believed only as bounds: a part that unpacks to more or less than it declares is
 * corrupt, so that a readers' library never meets a zip bomb.
 */
export const readPackage = async (bytes: Buffer, limits: ReadingLimits): Promise<Package> => {
  try {
    const parts = directoryOf(bytes, limits);
    if (parts.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes)
      throw new UnreadableError('too-large');
    const unpacked = new Map<string, Buffer>();
    for (const part of parts) unpacked.set(part.name, await unpack(bytes, part));
    return unpacked;
  } catch (error) {
    throw error instanceof UnreadableError ? error : corrupt();
  }
};
