import type { Core } from '@strapi/strapi';
import { isGoverned } from '../../configuration';
import type { Request } from './readers';
import { isContentApi, isGraphql, mayReadDrafts, noDraftsOf, requestNow } from './readers';
import { narrowed, placeOf } from './relations';

/** A reading call of the document service, as its middlewares see it. */
type Reading = {
  readonly uid: string;
  params: {
    readonly status?: unknown;
    readonly populate?: unknown;
    readonly filters?: unknown;
    readonly sort?: unknown;
  };
};

/**
 * Whether the caller of the content API asked for drafts. Anything but `published` gives drafts, a typing error too; a
 * portal's own code that reads drafts for itself is none of our business.
 */
const asksForDrafts = (request: Request, { params }: Reading, strapi: Core.Strapi): boolean => {
  if (params.status === undefined || params.status === 'published') return false;
  if (isGraphql(request, strapi)) return true;
  return isContentApi(request) && request.query?.['status'] !== undefined;
};

/** Whether the caller of the content API chose the conditions of this reading, and not the portal's own code. */
const choosesConditions = (request: Request, strapi: Core.Strapi): boolean => {
  if (isGraphql(request, strapi)) return true;
  const { filters, sort, populate } = request.query ?? {};
  return isContentApi(request) && Boolean(filters ?? sort ?? populate);
};

/** Every attribute a populate parameter names, however deep; `*` where it names all. */
const namesIn = (populate: unknown): readonly string[] => {
  if (populate === true) return ['*'];
  if (typeof populate === 'string') return populate.split(/[.,]/);
  if (Array.isArray(populate)) return populate.flatMap(namesIn);
  if (typeof populate !== 'object' || populate === null) return [];
  return Object.entries(populate).flatMap(([name, value]) => [name, ...namesIn(value)]);
};

/** The governed type a read reaches: its own, or one that a relation of the same name leads to. */
const governedIn = (strapi: Core.Strapi, { uid, params }: Reading): string | null => {
  if (isGoverned(strapi, uid)) return uid;
  const names = namesIn(params.populate);
  if (names.length === 0) return null;
  for (const model of [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)]) {
    for (const [name, attribute] of Object.entries(model.attributes)) {
      const { target } = attribute as { target?: string };
      if (target && isGoverned(strapi, target) && (names.includes('*') || names.includes(name)))
        return target;
    }
  }
  return null;
};

/**
 * Drafts stay inside the house: the content API gives none of a governed type, by whatever type they are asked for, and
 * tells nothing of them by what it finds for a condition on them.
 */
export const guardDraftReading = (strapi: Core.Strapi, call: Reading): void => {
  const request = requestNow(strapi);
  if (!request) return;
  const [drafts, conditions] = [asksForDrafts(request, call, strapi), choosesConditions(request, strapi)];
  if ((!drafts && !conditions) || mayReadDrafts(strapi, request)) return;
  const uid = drafts ? governedIn(strapi, call) : null;
  if (uid) throw noDraftsOf(strapi, uid);
  const place = placeOf(strapi, call.uid, call.params.status === 'published');
  // Another object of parameters: the caller's own is theirs.
  if (conditions) call.params = narrowed(strapi, place, call.params);
};
