import type { Tables } from '../../tables/connection';
import { apartOf, PIECES, SEARCH } from './search-tables';
import type { Dialect, Searched } from './search-tables';

/** Writes and takes out the pieces of one text, in whichever tables the database keeps them. */
export const createSearchRows = ({ isApart, columns }: Dialect) => ({
  write: async (tables: Tables, { id, revision, words }: Searched): Promise<void> => {
    await tables(SEARCH)
      .insert({ id, revision, ...columns(words) })
      .onConflict('id')
      .merge();
    if (!isApart) return;
    await tables(PIECES).where({ rowid: id }).delete();
    await tables(PIECES).insert(apartOf(id, words));
  },

  erase: async (tables: Tables, ids: readonly number[]): Promise<void> => {
    await tables(SEARCH)
      .whereIn('id', [...ids])
      .delete();
    if (isApart)
      await tables(PIECES)
        .whereIn('rowid', [...ids])
        .delete();
  },
});
