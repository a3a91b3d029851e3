import type { Target } from '../../../src/approval';
import { decide, publisherDuty, withdrawnBySystem } from '../../../src/approval';
import { mayWithdraw } from '../../../src/publication';
import { standInBy } from '../../../src/register';
import type { Ending, RegisterEntry } from '../../../src/register';
import { clock } from '../clock';
import { commit } from '../desk/commit';
import { officeSituation } from '../desk/situation';
import { actingPerson } from './acting-person';
import { atomically } from './atomically';
import type { Withdrawal } from './permit';
import { underPermit, withdrawal } from './permit';
import { noteOffline } from './files/online';
import { dropPublic } from './public-store/keep-public';
import { guardDraft } from './draft-change';
import { orRefuse, refused } from './refused';
import { targetsOf } from './targets';
import type { Portal } from '../desk/portal';
import type { Call, Next } from './call';

const isThis = (target: Target): boolean => {
  const permitted = withdrawal.getStore();
  return (
    permitted !== undefined &&
    permitted.uid === target.uid &&
    permitted.documentId === target.documentId &&
    permitted.locale === target.locale
  );
};

/** What it is called: as registered, or as the public reads it where the register does not know it. */
const titleOf = async (
  { store: { documents, publicDocuments } }: Portal,
  target: Target
): Promise<string> => {
  const online = await documents.read(target, 'published');
  const title = online && documents.titleOf(target.uid, online.fields);
  return title || (await publicDocuments.find(target))?.title || target.documentId;
};

/** Withdrawn before: a page no longer in force still stands until it is withdrawn in another way, and of any other it is decided anew what its address does. */
const isDecidedAnew = async ({ store }: Portal, target: Target): Promise<boolean> => {
  const page = await store.publicDocuments.find(target);
  return page?.ended === 'lapsed' || (page?.withdrawnAt != null && Boolean(withdrawal.getStore()?.ending));
};

/** What the register keeps of a withdrawal: what it ends, until when it was online, and what becomes of the page. */
const recordOfWithdrawal = (
  live: RegisterEntry | null,
  { at, ending }: { at: string; ending: Ending | null }
) => ({
  ...(live ? { names: live.sequence, onlineFrom: live.record?.onlineFrom ?? live.at } : {}),
  onlineUntil: at,
  ...(ending ? { ended: ending } : {}),
});

const record = async (portal: Portal, target: Target, permitted: Withdrawal): Promise<void> => {
  const { store } = portal;
  const bySystem = permitted.by !== 'office';
  const asker = await officeSituation(portal, bySystem ? null : await actingPerson(portal));
  const { actor } = asker;
  const live = await store.register.findLive(target);
  const { reason } = bySystem ? permitted : orRefuse(mayWithdraw({ live, asker, reason: permitted.reason }));
  const form = live?.form ? await store.forms.lock(live.form) : null;
  const at = clock.now();
  const entry = await store.register.append({
    kind: 'withdrawal',
    target,
    form: live?.form ?? null,
    title: live?.title ?? (await titleOf(portal, target)),
    department: live?.department ?? null,
    category: live?.category ?? null,
    channel: live?.channel ?? null,
    digest: null,
    publishedDigest: null,
    at,
    by: actor && { id: actor.id, name: actor.name },
    reason,
    record: {
      ...recordOfWithdrawal(live, { at, ending: permitted.ending ?? null }),
      ...standInBy(publisherDuty(asker, 'withdraw')),
    },
  });
  await dropPublic(portal, entry);
  if (form?.state !== 'published') return;
  const body = { reason, entry: entry.sequence };
  const events = bySystem
    ? withdrawnBySystem(form, { ...body, at: entry.at })
    : decide(form, { verb: 'withdraw', ...body }, { ...asker, at: clock.now() });
  await commit(portal, form, orRefuse(events));
};

/** Online, or registered as online though its page was taken down past the gate: the withdrawal enters what has happened already. Or withdrawn before. */
const isToWithdraw = async (portal: Portal, target: Target): Promise<boolean> =>
  (await portal.store.documents.isPublished(target)) ||
  (isThis(target) &&
    ((await portal.store.register.findLive(target)) !== null || (await isDecidedAnew(portal, target))));

/**
 * What is online comes down only through the desk's own withdrawal, by the office and with a reason, and the register
 * shows it (Art. 10). Deleting a document that is online is a withdrawal; one that is not online is a change of its draft.
 */
export const guardWithdrawal = async (portal: Portal, call: Call, next: Next): Promise<unknown> => {
  const { uid, action, params } = call;
  const online: Target[] = [];
  for (const target of params.documentId ? await targetsOf(portal, call, 'published') : []) {
    if (await isToWithdraw(portal, target)) online.push(target);
  }
  if (online.length === 0) return action === 'delete' ? guardDraft(portal, call, next) : next();
  const permitted = withdrawal.getStore();
  if (action === 'delete' || !permitted || !online.every(isThis))
    throw refused({ code: 'publication.withdraw-needs-office' });
  return atomically(portal.strapi, async () => {
    const locales = new Set(online.map(({ locale }) => locale));
    for (const target of online) {
      await record(portal, target, permitted);
      // The files of a page that stays are read there.
      if (permitted.ending?.as !== 'lapsed') await noteOffline(portal, target);
    }
    const permit = { kind: 'withdraw' as const, uid, documentId: String(params.documentId), locales };
    return (await underPermit(permit, next)).result;
  });
};
