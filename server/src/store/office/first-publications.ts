import type { Core } from '@strapi/strapi';
import type { PublicationFact } from '../../../../src/ranking';
import { UID } from '../../content-types';
import type { Rows } from '../tables/rows';

type Query = ReturnType<Core.Strapi['db']['getConnection']>;

/** The subquery's row is of the same document as the outer one, in whatever language. */
const SAME_DOCUMENT = '?? = ?? and ?? = ??';
const sameDocument = (alias: string): string[] =>
  ['target_document', 'target_uid'].flatMap((column) => [`${alias}.${column}`, `e.${column}`]);
/** And in the same language; null where the type has none. */
const SAME_LOCALE = "coalesce(??, '') = coalesce(??, '')";
const sameLocale = (alias: string): string[] => [`${alias}.target_locale`, 'e.target_locale'];

/**
 * What was published first within [from, to), ISO instants, newest first, in one statement (Art. 11(一)): a translation is the same
 * document in another language and no second item; what was online before the desk is none either. Each document's other entries are
 * found by the index on the document, so that a month costs what was published in it, however long the register is.
 */
export const firstPublications = async (
  rows: Rows,
  { from, to }: { readonly from: string; readonly to: string }
): Promise<readonly PublicationFact[]> => {
  const found = await rows.ask(UID.registerEntry, (query, table) =>
    query
      .from(`${table} as e`)
      .select('e.sequence', 'e.department', 'e.title', 'e.at', 'e.category')
      .select((sub: Query) => {
        sub.max('l.live_key').from(`${table} as l`).as('live');
        sub.whereRaw(SAME_DOCUMENT, sameDocument('l')).whereRaw(SAME_LOCALE, sameLocale('l'));
      })
      .select((sub: Query) => {
        sub.max('w.at').from(`${table} as w`).where('w.kind', 'withdrawal').as('withdrawn');
        sub.whereRaw(SAME_DOCUMENT, sameDocument('w')).whereRaw(SAME_LOCALE, sameLocale('w'));
      })
      .where('e.kind', 'publication')
      .where('e.at', '>=', from)
      .where('e.at', '<', to)
      .whereNotNull('e.department')
      .whereNotExists((sub) => {
        sub.select('f.id').from(`${table} as f`).whereIn('f.kind', ['publication', 'existing']);
        sub.whereRaw(SAME_DOCUMENT, sameDocument('f')).whereRaw('?? < ??', ['f.sequence', 'e.sequence']);
      })
      .orderBy('e.sequence', 'desc')
  );
  return found.map((row) => ({
    department: String(row.department),
    title: String(row.title ?? ''),
    sequence: Number(row.sequence),
    publishedAt: String(row.at),
    category: row.category === null ? null : String(row.category),
    withdrawnAt: row.live !== null || row.withdrawn === null ? null : String(row.withdrawn),
  }));
};
