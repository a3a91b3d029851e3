import type { SealsCheck } from '../../../src/contracts';
import type { LedgerLine } from '../../../src/ledger';
import type { Checking } from './checking';

const BATCH = 100;

type Sealed = SealsCheck['sealed'][number];
/** The last start at which the records were sealed without anything to compare them with, unless somebody accepted them since. */
const unacceptedAmong = (lines: readonly LedgerLine[]): 'moved' | 'anew' | null => {
  const last = lines.findLast(
    ({ key, note }) => key === 'accepted' || (note as { open?: boolean } | null)?.open === true
  );
  return last?.key === 'moved' || last?.key === 'anew' ? last.key : null;
};

type Heads = Readonly<Record<string, { readonly value: number; readonly hash: string }>>;

const sealedOf = ({ key, at, note }: LedgerLine): Sealed => {
  const { reason = null, operator = null } = (note ?? {}) as { reason?: string; operator?: string };
  return { what: key as Sealed['what'], at, operator, reason };
};

/** What the ledger says of the seals, of the series there are, and where they stood on each day. */
const readLedger = async ({ store, isStopped }: Checking) => {
  const sealed: LedgerLine[] = [];
  const named = new Set<string>(['ledger']);
  const days: Heads[] = [];
  for await (const lines of store.ledger.walk(BATCH)) {
    if (isStopped()) break;
    for (const line of lines) {
      if (line.subject === 'seal') sealed.push(line);
      if (line.subject === 'heads' && !line.note) named.add(line.key);
      if (line.subject === 'heads' && line.note) days.push(line.note as Heads);
    }
  }
  return { sealed, named, days };
};

/** Series that no longer reach, or no longer hold, what they were on some day. */
const setBack = async ({ store }: Checking, days: readonly Heads[]): Promise<ReadonlySet<string>> => {
  const now = new Map((await store.sealing.series()).map(({ series, head }) => [series, head]));
  const broken = new Set<string>();
  for (const day of days) {
    for (const [series, { value }] of Object.entries(day))
      if ((now.get(series)?.value ?? 0) < value) broken.add(series);
    const { register } = day;
    if (register && register.value > 0) {
      const entry = (await store.register.findMany([register.value])).get(register.value);
      if (entry?.hash !== register.hash) broken.add('register');
    }
  }
  return broken;
};

/**
 * Heads of chains and last numbers, each against its seal and against where it stood on earlier days; and what the ledger says of the
 * seals themselves: since when there are some, whether the records came from another portal, who accepted them as they are.
 */
export const checkSeals = async (checking: Checking): Promise<SealsCheck> => {
  const { sealed, named, days } = await readLedger(checking);
  const series = await checking.store.sealing.series();
  const broken = new Set(await setBack(checking, days));
  for (const { series: name, state } of series) if (state !== 'own') broken.add(name);
  for (const name of named) if (!series.some((one) => one.series === name)) broken.add(name);
  return {
    checked: series.length,
    faults: [...broken].sort(),
    unaccepted: unacceptedAmong(sealed),
    sealed: sealed.map(sealedOf),
  };
};
