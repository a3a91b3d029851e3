import type { Core, UID as Uid } from '@strapi/strapi';
import { configurationOf } from '../configuration';
import { refused } from './refused';
import type { Call } from './types';

type State = {
  readonly auth?: { readonly strategy?: { readonly name?: string }; readonly credentials?: { readonly name?: unknown } };
  readonly route?: { readonly info?: { readonly type?: string } };
};
type Request = { readonly state: State; readonly query?: Readonly<Record<string, unknown>>; readonly path?: string };

const isContentApi = ({ state, path = '' }: Request, strapi: Core.Strapi): boolean => {
  const graphql = String(strapi.config.get('plugin::graphql.endpoint', '/graphql'));
  return state.route?.info?.type === 'content-api' || path === graphql;
};

const mayRead = ({ state }: Request, readers: readonly string[]): boolean =>
  state.auth?.strategy?.name === 'content-api-token' && readers.includes(String(state.auth.credentials?.name));

/** Whether the caller of the content API asked for it; code of the portal that reads drafts for itself is none of our business. */
const isAskedFor = (request: Request, { params }: Call): boolean =>
  params.status !== undefined &&
  params.status !== 'published' &&
  (request.query?.status === undefined ? request.path !== undefined && params.status === 'draft' : true);

/** Drafts stay inside the house: the content API gives none of a governed type, but to tokens the host names (`drafts.readers`). */
export const guardDraftReading = (strapi: Core.Strapi, call: Call): void => {
  const { drafts } = configurationOf(strapi);
  if (!drafts.private) return;
  const request = strapi.requestContext.get() as unknown as Request | undefined;
  if (!request || !isContentApi(request, strapi) || !isAskedFor(request, call) || mayRead(request, drafts.readers)) return;
  const type = strapi.contentTypes[call.uid as Uid.ContentType]?.info.displayName ?? call.uid;
  throw refused({ code: 'gate.drafts-private', params: { type } });
};
