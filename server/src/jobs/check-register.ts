import type { RegisterCheckResponse } from '../../../src/contracts';
import type { CheckReport } from '../../../src/register';
import { clock } from '../clock';
import { checkEverything, checkpointOf, faultsIn } from '../checks';
import type { Checkpoint } from '../checks';
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

const PUBLIC = {
  unknown: 'shown, and not online in the register',
  other: 'online in the register otherwise',
  written: 'not written by the desk',
  'taken-out': 'online in the register, and not shown',
  unfound: 'not found by a search of its words',
  address: 'former addresses are not those it had online',
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
  ...(check.tables?.faults ?? []).map(
    ({ what, table, column }) => `table ${table}${column ? `, column ${column}` : ''}: ${what}`
  ),
  ...(check.seals.unaccepted
    ? [
        `nobody accepted the records since they were sealed (${check.seals.unaccepted}): npx publication-desk reseal`,
      ]
    : []),
  ...check.seals.faults.map((series) => `the head of ${series} is without its seal`),
  ...(check.publicStore?.faults ?? []).map(
    ({ target, what }) =>
      `the public store, ${target.uid} ${target.documentId}: ${PUBLIC[what]}; rebuild it (npx publication-desk rebuild-public)`
  ),
];

/** In the ledger: set forward by SQL, it would keep new and old from ever being looked at. */
const CHECKPOINT = 'records.reached';
const WEEK = 7 * 86_400_000;

type Kept = { readonly wholeAt: string; readonly reached: Checkpoint };

/** Where to go on from: nothing new is left out, and once a week, or after a fault, everything is looked at again. */
const goOnFrom = async ({ store }: Job, at: string): Promise<Checkpoint | undefined> => {
  const kept = await store.settings.read<Kept>(CHECKPOINT);
  const isRecent = kept !== null && Date.parse(at) - Date.parse(kept.wholeAt) < WEEK;
  return isRecent && ((await lastCheck({ store }))?.faults ?? 1) === 0 ? kept.reached : undefined;
};

/** A look through everything whose process ended on the way. In the ledger, as the checkpoint is. */
const CUT_OFF = 'records.cut-off';
const TOO_OLD = 2 * 86_400_000;
/** The day of one that came to its end: none is left to go on with. */
const OVER = '1970-01-01T00:00:00.000Z';

type CutOff = { readonly at: string; readonly reached: Checkpoint; readonly whole: readonly string[] };

const cutOff = async ({ store }: Job, at: string): Promise<CutOff | null> => {
  const kept = await store.settings.read<CutOff>(CUT_OFF);
  return kept && Date.parse(at) - Date.parse(kept.at) < TOO_OLD ? kept : null;
};

/** After a start: a look that the process before did not come to the end of goes on with what is left. */
export const goOnLooking = async (job: Job): Promise<void> => {
  if (await cutOff(job, clock.now())) await lookThroughLogs(job);
};

/** Where tables are gone there is nothing to go on from, and maybe nowhere to keep a report. */
const tellGone = async (job: Job): Promise<RegisterCheckResponse> => {
  const check = await checkEverything(job);
  for (const words of wordsOf(check)) job.strapi.log.warn(`publication-desk: ${words}`);
  if (await job.store.tables.has('setting')) await keepReport(job, check);
  return check;
};

/**
 * Looks through everything that is kept for good, and warns of what was changed behind the desk's back. `onlyNew` leaves out what an
 * earlier look of the same week found whole.
 */
export const lookThroughLogs = async (
  job: Job,
  { onlyNew = false }: { readonly onlyNew?: boolean } = {}
): Promise<RegisterCheckResponse> => {
  const { strapi, store } = job;
  const at = clock.now();
  const gone = await store.tables.gone();
  if (gone.length > 0) return tellGone(job);
  const since = onlyNew ? await goOnFrom(job, at) : undefined;
  const before = since ? null : await cutOff(job, at);
  const begun = before ?? { at, reached: await checkpointOf(job), whole: [] };
  const { reached } = begun;
  const whole = new Set(begun.whole);
  const found = (part: string): Promise<unknown> =>
    store.settings.write(CUT_OFF, { ...begun, whole: [...whole.add(part)] });
  const check = await checkEverything(since ? { ...job, since } : { ...job, resume: { whole, found } });
  // What was looked at halfway says nothing of the rest: the report of before stays.
  if (!check.finished) return check;
  await keepReport(job, check);
  if (whole.size > 0) await store.settings.write(CUT_OFF, { at: OVER, reached, whole: [] });
  if (check.intact) {
    const last = await store.settings.read<Kept>(CHECKPOINT);
    await store.settings.write(CHECKPOINT, { wholeAt: since && last ? last.wholeAt : begun.at, reached });
  }
  for (const words of wordsOf(check)) strapi.log.warn(`publication-desk: ${words}`);
  if (!check.intact)
    strapi.log.warn('publication-desk: compare with a backup before anybody acts on these (Register, Check)');
  return check;
};
