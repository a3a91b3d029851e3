import type { Core } from '@strapi/strapi';
import type { Refusal } from '../../../src/result';
import { wireError } from '../refusal-error';

type Answered = { readonly error?: { readonly details?: { readonly code?: unknown } } } | null;
type Context = {
  readonly path: string;
  readonly request: { readonly body?: unknown };
  status: number;
  body: unknown;
};

const TOO_LARGE: Refusal = { code: 'request.too-large', params: { limit: '1 MB' } };
const UNREADABLE: Refusal = { code: 'request.invalid', params: { field: 'body', expected: 'JSON object' } };

const isDesk = (path: string): boolean => /^\/([\w-]+\/)?publication-desk\//.test(path);

/** Why Strapi did not read a body at all; null where it did. */
const reasonFor = ({ status, body, request }: Context): Refusal | null => {
  if (status === 413) return TOO_LARGE;
  const isOurs = (body as Answered)?.error?.details?.code !== undefined;
  if (status === 400) return isOurs ? null : UNREADABLE;
  // Strapi calls some of what its reader throws at a fault of its own: half a form, a false gzip. No body was made then.
  return status === 500 && request.body === undefined ? UNREADABLE : null;
};

/**
 * A body that Strapi does not read, being too large or no JSON object, is answered like any other bad request of the desk:
 * with a code and what to do. Called in register(): from there the middleware stands outside Strapi's own, which has
 * answered by then.
 */
export const answerUnreadBodies = (strapi: Core.Strapi): void => {
  strapi.server.use(async (context: unknown, next: () => Promise<unknown>) => {
    await next();
    const answer = context as Context;
    const reason = isDesk(answer.path) ? reasonFor(answer) : null;
    if (!reason) return;
    const error = wireError(reason);
    answer.status = error.status;
    answer.body = { data: null, error };
  });
};
