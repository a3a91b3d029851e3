import type { Rows } from '../tables/rows';
import type { DraftRow } from '../types';

/** Strapi calls a draft changed from here on; both rows of one publication are written within it. */
const SAME_MILLISECONDS = 500;

const millisecondsOf = (value: unknown): number => new Date(value as string | number | Date).getTime();

/** Drafts of a type whose text the public does not have, in one statement over the index Strapi keeps of documents. */
export const listPrivateDrafts =
  (rows: Rows) =>
  async (uid: string, documentId?: string): Promise<readonly DraftRow[]> => {
    const found = await rows.ask(uid, (query, table) =>
      query
        .from({ draft: table })
        .leftJoin({ online: table }, (on) =>
          on
            .on('online.document_id', 'draft.document_id')
            .onNotNull('online.published_at')
            .andOn((locale) =>
              locale
                .on('online.locale', 'draft.locale')
                .orOn((none) => none.onNull('online.locale').onNull('draft.locale'))
            )
        )
        .where(documentId === undefined ? {} : { 'draft.document_id': documentId })
        .whereNull('draft.published_at')
        .andWhere((either) =>
          either.whereNull('online.id').orWhereRaw('?? > ??', ['draft.updated_at', 'online.updated_at'])
        )
        .select({
          id: 'draft.id',
          documentId: 'draft.document_id',
          locale: 'draft.locale',
          madeBy: 'draft.created_by_id',
          changed: 'draft.updated_at',
          published: 'online.updated_at',
        })
    );
    return found
      .filter(
        ({ changed, published }) =>
          published === null || millisecondsOf(changed) - millisecondsOf(published) > SAME_MILLISECONDS
      )
      .map(({ id, documentId, locale, madeBy }) => ({
        id: Number(id),
        documentId: String(documentId),
        locale: locale === null ? null : String(locale),
        madeBy: madeBy === null ? null : Number(madeBy),
      }));
  };
