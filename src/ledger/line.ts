import { findFault, stableJson, type ChainFault, type ChainHead, type Hash, type Link } from '../chain';

/**
 * What the ledger answers for: rows that others than forms and register keep, and by which somebody may sign, is ranked or is judged.
 * `heads` is the day's line about the other chains, `forms` where the logs of forms ended, `seal` what became of the seals.
 */
export type LedgerSubject =
  | 'month'
  | 'consequence'
  | 'setting'
  | 'seat'
  | 'delegation'
  | 'department'
  | 'channel'
  | 'term'
  | 'signed-before'
  | 'former-address'
  | 'heads'
  | 'forms'
  | 'seal';

/** One row as it was written: `digest` of its columns, null where it was removed; `at` is an ISO instant. */
export type LedgerDraft = {
  readonly subject: LedgerSubject;
  readonly key: string;
  readonly digest: string | null;
  readonly at: string;
  /** What the line says besides: the heads of a day, why records were sealed anew. */
  readonly note?: unknown;
};

export type LedgerLine = LedgerDraft & Link;

const serialize = ({
  sequence,
  previousHash,
  subject,
  key,
  digest,
  at,
  note,
}: Omit<LedgerLine, 'hash'>): string =>
  stableJson({ sequence, previousHash, subject, key, digest, at, note: note ?? null });

/** The ledger (Art. 10): a line for every row written or removed, numbered and hashed with the line before it. */
export const chainLine = (draft: LedgerDraft, previous: ChainHead, hash: Hash): LedgerLine => {
  const line = { ...draft, sequence: previous.sequence + 1, previousHash: previous.hash };
  return { ...line, hash: hash(serialize(line)) };
};

/** The first line that is not as it was written, not where it was, or not there; `start` is the last of the batch before. */
export const verifyLines = (lines: readonly LedgerLine[], hash: Hash, start?: ChainHead): ChainFault | null =>
  findFault(lines, {
    hashAt: (line, sequence) => hash(serialize({ ...line, sequence })),
    ...(start ? { start } : {}),
  });
