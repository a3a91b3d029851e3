import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { Result } from '../../../src/result';
import { parse } from '../requests/parse';
import { channelList, itemList, publicationFind, publicationList, slugParam } from '../requests/public';
import { deskOf } from '../services';
import type { Desk } from '../services';
import { answerRefusal, paramsOf } from './endpoint';
import type { Context, Handler } from './endpoint';
import { answerCached, answerElsewhere } from './public-answer';

/** Since when it is not to be used any more, 27 November 2026, as RFC 9745 writes it. */
const SINCE = '@1795737600';

/** The words only the first dialect has: who uses one of them is answered in it, for one more version. */
const WORDS = ['channel', 'kind', 'department', 'q', 'page', 'pageSize', 'type'];

export const isFirstDialect = ({ query }: Context): boolean => WORDS.some((word) => word in query);

/** What the API said before it spoke as Strapi does. */
export const firstDialect = (strapi: Core.Strapi) => {
  const at =
    <Schema extends z.ZodType>(
      schema: Schema,
      call: (desk: Desk, input: z.output<Schema>) => Promise<Result<unknown>>
    ): Handler =>
    async (context) => {
      context.set('Deprecation', SINCE);
      const parsed = parse(schema, { ...context.query, ...paramsOf(context) });
      if (!parsed.ok) return answerRefusal(context, parsed.refusal);
      const result = await call(deskOf(strapi), parsed.value);
      if (!result.ok) return answerElsewhere(context, result.refusal);
      answerCached(context, result.value);
    };
  return {
    items: at(itemList, ({ queries }, input) => queries.listItems(input)),
    item: at(slugParam, ({ queries }, { slug }) => queries.findItem({ slug })),
    channels: at(channelList, ({ queries }) => queries.listChannels()),
    publications: at(publicationList, ({ queries }, input) => queries.listPublications(input)),
    publication: at(publicationFind, ({ queries }, input) => queries.findPublication(input)),
  };
};
