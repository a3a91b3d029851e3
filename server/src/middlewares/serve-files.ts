import type { Core } from '@strapi/strapi';
import { objectOfPath } from '../../../src/files';
import { createStandings } from '../gate';
import { wireError } from '../refusal-error';
import { storeOf } from '../store';

type Context = {
  readonly path: string;
  readonly method: string;
  status: number;
  body: unknown;
  set(field: string, value: string): void;
};

/**
 * Stands before both hands that serve `/uploads/…` (the upload plugin's route and Strapi's public folder, which reads other
 * spellings of it): what nothing online uses is not there for the public. Called in register(): outside Strapi's own.
 */
export const serveFiles = (strapi: Core.Strapi): void => {
  const standingAt = createStandings(() => ({ strapi, store: storeOf(strapi) }));
  strapi.server.use(async (given: unknown, next: () => Promise<unknown>) => {
    const context = given as Context;
    const object = objectOfPath(context.path);
    const standing = object === null ? 'stock' : await standingAt(object);
    if (standing === 'stock' || standing === 'public') return next();
    const error = wireError({ code: standing === 'gone' ? 'file.gone' : 'file.unpublished' });
    context.status = error.status;
    context.set('Cache-Control', 'no-store');
    context.body = { data: null, error };
  });
};
