import type { TablesCheck } from '../../../src/contracts';
import type { Checking } from './checking';

const NAMED = 100;

/**
 * Whether there is everything to look at, and nothing where no look begins: a table or a column that SQL dropped, a row below the first
 * id, a link of a chain without a number.
 */
export const checkTables = async ({ store }: Checking): Promise<TablesCheck> => {
  const gone = await store.tables.gone();
  if (gone.length > 0)
    return {
      faults: gone.slice(0, NAMED).map(({ table, column }) => ({ what: 'gone', table, column, rows: 0 })),
    };
  const strays = await store.tables.strays();
  return { faults: strays.map(({ table, rows }) => ({ what: 'stray', table, column: null, rows })) };
};
