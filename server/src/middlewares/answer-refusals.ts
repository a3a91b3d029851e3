import type { Core } from '@strapi/strapi';
import type { Refusal } from '../../../src/result';
import manifest from '../../../strapi-plugin.json';
import { wireError } from '../refusal-error';
import { adminRoutes } from '../routes/admin-routes';

type Answered = { readonly error?: { readonly details?: { readonly code?: unknown } } } | null;
type Route = { readonly method?: string; readonly path?: string };
type Context = {
  readonly path: string;
  readonly state: { readonly route?: Route };
  readonly request: { readonly body?: unknown };
  status: number;
  body: unknown;
  compress?: boolean;
};

const TOO_LARGE: Refusal = { code: 'request.too-large', params: { limit: '1 MB' } };
const UNREADABLE: Refusal = { code: 'request.invalid', params: { field: 'body', expected: 'JSON object' } };

const isDesk = (path: string): boolean => /^\/([\w-]+\/)?publication-desk\//.test(path);

/** What the role of who asks would need; null where no permission of the desk was asked. */
const lackingRole = ({ method, path }: Route): Refusal | null => {
  const asked = adminRoutes.find((route) => route.method === method && path?.endsWith(route.path));
  const permission = manifest.permissions.find(({ action }) => action === asked?.permission);
  return permission
    ? { code: 'request.role-lacks', params: { roleZh: permission['zh-Hans'], roleEn: permission.en } }
    : null;
};

/** Why Strapi did not let a request through to the desk; null where it did, or says so well enough. */
const reasonFor = ({ status, body, request, state }: Context): Refusal | null => {
  if (status === 413) return TOO_LARGE;
  if ((body as Answered)?.error?.details?.code !== undefined) return null;
  // 415: a compression nobody here can open.
  if (status === 400 || status === 415) return UNREADABLE;
  if (status === 403) return state.route ? lackingRole(state.route) : null;
  // Strapi calls some of what its reader throws at a fault of its own: half a form, a false gzip. No body was made then.
  return status === 500 && request.body === undefined ? UNREADABLE : null;
};

/**
 * A refusal is sent as it is: `strapi::compression` stands inside this middleware and would hand it bytes in which no code can be
 * read, and a header that no longer fits what is put in their place. Everything else of the desk is compressed.
 */
const leaveRefusalsReadable = (context: Context): void => {
  Object.defineProperty(context, 'compress', {
    configurable: true,
    get: () => (context.status < 400 ? undefined : false),
  });
};

/**
 * What Strapi refuses before the desk is asked (a body that is too large or no JSON object, a role without the permission)
 * is answered like any other refusal of the desk: with a code and what to do. Called in register(): from there the
 * middleware stands outside Strapi's own, which has answered by then.
 */
export const answerInOwnWords = (strapi: Core.Strapi): void => {
  strapi.server.use(async (context: unknown, next: () => Promise<unknown>) => {
    const answer = context as Context;
    if (!isDesk(answer.path)) return next();
    leaveRefusalsReadable(answer);
    await next();
    const reason = reasonFor(answer);
    if (!reason) return;
    const error = wireError(reason);
    answer.status = error.status;
    answer.body = { data: null, error };
  });
};
