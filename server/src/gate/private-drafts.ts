import type { Core, UID as Uid } from '@strapi/strapi';
import { configurationOf, isGoverned } from '../configuration';
import { refused } from './refused';
import type { Call } from './types';

type State = {
  readonly auth?: {
    readonly strategy?: { readonly name?: string };
    readonly credentials?: { readonly name?: unknown };
  };
  readonly route?: { readonly info?: { readonly type?: string } };
};
type Request = {
  readonly state: State;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly path?: string;
};

const isGraphql = ({ path }: Request, strapi: Core.Strapi): boolean =>
  path === String(strapi.config.get('plugin::graphql.endpoint', '/graphql'));

/**
 * Whether the caller of the content API asked for drafts. Anything but `published` gives drafts, a typing error too; a
 * portal's own code that reads drafts for itself is none of our business.
 */
const asksForDrafts = (request: Request, { params }: Call, strapi: Core.Strapi): boolean => {
  if (params.status === undefined || params.status === 'published') return false;
  if (isGraphql(request, strapi)) return true;
  return request.state.route?.info?.type === 'content-api' && request.query?.status !== undefined;
};

/** Tokens the host names in `drafts.readers`, and nobody else. */
export const mayReadDrafts = (strapi: Core.Strapi, { state }: Request): boolean => {
  const { drafts } = configurationOf(strapi);
  if (!drafts.private) return true;
  return (
    state.auth?.strategy?.name === 'content-api-token' &&
    drafts.readers.includes(String(state.auth.credentials?.name))
  );
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
const governedIn = (strapi: Core.Strapi, { uid, params }: Call): string | null => {
  if (isGoverned(strapi, uid)) return uid;
  const names = namesIn((params as { populate?: unknown }).populate);
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

const noDraftsOf = (strapi: Core.Strapi, uid: string): Error => {
  const type = strapi.contentType(uid as Uid.ContentType).info.displayName;
  return refused({ code: 'gate.drafts-private', params: { type } });
};

/** Drafts stay inside the house: the content API gives none of a governed type, by whatever type they are asked for. */
export const guardDraftReading = (strapi: Core.Strapi, call: Call): void => {
  if (call.params.status === undefined || call.params.status === 'published') return;
  const request = strapi.requestContext.get() as unknown as Request | undefined;
  if (!request || !asksForDrafts(request, call, strapi) || mayReadDrafts(strapi, request)) return;
  const uid = governedIn(strapi, call);
  if (uid) throw noDraftsOf(strapi, uid);
};

type GraphqlContext = {
  readonly state: State;
  readonly rootQueryArgsByPath?: ReadonlyMap<unknown, { readonly status?: string }>;
};
type Resolve = (
  parent: unknown,
  args: Record<string, unknown>,
  context: GraphqlContext,
  info: unknown
) => unknown;

/** A relation in GraphQL is read past the document service, in the status of its own argument or of the query's. */
const guardRelation =
  (strapi: Core.Strapi, target: string) =>
  (
    next: Resolve,
    parent: unknown,
    args: Record<string, unknown>,
    context: GraphqlContext,
    info: unknown
  ): unknown => {
    if (mayReadDrafts(strapi, context)) return next(parent, args, context, info);
    const asked = [args, ...(context.rootQueryArgsByPath?.values() ?? [])].map(({ status }) => status);
    if (asked.some((status) => status !== undefined && status !== null && status !== 'published'))
      throw noDraftsOf(strapi, target);
    return next(parent, { ...args, status: 'published' }, context, info);
  };

/** Guards every relation that leads to a governed type, where the portal has GraphQL. */
export const guardGraphqlRelations = (strapi: Core.Strapi): void => {
  if (!strapi.plugin('graphql')) return;
  const { naming } = strapi.plugin('graphql').service('utils');
  const resolversConfig: Record<string, unknown> = {};
  const guard = (typeName: string, attributes: object): void => {
    for (const [name, attribute] of Object.entries(attributes)) {
      const { target } = attribute as { target?: string };
      if (target && isGoverned(strapi, target)) {
        const guarded = { middlewares: [guardRelation(strapi, target)] };
        resolversConfig[`${typeName}.${name}`] = guarded;
        resolversConfig[`${typeName}.${name}_connection`] = guarded;
      }
    }
  };
  for (const type of Object.values(strapi.contentTypes)) guard(naming.getTypeName(type), type.attributes);
  for (const component of Object.values(strapi.components))
    guard(naming.getComponentName(component), component.attributes);
  strapi.plugin('graphql').service('extension').use({ resolversConfig });
};
