import type { Core } from '@strapi/strapi';
import { hiddenDrafts } from '../../desk/hidden-drafts';
import type { Portal } from '../../desk/portal';

type Condition = Record<string, unknown>;
type Request = { readonly path: string };

/** Addresses that read no document by such a permission, and are asked every few seconds. */
const NO_DOCUMENTS = ['/publication-desk/', '/admin/'];

/** Nothing, where nothing is asked for. */
const NONE: Condition = { id: { $in: [] } };

/** A permission is weighed for each of four actions: the answer of one request stands for all of them. */
const known = new WeakMap<object, Map<string, Promise<Condition>>>();

/**
 * What of a type somebody reads in the editor, as a condition on its rows: every row but the hidden drafts. A row's id is a draft's
 * alone, so the published row beside it stays readable.
 */
export const readableRows = (
  { strapi, portal }: { readonly strapi: Core.Strapi; readonly portal: () => Portal },
  { uid, user }: { readonly uid: string; readonly user: number }
): Promise<Condition> => {
  const request = strapi.requestContext.get() as (Request & object) | undefined;
  if (request && NO_DOCUMENTS.some((path) => request.path.startsWith(path))) return Promise.resolve(NONE);
  const answers = (request && known.get(request)) ?? new Map<string, Promise<Condition>>();
  if (request) known.set(request, answers);
  const key = `${uid}|${user}`;
  const answer =
    answers.get(key) ??
    hiddenDrafts(portal(), uid, user).then((ids): Condition => ({ id: { $nin: [...ids] } }));
  answers.set(key, answer);
  return answer;
};
