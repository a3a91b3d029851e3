import type { Core } from '@strapi/strapi';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Algorithm } from '../../hash';
import { hash, hashFile } from '../../hash';
import type { Row } from '../tables/rows';

const CACHED = 5_000;

const isFile = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'mime' in value && 'hash' in value && 'url' in value;

/** Every uploaded file in a populated row, however deep. */
const filesIn = (value: unknown): readonly Row[] => {
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (isFile(value)) return [value];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.values(value).flatMap(filesIn);
};

const stateOf = (file: Row): string =>
  [
    file.id,
    file.size,
    file.url,
    file.hash,
    file.updatedAt instanceof Date ? file.updatedAt.toISOString() : file.updatedAt,
  ].join('|');

/** What the disk says of a file without reading it; null where it is not there. */
const stampOf = (where: string): Promise<string | null> =>
  stat(where).then(
    ({ mtimeMs, size, ino }) => [mtimeMs, size, ino].join('|'),
    () => null
  );

type Known = { readonly stamp: string | null; readonly digest: string };

/**
 * What a file holds: the digest of its bytes where they lie on this machine; elsewhere of what the provider says of it.
 * Remembered by the file's own state and the disk's, so that bytes replaced with or without Strapi are read again.
 */
export const createFileDigest = ({ strapi, algorithm }: { strapi: Core.Strapi; algorithm: Algorithm }) => {
  const known = new Map<string, Known>();

  const remember = (state: string, one: Known): void => {
    if (known.size >= CACHED) known.delete(known.keys().next().value as string);
    known.set(state, one);
  };

  const read = async (file: Row): Promise<void> => {
    const state = stateOf(file);
    const url = String(file.url);
    if (file.provider !== 'local' || !url.startsWith('/')) return;
    const where = path.join(strapi.dirs.static.public, decodeURI(url));
    const stamp = await stampOf(where);
    if (known.get(state)?.stamp === stamp) return;
    const missing = () => hash(algorithm, `missing|${state}`);
    remember(state, { stamp, digest: await hashFile(algorithm, where).catch(missing) });
  };

  return {
    /** Reads what is not known yet of the files in `row`, a row or a list of files. */
    prepare: async (row: unknown): Promise<void> => {
      for (const file of filesIn(row)) await read(file);
    },
    of: (file: Readonly<Record<string, unknown>>): string =>
      known.get(stateOf(file))?.digest ?? hash(algorithm, stateOf(file)),
  };
};
