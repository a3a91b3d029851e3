import { Readable } from 'node:stream';
import { accept } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { Written } from '../queries/papers/written';
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

/** A file to be kept, under its own name; or the paper itself for the screen that prints it. */
export const paperAnswer = (context: Context, paper: Result<Written>): Result<Written | Readable> => {
  if (!paper.ok || 'paper' in paper.value) return paper;
  const { name, type, content } = paper.value;
  context.set('Content-Type', type);
  context.set('Content-Disposition', attachment(name));
  context.set('Cache-Control', 'no-store');
  return accept(Readable.from(content, { objectMode: false }));
};
