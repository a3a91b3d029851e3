import type { Core } from '@strapi/strapi';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { configurationOf } from '../../configuration';
import { ownAddressOf } from '../../../../src/files';
import { hash } from '../../hash';
import { createStoredElsewhere } from '../files/stored-elsewhere';
import type { Row } from '../tables/rows';

/** An uploaded file: `bytes` is null where it cannot be had. Size in kilobytes, as Strapi keeps it. */
export type StoredFile = {
  readonly id: number;
  readonly name: string;
  readonly mime: string;
  readonly url: string;
  readonly state: string;
};

export type Files = {
  /** A scan to attach: its name and the hash of its bytes. */
  findPaperForm(
    id: number
  ): Promise<{ readonly file: number; readonly name: string; readonly hash: string } | null>;
  /** Where a file is read; null where it is gone. */
  urlOf(id: number): Promise<string | null>;
  /** Every file of a populated row, however deep, once. */
  filesIn(row: unknown): readonly StoredFile[];
  /** Null where the file is gone, too large (over `limit` bytes) or not to be reached. */
  bytes(file: StoredFile, limit: number): Promise<Buffer | 'missing' | 'too-large'>;
  /** The first bytes of a file on this machine; null elsewhere. */
  head(file: StoredFile, length: number): Promise<Buffer | null>;
};

const FETCH_TIMEOUT = 10_000;

const isFile = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'mime' in value && 'hash' in value && 'url' in value;

const fileOf = (row: Row): StoredFile => ({
  id: Number(row.id),
  name: String(row.name ?? ''),
  mime: String(row.mime ?? ''),
  url: String(row.url ?? ''),
  state: [row.id, row.hash, row.size, String(row.updatedAt)].join('|'),
});

const rowsIn = (value: unknown): readonly Row[] => {
  if (Array.isArray(value)) return value.flatMap(rowsIn);
  if (isFile(value)) return [value];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.values(value).flatMap(rowsIn);
};

const fetched = async (url: string, limit: number): Promise<Buffer | 'missing' | 'too-large'> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT) });
  if (!response.ok) return 'missing';
  if (Number(response.headers.get('content-length') ?? 0) > limit) return 'too-large';
  const bytes = Buffer.from(await response.arrayBuffer());
  return bytes.length > limit ? 'too-large' : bytes;
};

export const createFiles = (strapi: Core.Strapi): Files => {
  const { digest } = configurationOf(strapi);

  const local = async (url: string, limit: number): Promise<Buffer | 'missing' | 'too-large'> => {
    const root = strapi.dirs.static.public;
    const where = path.join(root, decodeURI(url));
    if (!where.startsWith(root + path.sep)) return 'missing';
    return (await stat(where)).size > limit ? 'too-large' : readFile(where);
  };

  const elsewhere = createStoredElsewhere(strapi);
  /** Where a file's bytes are read: what a provider keeps back is asked for by a signed address. */
  const readAt = async ({ id, url }: StoredFile): Promise<string> => {
    if ((await elsewhere.storage()) !== 'signed') return url;
    const row = await find(id);
    return row && /^https?:/i.test(String(row.url)) ? elsewhere.addressOf(row) : url;
  };

  const bytes: Files['bytes'] = async (file, limit) => {
    try {
      const url = await readAt(file);
      return await (url.startsWith('/') ? local(url, limit) : fetched(url, limit));
    } catch {
      // Gone from the disk or not to be reached: the caller reports it as a finding.
      return 'missing';
    }
  };

  const head: Files['head'] = async ({ url }, length) => {
    const root = strapi.dirs.static.public;
    const where = path.join(root, decodeURI(url));
    if (!url.startsWith('/') || !where.startsWith(root + path.sep)) return null;
    const file = await open(where).catch(() => null);
    if (!file) return null;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    await file.close();
    return buffer.subarray(0, bytesRead);
  };

  const find = async (id: number) =>
    (await strapi.db.query('plugin::upload.file').findOne({ where: { id } })) as Row | null;

  return {
    bytes,
    head,
    urlOf: async (id) => {
      const row = await find(id);
      if (!row) return null;
      const isSigned = (await elsewhere.storage()) === 'signed' && /^https?:/i.test(String(row.url));
      return isSigned ? ownAddressOf(row) : fileOf(row).url;
    },
    filesIn: (row) => [...new Map(rowsIn(row).map((one) => [Number(one.id), fileOf(one)])).values()],
    findPaperForm: async (id) => {
      const row = await find(id);
      if (!row) return null;
      const file = fileOf(row);
      const content = await bytes(file, 100 * 1024 * 1024);
      return {
        file: id,
        name: file.name,
        hash: hash(digest, typeof content === 'string' ? file.state : content),
      };
    },
  };
};
