import { civilDate, monthOf } from '../calendar';
import type { RegisterEntry } from './entry';
import type { LiveEntry } from './live-key';
import { putsOnline } from './puts-online';

/**
 * What is kept with an entry, so that no question reads the past again. `countsIn`: the month (`YYYY-MM`) in which the entry is an item of
 * its department, null where it is none. `takenDown`: whether that item is down now.
 */
export type KeptFacts = { readonly countsIn: string | null; readonly takenDown: boolean };

type Entry = Pick<RegisterEntry, 'sequence' | 'kind' | 'target' | 'at'>;

/** Whether the first entry of its document is an item of its month when it is of this kind. */
export const countsAsItem = (kind: RegisterEntry['kind']): boolean =>
  kind === 'publication' || kind === 'entered';

/** The kinds a document begins with. */
export const FIRST_KINDS = ['publication', 'existing', 'entered', 'earlier'] as const;
const isFirst = (kind: RegisterEntry['kind']): boolean => FIRST_KINDS.some((one) => one === kind);

export const NO_ITEM: KeptFacts = { countsIn: null, takenDown: false };

/**
 * Points that were entered stand until they are struck out, which is the only entry that follows them.
 * The facts of one document's entries, every language's, in their order: its first publication is the item, unless it was online before
 * the desk was (Art. 11(一)). The item is down where its own language was taken down and not published since.
 */
export const keptFactsOf = (entries: readonly Entry[], timeZone: string): ReadonlyMap<number, KeptFacts> => {
  const first = entries.find(({ kind }) => isFirst(kind));
  const last = entries.findLast(
    ({ kind, target }) =>
      target.locale === first?.target.locale && (putsOnline(kind) || kind === 'withdrawal')
  );
  return new Map(
    entries.map((entry) => [
      entry.sequence,
      entry.kind === 'credit'
        ? { countsIn: null, takenDown: entries.some(({ kind }) => kind === 'withdrawal') }
        : entry === first && countsAsItem(entry.kind)
          ? { countsIn: monthOf(civilDate(entry.at, timeZone)), takenDown: last?.kind === 'withdrawal' }
          : NO_ITEM,
    ])
  );
};

/** What is kept for counting is what the chained entries give: a month's ranking is read from it alone. */
export const objectionToKeptFacts = ({ kept, due }: Pick<LiveEntry, 'kept' | 'due'>): 'miscounted' | null =>
  kept.countsIn === due.countsIn && kept.takenDown === due.takenDown ? null : 'miscounted';
