import { Readable } from 'node:stream';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { PaperFile } from '../papers';
import type { Context } from './endpoint';

/** A name in a header: percent signs for what is not a plain letter, and a plain name for who cannot read them (RFC 5987, RFC 6266). */
export const attachment = (name: string): string => {
  const plain = name.replace(/[^\w. -]+/g, '_');
  const coded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
};

/** A file to be kept, under its own name. */
export const paperAnswer = (context: Context, paper: Result<PaperFile>): Result<Buffer | Readable> => {
  if (!paper.ok) return paper;
  const { name, type, content } = paper.value;
  context.set('Content-Type', type);
  context.set('Content-Disposition', attachment(name));
  context.set('Cache-Control', 'no-store');
  return accept(content instanceof Uint8Array ? Buffer.from(content) : Readable.from(content));
};
