import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { readListed } from '../../../src/approval/form/listed-as';
import { horizonOf } from '../../../src/approval/form/may-see';
import type { Portal } from '../desk/portal';
import { actingPerson } from './acting-person';
import type { Call, Next } from './call';
import { refused } from './refused';
import { namedLocales } from './targets';

/** What the list of the Content Manager asks by, besides Strapi's own filters; its address carries it. */
const ASKED = 'approval';

type Narrowed = { readonly uid: string; readonly condition: object };
/** The list that is being read, and what it is narrowed by. */
const narrowed = new AsyncLocalStorage<Narrowed>();

const LISTS = ['findMany', 'count'];

export const isListedByForm = ({ action, params }: Call): boolean =>
  LISTS.includes(action) && ASKED in params;

/** One language a list; several, or all of them, are not told apart. */
const localeOf = async (portal: Portal, { uid, params }: Call): Promise<string | null | undefined> => {
  if (!portal.store.documents.isLocalized(uid)) return null;
  const named = await namedLocales(portal, params.locale);
  return named?.length === 1 ? named[0] : undefined;
};

const conditionOf = async (portal: Portal, call: Call): Promise<object | null> => {
  const asked = (call.params as Readonly<Record<string, unknown>>)[ASKED];
  const actor = await actingPerson(portal);
  if (!actor || asked === '' || asked === undefined) return null;
  const wanted = readListed(asked);
  if (!wanted) throw refused({ code: 'request.invalid', params: { field: ASKED, expected: 'in-review' } });
  const { state, position } = wanted;
  const locale = await localeOf(portal, call);
  const found = portal.store.forms.documentsListed({
    uid: call.uid,
    ...(locale === undefined ? {} : { locale }),
    state: state === 'none' ? null : state,
    position,
    visibleTo: horizonOf(actor),
  });
  return { documentId: state === 'none' ? { $notIn: found } : { $in: found } };
};

/**
 * Narrows a list of the Content Manager to documents whose newest form is in one state. Whoever may not see a form finds its document among
 * those without one, as the column shows it to them.
 */
export const listByForm = async (portal: Portal, call: Call, next: Next): Promise<unknown> => {
  const condition = await conditionOf(portal, call);
  const { [ASKED]: _, ...params } = call.params as Readonly<Record<string, unknown>>;
  Object.assign(call, { params });
  return condition ? narrowed.run({ uid: call.uid, condition }, next) : next();
};

type Event = { readonly model: { readonly uid: string }; readonly params: Record<string, unknown> };

/**
 * The condition holds a query of the database's, which the document service would copy piece by piece with the connection it is of: it is
 * put in below it.
 */
export const narrowLists = (strapi: Core.Strapi, uids: readonly string[]): void => {
  const narrow = ({ model, params }: Event): void => {
    const list = narrowed.getStore();
    if (list?.uid !== model.uid) return;
    params['where'] = params['where'] ? { $and: [params['where'], list.condition] } : list.condition;
  };
  strapi.db.lifecycles.subscribe({ models: [...uids], beforeFindMany: narrow, beforeCount: narrow } as never);
};
