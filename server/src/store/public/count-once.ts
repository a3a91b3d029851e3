import type { Condition } from './conditions';

const MOST = 500;

/** Counts what a condition finds once between two changes of the store: whoever goes through a list page by page asks for the same number each time. */
export const createCountOnce = (head: () => Promise<number>) => {
  let revision = -1;
  let counts = new Map<string, number>();

  return async (where: Condition, count: () => Promise<number>): Promise<number> => {
    // Read before the rows: what is counted meanwhile is newer, never older.
    const now = await head();
    if (now !== revision) [revision, counts] = [now, new Map()];
    const [own, key] = [counts, JSON.stringify(where)];
    const known = own.get(key);
    if (known !== undefined) return known;
    const counted = await count();
    if (own.size < MOST) own.set(key, counted);
    return counted;
  };
};
