import type { Core, UID as Uid } from '@strapi/strapi';
import { configurationOf } from '../../configuration';
import { refusalError } from '../../refusal-error';

export type State = {
  readonly auth?: {
    readonly strategy?: { readonly name?: string };
    readonly credentials?: { readonly name?: unknown };
  };
  readonly route?: { readonly path?: string; readonly info?: { readonly type?: string } };
};

export type Request = {
  readonly state: State;
  readonly query?: Readonly<Record<string, unknown>>;
  /** Of a request that came in by HTTP: sets a header of its answer. */
  readonly set?: (field: string, value: string) => void;
};

export const requestNow = (strapi: Core.Strapi): Request | undefined =>
  strapi.requestContext.get() as unknown as Request | undefined;

export const isContentApi = ({ state }: Request): boolean => state.route?.info?.type === 'content-api';

/** By the route that answers, which for GraphQL has no path: its address may be spelled `/GraphQL/` as well. */
export const isGraphql = (request: Request): boolean =>
  isContentApi(request) && request.state.route?.path === undefined;

/** Filters of Strapi's that compare what is online with its draft: they tell whether a change is being prepared. */
const COMPARING = ['modified', 'unmodified', 'published-with-draft', 'published-without-draft'];

export const comparesWithDrafts = (publicationFilter: unknown): boolean =>
  COMPARING.includes(String(publicationFilter));

/** Tokens the host names in `drafts.readers`, and nobody else. */
export const mayReadDrafts = (strapi: Core.Strapi, { state }: Pick<Request, 'state'>): boolean => {
  const { drafts } = configurationOf(strapi);
  if (!drafts.private) return true;
  return (
    state.auth?.strategy?.name === 'content-api-token' &&
    drafts.readers.includes(String(state.auth.credentials?.name))
  );
};

/** “信息 Item” names a type in both languages; a type with one name has it in both. */
const inBoth = (displayName: string): { readonly typeZh: string; readonly typeEn: string } => {
  const [, zh = displayName, en = displayName] = /^(\S*[\u3400-\u9fff]\S*) ([ -~]+)$/.exec(displayName) ?? [];
  return { typeZh: zh, typeEn: en };
};

export const noDraftsOf = (strapi: Core.Strapi, uid: string): Error => {
  const type = strapi.contentType(uid as Uid.ContentType).info.displayName;
  return refusalError({ code: 'gate.drafts-private', params: inBoth(type) });
};
