import type { Target } from '../../../src/approval';
import { positionsThat } from '../../../src/rules';
import { civilDate } from '../../../src/calendar';
import type { CanonicalDocument } from '../../../src/content';
import { isSameButForLinks } from '../../../src/content';
import type { DriftReport, DriftRow, RegisterEntry } from '../../../src/register';
import { clock } from '../clock';
import { configurationOf } from '../configuration';
import type { PublishedRow } from '../store';
import { BELOW_ALL, keyOf } from '../store';
import { noteVersion, putBackLinks, unpublishDrift } from '../gate';
import type { Job } from './job';

const BATCH = 200;
const KEPT = 1_000;
const KEY = 'drift';

const NEVER: DriftReport = { at: null, checked: 0, found: 0, rows: [] };

/** The report of the last look. */
export const lastDrift = async ({ store }: Pick<Job, 'store'>): Promise<DriftReport> =>
  (await store.settings.read<DriftReport>(KEY)) ?? NEVER;

/** Takes a withdrawn document off the last report: what is left on it is still to be done. */
export const forgetDrift = async ({ store }: Pick<Job, 'store'>, target: Target): Promise<void> => {
  const isOther = (row: DriftRow) => keyOf(row.target) !== keyOf(target);
  if ((await lastDrift({ store })).rows.every(isOther)) return;
  await store.settings.change<DriftReport>(KEY, (last) => {
    const { rows, found, ...report } = last ?? NEVER;
    const left = rows.filter(isOther);
    return { ...report, found: found - (rows.length - left.length), rows: left };
  });
};

/** One look's finding; `since` is what the report before says. */
type Found = Omit<DriftRow, 'since'>;
type Suspect = Found & { readonly id: number };

/** How what is online differs from its entry: in what it says, or only in what it links to, which other documents may have changed. */
const differenceFrom = async (
  { store: { documents } }: Job,
  entry: RegisterEntry,
  online: CanonicalDocument
): Promise<'other-digest' | 'other-links'> => {
  const approved = await documents.registered(entry);
  return approved && isSameButForLinks({ approved, online, models: documents.models })
    ? 'other-links'
    : 'other-digest';
};

const suspects = async (job: Job, rows: readonly PublishedRow[]): Promise<readonly Suspect[]> => {
  const { store } = job;
  const live = await store.register.findLiveMany(rows.map(({ target }) => target));
  const found: Suspect[] = [];
  for (const { id, target, title, publishedAt, canonical, isSecond } of rows) {
    const entry = live.get(keyOf(target));
    const isSame = entry !== undefined && (await store.documents.isAsRegistered(entry, canonical));
    if (isSame && !isSecond) continue;
    const what = !entry ? 'no-entry' : isSame ? 'second-row' : await differenceFrom(job, entry, canonical);
    found.push({ id, target, title, publishedAt, what });
  }
  return found;
};

/** A published row without a document or beyond reading: no form and no withdrawal can name it, only its row id. */
const unreadable = (uid: string, id: number): Found => ({
  target: { uid, documentId: '', locale: null },
  title: `#${id}`,
  publishedAt: null,
  what: 'unreadable',
});

/**
 * Reads one row again before it is reported. A publication that committed between two reads is no drift; a second
 * published row beside the approved one is.
 */
const isStill = async (job: Job, { id, target }: Suspect): Promise<boolean> => {
  const { rows } = await job.store.documents.publishedAfter({ uid: target.uid, after: id - 1, limit: 1 });
  const again = await suspects(
    job,
    rows.filter((row) => row.id === id)
  );
  return again.length > 0;
};

/** What a transfer or a restored dump put online past the desk uses its files too. */
const keepUses = async (job: Job, rows: readonly PublishedRow[]): Promise<void> => {
  for (const { target, canonical, isSecond } of rows) {
    const { inFields, inTexts } = job.store.documents.filesOf(canonical);
    if (!isSecond && inFields.length + inTexts.length > 0)
      await noteVersion(job, { target, version: 'published', canonical });
  }
};

const nameOf = ({ target, title, what }: Found): string => `${keyOf(target)}|${title}|${what}`;

/** Tells those who publish of findings that the report before did not have (Art. 8), once a look. */
const tellOfDrift = async (
  { strapi, store }: Job,
  before: DriftReport,
  report: DriftReport
): Promise<void> => {
  const known = new Set(before.rows.map(nameOf));
  if (report.rows.every((row) => known.has(nameOf(row)))) return;
  const at = report.at ?? clock.now();
  const holders = await store.organization.holders(civilDate(at, configurationOf(strapi).timeZone));
  const publishers = positionsThat('publish', await store.settings.approval());
  const people = holders
    .filter(({ position }) => publishers.includes(position))
    .map(({ person }) => person.id);
  await store.notices.tell({ people, kind: 'drift', key: `drift|${at}`, at });
};

