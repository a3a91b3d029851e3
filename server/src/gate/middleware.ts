import type { Core } from '@strapi/strapi';
import { isGoverned } from '../configuration';
import { guardDraftReading } from './drafts';
import { isTransient, isTriedAgain, storeOf } from '../store';
import { guardDraft } from './draft';
import { guardPublish } from './publish';
import { refused } from './refused';
import { giveSlug } from './slug';
import type { Call, Next, Portal } from './types';
import { guardWithdrawal } from './withdraw';

const READS = new Set(['findOne', 'findFirst', 'findMany', 'count']);

const guardWrite = async (portal: Portal, call: Call, next: Next): Promise<unknown> => {
  const isPublished = call.params.status === 'published';
  switch (call.action) {
    case 'publish':
      return guardPublish(portal, call, next);
    case 'create':
      if (isPublished) return guardPublish(portal, call, next);
      await giveSlug(portal, call);
      return next();
    case 'update':
      return isPublished ? guardPublish(portal, call, next) : guardDraft(portal, call, next);
    case 'discardDraft':
      return guardDraft(portal, call, next);
    case 'unpublish':
    case 'delete':
      return guardWithdrawal(portal, call, next);
    default:
      return next();
  }
};

/** A deadlock or a lost comparison in a transaction that nobody tries again: who asked is told to. */
const orBusy = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    if (isTransient(error) && !isTriedAgain()) throw refused({ code: 'request.busy' });
    throw error;
  }
};

/**
 * Every call of the document service on a governed type passes here first, outermost of all middlewares: what i18n, other
 * plugins and the host do runs inside our transaction and under our permit. Super administrators have no way round.
 */
export const createDocumentGuard =
  (strapi: Core.Strapi) =>
  async (call: Call, next: Next): Promise<unknown> => {
    if (READS.has(call.action)) {
      guardDraftReading(strapi, call);
      return next();
    }
    if (!isGoverned(strapi, call.uid)) return next();
    return orBusy(() => guardWrite({ strapi, store: storeOf(strapi) }, call, next));
  };
