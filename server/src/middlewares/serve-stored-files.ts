import type { Core } from '@strapi/strapi';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { objectOfPath } from '../../../src/files';
import { portalOf } from '../desk/portal';
import { wireError } from '../refusal-error';

type Context = {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly res: { once(event: 'close', listener: () => void): unknown };
  status: number;
  body: unknown;
  set(field: string, value: string): void;
};

/** How long a storage may take to begin its answer; the rest of it takes as long as the reader takes. */
const BEGINS_WITHIN = 15_000;
const ASKED = ['range', 'if-range', 'if-none-match', 'if-modified-since'] as const;
const SAID = ['content-length', 'content-range', 'accept-ranges', 'etag', 'last-modified'] as const;
/** What a storage answers to a reader's own question; everything else is its own trouble. */
const PASSED_ON: ReadonlySet<number> = new Set([200, 206, 304, 416]);
/** Some storages say 403 of what they do not have. */
const MISSING: ReadonlySet<number> = new Set([403, 404, 410]);

const refuse = (context: Context, code: 'file.missing' | 'file.storage-silent'): void => {
  const error = wireError({ code });
  context.status = error.status;
  context.set('Cache-Control', 'no-store');
  context.body = { data: null, error };
};

/** Asks the storage what the reader asked, and stops when the reader leaves. */
const ask = async ({ headers, res }: Context, address: string): Promise<Response> => {
  const stop = new AbortController();
  const tooLate = setTimeout(() => stop.abort(), BEGINS_WITHIN);
  res.once('close', () => stop.abort());
  // Unpacked on the way, its length would be another one.
  const asked: Record<string, string> = { 'accept-encoding': 'identity' };
  for (const name of ASKED) if (typeof headers[name] === 'string') asked[name] = headers[name];
  try {
    return await fetch(address, { headers: asked, signal: stop.signal, redirect: 'error' });
  } finally {
    clearTimeout(tooLate);
  }
};

const pass = async (context: Context, answer: Response, mime: unknown): Promise<void> => {
  const { status, body, headers } = answer;
  context.status = status;
  // Asked again each time: what is taken down is gone at once.
  context.set('Cache-Control', 'public, max-age=0, must-revalidate');
  context.set('X-Content-Type-Options', 'nosniff');
  if (context.method === 'HEAD' || status === 304 || status === 416) await body?.cancel();
  else context.body = body ? Readable.fromWeb(body as ReadableStream) : null;
  // After the body, which sets its own.
  if (typeof mime === 'string' && status !== 304) context.set('Content-Type', mime);
  for (const name of SAID) {
    const value = headers.get(name);
    if (value !== null && !(name === 'content-length' && (status === 304 || status === 416)))
      context.set(name, value);
  }
};

/**
 * Files at a storage that wants signed addresses, under the portal's own: whole, in parts (`Range`), or not again what the
 * reader has. Who may read was asked before, by `serveFiles`. A redirect to a signed address would be shorter, and would
 * go on working after a withdrawal. Called in bootstrap(), inside Strapi's own middlewares and their headers.
 */
export const serveStoredFiles = (strapi: Core.Strapi): void => {
  const elsewhere = () => portalOf(strapi).store.storedElsewhere;
  strapi.server.use(async (given: unknown, next: () => Promise<unknown>) => {
    const context = given as Context;
    const object = /^(GET|HEAD)$/.test(context.method) ? objectOfPath(context.path) : null;
    const file = object === null ? null : await elsewhere().at(object);
    if (!file) return next();
    const answer = await elsewhere()
      .addressOf(file)
      .then((address) => ask(context, address))
      .catch(() => null);
    if (answer && PASSED_ON.has(answer.status)) return pass(context, answer, file.mime);
    await answer?.body?.cancel();
    refuse(context, answer && MISSING.has(answer.status) ? 'file.missing' : 'file.storage-silent');
  });
};
