import type { EntryDraft } from '../../../src/register';
import { configurationOf } from '../configuration';
import { keepPublic } from '../gate';
import type { PublishedRow } from '../store';
import { keyOf } from '../store';
import type { Job } from './job';

const BATCH = 200;

/** How far the entering of a type's existing content has come; kept, so that an interrupted run goes on where it stopped. */
type Progress = {
  readonly done: boolean;
  readonly after: number;
  readonly entered: number;
  readonly failed: number;
};

const START: Progress = { done: false, after: 0, entered: 0, failed: 0 };

const entryOf = ({ store }: Job, { target, title, publishedAt, by, canonical }: PublishedRow): EntryDraft => {
  const digest = store.documents.digest(canonical);
  return {
    kind: 'existing',
    target,
    form: null,
    title,
    department: null,
    category: null,
    channel: null,
    digest,
    publishedDigest: digest,
    at: publishedAt,
    by,
    reason: null,
  };
};

const enterBatch = async (job: Job, uid: string, progress: Progress): Promise<Progress> => {
  const { strapi, store } = job;
  // The head of the register is held while looking, so that a publication meanwhile is not entered a second time.
  await store.register.reserve();
  const { rows, failed, last } = await store.documents.publishedAfter({
    uid,
    after: progress.after,
    limit: BATCH,
  });
  if (last === null) return { ...progress, done: true };
  const known = await store.register.findLiveMany(rows.map(({ target }) => target));
  const fresh = rows.filter(({ isSecond, target }) => !isSecond && !known.has(keyOf(target)));
  const entries = await store.register.appendMany(fresh.map((row) => entryOf(job, row)));
  for (const [index, { target, canonical }] of fresh.entries()) {
    const entry = entries[index];
    if (entry) await keepPublic(job, { target, entry, published: canonical });
  }
  const twins = rows
    .filter(({ isSecond }) => isSecond)
    .map(({ id }) => ({ id, message: 'its document is online twice' }));
  for (const { id, message } of [...failed, ...twins])
    strapi.log.warn(`publication-desk: existing content: ${uid} row ${id} left out: ${message}`);
  return {
    done: false,
    after: last,
    entered: progress.entered + fresh.length,
    failed: progress.failed + failed.length + twins.length,
  };
};

const ROWS = 500;

/** Notes whose account each event is, for logs of before 0.2.0; what the events say is untouched. */
export const nameActors = async ({ store, isStopped }: Job): Promise<void> => {
  let isMore = true;
  while (isMore && !isStopped()) {
    isMore = await store.transaction(() => store.forms.nameActors(ROWS));
    await new Promise(setImmediate);
  }
};

/**
 * What was online before the desk was is entered in the register as 既有信息, with who and when, once for each governed
 * type. Runs beside the portal after boot, a batch a transaction; a bad row is named in the log and passed over.
 */
export const enterExisting = async (job: Job): Promise<void> => {
  const { strapi, store, isStopped } = job;
  for (const uid of Object.keys(configurationOf(strapi).governs)) {
    const key = `existing.${uid}`;
    let progress = (await store.settings.read<Progress>(key)) ?? START;
    while (!progress.done && !isStopped()) {
      const before = progress;
      progress = await store.transaction(() =>
        store.settings.change<Progress>(key, (saved) =>
          saved?.done ? saved : enterBatch(job, uid, saved ?? START)
        )
      );
      if (progress.after !== before.after) {
        strapi.log.info(
          `publication-desk: existing content: ${uid}: ${progress.entered} entered, ${progress.failed} left out`
        );
      }
    }
  }
};
