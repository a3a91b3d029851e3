import type { ChainFault } from '../../../src/chain';
import type { LedgerCheck } from '../../../src/contracts';
import { compareWithLedger, createLastLines, verifyLines } from '../../../src/ledger';
import type { LastLines, LedgerFault } from '../../../src/ledger';
import { ROW_SUBJECTS, type LedgerRow } from '../store';
import type { Checking } from './checking';
import { walkChain } from './walk-chain';

const BATCH = 100;
const NAMED = 100;

type Walked = { readonly checked: number; readonly fault: ChainFault | null; readonly last: LastLines };

const walkLines = async ({ store, hash, isStopped }: Checking): Promise<Walked> => {
  const gathered = createLastLines();
  const { head, fault } = await walkChain({
    links: () => store.ledger.walk(BATCH),
    head: store.ledger.head,
    verify: (lines, start) => verifyLines(lines, hash, start),
    isStopped,
    each: gathered.add,
  });
  return { checked: head.sequence, fault, last: gathered.last };
};

const compareRows = async ({ store, isStopped }: Checking, last: LastLines): Promise<LedgerFault[]> => {
  const faults: LedgerFault[] = [];
  for (const subject of ROW_SUBJECTS) {
    const rows: LedgerRow[] = [];
    for await (const batch of store.ledger.rowsOf(subject)) {
      rows.push(...batch);
      if (isStopped()) return faults;
    }
    faults.push(...compareWithLedger(subject, { lines: last.get(subject) ?? new Map(), rows }));
  }
  return faults;
};

/** Whether what differs still differs once nobody can write: a row saved between two reads is none. */
const still = (checking: Checking, found: readonly LedgerFault[]): Promise<readonly LedgerFault[]> =>
  checking.store.transaction(async () => {
    await checking.store.lists.lock();
    const { last } = await walkLines(checking);
    const again = await compareRows(checking, last);
    const nameOf = ({ subject, key, what }: LedgerFault) => `${subject}|${key}|${what}`;
    const names = new Set(again.map(nameOf));
    return found.filter((fault) => names.has(nameOf(fault)));
  });

/**
 * The ledger, and every row it answers for: closed months, consequences, rules and calendar, seats, delegations, departments,
 * channels, terms. What was changed, put in or taken out by SQL is named.
 */
export const checkLedger = async (checking: Checking): Promise<LedgerCheck> => {
  const { checked, fault, last } = await walkLines(checking);
  if (fault || checking.isStopped()) return { checked, fault, faults: [] };
  const found = await compareRows(checking, last);
  const faults = found.length === 0 ? [] : await still(checking, found);
  return { checked, fault, faults: faults.slice(0, NAMED) };
};
