import type { Core } from '@strapi/strapi';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { etagOf } from '../../../src/publication';
import type { Result } from '../../../src/result';
import { deskOf } from '../services';
import type { Desk } from '../services';
import { answerRefusal, paramsOf } from './endpoint';
import type { Context, Handler } from './endpoint';
import { parse } from '../requests/parse';
import { nothing } from '../requests/office';
import { itemList, publicationFind, publicationList, slugParam } from '../requests/public';

const CACHE = 'public, max-age=60, stale-while-revalidate=300';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The newest instant a body speaks of, for Last-Modified. */
const newestIn = (body: unknown): string | null => {
  const one = body as {
    readonly updatedAt?: string;
    readonly results?: readonly { readonly updatedAt?: string }[];
  };
  const instants = [one.updatedAt, ...(one.results ?? []).map(({ updatedAt }) => updatedAt)].flatMap(
    (at) => at ?? []
  );
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
const answerCached = (context: Context, body: unknown): void => {
  const tag = etagOf(body, sha);
  const newest = newestIn(body);
  context.set('Cache-Control', CACHE);
  context.set('ETag', tag);
  if (newest) context.set('Last-Modified', new Date(newest).toUTCString());
  context.status = isKnown(context, tag) ? 304 : 200;
  context.body = context.status === 304 ? null : body;
};

/** What anyone may read. */
export const publicSite = ({ strapi }: { strapi: Core.Strapi }): Readonly<Record<string, Handler>> => {
  const at =
    <Schema extends z.ZodType>(
      schema: Schema,
      call: (desk: Desk, input: z.output<Schema>) => Promise<Result<unknown>>
    ): Handler =>
    async (context) => {
      const parsed = parse(schema, { ...context.query, ...paramsOf(context) });
      if (!parsed.ok) return answerRefusal(context, parsed.refusal);
      const result = await call(deskOf(strapi), parsed.value);
      if (!result.ok) return answerRefusal(context, result.refusal);
      answerCached(context, result.value);
    };

  return {
    items: at(itemList, ({ queries }, input) => queries.listItems(input)),
    item: at(slugParam, ({ queries }, input) => queries.findItem(input)),
    channels: at(nothing, ({ queries }) => queries.listChannels()),
    publications: at(publicationList, ({ queries }, input) => queries.listPublications(input)),
    publication: at(publicationFind, ({ queries }, input) => queries.findPublication(input)),
  };
};
