import type { Core } from '@strapi/strapi';
import { portalOf } from '../desk/portal';
import { actionId } from '../roles/permissions';

type Listed = { readonly action?: unknown };
type Context = { readonly method: string; readonly path: string; status: number; body: unknown };

/** Permissions of a ranking, which rules without one have nothing to permit by. */
const RANKING = new Set(['ranking.read', 'ranking.close'].map(actionId));

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withoutRanking = (section: unknown): unknown =>
  Array.isArray(section) ? section.filter(({ action }: Listed) => !RANKING.has(String(action))) : section;

/**
 * Strapi's page of a role lists every permission a plugin registers, and registers them only at a start. Where the rules have no
 * ranking, its two are left off that list: an administrator who reads "Close months" would look for a page that is not there.
 */
export const listPermissionsInUse = (strapi: Core.Strapi): void => {
  strapi.server.use(async (given: unknown, next: () => Promise<unknown>) => {
    await next();
    const context = given as Context;
    if (context.method !== 'GET' || context.path !== '/admin/permissions' || context.status >= 300) return;
    const data = isFields(context.body) ? context.body.data : null;
    const sections = isFields(data) ? data.sections : null;
    if (!isFields(sections) || (await portalOf(strapi).store.settings.rules()).book.ranking.on) return;
    const kept = { ...sections, plugins: withoutRanking(sections.plugins) };
    context.body = { ...(context.body as object), data: { ...(data as object), sections: kept } };
  });
};
