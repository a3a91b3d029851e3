import type { Core } from '@strapi/strapi';
import type { DocumentRow } from '../../store/links/held-links';
import { createHeldLinks } from '../../store/links/held-links';
import type { LinkMap, LinkPlace } from '../../store/links/link-places';
import { linkMapOf } from '../../store/links/link-places';
import { atomically } from '../atomically';
import { currentPermit } from '../permit';
import type { Portal } from '../../desk/portal';
import type { Call, Next } from '../call';
import { addSignedLinks, ownersAround } from './signed';
import type { LinkScope } from './scope';
import { currentScope, documentKey, inScope, letChange } from './scope';
import type { Effect } from './settle';
import { settleLinks } from './settle';

const WRITES = new Set(['publish', 'unpublish', 'delete', 'discardDraft', 'create', 'update', 'clone']);

const hasPermit = ({ uid, params }: Call): boolean => {
  const permit = currentPermit();
  return permit !== null && permit.uid === uid && permit.documentId === params.documentId;
};

const placeOfRow = ({ locale, isOnline }: DocumentRow): string => `${locale ?? ''}|${isOnline}`;

/** Rows that Strapi inserted in the place of others, and rows that nothing replaced. */
const effectOf = (uid: string, before: readonly DocumentRow[], after: readonly DocumentRow[]): Effect => {
  const left = new Set(after.map(({ id }) => id));
  const standing = new Map(after.map((row) => [placeOfRow(row), row.id]));
  const replaced = new Map<number, number>();
  const gone = new Set<number>();
  for (const row of before.filter(({ id }) => !left.has(id))) {
    const now = standing.get(placeOfRow(row));
    if (now === undefined) gone.add(row.id);
    else replaced.set(row.id, now);
  }
  return { uid, replaced, gone };
};

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value)
      .flat()
      .filter((one) => one !== undefined && one !== null).length === 0 &&
    !('set' in value));

/**
 * Whether the call itself speaks of the links, as `{ "articles": [] }` does; a publication that only brings links along
 * does not.
 */
const asksFor =
  ({ params: { data } }: Call) =>
  ({ place }: { readonly place: LinkPlace }): boolean =>
    place.back !== null && data !== undefined && place.back in data && !isEmpty(data[place.back]);

const documentOf = ({ action, params }: Call, result: unknown): string | undefined => {
  if (action !== 'create' && action !== 'clone') return params.documentId;
  return (result as { documentId?: string } | null)?.documentId;
};

/** Whether a language of the document is online now that was not. */
const wentOnline = (
  { action }: Call,
  before: readonly DocumentRow[],
  after: readonly DocumentRow[]
): boolean => {
  if (action !== 'publish' && action !== 'update') return false;
  const were = new Set(before.filter(({ isOnline }) => isOnline).map(({ locale }) => locale));
  return after.some(({ isOnline, locale }) => isOnline && !were.has(locale));
};

const watch = async (
  portal: Portal,
  call: Call,
  { scope, next, places }: { scope: LinkScope; next: Next; places: readonly LinkPlace[] }
): Promise<unknown> => {
  const { uid, params } = call;
  const links = createHeldLinks(portal.strapi);
  const rowsOf = async (documentId: string | undefined) => (documentId ? links.rowsOf(uid, documentId) : []);
  const around = (rows: readonly DocumentRow[]) =>
    links.around(places, { uid, ids: rows.map(({ id }) => id) });
  const rowsBefore = await rowsOf(params.documentId);
  const ids = rowsBefore.map(({ id }) => id);
  const before = new Map([...(await around(rowsBefore)), ...(await links.rivals({ uid, ids }))]);

  const result = await next();

  const rowsAfter = await rowsOf(documentOf(call, result));
  const after = await around(rowsAfter);
  const isClone = call.action === 'clone';
  const effect = effectOf(uid, isClone ? [] : rowsBefore, rowsAfter);
  await settleLinks(portal, links, {
    scope,
    before,
    after,
    effect,
    mayGo: hasPermit(call),
    isAsked: asksFor(call),
  });
  if (wentOnline(call, rowsBefore, rowsAfter)) {
    const rows = {
      uid,
      ids: rowsAfter.map(({ id }) => id),
      known: [...before, ...after].map(([, held]) => held),
    };
    const owners = await ownersAround(links, places, rows);
    await addSignedLinks(portal, { documentId: String(params.documentId), owners, scope });
  }
  return result;
};

const isLinked = (map: LinkMap, uid: string): boolean =>
  map.touching(uid).length > 0 || map.rivalPlaces(uid).length > 0;

/** Whether a call may change what governed documents link to; told by the schemas alone, so that it costs others nothing. */
export const mayChangeLinks = (strapi: Core.Strapi, { action, uid }: Call): boolean => {
  const map = linkMapOf(strapi);
  if (!WRITES.has(action)) return false;
  return isLinked(map, uid) || map.sharesParts(uid) || currentScope() !== null;
};

/**
 * Runs one call of the document service so that no online page of a governed type links to anything else afterwards, but
 * the document itself under its own permit. Strapi copies links of drafts to published rows by plain SQL whenever the other
 * side is published; that is undone in the same transaction. What a caller asks for is refused, naming the pages.
 * Nothing at all is done for a type that no governed type links to.
 */
export const keepLinks = (portal: Portal, call: Call, next: Next): Promise<unknown> => {
  const { uid } = call;
  if (!mayChangeLinks(portal.strapi, call)) return next();
  const places = linkMapOf(portal.strapi).touching(uid);
  const isOwn = hasPermit(call);
  return inScope(uid, (scope) => {
    if (isOwn) letChange(scope, documentKey(uid, String(call.params.documentId)));
    if (!isLinked(linkMapOf(portal.strapi), uid)) return next();
    const work = () => watch(portal, call, { scope, next, places });
    return isOwn ? work() : atomically(portal.strapi, work);
  });
};
