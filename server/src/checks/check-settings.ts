import { CHAIN_START } from '../../../src/chain';
import type { SettingsCheck } from '../../../src/contracts';
import { verifyChanges } from '../../../src/organization';
import type { Checking } from './checking';
import { walkChain } from './walk-chain';

const BATCH = 100;

/** Goes through the log of the settings, a batch at a time: who may sign is decided there. */
export const checkSettings = async ({ store, hash, isStopped }: Checking): Promise<SettingsCheck> => {
  const { head, fault } = await walkChain({
    links: () => store.settingChanges.walk(BATCH),
    head: async () => {
      const kept = await store.settingChanges.head();
      return kept.sequence === 0 ? CHAIN_START : kept;
    },
    verify: (lines, start) => verifyChanges(lines, hash, start),
    isStopped,
  });
  return { checked: head.sequence, fault };
};
