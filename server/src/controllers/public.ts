import type { Core } from '@strapi/strapi';
import {
  channelResource,
  departmentResource,
  itemResource,
  parseChangesAsk,
  parseListAsk,
  parseOneAsk,
  publicationResource,
  rankingResource,
} from '../../../src/publication';
import type { ListAsk, OneAsk, PageLimits, Resource } from '../../../src/publication';
import type { Result } from '../../../src/result';
import { deskOf } from '../services';
import type { Desk } from '../services';
import type { Context, Handler } from './endpoint';
import { firstDialect, isFirstDialect } from './first-dialect';
import { answerCached, answerElsewhere, answerOtherVerb } from './public-answer';

type Controller = { readonly find: Handler; readonly findOne: Handler };

/** The host's own limits of its REST API; an answer without an end there is one of a hundred here. */
const limitsOf = (strapi: Core.Strapi): PageLimits => {
  const read = (name: string, fallback: number) => Number(strapi.config.get(`api.rest.${name}`, fallback));
  const most = Math.min(read('maxLimit', 100) || 100, 100);
  return { usual: Math.min(read('defaultLimit', 25) || 25, most), most };
};

const answer = (context: Context, result: Result<unknown>): void =>
  result.ok ? answerCached(context, result.value) : answerElsewhere(context, result.refusal);

type Reading = {
  readonly resource: Resource;
  readonly list: (desk: Desk, ask: ListAsk) => Promise<Result<unknown>>;
  readonly one: (desk: Desk, given: { ask: OneAsk; context: Context }) => Promise<Result<unknown>>;
};

const readingOf =
  (strapi: Core.Strapi) =>
  ({ resource, list, one }: Reading): Controller => ({
    find: async (context) => {
      const asked = parseListAsk(resource, context.query, limitsOf(strapi));
      answer(context, asked.ok ? await list(deskOf(strapi), asked.value) : asked);
    },
    findOne: async (context) => {
      const asked = parseOneAsk(resource, context.query);
      answer(context, asked.ok ? await one(deskOf(strapi), { ask: asked.value, context }) : asked);
    },
  });

type Which = 'items' | 'publications' | 'rankings';

/** Reads, whatever the verb; one that does not read is told where, or that it may not. */
const ofAnyVerb =
  (find: Handler): Handler =>
  async (context) => {
    await find(context);
    if (!['GET', 'HEAD'].includes(context.method)) answerOtherVerb(context);
  };

const idOf = ({ params }: Context): string => params.documentId ?? '';

/** One controller a kind of thing, so that Users & Permissions and API tokens show each with its find and findOne. */
export const publicSite = ({ strapi }: { strapi: Core.Strapi }) => {
  const first = firstDialect(strapi);
  const reading = readingOf(strapi);
  const documents = (which: Which, resource: Resource) =>
    reading({
      resource,
      list: ({ queries }, ask) => queries.findDocuments({ which, ask }),
      one: ({ queries }, { ask, context }) =>
        context.params.slug === undefined
          ? queries.findDocument({ which, documentId: idOf(context), ask })
          : queries.findBySlug({ slug: context.params.slug, ask }),
    });
  const names = (which: 'channels' | 'departments', resource: Resource) =>
    reading({
      resource,
      list: ({ queries }, ask) => queries.findNames({ which, ask }),
      one: ({ queries }, { ask, context }) => queries.findName({ which, documentId: idOf(context), ask }),
    });
  const either =
    (old: Handler, now: Handler): Handler =>
    (context) =>
      isFirstDialect(context) ? old(context) : now(context);
  const changes =
    (which: Which, resource: Resource): Handler =>
    async (context) => {
      const asked = parseChangesAsk(resource, context.query, limitsOf(strapi));
      answer(
        context,
        asked.ok ? await deskOf(strapi).queries.findChanges({ which, ask: asked.value }) : asked
      );
    };
  const followed = (which: Which, resource: Resource): Controller => {
    const { find, findOne } = documents(which, resource);
    const follow = changes(which, resource);
    return {
      find: (context) => ('changedSince' in context.query ? follow(context) : find(context)),
      findOne,
    };
  };
  const item = followed('items', itemResource);
  const publication = followed('publications', publicationResource);
  const channel = names('channels', channelResource);

  return {
    item: {
      find: either(first.items, item.find),
      findOne: ofAnyVerb(async (context: Context) => {
        await item.findOne(context);
        // The first dialect knew an item by its address alone.
        if (
          context.status !== 404 ||
          context.params.slug !== undefined ||
          Object.keys(context.query).length > 0
        )
          return;
        const slug = idOf(context);
        const known = await deskOf(strapi).queries.findItem({ slug });
        if (!known.ok && known.refusal.code === 'public.not-found') return;
        await first.item(Object.assign(context, { params: { slug } }));
      }),
    },
    publication: {
      find: either(first.publications, publication.find),
      findOne: ofAnyVerb(either(first.publication, publication.findOne)),
    },
    channel: { ...channel, find: either(first.channels, channel.find) },
    department: names('departments', departmentResource),
    ranking: followed('rankings', rankingResource),
  };
};
