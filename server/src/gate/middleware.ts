import type { Core } from '@strapi/strapi';
import { isGoverned } from '../configuration';
import { guardDraftReading } from './drafts';
import { storeOf } from '../store';
import { guardDraft } from './draft';
import { guardPublish } from './publish';
import { giveSlug } from './slug';
import type { Call, Next } from './types';
import { guardWithdrawal } from './withdraw';

const READS = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/**
 * Every call of the document service on a governed type passes here first, outermost of all middlewares: what i18n, other
 * plugins and the host do runs inside our transaction and under our permit. Super administrators have no way round.
 */
export const createDocumentGuard =
  (strapi: Core.Strapi) =>
  async (call: Call, next: Next): Promise<unknown> => {
    const { action, uid, params } = call;
    if (READS.has(action)) {
      guardDraftReading(strapi, call);
      return next();
    }
    if (!isGoverned(strapi, uid)) return next();
    const portal = { strapi, store: storeOf(strapi) };
    switch (action) {
      case 'publish':
        return guardPublish(portal, call, next);
      case 'create':
        if (params.status === 'published') return guardPublish(portal, call, next);
        await giveSlug(portal, call);
        return next();
      case 'update':
        return params.status === 'published'
          ? guardPublish(portal, call, next)
          : guardDraft(portal, call, next);
      case 'discardDraft':
        return guardDraft(portal, call, next);
      case 'unpublish':
      case 'delete':
        return guardWithdrawal(portal, call, next);
      default:
        return next();
    }
  };
