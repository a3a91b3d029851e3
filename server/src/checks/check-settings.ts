import { CHAIN_START, verifyHead } from '../../../src/chain';
import type { SettingsCheck } from '../../../src/contracts';
import { verifyChanges } from '../../../src/organization';
import type { Checking } from './checking';

const BATCH = 500;

/** Goes through the log of the settings, a batch at a time: who may sign is decided there. */
export const checkSettings = async ({ store, hash, isStopped }: Checking): Promise<SettingsCheck> => {
  const kept = await store.settingChanges.head();
  const head = kept.sequence === 0 ? CHAIN_START : kept;
  let reached = CHAIN_START;
  for await (const lines of store.settingChanges.walk(BATCH)) {
    // Lines written meanwhile lie beyond the head that was read.
    const known = lines.filter(({ sequence }) => sequence <= head.sequence);
    const fault = verifyChanges(known, hash, reached);
    if (fault || isStopped()) return { checked: head.sequence, fault };
    const last = known.at(-1);
    if (last) reached = { sequence: last.sequence, hash: last.hash };
    if (known.length < lines.length) break;
  }
  return { checked: head.sequence, fault: verifyHead(reached, head) };
};
