import type { LedgerLine, LedgerSubject } from './line';

/** `changed`: another digest than the last line has; `removed`: no row; `inserted`: a row no line tells of. */
export type LedgerFault = {
  readonly subject: LedgerSubject;
  readonly key: string;
  /** What a reader knows the row by. */
  readonly label: string;
  readonly what: 'changed' | 'removed' | 'inserted';
};

type Row = { readonly key: string; readonly digest: string; readonly label: string };

/** Whether the row was found otherwise than its line before the desk wrote it again: what SQL did to it stays named. */
export const isBent = ({ note }: Pick<LedgerLine, 'note'>): boolean =>
  (note as { bent?: boolean } | null)?.bent === true;

const labelOf = ({ key, note }: LedgerLine): string => (note as { label?: string } | null)?.label ?? key;

/**
 * Rows of one subject as they are, against the last line of each. Example: a seat given by SQL has no line, one taken away by SQL
 * has a line and no row.
 */
export const compareWithLedger = (
  subject: LedgerSubject,
  { lines, rows }: { readonly lines: ReadonlyMap<string, LedgerLine>; readonly rows: readonly Row[] }
): readonly LedgerFault[] => {
  const faults: LedgerFault[] = [];
  const known = new Set<string>();
  for (const { key, digest, label } of rows) {
    const line = lines.get(key);
    if (!line || line.digest === null || known.has(key))
      faults.push({ subject, key, label, what: 'inserted' });
    else if (line.digest !== digest || isBent(line))
      faults.push({ subject, key, label: labelOf(line), what: 'changed' });
    known.add(key);
  }
  for (const [key, line] of lines)
    if (line.digest !== null && !known.has(key))
      faults.push({ subject, key, label: labelOf(line), what: 'removed' });
  return faults;
};
