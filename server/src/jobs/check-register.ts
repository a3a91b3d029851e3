import type { RegisterCheckResponse } from '../../../src/contracts';
import type { CheckReport } from '../../../src/register';
import { clock } from '../clock';
import { checkEverything, faultsIn } from '../checks';
import type { Job } from './job';

const KEY = 'records';

/** The last look; null before the first. */
export const lastCheck = ({ store }: Pick<Job, 'store'>): Promise<CheckReport | null> =>
  store.settings.read<CheckReport>(KEY);

const keepReport = ({ store }: Job, check: RegisterCheckResponse): Promise<CheckReport> => {
  const at = clock.now();
  const faults = faultsIn(check);
  return store.transaction(() =>
    store.settings.change<CheckReport>(KEY, (before) => ({
      at,
      faults,
      since: faults > 0 ? (before?.since ?? at) : null,
    }))
  );
};

/** A line of the portal's log for each fault. */
const wordsOf = (check: RegisterCheckResponse): readonly string[] => [
  ...(check.fault ? [`the register's entry ${check.fault.sequence} is ${check.fault.what}`] : []),
  ...check.live.faults.map(({ sequence, what }) => `the register's entry ${sequence} is ${what}`),
  ...check.forms.faults.map(({ number, sequence, what }) =>
    sequence === null ? `form ${number}: ${what}` : `form ${number}: event ${sequence} of its log is ${what}`
  ),
  ...check.snapshots.faults.map((digest) => `the content kept under ${digest} is another`),
  ...(check.months?.faults ?? []).map(
    ({ month, revision, what }) => `closed month ${month} (revision ${revision}): ${what}`
  ),
  ...(check.settings?.fault
    ? [`change ${check.settings.fault.sequence} of the settings is ${check.settings.fault.what}`]
    : []),
  ...(check.ledger.fault
    ? [`line ${check.ledger.fault.sequence} of the ledger is ${check.ledger.fault.what}`]
    : []),
  ...check.ledger.faults.map(({ subject, label, what }) => `${subject} ${label}: ${what}`),
  ...check.seals.faults.map((series) => `the head of ${series} is without its seal`),
  ...(check.publicStore?.faults ?? []).map(
    ({ target, what }) =>
      `the public store shows ${target.uid} ${target.documentId}, which the register has ${what === 'unknown' ? 'not' : 'otherwise'} online; rebuild it (npx publication-desk rebuild-public)`
  ),
];

/** Looks through everything that is kept for good, and warns of what was changed behind the desk's back. */
export const lookThroughLogs = async (job: Job): Promise<RegisterCheckResponse> => {
  const { strapi } = job;
  const check = await checkEverything(job);
  // What was looked at halfway says nothing of the rest: the report of before stays.
  if (!check.finished) return check;
  await keepReport(job, check);
  for (const words of wordsOf(check)) strapi.log.warn(`publication-desk: ${words}`);
  if (!check.intact)
    strapi.log.warn('publication-desk: compare with a backup before anybody acts on these (登记表, 核对)');
  return check;
};
