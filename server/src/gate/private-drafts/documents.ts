import type { Core } from '@strapi/strapi';
import { isGoverned } from '../../configuration';
import type { Request } from './readers';
import { rowsIn, takeOutDrafts } from './loaded';
import {
  comparesWithDrafts,
  isContentApi,
  isGraphql,
  mayReadDrafts,
  noDraftsOf,
  requestNow,
} from './readers';
import { attributesOf, narrowed, placeOf } from './relations';

/** A call of the document service that answers with documents, as its middlewares see it. */
type Reading = {
  readonly action: string;
  readonly uid: string;
  params: {
    readonly status?: unknown;
    readonly publicationFilter?: unknown;
    readonly populate?: unknown;
    readonly filters?: unknown;
    readonly sort?: unknown;
  };
};

/**
 * Whether the caller of the content API asked for drafts, or about them. Anything but `published` gives drafts, a typing
 * error too; a portal's own code that reads drafts for itself is none of our business.
 */
const asksForDrafts = (request: Request, { params }: Reading): boolean => {
  if (comparesWithDrafts(params.publicationFilter)) return isContentApi(request);
  if (params.status === undefined || params.status === 'published') return false;
  if (isGraphql(request)) return true;
  return isContentApi(request) && request.query?.['status'] !== undefined;
};

/** Whether the caller of the content API chose the conditions of this reading, and not the portal's own code. */
const choosesConditions = (request: Request): boolean => {
  if (isGraphql(request)) return true;
  const { filters, sort, populate } = request.query ?? {};
  return isContentApi(request) && Boolean(filters ?? sort ?? populate);
};

type Attribute = {
  readonly type?: string;
  readonly target?: string;
  readonly component?: string;
  readonly components?: readonly string[];
};
type Named = { readonly name: string; readonly within: unknown };

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a populate parameter names, in any of its spellings, with what is to come along with each; `*` for everything. */
const namesIn = (populate: unknown): readonly Named[] => {
  if (populate === true) return [{ name: '*', within: null }];
  if (Array.isArray(populate)) return populate.flatMap(namesIn);
  if (typeof populate === 'string')
    return populate.split(',').map((path) => {
      const [name = '', ...deeper] = path.trim().split('.');
      return { name, within: deeper.length > 0 ? { populate: deeper.join('.') } : null };
    });
  if (!isFields(populate)) return [];
  return Object.entries(populate).flatMap(([name, within]) =>
    /^\d+$/.test(name) ? namesIn(within) : [{ name, within }]
  );
};

const leadsTo = ({ type, target, component, components = [] }: Attribute): readonly string[] =>
  type === 'media'
    ? ['plugin::upload.file']
    : [target, component, ...components].filter((uid) => uid !== undefined);

/** The first governed type that what comes along with a type may be of; null for none. */
const governedAlong = (strapi: Core.Strapi, uid: string, populate: unknown): string | null => {
  const attributes = attributesOf(strapi, uid) as Record<string, Attribute>;
  for (const { name, within } of namesIn(populate)) {
    const reached = Object.entries(attributes).filter(([own]) => name === '*' || name === own);
    const { populate: deeper, on } = isFields(within) ? within : {};
    const all = [
      ...reached.flatMap(([, attribute]) => leadsTo(attribute)).map((next) => [next, deeper] as const),
      ...Object.entries(isFields(on) ? on : {}).map(
        ([next, value]) => [next, isFields(value) ? value['populate'] : null] as const
      ),
    ];
    for (const [next, more] of all) {
      const found = isGoverned(strapi, next) ? next : governedAlong(strapi, next, more);
      if (found) return found;
    }
  }
  return null;
};

const READS = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/** What a call answers with: documents, or for some verbs the rows it touched. */
const documentsIn = (result: unknown) =>
  rowsIn(isFields(result) && Array.isArray(result['entries']) ? result['entries'] : result);

/**
 * The content API gives no draft of a governed type: not by `status`, not along with another type, not by what a condition
 * on drafts finds. A call that saves a draft may answer with that draft, and brings no others along.
 */
export const keepDraftsPrivate = async (
  strapi: Core.Strapi,
  call: Reading,
  next: () => Promise<unknown>
): Promise<unknown> => {
  const request = requestNow(strapi);
  if (!request) return next();
  const [drafts, conditions] = [asksForDrafts(request, call), choosesConditions(request)];
  // A preview is for who was given it: a search engine that is led there keeps nothing.
  if (drafts) request.set?.('X-Robots-Tag', 'noindex, nofollow');
  if ((!drafts && !conditions) || mayReadDrafts(strapi, request)) return next();
  const { action, uid, params } = call;
  if (drafts && READS.has(action)) {
    const governed = isGoverned(strapi, uid) ? uid : governedAlong(strapi, uid, params.populate);
    if (governed) throw noDraftsOf(strapi, governed);
  }
  if (!conditions) return next();
  // Another object of parameters: the caller's own is theirs.
  call.params = narrowed(strapi, placeOf(strapi, uid, params.status === 'published'), params);
  const result = await next();
  if (params.populate) await takeOutDrafts(strapi, uid, documentsIn(result));
  return result;
};
