import { UID } from '../../content-types';
import type { Rows } from './rows';

export type Head = { readonly value: number; readonly hash: string };

export const createSequences = (rows: Rows) => {
  const lock = async (series: string, start: Head): Promise<Head> => {
    const found = await rows.lock(UID.sequence, { series });
    if (found) return { value: Number(found.value), hash: String(found.hash ?? '') };
    await rows.insertOnce(UID.sequence, { series, value: start.value, hash: start.hash }, 'series');
    const made = await rows.lock(UID.sequence, { series });
    return { value: Number(made?.value ?? start.value), hash: String(made?.hash ?? start.hash) };
  };

  const set = async (series: string, head: Head): Promise<void> => {
    await rows.update(UID.sequence, { series }, { value: head.value, hash: head.hash });
  };

  /** The next number of a series; the row stays locked until the transaction ends, so a rollback leaves no gap. */
  const next = async (series: string): Promise<number> => {
    const { value } = await lock(series, { value: 0, hash: '' });
    await set(series, { value: value + 1, hash: '' });
    return value + 1;
  };

  const lastOf = async (prefix: string): Promise<ReadonlyMap<string, number>> => {
    const found = await rows.findMany(UID.sequence, { where: { series: { $startsWith: prefix } } });
    return new Map(found.map(({ series, value }) => [String(series), Number(value)]));
  };

  return { lock, set, next, lastOf };
};

export type Sequences = ReturnType<typeof createSequences>;
