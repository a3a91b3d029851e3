import type { Core } from '@strapi/strapi';
import { clock } from '../clock';
import { configurationOf } from '../configuration';
import { portalOf } from '../desk/portal';
import { deliverDue, pruneNotices } from './deliver';
import { lookForDrift } from './drift';
import { enterExisting, nameActors } from './existing';
import { enterFiles } from './files';
import type { Job } from './job';
import { fillPublicStore, fillSearch, fillServed, rebuildPublicStore } from './public-store';
import { remindSigners } from './overdue';
import { goOnLooking, lookThroughLogs } from './check-register';
import { publishScheduled } from './scheduled';
import { withdrawExpired } from './expired';

export { keepOpenForms } from './files';
export { fillFirst } from './public-store';
export { lastCheck } from './check-register';
export { forgetDrift, lastDrift, lookForDrift } from './drift';

type Running = { stopped: boolean; readonly work: Set<Promise<void>> };

const portals = new WeakMap<object, Running>();

const CRON = {
  deliver: 'publication-desk-deliver',
  drift: 'publication-desk-drift',
  heads: 'publication-desk-heads',
  overdue: 'publication-desk-overdue',
  scheduled: 'publication-desk-scheduled',
};

/** True for one instance: the first to name the day. */
const claimDay = async ({ store }: Job, day: string): Promise<boolean> => {
  let isFirst = false;
  await store.transaction(() =>
    store.settings.change<string>('drift.day', (last) => {
      isFirst = last !== day;
      return day;
    })
  );
  return isFirst;
};

/**
 * `strapi.plugin('publication-desk').service('jobs')`: the same work on demand, for the portal's own scheduler or script.
 */
export const jobsOf = (strapi: Core.Strapi) => {
  const job: Job = { ...portalOf(strapi), isStopped: () => portals.get(strapi)?.stopped ?? false };
  return {
    drift: () => lookForDrift(job),
    existing: () => enterExisting(job),
    files: () => enterFiles(job),
    /** Writes the public store again from the register and what is online; answers how many were kept, differ, were removed. */
    rebuildPublic: () => rebuildPublicStore(job),
    /** Notes in the ledger where the logs of forms end by now. */
    heads: () => keepFormHeads(job),
    /** Puts what the search does not know into it, as after an import into a portal that runs. */
    fillSearch: () => fillSearch(job),
    records: (options: { readonly onlyNew?: boolean } = {}) => lookThroughLogs(job, options),
    /** `at`: ISO 8601, the moment to look from; now where it is missing. */
    overdue: ({ at = clock.now() }: { readonly at?: string } = {}) => clock.at(at, () => remindSigners(job)),
    scheduled: () => publishScheduled(job),
    /** Takes down what was to stay online until now. */
    expired: ({ at = clock.now() }: { readonly at?: string } = {}) =>
      clock.at(at, () => withdrawExpired(job)),
    deliver: ({ at = clock.now() }: { readonly at?: string } = {}) => clock.at(at, () => deliverDue(job)),
    prune: ({ at = clock.now() }: { readonly at?: string } = {}) => clock.at(at, () => pruneNotices(job)),
  };
};

/** A form set back, seal and all, is missed by what the ledger noted of it since. */
const keepFormHeads = async ({ store, isStopped }: Job): Promise<void> => {
  while (!isStopped() && (await store.transaction(() => store.formHeads.keep())))
    await new Promise(setImmediate);
};

/** Work that is not begun again beside itself: a slow server must not have the next look pile up. */
const oneAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let underWay = false;
  return async () => {
    if (underWay) return;
    underWay = true;
    await work().finally(() => {
      underWay = false;
    });
  };
};

/** Once a night, by one instance: what is online, what is kept for good, where every chain stands. */
const lookNightly = async (job: Job): Promise<void> => {
  if (!(await claimDay(job, new Date().toISOString().slice(0, 10)))) return;
  await lookForDrift(job);
  await fillSearch(job);
  await keepFormHeads(job);
  await lookThroughLogs(job, { onlyNew: true });
  await job.store.transaction(() => job.store.sealing.keepHeads());
  await pruneNotices(job);
};

/** What was there before: entered, shown, found, named; then a first look for drift. */
const lookOnce = async (job: Job): Promise<void> => {
  await enterExisting(job);
  await fillPublicStore(job);
  await fillServed(job);
  await fillSearch(job);
  await nameActors(job);
  await enterFiles(job);
  if (!job.isStopped()) await lookForDrift(job);
  if (!job.isStopped()) await goOnLooking(job);
};

/** Starts what runs beside the portal: existing content and a first look for drift now, the rest by the clock. */
export const startJobs = ({ strapi }: { strapi: Core.Strapi }): void => {
  const running: Running = { stopped: false, work: new Set() };
  portals.set(strapi, running);
  const job: Job = { ...portalOf(strapi), isStopped: () => running.stopped };

  const run = (name: string, work: () => Promise<unknown>): Promise<void> => {
    const task: Promise<void> = work()
      .then(() => undefined)
      .catch((error: unknown) => {
        if (!running.stopped) strapi.log.error(`publication-desk: ${name}: ${String(error)}`);
      })
      .finally(() => running.work.delete(task));
    running.work.add(task);
    return task;
  };

  const deliver = oneAtATime(() => deliverDue(job));
  const noteHeads = oneAtATime(() => keepFormHeads(job));

  strapi.cron.add({
    [CRON.deliver]: {
      task: () => run('deliver', deliver),
      options: { rule: '*/10 * * * * *' },
    },
    [CRON.scheduled]: {
      task: () =>
        run('scheduled', async () => {
          await publishScheduled(job);
          await withdrawExpired(job);
        }),
      options: { rule: '0 * * * * *' },
    },
    [CRON.heads]: {
      task: () => run('heads', noteHeads),
      options: { rule: '30 */10 * * * *' },
    },
    // Each working hour: a portal that was down at nine reminds at ten.
    [CRON.overdue]: {
      task: () => run('overdue', () => remindSigners(job)),
      options: { rule: '0 15 8-17 * * *', tz: configurationOf(strapi).timeZone },
    },
    [CRON.drift]: {
      task: () => run('drift', () => lookNightly(job)),
      options: { rule: '0 30 3 * * *', tz: configurationOf(strapi).timeZone },
    },
  });
  setImmediate(() => void run('existing content', () => lookOnce(job)));
};

/** Ends the jobs at their next batch and waits for them. */
export const stopJobs = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const running = portals.get(strapi);
  if (!running) return;
  running.stopped = true;
  for (const name of Object.values(CRON)) strapi.cron.remove(name);
  await Promise.all(running.work);
};
