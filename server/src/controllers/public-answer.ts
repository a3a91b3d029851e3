import { createHash } from 'node:crypto';
import { etagOf } from '../../../src/publication';
import type { Refusal } from '../../../src/result';
import { answerRefusal } from './endpoint';
import type { Context } from './endpoint';

const CACHE = 'public, max-age=60, stale-while-revalidate=300';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

type Dated = { readonly updatedAt?: unknown };

/** The newest instant a body speaks of, for Last-Modified. */
const newestIn = (body: unknown): string | null => {
  if (typeof body === 'string') return null;
  const { data, results } = body as { readonly data?: unknown; readonly results?: readonly Dated[] };
  const things = [body, ...(Array.isArray(data) ? data : [data]), ...(results ?? [])] as (Dated | null)[];
  const instants = things.flatMap((thing) => {
    const at = thing?.updatedAt;
    return typeof at === 'string' ? at : [];
  });
  return instants.sort().at(-1) ?? null;
};

const isKnown = ({ request }: Context, tag: string): boolean => {
  const header = request.headers['if-none-match'];
  const plain = (one: string) => one.trim().replace(/^W\//, '');
  return (
    typeof header === 'string' &&
    header.split(',').some((one) => one.trim() === '*' || plain(one) === plain(tag))
  );
};

/** A body anyone may keep for a minute; one who has it already gets 304 and no body. */
export const answerCached = (context: Context, body: unknown): void => {
  const tag = etagOf(body, sha);
  const newest = newestIn(body);
  context.set('Cache-Control', CACHE);
  context.set('ETag', tag);
  if (newest) context.set('Last-Modified', new Date(newest).toUTCString());
  context.status = isKnown(context, tag) ? 304 : 200;
  context.body = context.status === 304 ? null : body;
};

/** The same for what is no JSON of Strapi's kind. */
export const answerText = (context: Context, { type, text }: { type: string; text: string }): void => {
  context.set('Content-Type', `${type}; charset=utf-8`);
  answerCached(context, text);
};

const LEADS_ON = ['public.moved', 'public.replaced'];

/** Of a verb that reads nothing: what moved is where a reader finds it (308 keeps verb and body), anything else is only read. */
export const answerOtherVerb = (context: Context): void => {
  if (context.status === 301) {
    context.status = 308;
    return;
  }
  if (context.status !== 200 && context.status !== 304) return;
  context.set('Allow', 'GET, HEAD');
  context.set('Cache-Control', 'no-store');
  const message = 'Method Not Allowed';
  context.body = { data: null, error: { status: 405, name: 'MethodNotAllowedError', message, details: {} } };
  context.status = 405;
};

/** A refusal; of something that moved or was replaced, with where it is now: the same address but for its end. */
export const answerElsewhere = (context: Context, { code, params = {} }: Refusal): void => {
  answerRefusal(context, { code, params });
  if (!LEADS_ON.includes(code)) return;
  const { path, search } = context as Context & { readonly path: string; readonly search: string };
  const end = context.params.slug === undefined ? (params.documentId ?? params.slug) : params.slug;
  context.set('Location', path.replace(/[^/]+\/?$/, encodeURIComponent(String(end ?? ''))) + search);
  context.set('Cache-Control', CACHE);
};
