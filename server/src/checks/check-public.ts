import type { PublicStoreCheck } from '../../../src/contracts';
import { keyOf } from '../store';
import type { Checking } from './checking';

const BATCH = 500;
const KEPT = 100;

const targetOf = (key: string) => {
  const [uid = '', documentId = '', locale = ''] = key.split('|');
  return { uid, documentId, locale: locale || null };
};

/**
 * The public store against the register: whatever it shows must be the live entry of its document, digest and all. `unknown`:
 * the register has no such document online; `other`: it has another content of it. What the register has and the store does
 * not show is counted as `missing`: drift keeps it out, or the store is still being filled.
 */
export const checkPublic = async ({ store, isStopped }: Checking): Promise<PublicStoreCheck> => {
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
  const { total } = await store.register.list({ live: true, page: 1, pageSize: 1 });
  return { checked, missing: Math.max(0, total - checked), faults: faults.slice(0, KEPT) };
};
