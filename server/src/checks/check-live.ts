import type { LiveCheck } from '../../../src/contracts';
import { objectionToLiveKey } from '../../../src/register';
import type { Checking } from './checking';

const BATCH = 500;
const NAMED = 100;

/** Whether the newest entry of each document, and no other, is the one it goes by while it is online (Art. 10). */
export const checkLive = async ({ store, isStopped }: Checking): Promise<LiveCheck> => {
  const faults: LiveCheck['faults'][number][] = [];
  for await (const entries of store.register.walkLive(BATCH)) {
    for (const entry of entries) {
      const what = objectionToLiveKey(entry);
      if (what && faults.length < NAMED)
        faults.push({ sequence: entry.sequence, target: entry.target, what });
    }
    if (isStopped()) break;
  }
  return { faults };
};
