import type { LedgerLine, LedgerSubject } from './line';

/** The last line of each row, by subject and key. */
export type LastLines = ReadonlyMap<LedgerSubject, ReadonlyMap<string, LedgerLine>>;

/** Gathers the last line of each row while a ledger is walked through, a batch at a time. */
export const createLastLines = () => {
  const last = new Map<LedgerSubject, Map<string, LedgerLine>>();
  return {
    add: (lines: readonly LedgerLine[]): void => {
      for (const line of lines) {
        // No row's: each is the only one of its key, and would be held to the end.
        if (line.subject === 'forms') continue;
        const ofSubject = last.get(line.subject) ?? new Map<string, LedgerLine>();
        ofSubject.set(line.key, line);
        last.set(line.subject, ofSubject);
      }
    },
    last: last as LastLines,
  };
};