/** Keeps the report in the place of the one before, whose findings keep the day they were found. */
const keepReport = (
  job: Job,
  { rows, ...look }: Omit<DriftReport, 'rows'> & { readonly rows: readonly Found[] }
): Promise<DriftReport> =>
  job.store.transaction(async () => {
    const before = await lastDrift(job);
    const known = new Map(before.rows.map((row) => [nameOf(row), row.since ?? before.at]));
    const report = {
      ...look,
      rows: rows.map((row) => ({ ...row, since: known.get(nameOf(row)) ?? look.at })),
    };
    await job.store.settings.write(KEY, report);
    await tellOfDrift(job, before, report);
    return report;
  });

/**
 * With the setting `drift: unpublish`: links are put back as they were signed, anything else comes down. A row too many has
 * the approved content: what is online is what was approved, and stays.
 */
const settle = async (job: Job, { what, target }: Found): Promise<void> => {
  if (what === 'other-links') await putBackLinks(job, target);
  else if (what !== 'second-row') await unpublishDrift(job, target);
};

/** Online in the register and no longer there, looked at twice: a withdrawal that committed between two reads is none. */
const goneAmong = async (
  { strapi, store }: Job,
  entries: readonly RegisterEntry[]
): Promise<readonly Found[]> => {
  const { governs } = configurationOf(strapi);
  const ours = entries.filter(({ target }) => Object.hasOwn(governs, target.uid));
  const online = await store.documents.publishedAmong(ours.map(({ target }) => target));
  const found: Found[] = [];
  for (const { target, title, sequence, at } of ours.filter((entry) => !online.has(keyOf(entry.target)))) {
    const still = (await store.register.findLive(target))?.sequence === sequence;
    if (still && !(await store.documents.isPublished(target)))
      found.push({ target, title, publishedAt: at, what: 'gone' });
  }
  return found;
};

type Look = { checked: number; found: number; readonly rows: Found[] };

/** Everything that is online, a batch at a time, so that memory stays flat. */
const lookAtPages = async (job: Job, uid: string, look: Look): Promise<void> => {
  const { strapi, store, isStopped } = job;
  const note = (row: Found): void => {
    look.found += 1;
    if (look.rows.length < KEPT) look.rows.push(row);
  };
  for (let after: number | null = BELOW_ALL; after !== null && !isStopped();) {
    const batch = await store.documents.publishedAfter({ uid, after, limit: BATCH });
    look.checked += batch.rows.length + batch.failed.length;
    for (const { id, message } of batch.failed) {
      note(unreadable(uid, id));
      strapi.log.warn(`publication-desk: drift: ${uid} row ${id} is online and left as it is: ${message}`);
    }
    await keepUses(job, batch.rows);
    for (const suspect of await suspects(job, batch.rows)) {
      if (!(await isStill(job, suspect))) continue;
      const { id: _, ...row } = suspect;
      note(row);
      if (configurationOf(strapi).drift === 'unpublish') await settle(job, row);
    }
    after = batch.last;
  }
};

/** Everything the register has online. */
const lookAtEntries = async (job: Job, look: Look): Promise<void> => {
  for (let after: number | null = BELOW_ALL; after !== null && !job.isStopped();) {
    const { entries, last }: Awaited<ReturnType<typeof job.store.register.liveAfter>> =
      await job.store.register.liveAfter(after, BATCH);
    for (const row of await goneAmong(job, entries)) {
      look.found += 1;
      if (look.rows.length < KEPT) look.rows.push(row);
    }
    after = last;
  }
};

/**
 * Compares everything online with the register, and everything registered as online with what is there: what raw SQL, a transfer, a
 * restored dump or an edited component did past the gate. The report is kept; with the setting `drift: unpublish` what should not be
 * online comes down at once. A look cut short by a shutdown says nothing of what it did not see, and leaves the report of before.
 */
export const lookForDrift = async (job: Job): Promise<DriftReport> => {
  const { strapi, isStopped } = job;
  const { governs, drift } = configurationOf(strapi);
  const look: Look = { checked: 0, found: 0, rows: [] };
  for (const uid of Object.keys(governs)) await lookAtPages(job, uid, look);
  await lookAtEntries(job, look);
  if (isStopped()) return lastDrift(job);
  const report = await keepReport(job, { at: clock.now(), ...look });
  if (look.found > 0) {
    const done =
      drift === 'unpublish'
        ? 'and were put back or taken down, except rows without a document, second rows of the same content and pages that are gone'
        : 'withdraw them, put back what was registered, or submit an approval form for each (Settings, Drift report)';
    strapi.log.warn(
      `publication-desk: ${look.found} published documents are not in the register as they are; ${done}`
    );
  }
  return report;
};
