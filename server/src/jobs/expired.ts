import { clock } from '../clock';
import { isGoverned } from '../configuration';
import { inBookLanguage } from '../desk/book-language';
import { unpublishExpired } from '../gate';
import type { PublicDocument } from '../store';
import type { Job } from './job';

const UNTIL = { zh: '到期', en: 'Online until now, as signed' };

const takeDown = async (job: Job, { target }: PublicDocument): Promise<void> => {
  const { strapi, store } = job;
  if (!isGoverned(strapi, target.uid)) return;
  await store.transaction(async () => {
    // The lock is the claim: another instance waits here and then finds it offline.
    await store.forms.lockAll(target.uid, target.documentId);
    const live = await store.register.findLive(target);
    const form = live?.form ? await store.forms.find(live.form) : null;
    // The form says what was signed; the public store only finds it.
    const until = form?.submission.onlineUntil;
    if (until === undefined || until > clock.now()) return;
    await unpublishExpired(job, target, await inBookLanguage(store, UNTIL));
  });
};

/** Takes down what was signed to stay online until now (下线时间), each document by itself. */
export const withdrawExpired = async (job: Job): Promise<void> => {
  for (const document of await job.store.publicDocuments.expired(clock.now())) {
    if (job.isStopped()) return;
    try {
      await takeDown(job, document);
    } catch (error) {
      job.strapi.log.error(
        `publication-desk: taking down ${document.target.documentId} at its time: ${String(error)}`
      );
    }
  }
};
