import type { Target } from '../../../../src/approval';
import { UID } from '../../content-types';
import type { Ledger } from '../office/ledger';
import { BELOW_ALL } from '../tables/rows';
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

  /** The addresses of one document, in the order it left them. */
  formersOf: async ({ uid, documentId, locale }: Target): Promise<readonly string[]> =>
    (
      await rows.findMany(UID.formerAddress, {
        where: { targetUid: uid, targetDocument: documentId, targetLocale: locale },
        orderBy: { id: 'asc' },
      })
    ).map(({ slug }) => String(slug)),

  /** Puts exactly these addresses in the place of a document’s own. */
  putFormers: async ({ uid, documentId, locale }: Target, slugs: readonly string[]): Promise<void> => {
    const own = { targetUid: uid, targetDocument: documentId, targetLocale: locale };
    const known = await rows.findMany(UID.formerAddress, { where: own, orderBy: { id: 'asc' } });
    await rows.remove(UID.formerAddress, own);
    await ledger.removed('former-address', known);
    if (slugs.length === 0) return;
    await rows.insert(
      UID.formerAddress,
      slugs.map((slug) => ({ ...own, slug }))
    );
    await ledger.written('former-address', own);
  },

  /** Every document that has one, a batch at a time, in order of row ids; one may come again. */
  async *walkFormers(batchSize: number): AsyncIterable<readonly Target[]> {
    for (let after = BELOW_ALL; ;) {
      const found = await rows.findMany(UID.formerAddress, {
        where: { id: { $gt: after } },
        orderBy: { id: 'asc' },
        limit: batchSize,
      });
      if (found.length === 0) return;
      yield found.map((row) => ({
        uid: String(row.targetUid),
        documentId: String(row.targetDocument),
        locale: (row.targetLocale as string | null) ?? null,
      }));
      after = Number(found.at(-1)?.id);
    }
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
