import { setImmediate } from 'node:timers/promises';
import { headsIn, reaches } from '../../../src/ledger';
import type { LedgerLine } from '../../../src/ledger';
import type { Checking } from './checking';

const BATCH = 100;

/** The forms of a line that no longer have the event they ended with then. */
const setBackIn = async ({ store }: Checking, line: LedgerLine): Promise<readonly string[]> => {
  const heads = headsIn(line);
  const events = await store.forms.hashesAmong(heads.map(({ number }) => number));
  return heads
    .filter((head) => !reaches(head, events.get(head.number) ?? new Map()))
    .map(({ number }) => number);
};

/** By what the ledger noted; what somebody accepted as it is (`reseal`) counts from then on. */
const behindLedger = async (checking: Checking): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for await (const lines of checking.store.ledger.walk(BATCH)) {
    for (const line of lines) {
      if (line.subject === 'seal' && line.key === 'accepted') found.clear();
      if (line.subject !== 'forms') continue;
      for (const number of await setBackIn(checking, line)) found.add(number);
      await setImmediate();
    }
    if (checking.isStopped()) return found;
    await setImmediate();
  }
  return found;
};

/**
 * Forms whose rows and log are whole and were so earlier: whoever puts back what lay there yesterday puts back its seal with it. The ledger
 * noted that the log went further, or the register has what was published with it.
 */
export async function* setBack(checking: Checking): AsyncIterable<string> {
  yield* await behindLedger(checking);
  if (checking.since) return;
  for await (const numbers of checking.store.forms.unpublished()) {
    yield* numbers;
    if (checking.isStopped()) return;
    await setImmediate();
  }
}
