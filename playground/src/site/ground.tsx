import type { Context } from 'hono';
import { GonePage, NotFoundPage } from './pages/absent';
import { createReader } from './read-api';
import type { Absent, Reader } from './read-api';
import type { SiteSettings } from './settings';
import { addressOf } from './words';

/** What every page is made from. */
export type Ground = { readonly site: SiteSettings; readonly api: Reader };
/** One kind of page: what is read for it, and how it is shown. */
export type Answer = (ground: Ground, context: Context) => Promise<Response>;

export const groundOf = (site: SiteSettings): Ground => ({ site, api: createReader(site.api) });

/** What stands around every page. */
export const frameOf = async ({ site, api }: Ground) => ({ site, channels: await api.channels() });

/** The page asked for; null for what is no number of a page. */
export const pageOf = (context: Context): number | null => {
  const asked = context.req.query('page') ?? '1';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
};

/** What was never there, what is somewhere else now, what was taken down. */
export const answerAbsent = async (
  ground: Ground,
  context: Context,
  found: Absent = { status: 404 }
): Promise<Response> => {
  if (found.status === 301) return context.redirect(addressOf.item(found.slug), 301);
  const frame = await frameOf(ground);
  return found.status === 410
    ? context.html(<GonePage {...frame} day={found.day} />, 410)
    : context.html(<NotFoundPage {...frame} />, 404);
};
