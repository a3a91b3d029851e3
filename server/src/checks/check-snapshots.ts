import { setImmediate } from 'node:timers/promises';
import { digestOf, type DigestAlgorithm } from '../../../src/content';
import type { SnapshotsCheck } from '../../../src/contracts';
import { hash } from '../hash';
import type { Checking } from './checking';

const BATCH = 25;
const NAMED = 100;

/** A digest names its algorithm: the office may have chosen another one since. */
const algorithmOf = (digest: string): DigestAlgorithm => (digest.startsWith('sm3:') ? 'sm3' : 'sha256');

/** Whether a content has the digest it is kept under; SQL may have left something that is none. */
const hasDigest = (content: Parameters<typeof digestOf>[0], digest: string): boolean => {
  try {
    return digestOf(content, { algorithm: algorithmOf(digest), hash }) === digest;
  } catch {
    return false;
  }
};

/** Every content that was kept, against the digest it was signed under. */
export const checkSnapshots = async ({
  store,
  isStopped,
  since,
  progress = () => undefined,
}: Checking): Promise<SnapshotsCheck> => {
  const faults: string[] = [];
  let checked = 0;
  for await (const snapshots of store.documents.walkSnapshots(BATCH, since?.snapshot)) {
    for (const { digest, content } of snapshots) {
      checked += 1;
      if (!hasDigest(content, digest) && faults.length < NAMED) faults.push(digest);
      // A content may be megabytes: nobody waits for more than one.
      await setImmediate();
    }
    progress(snapshots.length);
    if (isStopped()) break;
  }
  return { checked, faults };
};
