import type { Core, UID as Uid } from '@strapi/strapi';
import type { Target } from '../../../src/approval';
import type { Ending } from '../../../src/register';
import type { Result } from '../../../src/result';
import { configurationOf, isGoverned } from '../configuration';
import type { Store } from '../store';
import { putSignedLinks } from '../store/links/signed-links';
import { guardGraphqlRelations, guardReadsPastDocuments } from './private-drafts';
import { guardRows } from './links';
import { acting, withdrawal } from './permit';
import type { Withdrawal } from './permit';
import { createDraftWatch, createFileGuard } from './files';
import { createLifecycleGuard, subscribeLast } from './lifecycle';
import { narrowLists } from './listed-documents';
import { createDocumentGuard } from './middleware';
import { keepTablesFromGraphql } from './own-tables';
import { keepLedger } from './keep-ledger';
import { guardPower } from './power-guard';
import { asResult, refused } from './refused';
import { watchPublicNames } from './public-store/public-names';
import { restoreRegistered } from './restore';
import { inBookLanguage } from '../desk/book-language';
import type { Portal } from '../desk/portal';
import { portalOf } from '../desk/portal';

export { keepPublic, dropPublic } from './public-store/keep-public';
export { dropPublicRanking, keepPublicRanking, rankingTarget } from './public-store/keep-ranking';
export { ASKED, servedKey, type Asked } from './public-store/serve';
export { keepPublicNames, publicNames, type PublicNames } from './public-store/public-names';
export {
  givePublicPermissions,
  openWithoutPermissions,
  watchPublicPermissions,
} from './public-store/public-permissions';
export { guardHistories, readsDraft, registerDraftCondition } from './own-drafts';
export { mayReadDrafts, type ReadingState } from './private-drafts';
export {
  adminOf,
  createPasses,
  createReading,
  createStandings,
  giveOwnAddresses,
  guardUploads,
  noteVersion,
} from './files';

/** Sets up both layers in register(). Later another plugin’s middleware could stand outside ours. */
export const closeGate = (strapi: Core.Strapi): void => {
  const uids = Object.keys(configurationOf(strapi).governs);
  strapi.documents.use(createDocumentGuard(strapi) as Parameters<typeof strapi.documents.use>[0]);
  const portal = () => portalOf(strapi);
  subscribeLast(strapi, createLifecycleGuard({ strapi, uids }));
  subscribeLast(strapi, createFileGuard(portal));
  strapi.db.lifecycles.subscribe(createDraftWatch(portal, uids) as never);
  narrowLists(strapi, uids);
  guardRows(strapi);
  guardReadsPastDocuments(strapi);
  guardGraphqlRelations(strapi);
  keepTablesFromGraphql(strapi);
  watchPublicNames(strapi, portal);
  guardPower(strapi, () => portal().store);
  keepLedger(strapi, () => portal().store);
};

const localeOf = ({ locale }: Target) => (locale === null ? {} : { locale });

/**
 * A type taken out of `governs` has no gate any more: its forms stay as history, and its publications are neither compared
 * nor registered.
 */
const documentsOf = (strapi: Core.Strapi, { uid }: Target) => {
  if (!isGoverned(strapi, uid)) throw refused({ code: 'form.not-governed', params: { uid } });
  return strapi.documents(uid as Uid.ContentType);
};

/** The way through the gate for the desk's own actions and jobs; a refusal is a value. `actor` is an admin user's id, null for the system. */
export const gateOf = (strapi: Core.Strapi) => ({
  publish: (input: { readonly target: Target; readonly actor: number | null }): Promise<Result<void>> =>
    asResult(async () => {
      const { target, actor } = input;
      const documents = documentsOf(strapi, target);
      await acting.run({ userId: actor }, () =>
        documents.publish({ documentId: target.documentId, ...localeOf(target) })
      );
    }),

  withdraw: (input: {
    readonly target: Target;
    readonly actor: number;
    readonly reason: string;
    readonly ending?: Ending | null;
  }): Promise<Result<void>> =>
    asResult(async () => {
      const { target, actor, reason, ending = null } = input;
      const documents = documentsOf(strapi, target);
      await acting.run({ userId: actor }, () =>
        withdrawal.run({ ...target, reason, by: 'office', ending }, () =>
          documents.unpublish({ documentId: target.documentId, ...localeOf(target) })
        )
      );
    }),
});

/** Puts back what is registered; a refusal is a value. */
export const restore = (
  portal: Portal,
  { target, actor }: { readonly target: Target; readonly actor: number }
): Promise<Result<void>> =>
  asResult(() => acting.run({ userId: actor }, () => restoreRegistered(portal, target)));

const DRIFT = {
  zh: '登记表中没有与此相符的记录，系统自动撤下。',
  en: 'Not in the register as it was online; taken down by the system.',
};

type Portalled = { readonly strapi: Core.Strapi };

const takeDown = async ({ strapi }: Portalled, taken: Withdrawal): Promise<void> => {
  const documents = strapi.documents(taken.uid as Uid.ContentType);
  await withdrawal.run(taken, () =>
    documents.unpublish({ documentId: taken.documentId, ...localeOf(taken) })
  );
};

/** Takes down what came online past the gate. */
export const unpublishDrift = async (portal: Portalled & { readonly store: Store }, target: Target) =>
  takeDown(portal, { ...target, reason: await inBookLanguage(portal.store, DRIFT), by: 'drift' });

/** Takes down what was signed to stay until now. */
export const unpublishExpired = (portal: Portalled, target: Target, reason: string): Promise<void> =>
  takeDown(portal, { ...target, reason, by: 'until' });

/** Links a document again as it was signed; true where something changed. */
export const putBackLinks = async (
  { strapi, store }: { readonly strapi: Core.Strapi; readonly store: Store },
  target: Target
): Promise<boolean> => {
  const entry = await store.register.findLive(target);
  const content = entry && (await store.documents.registered(entry));
  return content ? putSignedLinks(strapi, { target, version: 'published', content }) : false;
};
