import type { Core } from '@strapi/strapi';
import { wireError } from '../refusal-error';

type Context = { readonly path: string; status: number; body: unknown };

const LIMIT = '1 MB';
const isDesk = (path: string): boolean => /^\/([\w-]+\/)?publication-desk\//.test(path);

/**
 * A body larger than Strapi reads is answered like any other bad request of the desk: with a code and what to do.
 * Called in register(): from there the middleware stands outside Strapi's own, which has answered 413 by then.
 */
export const limitBody = (strapi: Core.Strapi): void => {
  strapi.server.use(async (context: unknown, next: () => Promise<unknown>) => {
    await next();
    const answer = context as Context;
    if (answer.status !== 413 || !isDesk(answer.path)) return;
    const error = wireError({ code: 'request.too-large', params: { limit: LIMIT } });
    answer.status = error.status;
    answer.body = { data: null, error };
  });
};
