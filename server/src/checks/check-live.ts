import { setImmediate } from 'node:timers/promises';
import type { LiveCheck } from '../../../src/contracts';
import { objectionToKeptFacts, objectionToLiveKey } from '../../../src/register';
import type { Checking } from './checking';

const BATCH = 100;
const NAMED = 100;

/** Whether the newest entry of each document, and no other, is the one it goes by while it is online (Art. 10), and each is counted as it should be. */
export const checkLive = async ({
  store,
  isStopped,
  progress = () => undefined,
}: Checking): Promise<LiveCheck> => {
  const faults: LiveCheck['faults'][number][] = [];
  for await (const entries of store.register.walkLive(BATCH)) {
    for (const entry of entries) {
      const what =
        objectionToLiveKey(entry) ?? objectionToKeptFacts(entry) ?? (entry.isFiled ? null : 'misfiled');
      if (what && faults.length < NAMED)
        faults.push({ sequence: entry.sequence, target: entry.target, what });
    }
    progress(entries.length);
    if (isStopped()) break;
    await setImmediate();
  }
  return { faults };
};
