import { setImmediate } from 'node:timers/promises';
import type { PublicStoreCheck } from '../../../src/contracts';
import { UID } from '../content-types';
import { BELOW_ALL, keyOf } from '../store';
import { areNamesKept, NAMES_KEY } from './check-names';
import type { Checking } from './checking';
import { checkAddresses } from './former-addresses';

const BATCH = 500;
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
const checkShown = async ({ store, isStopped }: Checking, faults: Faults): Promise<number> => {
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
    if (isStopped()) break;
    await setImmediate();
  }
  return checked;
};

/** Whether the store has been filled with what was online before there was one. */
const isFilled = async ({ store }: Checking, uid: string): Promise<boolean> =>
  (await store.settings.read<{ readonly done: boolean }>(`public.${uid}`))?.done === true;

/** Online in the register, online as registered, and not shown: somebody took it from the public and not from the register. */
const checkTakenOut = async (checking: Checking, faults: Faults): Promise<void> => {
  const { store, isStopped } = checking;
  const filled = new Map<string, boolean>();
  for (let after: number | null = BELOW_ALL; after !== null && !isStopped();) {
    const { entries, last }: Awaited<ReturnType<typeof store.register.liveAfter>> =
      await store.register.liveAfter(after, BATCH);
    const shown = await store.publicDocuments.digests(entries.map(({ target }) => keyOf(target)));
    for (const entry of entries.filter(({ target }) => !shown.has(keyOf(target)))) {
      const { target } = entry;
      if (!filled.has(target.uid)) filled.set(target.uid, await isFilled(checking, target.uid));
      if (!filled.get(target.uid) || faults.length >= KEPT) continue;
      const online = await store.documents.read(target, 'published');
      if (online && (await store.documents.isAsRegistered(entry, online)))
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
