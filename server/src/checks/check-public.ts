import type { PublicStoreCheck } from '../../../src/contracts';
import { UID } from '../content-types';
import { keyOf } from '../store';
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

/**
 * The public store against the register: whatever it shows must be the live entry of its document, digest and all. `unknown`:
 * the register has no such document online; `other`: it has another content of it; `address`: an address leads to it that it never had
 * online, or one that it had leads nowhere. What the register has and the store does
 * not show is counted as `missing`: drift keeps it out, or the store is still being filled.
 */
export const checkPublic = async (checking: Checking): Promise<PublicStoreCheck> => {
  const { store, isStopped } = checking;
  const faults: PublicStoreCheck['faults'][number][] = [];
  let checked = 0;
  for await (const digests of store.publicDocuments.walk(BATCH)) {
    const live = await store.register.findLiveMany([...digests.keys()].map(targetOf));
    for (const [key, digest] of digests) {
      const entry = live.get(key);
      checked += 1;
      if (!entry) faults.push({ target: targetOf(key), what: 'unknown' });
      else if (entry.publishedDigest !== digest || keyOf(entry.target) !== key)
        faults.push({ target: targetOf(key), what: 'other' });
    }
    if (isStopped()) break;
  }
  faults.push(...(await checkRankings(checking)), ...(await checkAddresses(checking)));
  const { total } = await store.register.list({ live: true, page: 1, pageSize: 1 });
  return { checked, missing: Math.max(0, total - checked), faults: faults.slice(0, KEPT) };
};
