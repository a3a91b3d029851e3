import type { Form, Target } from '../../../src/approval';
import { OPEN_STATES } from '../../../src/approval';
import type { CanonicalDocument } from '../../../src/content';
import { configurationOf } from '../configuration';
import { noteVersion } from '../gate';
import type { Version } from '../store';
import type { Job } from './job';

const BATCH = 200;

/** How far a portal's older content has been looked through for its files; kept, so that an interrupted run goes on. */
type Progress = { readonly done: boolean; readonly after: number };

const START: Progress = { done: false, after: 0 };
const FORMS = 'files.forms';

/** Signed before digests covered every file: what was signed keeps its digest while its files are what they are now. */
const keepSigned = async ({ store }: Job, target: Target, canonical: CanonicalDocument): Promise<void> => {
  const { signedBefore, findSnapshot } = store.documents;
  const earlier = signedBefore.earlierDigest(canonical);
  if (!earlier) return;
  const live = await store.register.findLive(target);
  const isRegistered = live?.digest === earlier || live?.publishedDigest === earlier;
  if (isRegistered || (await findSnapshot(earlier))) await signedBefore.keep(canonical);
};

const lookThrough = async (
  job: Job,
  { uid, version }: { readonly uid: string; readonly version: Version },
  { after }: Progress
): Promise<Progress> => {
  const { rows, last } = await job.store.documents.rowsAfter({ uid, version, after, limit: BATCH });
  if (last === null) return { done: true, after };
  for (const { target, canonical, isSecond } of rows) {
    if (isSecond) continue;
    await keepSigned(job, target, canonical);
    await noteVersion(job, { target, version, canonical });
  }
  return { done: false, after: last };
};

const openForms = async ({ store }: Job): Promise<readonly Form[]> => {
  const all: Form[] = [];
  for (let page = 1; ; page += 1) {
    const { forms } = await store.forms.list({ states: OPEN_STATES, page, pageSize: 100 });
    all.push(...forms);
    if (forms.length < 100) return all;
  }
};

/**
 * Before the portal answers for the first time with digests that cover every file: forms that people are signing, or that
 * wait for publication, stay valid. Once in the life of a portal.
 */
export const keepOpenForms = async (job: Job): Promise<void> => {
  const { store } = job;
  if (await store.settings.read(FORMS)) return;
  for (const { target } of await openForms(job)) {
    const draft = await store.documents.read(target, 'draft');
    if (draft) await keepSigned(job, target, draft);
  }
  await store.settings.write(FORMS, { done: true });
};

/** The scans of paper forms attached before: never public. */
const noteScans = async ({ store, isStopped }: Job): Promise<void> => {
  const key = 'files.scans';
  if (await store.settings.read(key)) return;
  for await (const numbers of store.forms.walkNumbers(BATCH)) {
    for (const number of new Set(numbers)) {
      if (isStopped()) return;
      const form = await store.forms.find(number);
      if (!form) continue;
      const { target, submission, attachments } = form;
      for (const { file } of attachments)
        await store.files.noteScan({ file, target, title: submission.title });
    }
  }
  await store.settings.write(key, { done: true });
};

/**
 * Which document uses which file, of everything that was there before the portal kept it: drafts and what is online, once
 * for each governed type. Runs beside the portal after boot, a batch a transaction.
 */
export const enterFiles = async (job: Job): Promise<void> => {
  const { strapi, store, isStopped } = job;
  for (const uid of Object.keys(configurationOf(strapi).governs)) {
    for (const version of ['published', 'draft'] as const) {
      const key = `files.${version}.${uid}`;
      let progress = (await store.settings.read<Progress>(key)) ?? START;
      while (!progress.done && !isStopped()) {
        progress = await store.transaction(() =>
          store.settings.change<Progress>(key, (saved) =>
            saved?.done ? saved : lookThrough(job, { uid, version }, saved ?? START)
          )
        );
      }
    }
  }
  await noteScans(job);
};
