import type { Core, UID as Uid } from '@strapi/strapi';
import { isGoverned } from '../../configuration';
import { PLUGIN_ID } from '../../content-types';
import { refusalError } from '../../refusal-error';

type Ability = object;
type Context = {
  readonly state: { readonly userAbility: Ability };
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: Readonly<Record<string, unknown>> };
};
/** `documents`: null for whatever document a single type has. */
type Named = { readonly uid: unknown; readonly documents: readonly unknown[] | null };
type Row = { readonly id: unknown };

const READS_DRAFT = `plugin::${PLUGIN_ID}.reads-draft`;
const HISTORY = 'plugin::content-manager.history-version';

const versionOf = async (strapi: Core.Strapi, id: unknown): Promise<Named> => {
  const found = (await strapi.db.query(HISTORY as Uid.ContentType).findOne({ where: { id } } as never)) as {
    readonly contentType?: unknown;
    readonly relatedDocumentId?: unknown;
  } | null;
  return { uid: found?.contentType, documents: [found?.relatedDocumentId] };
};

type Naming = (context: Context, strapi: Core.Strapi) => Named | Promise<Named>;

/**
 * Ways of the Content Manager that reach a draft after asking about something else: its history, a copy of it and the look before many
 * are published ask whether somebody reads any document of the type, and discarding changes asks about what is online. Each by its
 * handler, with the documents a request names.
 */
const UNASKED: Readonly<Record<string, Naming>> = {
  'history-version.findMany': ({ query }) => ({ uid: query.contentType, documents: [query.documentId] }),
  'history-version.restoreVersion': ({ params }, strapi) => versionOf(strapi, params.versionId),
  'collection-types.clone': ({ params }) => ({ uid: params.model, documents: [params.sourceId] }),
  'collection-types.autoClone': ({ params }) => ({ uid: params.model, documents: [params.sourceId] }),
  'collection-types.discard': ({ params }) => ({ uid: params.model, documents: [params.id] }),
  'collection-types.unpublish': ({ params }) => ({ uid: params.model, documents: [params.id] }),
  'single-types.discard': ({ params }) => ({ uid: params.model, documents: null }),
  'single-types.unpublish': ({ params }) => ({ uid: params.model, documents: null }),
  'collection-types.bulkFindForValidation': ({ params, request }) => ({
    uid: params.model,
    documents: [request.body?.documentIds ?? []].flat(),
  }),
};

type Policy = (
  context: Context,
  config: { readonly handler: string },
  args: { strapi: Core.Strapi }
) => Promise<boolean>;

/** The policy of those ways: refuses a document one of whose drafts the person may not read. */
export const readsDraft: Policy = async (context, { handler }, { strapi }) => {
  const named = UNASKED[handler];
  const { uid, documents } = named ? await named(context, strapi) : { uid: null, documents: [] };
  if (typeof uid !== 'string' || !isGoverned(strapi, uid)) return true;
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: context.state.userAbility, model: uid });
  const where = {
    ...(documents ? { documentId: { $in: documents.map(String) } } : {}),
    publishedAt: { $null: true },
  };
  const rows = (await strapi.db
    .query(uid as Uid.ContentType)
    .findMany({ where, populate: { createdBy: { populate: ['roles'] } } } as never)) as readonly Row[];
  if (rows.some((row) => checker.cannot.read(row))) throw refusalError({ code: 'gate.draft-elsewhere' });
  return true;
};

type Route = { readonly handler?: unknown; config?: { policies?: unknown[] } };

/** Routes are one for all portals of a process, so each is closed once. */
const closed = new WeakSet<Route>();

/** Called in register(), before Strapi reads the routes of its plugins. */
export const guardHistories = (strapi: Core.Strapi): void => {
  const routers = Object.values(strapi.plugin('content-manager').routes) as { routes?: Route[] }[];
  for (const route of routers.flatMap(({ routes = [] }) => routes)) {
    const handler = String(route.handler);
    if (!(handler in UNASKED) || closed.has(route)) continue;
    closed.add(route);
    const { policies = [] } = route.config ?? {};
    route.config = { ...route.config, policies: [...policies, { name: READS_DRAFT, config: { handler } }] };
  }
};
