import type { Target } from '../../../../src/approval';
import { UID } from '../../content-types';
import type { Ledger } from '../office/ledger';
import type { Rows } from '../tables/rows';

/** Addresses that documents had online before. */
export const createFormerAddresses = (rows: Rows, ledger: Ledger) => ({
  /** A document that goes online at another address than before; one it goes back to is no former one any more. */
  keepFormer: async (
    { uid, documentId, locale }: Target,
    { former, present }: { readonly former: string; readonly present: string | null }
  ): Promise<void> => {
    const own = { targetUid: uid, targetDocument: documentId, targetLocale: locale };
    const where = { ...own, slug: { $in: [former, present ?? former] } };
    const known = await rows.findMany(UID.formerAddress, { where, orderBy: { id: 'asc' } });
    const bent = await ledger.bent('former-address', { rows: known });
    await rows.remove(UID.formerAddress, where);
    await ledger.removed('former-address', known);
    await rows.insert(UID.formerAddress, { ...own, slug: former });
    await ledger.written('former-address', { ...own, slug: former }, bent);
  },

  /** Whose address it was last; null for one that never was. */
  findFormer: async (uid: string, slug: string): Promise<Target | null> => {
    const where = { targetUid: uid, slug };
    const found = await rows.findMany(UID.formerAddress, { where, orderBy: { id: 'desc' } });
    // MySQL finds a text in other capitals.
    const row = found.find((one) => one.slug === slug);
    return row
      ? { uid, documentId: String(row.targetDocument), locale: (row.targetLocale as string | null) ?? null }
      : null;
  },

  formerBeginning: async (
    uid: string,
    beginning: string
  ): Promise<readonly { readonly slug: string; readonly documentId: string }[]> => {
    const where = { targetUid: uid, slug: { $startsWith: beginning } };
    const found = await rows.findMany(UID.formerAddress, { where });
    return found.map(({ slug, targetDocument }) => ({
      slug: String(slug),
      documentId: String(targetDocument),
    }));
  },
});
