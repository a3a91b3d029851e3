import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

export type Algorithm = 'sha256' | 'sm3';

/** Hexadecimal digest of a text or of bytes. */
export const hash = (algorithm: Algorithm, content: string | Uint8Array): string =>
  createHash(algorithm).update(content).digest('hex');

/** Digest of a file's bytes without holding them in memory; rejects where the file cannot be read. */
export const hashFile = async (algorithm: Algorithm, path: string): Promise<string> => {
  const sum = createHash(algorithm);
  await pipeline(createReadStream(path), sum);
  return sum.digest('hex');
};
