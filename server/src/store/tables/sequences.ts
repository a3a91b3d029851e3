import type { SealState, Seals } from '../../../../src/chain';
import { UID } from '../../content-types';
import type { Row, Rows } from './rows';

/** `broken`: the head that was found without its seal, null for a series nobody touched. */
export type Head = { readonly value: number; readonly hash: string; readonly broken?: string | null };

/** A series as the check sees it. */
export type SealedSeries = { readonly series: string; readonly head: Head; readonly state: SealState };

const textOf = (series: string, { value, hash, broken }: Head): string =>
  ['series', series, value, hash, broken ?? ''].join('\n');

const headOf = (row: Row | null, start: Head): Head => ({
  value: Number(row?.value ?? start.value),
  hash: String(row?.hash ?? start.hash),
  broken: row?.broken ? String(row.broken) : null,
});

export const createSequences = (rows: Rows, seals: Seals) => {
  let tellNew: (series: string) => Promise<void> = async () => undefined;

  const stateOf = (series: string, row: Row): SealState =>
    seals.state(textOf(series, headOf(row, { value: 0, hash: '' })), row.seal ? String(row.seal) : null);

  /**
   * A head without its seal was written past the desk. The series goes on, so that nobody’s work stops, and carries where it was
   * found from then on: the next seal must not make it good.
   */
  const locked = (series: string, row: Row, start: Head): Head => {
    const head = headOf(row, start);
    return stateOf(series, row) === 'own' || head.broken
      ? head
      : { ...head, broken: `${head.value}:${head.hash}`.slice(0, 255) };
  };

  const lock = async (series: string, start: Head): Promise<Head> => {
    const found = await rows.lock(UID.sequence, { series });
    if (found) return locked(series, found, start);
    const seal = seals.seal(textOf(series, start));
    await rows.insertOnce(UID.sequence, { series, value: start.value, hash: start.hash, seal }, 'series');
    const made = await rows.lock(UID.sequence, { series });
    await tellNew(series);
    return made ? locked(series, made, start) : start;
  };

  /** `before`: the head as it was locked. */
  const set = async (series: string, head: Head, before: Head): Promise<void> => {
    const next = { value: head.value, hash: head.hash, broken: before.broken ?? null };
    await rows.update(UID.sequence, { series }, { ...next, seal: seals.seal(textOf(series, next)) });
  };

  /** The next number of a series; the row stays locked until the transaction ends, so a rollback leaves no gap. */
  const next = async (series: string): Promise<number> => {
    const before = await lock(series, { value: 0, hash: '' });
    await set(series, { value: before.value + 1, hash: '' }, before);
    return before.value + 1;
  };

  const lastOf = async (prefix: string): Promise<ReadonlyMap<string, number>> => {
    const found = await rows.findMany(UID.sequence, { where: { series: { $startsWith: prefix } } });
    return new Map(found.map(({ series, value }) => [String(series), Number(value)]));
  };

  const all = async (): Promise<readonly SealedSeries[]> => {
    const found = await rows.findMany(UID.sequence, { orderBy: { id: 'asc' } });
    return found.map((row) => {
      const series = String(row.series);
      const head = headOf(row, { value: 0, hash: '' });
      return { series, head, state: head.broken ? 'broken' : stateOf(series, row) };
    });
  };

  /** Seals every head as it is now; `keeps`: what was found broken stays so. */
  const sealAll = async ({ keeps }: { readonly keeps: boolean }): Promise<void> => {
    for (const { id, series, value, hash, broken: found } of await rows.findMany(UID.sequence, {
      orderBy: { id: 'asc' },
    })) {
      const broken = keeps && found ? String(found) : null;
      const head = { value: Number(value), hash: String(hash ?? ''), broken };
      const seal = seals.seal(textOf(String(series), head));
      await rows.update(UID.sequence, { id }, { broken, seal });
    }
  };

  /** `tell` hears of every series that begins. */
  const onNew = (tell: (series: string) => Promise<void>): void => {
    tellNew = tell;
  };

  return { lock, set, next, lastOf, all, sealAll, onNew };
};

export type Sequences = ReturnType<typeof createSequences>;
