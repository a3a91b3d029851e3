import type { Core } from '@strapi/strapi';
import { objectOf, standingOf } from '../../../src/files';
import { portalOf } from '../desk/portal';
import { mayReadDrafts } from '../gate';
import type { ReadingState } from '../gate';
import { wireError } from '../refusal-error';

type Fields = Record<string, unknown>;
type Context = {
  readonly method: string;
  readonly state: ReadingState;
  status: number;
  body: unknown;
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAsked = ({ method, state, status }: Context): boolean => {
  const { type, pluginName } = (state.route?.info ?? {}) as {
    readonly type?: string;
    readonly pluginName?: string;
  };
  return method === 'GET' && type === 'content-api' && pluginName === 'upload' && status < 300;
};

/** The stored names of these files that the public may not read. */
const closedOf = async (strapi: Core.Strapi, files: readonly Fields[]): Promise<ReadonlySet<string>> => {
  const uses = await portalOf(strapi).store.files.ofObjects([
    ...new Set(files.map((file) => objectOf(file))),
  ]);
  const closed = uses.filter((use) => {
    const standing = standingOf(uses.filter(({ object }) => object === use.object).map(({ state }) => state));
    return standing === 'unpublished' || standing === 'gone';
  });
  return new Set(closed.map(({ object }) => object));
};

/**
 * The content API lists no file that the public may not read: its name, size and description say enough of a draft. Tokens
 * named in `drafts.readers` see them, as they see drafts. Called in bootstrap(), where an answer is not compressed yet.
 */
export const closeFileLists = (strapi: Core.Strapi): void => {
  strapi.server.use(async (given: unknown, next: () => Promise<unknown>) => {
    await next();
    const context = given as Context;
    if (!isAsked(context) || mayReadDrafts(strapi, context)) return;
    const { body } = context;
    const name = isFields(body) ? ['results', 'data'].find((key) => Array.isArray(body[key])) : undefined;
    const listed = Array.isArray(body) ? body : isFields(body) && name ? (body[name] as unknown[]) : [body];
    const closed = await closedOf(strapi, listed.filter(isFields));
    if (closed.size === 0) return;
    const open = listed.filter((file) => !isFields(file) || !closed.has(objectOf(file)));
    if (Array.isArray(body)) context.body = open;
    else if (isFields(body) && name) context.body = { ...body, [name]: open };
    else {
      const error = wireError({ code: 'file.unpublished' });
      context.status = error.status;
      context.body = { data: null, error };
    }
  });
};
