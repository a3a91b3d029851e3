import { FILLED_KEY, wrongAddresses } from '../checks';
import type { Filled } from '../checks';
import { configurationOf } from '../configuration';
import {
  dropPublic,
  dropPublicRanking,
  keepPublic,
  keepPublicNames,
  keepPublicRanking,
  rankingTarget,
  servedKey,
} from '../gate';
import { keyOf } from '../store';
import type { Job } from './job';

const BATCH = 200;

/** How far a type's rows were looked through for the public store; kept, so that an interrupted run goes on. */
type Progress = { readonly done: boolean; readonly after: number };
/** Whether addresses that pages left before there was a table of them were put into it. */
const ADDRESSES = 'public.addresses';
const START: Progress = { done: false, after: 0 };

export type Rebuilt = { readonly kept: number; readonly differs: number; readonly removed: number };

/** `isAnew`: rows that are there already are written again too. Answers how many were written, and how many differ from the register. */
const fillBatch = async (
  job: Job,
  { uid, after, isAnew }: { readonly uid: string; readonly after: number; readonly isAnew: boolean }
) => {
  const { store } = job;
  const { rows, last } = await store.documents.publishedAfter({ uid, after, limit: BATCH });
  const targets = rows.map(({ target }) => target);
  const live = await store.register.findLiveMany(targets);
  const known = await store.publicDocuments.digests(targets.map(keyOf));
  let [kept, differs] = [0, 0];
  for (const { target, canonical, isSecond } of rows) {
    const entry = live.get(keyOf(target));
    if (isSecond || !entry || (!isAnew && known.get(keyOf(target)) === entry.publishedDigest)) continue;
    if (await store.documents.isAsRegistered(entry, canonical)) {
      await keepPublic(job, { target, entry, published: canonical });
      kept += 1;
    } else differs += 1;
  }
  return { kept, differs, last };
};

/** From the register's head on, every publication of these types has its row: one that is missing was taken out. */
const noteFilled = async ({ store, strapi }: Job): Promise<void> => {
  const uids = Object.keys(configurationOf(strapi).governs);
  const known = (await store.settings.read<Filled>(FILLED_KEY)) ?? {};
  if (uids.every((uid) => known[uid] !== undefined)) return;
  const { sequence } = await store.register.head();
  const now = Object.fromEntries(uids.map((uid) => [uid, sequence]));
  await store.transaction(() => store.settings.change<Filled>(FILLED_KEY, (kept) => ({ ...now, ...kept })));
};

/**
 * Puts what was published before there was a public store into it, a batch a transaction, once for each governed type. What
 * is online otherwise than registered is left out: it is drift, and shown as such.
 */
export const fillPublicStore = async (job: Job, until = Number.POSITIVE_INFINITY): Promise<void> => {
  const { store, strapi, isStopped } = job;
  for (const uid of Object.keys(configurationOf(strapi).governs)) {
    const key = `public.${uid}`;
    let progress = (await store.settings.read<Progress>(key)) ?? START;
    while (!progress.done && !isStopped() && Date.now() < until) {
      progress = await store.transaction(() =>
        store.settings.change<Progress>(key, async (saved) => {
          if (saved?.done) return saved;
          const { after } = saved ?? START;
          const { last } = await fillBatch(job, { uid, after, isAnew: false });
          return last === null ? { done: true, after } : { done: false, after: last };
        })
      );
      await new Promise(setImmediate);
    }
  }
  if (isStopped() || Date.now() >= until) return;
  await noteFilled(job);
  if (await store.settings.read(ADDRESSES)) return;
  await putAddressesRight(job);
  await store.settings.write(ADDRESSES, { done: true });
};

/**
 * Types that Strapi's own API answers from the store need more of each row: what was written before somebody said so is written again, once.
 * Said no more, it is forgotten: what is published meanwhile keeps less.
 */
