import { civilDate, monthOf } from '../../../../src/calendar';
import { countsAsItem, ENTRY_UID, FIRST_KINDS, putsOnline } from '../../../../src/register';
import type { EntryDraft, KeptFacts } from '../../../../src/register';
import { UID } from '../../content-types';
import type { Rows } from '../tables/rows';
import { keyOf, whereTarget } from '../tables/target';

const AT_ONCE = 500;

const documentOf = ({ uid, documentId }: { readonly uid: string; readonly documentId: string }): string =>
  `${uid}|${documentId}`;

/** Keeps with each entry what rankings ask (src/register/kept-facts), in the transaction that writes it, under the head of the register. */
export const createKeptFacts = ({ rows, timeZone }: { readonly rows: Rows; readonly timeZone: string }) => {
  /** Documents of these that have been published, or were online before the desk was. */
  const known = async (documents: readonly string[]): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    for (let start = 0; start < documents.length; start += AT_ONCE) {
      const entries = await rows.ask(UID.registerEntry, (query) =>
        query
          .select('target_uid', 'target_document')
          .whereIn('target_document', documents.slice(start, start + AT_ONCE))
          .whereIn('kind', [...FIRST_KINDS])
      );
      for (const entry of entries)
        found.add(documentOf({ uid: String(entry.target_uid), documentId: String(entry.target_document) }));
    }
    return found;
  };

  /** What is kept with entries that are about to be written, in their order. */
  const factsOf = async (drafts: readonly EntryDraft[]): Promise<readonly KeptFacts[]> => {
    const publications = drafts.filter(({ kind }) => countsAsItem(kind));
    const seen = new Set(await known(publications.map(({ target }) => target.documentId)));
    return drafts.map(({ kind, target, at }) => {
      const isFirst = countsAsItem(kind) && !seen.has(documentOf(target));
      if (FIRST_KINDS.some((one) => one === kind)) seen.add(documentOf(target));
      return { countsIn: isFirst ? monthOf(civilDate(at, timeZone)) : null, takenDown: false };
    });
  };

  /** Items that came down, or back, by these entries. */
  const follow = async (drafts: readonly EntryDraft[]): Promise<void> => {
    const later = drafts.filter(({ kind }) => kind === 'revision' || kind === 'withdrawal');
    const last = new Map(later.map((draft) => [keyOf(draft.target), draft]));
    for (const { kind, target } of last.values()) {
      const takenDown = !putsOnline(kind);
      const where = whereTarget(target);
      await rows.updateFound(UID.registerEntry, { ...where, countsIn: { $notNull: true } }, { takenDown });
      if (target.uid === ENTRY_UID)
        await rows.updateFound(UID.registerEntry, { ...where, creditsIn: { $notNull: true } }, { takenDown });
    }
  };

  return { factsOf, follow };
};
