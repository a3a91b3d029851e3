import type { Core, UID } from '@strapi/strapi';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { configurationOf } from '../../configuration';
import { PLUGIN_ID } from '../../content-types';
import { ASKED, type Asked } from '../../gate';
import { createAnswerMemory } from './answer-memory';
import { formFor, isKnownTo, keptAnswer } from './kept-answer';
import type { KeptAnswer } from './kept-answer';
import { createPublicHead } from './public-head';

type Context = {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly response: { readonly headers: Readonly<Record<string, unknown>> };
  readonly status: number;
  readonly body: unknown;
  respond?: boolean;
  readonly state: {
    [ASKED]?: Asked;
    readonly route?: {
      readonly config?: { readonly policies?: readonly unknown[]; readonly middlewares?: readonly unknown[] };
    };
  };
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

const send = (req: IncomingMessage, res: ServerResponse, answer: KeptAnswer): number => {
  const { form, made } = formFor(answer, String(req.headers['accept-encoding'] ?? ''));
  if (answer.status === 200 && isKnownTo(answer, req.headers['if-none-match']))
    res.writeHead(304, form.again).end();
  else res.writeHead(answer.status, form.headers).end(req.method === 'HEAD' ? undefined : form.bytes);
  return made;
};

/** By address and by the origin that asks, which the host's headers speak to. */
const keyOf = ({ url = '', headers: { origin } }: IncomingMessage): string =>
  origin === undefined ? url : `${url}\n${origin}`;

type Listener = (req: IncomingMessage, res: ServerResponse) => unknown;

/** Before Koa makes a context of a request: `answers` says whether it was answered. */
const standFirst = (
  { server: { httpServer } }: Core.Strapi,
  answers: (...given: Parameters<Listener>) => boolean
) => {
  for (const listener of httpServer.listeners('request') as Listener[]) {
    httpServer.off('request', listener);
    httpServer.on('request', (req, res) => {
      if (!answers(req, res)) listener(req, res);
    });
  }
};

type Sought = { readonly key: string; readonly revision: number };

/** Addresses of the types that are served from the store under their own names: `/api/articles` and what is below it. */
const servedPaths = (strapi: Core.Strapi): RegExp | null => {
  const api = strapi.config.get('api.rest.prefix', '/api') as string;
  const names = Object.entries(configurationOf(strapi).governs).flatMap(([uid, { serve }]) => {
    if (!serve) return [];
    const { kind, info } = strapi.contentType(uid as UID.ContentType);
    return [kind === 'singleType' ? info.singularName : info.pluralName];
  });
  return names.length === 0 ? null : new RegExp(`^${api}/(${names.join('|')})([/?]|$)`);
};

/** Lets Strapi answer in full and uncompressed. */
const answerOf = async (context: Context, next: Next, revision: number): Promise<KeptAnswer | null> => {
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
  return keptAnswer({ revision, status, headers: response.headers, body });
};

const FOR_ALL = ['origin', 'accept-encoding'];

/**
 * Whether what the host's own controller answered is true for anybody until the store changes: nothing of it was read elsewhere, no policy or middleware of
 * the route looks at who asks, and its headers do not say otherwise.
 */
const isLasting = ({ state, response: { headers } }: Context, { status }: KeptAnswer): boolean => {
  const { answered, left } = state[ASKED] ?? { answered: 0, left: 0 };
  const { policies = [], middlewares = [] } = state.route?.config ?? {};
  const varies = String(headers.vary ?? '')
    .split(',')
    .some((name) => name.trim() !== '' && !FOR_ALL.includes(name.trim().toLowerCase()));
  const isPrivate = /private|no-store|no-cache/i.test(String(headers['cache-control'] ?? ''));
  const isOpen = policies.length + middlewares.length === 0 && !varies && !isPrivate;
  return status === 200 && answered > 0 && left === 0 && isOpen;
};

/** Which requests may be answered from the public store: `isServed` are those of the portal's own types. */
const addressesOf = (strapi: Core.Strapi) => {
  const prefix = `${strapi.config.get('api.rest.prefix', '/api') as string}/${PLUGIN_ID}/`;
  const served = servedPaths(strapi);
  const isServed = ({ url = '' }: IncomingMessage): boolean => served?.test(url) ?? false;
  const isOurs = (req: IncomingMessage): boolean =>
    ((req.url ?? '').startsWith(prefix) || isServed(req)) && isAnybodys(req);
  return { isServed, isOurs };
};

/**
 * What left once and is still true leaves again as bytes, before Koa is asked; what has to be looked for first, as the first of its middlewares. The first to ask goes through
 * Strapi's whole stack, whose headers are kept with the answer, by address and by the origin that asks; who asks the same
 * meanwhile waits for that one.
 */
export const servePublic = (strapi: Core.Strapi): void => {
  const { headMilliseconds, memoryMegabytes } = configurationOf(strapi).publicAnswers;
  const { isServed, isOurs } = addressesOf(strapi);
  const memory = createAnswerMemory(memoryMegabytes * 1024 * 1024);
  const head = createPublicHead(strapi, headMilliseconds);
  const underWay = new Map<string, Promise<void>>();

  const answered = (context: Context, key: string, answer: KeptAnswer): void => {
    context.respond = false;
    memory.grow(key, send(context.req, context.res, answer));
  };

  standFirst(strapi, (req, res) => {
    if (!isOurs(req)) return false;
    const revision = head.known();
    const key = keyOf(req);
    const answer = revision === null ? null : memory.find(key, revision);
    if (answer) memory.grow(key, send(req, res, answer));
    return answer !== null;
  });

  const learn = async (context: Context, next: Next, { key, revision }: Sought): Promise<void> => {
    const isHosts = isServed(context.req);
    if (isHosts) context.state[ASKED] = { answered: 0, left: 0 };
    const answer = await answerOf(context, next, revision);
    if (!answer) return;
    if (!isHosts || isLasting(context, answer)) memory.keep(key, answer);
    answered(context, key, answer);
  };

  const serve = async (context: Context, next: Next): Promise<unknown> => {
    const { req } = context;
    if (!isOurs(req)) return next();
    const revision = await head.find();
    const key = keyOf(req);
    const known = memory.find(key, revision);
    if (known) return answered(context, key, known);
    if (req.method === 'HEAD') return next();
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
