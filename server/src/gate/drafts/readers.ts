import type { Core, UID as Uid } from '@strapi/strapi';
import { configurationOf } from '../../configuration';
import { refusalError } from '../../refusal-error';

export type State = {
  readonly auth?: {
    readonly strategy?: { readonly name?: string };
    readonly credentials?: { readonly name?: unknown };
  };
  readonly route?: { readonly info?: { readonly type?: string } };
};

export type Request = {
  readonly state: State;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly path?: string;
};

export const requestNow = (strapi: Core.Strapi): Request | undefined =>
  strapi.requestContext.get() as unknown as Request | undefined;

export const isGraphql = ({ path }: Request, strapi: Core.Strapi): boolean =>
  path === String(strapi.config.get('plugin::graphql.endpoint', '/graphql'));

export const isContentApi = ({ state }: Request): boolean => state.route?.info?.type === 'content-api';

/** Tokens the host names in `drafts.readers`, and nobody else. */
export const mayReadDrafts = (strapi: Core.Strapi, { state }: Pick<Request, 'state'>): boolean => {
  const { drafts } = configurationOf(strapi);
  if (!drafts.private) return true;
  return (
    state.auth?.strategy?.name === 'content-api-token' &&
    drafts.readers.includes(String(state.auth.credentials?.name))
  );
};

export const noDraftsOf = (strapi: Core.Strapi, uid: string): Error => {
  const type = strapi.contentType(uid as Uid.ContentType).info.displayName;
  return refusalError({ code: 'gate.drafts-private', params: { type } });
};
