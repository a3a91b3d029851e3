import type { Core } from '@strapi/strapi';
import { objectOfPath, PASS, type Standing } from '../../../src/files';
import { portalOf } from '../desk/portal';
import { adminOf, createPasses, createReading, createStandings } from '../gate';
import { wireError } from '../refusal-error';
import { FILE_COOKIE } from './file-passes';

type Context = {
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly cookies: { get(name: string): string | undefined };
  status: number;
  body: unknown;
  set(field: string, value: string): void;
};

/**
 * Stands before both hands that serve `/uploads/…` (the upload plugin's route and Strapi's public folder, which reads other
 * spellings of it): what nothing online uses is not there for the public, and is there for people signed in who may see the
 * document. Called in register(): outside Strapi's own.
 */
export const serveFiles = (strapi: Core.Strapi): void => {
  const portal = () => portalOf(strapi);
  const standingAt = createStandings(portal);
  const passes = createPasses(strapi);

  /** What nobody governs is the provider's to give, by the addresses it signs: under ours it is for people signed in. */
  const standingOf = async (object: string): Promise<Standing> => {
    const standing = await standingAt(object);
    const isKeptBack = standing === 'stock' && (await portal().store.storedElsewhere.at(object)) !== null;
    return isKeptBack ? 'unpublished' : standing;
  };

  const readerOf = async ({ headers, cookies }: Context): Promise<number | null> => {
    const signedIn = await adminOf({ strapi }, String(headers.authorization ?? ''));
    return signedIn ?? passes.personOf(cookies.get(FILE_COOKIE) ?? '');
  };

  const mayRead = async (context: Context, object: string): Promise<boolean> => {
    if (passes.opensFile(object, String(context.query[PASS] ?? ''))) return true;
    const reader = await readerOf(context);
    if (reader === null) return false;
    const uses = await portal().store.files.at(object);
    // Nothing uses it, and the portal keeps such files to people signed in.
    return uses.length === 0 || createReading(portal(), reader)(uses);
  };

  strapi.server.use(async (given: unknown, next: () => Promise<unknown>) => {
    const context = given as Context;
    const object = objectOfPath(context.path);
    const standing = object === null ? 'stock' : await standingOf(object);
    if (object === null || standing === 'stock' || standing === 'public') return next();
    // What is not public is for no search engine either, whoever leaked its address.
    context.set('X-Robots-Tag', 'noindex, nofollow');
    if (await mayRead(context, object)) {
      await next();
      context.set('Cache-Control', 'private, no-store');
      return;
    }
    const error = wireError({ code: standing === 'gone' ? 'file.gone' : 'file.unpublished' });
    context.status = error.status;
    context.set('Cache-Control', 'no-store');
    context.body = { data: null, error };
  });
};
