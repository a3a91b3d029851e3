import type { Core } from '@strapi/strapi';
import { withoutPasses } from '../../../src/files';
import { isGoverned } from '../configuration';
import { portalOf } from '../desk/portal';
import { UID } from '../content-types';
import { isDuplicate } from '../store/tables/transaction';
import { isTransient, isTriedAgain, keyOf } from '../store';
import { keepLinks, mayChangeLinks } from './links';
import { savedWithOwnAddresses } from './files';
import { noteVisit, restoring, underPermit } from './permit';
import { guardDraft } from './draft-change';
import { isListedByForm, listByForm } from './listed-documents';
import { keepDraftsPrivate } from './private-drafts';
import { serveKept } from './public-store/serve';
import { guardPublish } from './publish/guard';
import { refused } from './refused';
import { giveSlug, withOwnSlug } from './slug';
import type { Portal } from '../desk/portal';
import type { Call, Next } from './call';
import { guardWithdrawal } from './withdraw';

/** What the desk has to say of a call that writes to a governed type; null where it has nothing to say. */
const guardOf = ({ action, params: { status } }: Call) => {
  switch (action) {
    case 'publish':
      return guardPublish;
    case 'create':
      return status === 'published' ? guardPublish : withSlug;
    case 'update':
      return status === 'published' ? guardPublish : guardAddressed;
    case 'discardDraft':
      return guardDraft;
    case 'unpublish':
    case 'delete':
      return guardWithdrawal;
    default:
      return null;
  }
};

/** The row of a document that is put back as it was registered: compared by whoever puts it back, in the same transaction. */
const makeAnew = async (_: Portal, { uid, params }: Call, next: Next): Promise<unknown> => {
  const { documentId = '', locale } = params;
  const locales = new Set([typeof locale === 'string' ? locale : null]);
  return (await underPermit({ kind: 'publish', uid, documentId, locales }, next)).result;
};

const isPutBack = ({ action, uid, params: { documentId = '', locale } }: Call): boolean =>
  action === 'publish' &&
  restoring.getStore() === keyOf({ uid, documentId, locale: typeof locale === 'string' ? locale : null });

const withSlug = async (portal: Portal, call: Call, next: Next): Promise<unknown> => {
  await giveSlug(portal, call);
  return next();
};

const guardAddressed = async (portal: Portal, call: Call, next: Next): Promise<unknown> => {
  await giveSlug(portal, call);
  return guardDraft(portal, call, next);
};

/** Lists of the desk that Strapi's own pages write too; each has a column no two rows share. */
const LISTS: readonly string[] = [UID.channel, UID.department, UID.term];

/**
 * A second row with an address or a name that another has, cloned or written in the Content Manager, is refused in words. The database
 * refuses it in any case, and Strapi makes a 500 of that.
 */
const orDuplicate = async ({ uid, params }: Call, work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    if (!LISTS.includes(uid) || !isDuplicate(error)) throw error;
    const { slug, name, term } = params.data ?? {};
    throw refused({ code: 'settings.duplicate', params: { value: String(slug ?? term ?? name ?? '') } });
  }
};

/**
 * A deadlock within a transaction of the caller’s cannot be tried again here. The caller is asked to try again in words,
 * not by a 500.
 */
const orBusy = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    if (isTransient(error) && !isTriedAgain()) throw refused({ code: 'request.busy' });
    throw error;
  }
};

/**
 * Makes a call’s parameters plain before anything is looked up by them: a document’s id is a text, and content from
 * outside brings no passes for private files with it.
 */
const checkCall = async (portal: Portal, call: Call): Promise<void> => {
  const { documentId, data } = call.params;
  if (documentId !== undefined && documentId !== null && typeof documentId !== 'string')
    throw refused({ code: 'request.invalid', params: { field: 'documentId', expected: 'text' } });
  const saved = data && (await savedWithOwnAddresses(portal, withoutPasses(data)));
  // Another object of parameters: the caller's own is theirs.
  if (saved !== data) Object.assign(call, { params: { ...call.params, data: saved } });
};

/**
 * Every call of the document service on any type passes here, before every other middleware: what i18n, other plugins and
 * the portal do then runs within our transaction and under our permit. Super administrators pass here too.
 */
export const createDocumentGuard =
  (strapi: Core.Strapi) =>
  (call: Call, then: Next): Promise<unknown> =>
    serveKept(strapi, call, () =>
      keepDraftsPrivate(strapi, call, async () => {
        if (isListedByForm(call) && isGoverned(strapi, call.uid))
          return listByForm(portalOf(strapi), call, then);
        const next: Next = async () => {
          await withOwnSlug(portalOf(strapi), call);
          return orDuplicate(call, then);
        };
        const guard = isGoverned(strapi, call.uid) ? (isPutBack(call) ? makeAnew : guardOf(call)) : null;
        if (guard) await checkCall(portalOf(strapi), call);
        if (guard) noteVisit({ uid: call.uid, documentId: call.params.documentId });
        if (!guard && !mayChangeLinks(strapi, call)) return next();
        const portal = portalOf(strapi);
        const withLinksKept = () => keepLinks(portal, call, next);
        return orBusy(() => (guard ? guard(portal, call, withLinksKept) : withLinksKept()));
      })
    );
