import { CHAIN_START, findFault, FIRST_HASH, stableJson } from '../chain';
import type { ChainFault, ChainHead, Hash } from '../chain';
import type { NumberedChange, SettingChange } from './change';

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
export const chainChange = (change: SettingChange, previous: ChainHead, hash: Hash): NumberedChange => {
  const line = {
    ...change,
    sequence: previous.sequence + 1,
    previousHash: previous.sequence === 0 ? FIRST_HASH : previous.hash,
  };
  return { ...line, hash: hash(serialize(line)) };
};

/** The first line of a batch that is not as it was written, not where it was, or not there; `start` is the last of the batch before. */
export const verifyChanges = (
  lines: readonly NumberedChange[],
  hash: Hash,
  start: ChainHead = CHAIN_START
): ChainFault | null =>
  findFault(lines, { start, hashAt: (line, sequence) => hash(serialize({ ...line, sequence })) });
