import { FIRST_HASH, stableJson } from '../../../src/chain';
import type { MonthsCheck } from '../../../src/contracts';
import { figuresOf } from '../../../src/ranking';
import type { MonthlyRanking } from '../../../src/ranking';
import type { Checking } from './checking';

type FrozenRows = Pick<MonthlyRanking, 'settings' | 'tables'>;

/** What the rows give without their items; null where SQL left rows that are none. */
const figuresIn = (rows: unknown): unknown => {
  try {
    return figuresOf(rows as FrozenRows);
  } catch {
    return null;
  }
};

/**
 * Every closed month, its revisions too: its rows against the digest they were closed with, and the head of the register printed on it
 * against the register today. A register rewritten with right hashes no longer has an old head.
 */
export const checkMonths = async ({ store, hash, isStopped }: Checking): Promise<MonthsCheck> => {
  const faults: MonthsCheck['faults'][number][] = [];
  const closed = await store.months.all();
  for (const { month, revision, rows, figures, digest, head } of closed) {
    if (isStopped()) break;
    const isRewritten =
      hash(stableJson(rows)) !== digest ||
      (figures !== undefined && stableJson(figures) !== stableJson(figuresIn(rows)));
    if (isRewritten) faults.push({ month, revision, what: 'rows-changed' });
    else if (head && head !== FIRST_HASH && !(await store.register.hasHash(head)))
      faults.push({ month, revision, what: 'head-unknown' });
  }
  return { checked: closed.length, faults };
};
