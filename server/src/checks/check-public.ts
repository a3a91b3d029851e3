import { setImmediate } from 'node:timers/promises';
import type { PublicStoreCheck } from '../../../src/contracts';
import type { RegisterEntry } from '../../../src/register';
import { UID } from '../content-types';
import { BELOW_ALL, keyOf } from '../store';
import { areNamesKept, NAMES_KEY } from './check-names';
import type { Checking } from './checking';
import { checkAddresses } from './former-addresses';

const BATCH = 50;
const KEPT = 100;
const MOST_MONTHS = 1_200;

const targetOf = (key: string) => {
  const [uid = '', documentId = '', locale = ''] = key.split('|');
  return { uid, documentId, locale: locale || null };
};

/** Rankings the public sees, against the months that were closed and released. */
const checkRankings = async ({ store }: Checking): Promise<PublicStoreCheck['faults']> => {
  const { documents } = await store.publicDocuments.list({
    where: { column: 'uid', is: 'in', values: [UID.month] },
    order: [],
    start: 0,
    limit: MOST_MONTHS,
    isCounted: false,
  });
  const shown = await store.publicDocuments.digests(documents.map(({ key }) => key));
  const faults: PublicStoreCheck['faults'][number][] = [];
  for (const { target, key } of documents) {
    const closed = await store.months.findClosed(target.documentId);
    if (!closed?.released) faults.push({ target, what: 'unknown' });
    else if (closed.digest !== shown.get(key)) faults.push({ target, what: 'other' });
  }
  return faults;
};

type Faults = PublicStoreCheck['faults'][number][];

/** What is shown against the entries it stands on, and every row against its seal. */
const checkShown = async (
  { store, isStopped, progress = () => undefined }: Checking,
  faults: Faults
): Promise<number> => {
  let checked = 0;
  for await (const rows of store.publicDocuments.walkSealed()) {
    const shown = rows.filter(({ isShown, uid }) => isShown && uid !== UID.month);
    const live = await store.register.findLiveMany(shown.map(({ key }) => targetOf(key)));
    const objectionTo = ({ key, digest, isSealed, isShown, isFound, uid }: (typeof rows)[number]) => {
      const unfound = isFound ? null : 'unfound';
      const entry = isShown && uid !== UID.month ? live.get(key) : undefined;
      if (!isShown || uid === UID.month) return isSealed ? unfound : 'written';
      if (!entry) return 'unknown';
      if (entry.publishedDigest !== digest || keyOf(entry.target) !== key) return 'other';
      return isSealed ? unfound : 'written';
    };
    for (const row of rows) {
      const what = objectionTo(row);
      if (what) faults.push({ target: targetOf(row.key), what });
    }
    checked += shown.length;
    progress(shown.length);
    if (isStopped()) break;
    await setImmediate();
  }
  return checked;
};

/** Where it is kept since which entry of the register every publication of a type has its row here, by type; the ledger answers for it. */
export const FILLED_KEY = 'public.filled';
export type Filled = Readonly<Record<string, number>>;

type Filling = { readonly isDone: boolean; readonly since: number };

/** Whether the store has been filled with what was online before there was one, and since which entry publications write their rows themselves. */
const fillingOf = async ({ store }: Checking, uid: string): Promise<Filling> => {
  const since = (await store.settings.read<Filled>(FILLED_KEY))?.[uid];
  const isDone = (await store.settings.read<{ readonly done: boolean }>(`public.${uid}`))?.done === true;
  return { isDone, since: since ?? Number.POSITIVE_INFINITY };
};

/**
 * Whether somebody took the entry's page out. One written with its publication is missed whatever became of the item since, a file that is
 * gone from the disk included; of before that, what is online otherwise than registered may never have been shown.
 */
const isTakenOut = async (
  { store }: Checking,
  entry: RegisterEntry,
  { isDone, since }: Filling
): Promise<boolean> => {
  if (!isDone && entry.sequence <= since) return false;
  const online = await store.documents.read(entry.target, 'published');
  if (!online) return false;
  if (entry.sequence <= since) return store.documents.isAsRegistered(entry, online);
  // A withdrawal that committed between two reads took nothing.
  return (await store.register.findLive(entry.target))?.sequence === entry.sequence;
};

/** Online in the register and not shown: somebody took it from the public and not from the register. */
const checkTakenOut = async (checking: Checking, faults: Faults): Promise<void> => {
  const { store, isStopped } = checking;
  const fillings = new Map<string, Filling>();
  for (let after: number | null = BELOW_ALL; after !== null && !isStopped();) {
    const { entries, last }: Awaited<ReturnType<typeof store.register.liveAfter>> =
      await store.register.liveAfter(after, BATCH);
    const shown = await store.publicDocuments.digests(entries.map(({ target }) => keyOf(target)));
    for (const entry of entries.filter(({ target }) => !shown.has(keyOf(target)))) {
      const { target } = entry;
      const filling = fillings.get(target.uid) ?? (await fillingOf(checking, target.uid));
      fillings.set(target.uid, filling);
      if (faults.length < KEPT && (await isTakenOut(checking, entry, filling)))
        faults.push({ target, what: 'taken-out' });
    }
    after = last;
    await setImmediate();
  }
};

/**
 * The public store against the register and its own seals: whatever it shows must be the live entry of its document, digest and all,
 * as the desk wrote it, and what is online as registered must be shown; an address leads to what had it, and to nothing else. What the register has and the store does not show, since it is
 * online otherwise than registered or the store is still being filled, is counted as `missing`.
 */
export const checkPublic = async (checking: Checking): Promise<PublicStoreCheck> => {
  const { store } = checking;
  const faults: Faults = [];
  const checked = await checkShown(checking, faults);
  await checkTakenOut(checking, faults);
  faults.push(...(await checkRankings(checking)), ...(await checkAddresses(checking)));
  if (!(await areNamesKept(store)))
    faults.push({ target: { uid: UID.setting, documentId: NAMES_KEY, locale: null }, what: 'written' });
  const { total } = await store.register.list({ live: true, page: 1, pageSize: 1 });
  return { checked, missing: Math.max(0, total - checked), faults: faults.slice(0, KEPT) };
};
