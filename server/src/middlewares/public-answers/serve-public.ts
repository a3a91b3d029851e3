import type { Core } from '@strapi/strapi';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { configurationOf } from '../../configuration';
import { PLUGIN_ID } from '../../content-types';
import { storeOf } from '../../store';
import { createAnswerMemory } from './answer-memory';
import { formFor, isKnownTo, keptAnswer, tagOf } from './kept-answer';
import type { KeptAnswer } from './kept-answer';

type Context = {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly response: { readonly headers: Readonly<Record<string, unknown>> };
  readonly status: number;
  readonly body: unknown;
  respond?: boolean;
};
type Next = () => Promise<unknown>;

const LONGEST_ADDRESS = 2_048;

/** Asked by nobody in particular: a token, a session or a range makes an answer somebody's own. */
const isAnybodys = ({ method, url = '', headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  url.length <= LONGEST_ADDRESS &&
  headers.authorization === undefined &&
  headers.cookie === undefined &&
  headers.range === undefined;

/** The newest revision, looked for at most so often; a change made by this process is known at once. */
const createHead = (strapi: Core.Strapi, milliseconds: number) => {
  let known: Promise<number> | null = null;
  let at = 0;
  let isWatched = false;
  return (): Promise<number> => {
    const { publicDocuments } = storeOf(strapi);
    if (!isWatched) publicDocuments.watch(() => void (known = null));
    isWatched = true;
    const now = Date.now();
    if (!known || now - at >= milliseconds) {
      at = now;
      known = publicDocuments.head();
    }
    return known;
  };
};

const send = (context: Context, answer: KeptAnswer): number => {
  const { req, res } = context;
  const { encoding, bytes, made } = formFor(answer, String(req.headers['accept-encoding'] ?? ''));
  const headers: Record<string, string | string[] | number> = {
    ...answer.headers,
    etag: tagOf(answer, encoding),
  };
  context.respond = false;
  if (answer.status === 200 && isKnownTo(answer, req.headers['if-none-match'])) {
    res.writeHead(304, headers).end();
    return made;
  }
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  headers['content-length'] = bytes.length;
  res.writeHead(answer.status, headers);
  res.end(req.method === 'HEAD' ? undefined : bytes);
  return made;
};

/**
 * The first of all middlewares: what left once and is still true leaves again as bytes. The first to ask goes through
 * Strapi's whole stack, whose headers are kept with the answer, by address and by the origin that asks; who asks the same
 * meanwhile waits for that one.
 */
export const servePublic = (strapi: Core.Strapi): void => {
  const { headMilliseconds, memoryMegabytes } = configurationOf(strapi).publicAnswers;
  const prefix = `${strapi.config.get('api.rest.prefix', '/api') as string}/${PLUGIN_ID}/`;
  const memory = createAnswerMemory(memoryMegabytes * 1024 * 1024);
  const head = createHead(strapi, headMilliseconds);
  const underWay = new Map<string, Promise<void>>();

  const answered = (context: Context, key: string, answer: KeptAnswer): void => {
    memory.grow(key, send(context, answer));
  };

  /** Lets Strapi answer in full and uncompressed, and keeps what it said. */
  const learn = async (
    context: Context,
    next: Next,
    { key, revision }: { key: string; revision: number }
  ) => {
    const { headers } = context.req;
    const own = { 'accept-encoding': headers['accept-encoding'], 'if-none-match': headers['if-none-match'] };
    headers['accept-encoding'] = 'identity';
    delete headers['if-none-match'];
    try {
      await next();
    } finally {
      Object.assign(headers, own);
    }
    const { status, body, response } = context;
    const answer = keptAnswer({ revision, status, headers: response.headers, body });
    if (!answer) return;
    memory.keep(key, answer);
    answered(context, key, answer);
  };

  const serve = async (context: Context, next: Next): Promise<unknown> => {
    const { method, url = '', headers } = context.req;
    if (!url.startsWith(prefix) || !isAnybodys(context.req)) return next();
    const revision = await head();
    const key = `${url}\n${headers.origin ?? ''}`;
    const known = memory.find(key, revision);
    if (known) return answered(context, key, known);
    if (method === 'HEAD') return next();
    await underWay.get(key)?.catch(() => undefined);
    const meanwhile = memory.find(key, revision);
    if (meanwhile) return answered(context, key, meanwhile);
    const work = learn(context, next, { key, revision });
    underWay.set(key, work);
    try {
      return await work;
    } finally {
      if (underWay.get(key) === work) underWay.delete(key);
    }
  };
  (strapi.server.app as unknown as { middleware: unknown[] }).middleware.unshift(serve);
};
