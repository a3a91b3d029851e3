import type { RegisterCheckResponse } from '../../../src/contracts';
import type { CheckReport } from '../../../src/register';
import { clock } from '../clock';
import { checkEverything } from '../checks';
import type { Job } from './job';

const KEY = 'records';

/** The last look; null before the first. */
export const lastCheck = ({ store }: Pick<Job, 'store'>): Promise<CheckReport | null> =>
  store.settings.read<CheckReport>(KEY);

const keepReport = ({ store }: Job, { fault, forms }: RegisterCheckResponse): Promise<CheckReport> => {
  const at = clock.now();
  const faults = forms.faults.length + (fault ? 1 : 0);
  return store.transaction(() =>
    store.settings.change<CheckReport>(KEY, (before) => ({
      at,
      faults,
      since: faults > 0 ? (before?.since ?? at) : null,
    }))
  );
};

/** Checks the register and every form's log, and warns of what was changed behind the desk's back. */
export const lookThroughLogs = async (job: Job): Promise<RegisterCheckResponse> => {
  const { strapi, isStopped } = job;
  const check = await checkEverything(job);
  const { fault, forms, months, settings, publicStore } = check;
  if (isStopped()) return check;
  await keepReport(job, check);
  if (fault) strapi.log.warn(`publication-desk: the register's entry ${fault.sequence} is ${fault.what}`);
  for (const { number, sequence, what } of forms.faults) {
    const where = sequence === null ? what : `event ${sequence} of its log is ${what}`;
    strapi.log.warn(`publication-desk: form ${number}: ${where}`);
  }
  for (const { month, revision, what } of months?.faults ?? [])
    strapi.log.warn(`publication-desk: closed month ${month} (revision ${revision}): ${what}`);
  for (const { target, what } of publicStore?.faults ?? [])
    strapi.log.warn(
      `publication-desk: the public store shows ${target.uid} ${target.documentId}, which the register has ${what === 'unknown' ? 'not' : 'otherwise'} online; rebuild it (npx publication-desk rebuild-public)`
    );
  if (settings?.fault)
    strapi.log.warn(
      `publication-desk: change ${settings.fault.sequence} of the settings is ${settings.fault.what}`
    );
  if (!check.intact)
    strapi.log.warn('publication-desk: compare with a backup before anybody acts on these (登记表, 核对)');
  return check;
};
