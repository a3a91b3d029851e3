import type { Core } from '@strapi/strapi';
import { isGoverned } from '../../configuration';
import type { State } from './readers';
import { comparesWithDrafts, mayReadDrafts, noDraftsOf } from './readers';
import { draftsBehind, guardSort, placeOf } from './relations';

type Args = Readonly<Record<string, unknown>>;
type Context = {
  readonly state: State;
  readonly rootQueryArgsByPath?: ReadonlyMap<
    unknown,
    { readonly status?: string; readonly publicationFilter?: string }
  >;
};
type Path = { readonly key: unknown; readonly prev?: Path };
type Info = { readonly path?: Path };
type Resolve = (parent: unknown, args: Args, context: Context, info: Info) => unknown;
type Middleware = (next: Resolve, ...asked: Parameters<Resolve>) => unknown;

const rootKey = ({ path }: Info): unknown => {
  let root = path;
  while (root?.prev) root = root.prev;
  return root?.key;
};

/** A relation in GraphQL is read past the document service, in the status of its own argument or of its query's, with that query's filter. */
const statusGuard =
  (strapi: Core.Strapi, target: string): Middleware =>
  (next, parent, args, context, info) => {
    if (mayReadDrafts(strapi, context)) return next(parent, args, context, info);
    const root = context.rootQueryArgsByPath?.get(rootKey(info));
    const asked = [args['status'], root?.status];
    if (
      comparesWithDrafts(root?.publicationFilter) ||
      asked.some((status) => status !== undefined && status !== null && status !== 'published')
    )
      throw noDraftsOf(strapi, target);
    return next(parent, { ...args, status: 'published' }, context, info);
  };

/** A condition inside a relation is in GraphQL's own syntax, so one that looks into drafts is refused, not narrowed. */
const conditionGuard =
  (strapi: Core.Strapi, target: string): Middleware =>
  (next, parent, args, context, info) => {
    const { filters, sort } = args;
    if ((filters ?? sort) && !mayReadDrafts(strapi, context)) {
      // A governed target is read as published by now.
      const place = placeOf(strapi, target, isGoverned(strapi, target));
      const uid = draftsBehind(strapi, place, filters);
      if (uid) throw noDraftsOf(strapi, uid);
      guardSort(strapi, place, sort);
    }
    return next(parent, args, context, info);
  };

const guardsOf = (strapi: Core.Strapi, attribute: object): readonly Middleware[] => {
  const { type, target } = attribute as { readonly type?: string; readonly target?: string };
  if (type !== 'relation' || !target) return [];
  const conditions = conditionGuard(strapi, target);
  return isGoverned(strapi, target) ? [statusGuard(strapi, target), conditions] : [conditions];
};

/** Guards every relation to one type, where the portal has GraphQL; relations to many types Strapi does not answer there. */
export const guardGraphqlRelations = (strapi: Core.Strapi): void => {
  if (!strapi.plugin('graphql')) return;
  const { naming } = strapi.plugin('graphql').service('utils');
  const resolversConfig: Record<string, unknown> = {};
  const guard = (typeName: string, attributes: object): void => {
    for (const [name, attribute] of Object.entries(attributes)) {
      const middlewares = guardsOf(strapi, attribute as object);
      if (middlewares.length === 0) continue;
      resolversConfig[`${typeName}.${name}`] = { middlewares };
      resolversConfig[`${typeName}.${name}_connection`] = { middlewares };
    }
  };
  for (const type of Object.values(strapi.contentTypes)) guard(naming.getTypeName(type), type.attributes);
  for (const component of Object.values(strapi.components))
    guard(naming.getComponentName(component), component.attributes);
  strapi.plugin('graphql').service('extension').use({ resolversConfig });
};