export const fillServed = async (job: Job, until = Number.POSITIVE_INFINITY): Promise<void> => {
  const { store, strapi, isStopped } = job;
  for (const [uid, { serve }] of Object.entries(configurationOf(strapi).governs)) {
    const key = servedKey(uid);
    let progress = (await store.settings.read<Progress>(key)) ?? START;
    if (!serve) {
      if (progress.done || progress.after > 0) await store.settings.write(key, START);
      continue;
    }
    while (!progress.done && !isStopped() && Date.now() < until) {
      const { after } = progress;
      progress = await store.transaction(async () => {
        const { last } = await fillBatch(job, { uid, after, isAnew: true });
        const next = last === null ? { done: true, after } : { done: false, after: last };
        await store.settings.write(key, next);
        return next;
      });
      await new Promise(setImmediate);
    }
  }
};

/** What was public before there was an index of its words, or came by an import, is put into it; every process looks once, at its start. */
export const fillSearch = async ({ store, isStopped }: Job): Promise<void> => {
  await store.publicDocuments.search.fill({ isStopped, isAnew: false });
};

/** What was put into the store before it kept titles for sorting; once in the life of a portal. */
const fillTitles = async ({ store, strapi }: Job): Promise<void> => {
  if (await store.settings.read('public.titled')) return;
  await store.publicDocuments.fillTitled(strapi);
  await store.settings.write('public.titled', { done: true });
};

const FIRST_MILLISECONDS = 10_000;

/** Before the portal answers for the first time: as much as fits into ten seconds, so that a site of some thousand pages is never empty. */
export const fillFirst = async (job: Job): Promise<void> => {
  await fillTitles(job);
  const until = Date.now() + FIRST_MILLISECONDS;
  await fillPublicStore(job, until);
  await fillServed(job, until);
  await fillSearch({ ...job, isStopped: () => job.isStopped() || Date.now() >= until });
};

/** What the store shows and the register does not know as online. */
const removeStrangers = async (job: Job): Promise<number> => {
  const { store } = job;
  let removed = 0;
  for await (const digests of store.publicDocuments.walk(BATCH)) {
    const targets = [...digests.keys()].map((key) => {
      const [uid = '', documentId = '', locale = ''] = key.split('|');
      return { uid, documentId, locale: locale || null };
    });
    const live = await store.register.findLiveMany(targets);
    for (const target of targets.filter((one) => !live.has(keyOf(one)))) {
      const newest = await store.register.newest(target);
      await store.transaction(() =>
        newest
          ? dropPublic(job, newest)
          : store.publicDocuments.takeDown(target, { at: new Date().toISOString(), sequence: 0 })
      );
      removed += 1;
    }
  }
  return removed;
};

/** The months that were released are written again from what was frozen; what nobody released goes. */
const rebuildRankings = async (job: Job): Promise<void> => {
  const { store } = job;
  for (const month of new Set((await store.months.all()).map((one) => one.month)))
    await store.transaction(async () => {
      const closed = await store.months.findClosed(month);
      const shown = await store.publicDocuments.find(rankingTarget(month));
      if (closed?.released) await keepPublicRanking(job, closed);
      else if (shown?.withdrawnAt === null)
        await dropPublicRanking(job, { month, at: new Date().toISOString() });
    });
};

/** What leads to a page from an address it had before is what the register knows. */
const putAddressesRight = async (job: Job): Promise<void> => {
  const { store } = job;
  for await (const { target, addresses } of wrongAddresses(job))
    await store.transaction(() => store.publicDocuments.putFormers(target, addresses));
  await store.transaction(async () => void (await store.publicDocuments.revise()));
};

/** Writes the whole public store again from what is online as registered. What differs keeps what was registered. */
export const rebuildPublicStore = async (job: Job): Promise<Rebuilt> => {
  const { store, strapi, isStopped } = job;
  let [kept, differs] = [0, 0];
  await keepPublicNames(job);
  await rebuildRankings(job);
  for (const uid of Object.keys(configurationOf(strapi).governs)) {
    for (let after = 0; !isStopped();) {
      const batch = await store.transaction(() => fillBatch(job, { uid, after, isAnew: true }));
      kept += batch.kept;
      differs += batch.differs;
      if (batch.last === null) break;
      after = batch.last;
      await new Promise(setImmediate);
    }
  }
  const removed = await removeStrangers(job);
  await store.publicDocuments.sealGone();
  await store.publicDocuments.search.fill({ isStopped, isAnew: true });
  // After the pages: writing one takes what the store showed before for an address it had.
  await putAddressesRight(job);
  return { kept, differs, removed };
};
