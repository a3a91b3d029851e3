import { stableJson } from '../chain';
import type { NumberedChange, SettingChange } from './change';

type Hash = (text: string) => string;
export type ChangeHead = { readonly sequence: number; readonly hash: string };

/** The hash before the record's first line. */
const FIRST = '0'.repeat(64);

const serialize = (change: Omit<NumberedChange, 'hash'>): string =>
  stableJson({
    sequence: change.sequence,
    previousHash: change.previousHash,
    kind: change.kind,
    subject: change.subject,
    action: change.action,
    fields: change.fields,
    by: change.by,
    at: change.at,
    command: change.command ?? null,
    settles: change.settles ?? null,
    proposal: change.proposal ?? null,
    confirmedBy: change.confirmedBy ?? null,
    reason: change.reason ?? null,
  });

/** The record of settings is kept line by line, each numbered and hashed with the one before it: who may sign is decided there. */
export const chainChange = (change: SettingChange, previous: ChangeHead, hash: Hash): NumberedChange => {
  const line = {
    ...change,
    sequence: previous.sequence + 1,
    previousHash: previous.sequence === 0 ? FIRST : previous.hash,
  };
  return { ...line, hash: hash(serialize(line)) };
};

export type ChangeFault = { readonly sequence: number; readonly what: 'changed' | 'missing' | 'reordered' };

/** The first line of a batch that is not as it was written, not where it was, or not there; `start` is the last of the batch before. */
export const verifyChanges = (
  lines: readonly NumberedChange[],
  hash: Hash,
  start: ChangeHead = { sequence: 0, hash: FIRST }
): ChangeFault | null => {
  let previous = start;
  for (const line of lines) {
    const sequence = previous.sequence + 1;
    if (line.sequence !== sequence) {
      const isElsewhere = lines.some((other) => other.sequence === sequence);
      return { sequence, what: isElsewhere ? 'reordered' : 'missing' };
    }
    if (hash(serialize(line)) !== line.hash) return { sequence, what: 'changed' };
    if (line.previousHash !== (previous.sequence === 0 ? FIRST : previous.hash))
      return { sequence: Math.max(previous.sequence, 1), what: 'changed' };
    previous = { sequence: line.sequence, hash: line.hash };
  }
  return null;
};
