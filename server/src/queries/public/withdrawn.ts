import { refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { ITEM_UID } from '../../configuration';
import type { PublicDocument } from '../../store';

type Stored = Pick<DeskContext, 'store'>;

/** Whether there is a page: of what is online, and of what is no longer in force and stays with a notice. */
export const hasPage = ({ withdrawnAt, ended }: PublicDocument): boolean =>
  withdrawnAt === null || ended === 'lapsed';

/** What is said of a document without a page: where its successor is, otherwise since when it is gone. */
export const withdrawn = async (
  { store: { publicDocuments } }: Stored,
  { withdrawnAt, ended, successor }: PublicDocument
): Promise<Result<never>> => {
  const next = ended === 'replaced' && successor ? await publicDocuments.findKey(successor) : null;
  if (next && (hasPage(next) || next.ended === 'replaced'))
    return refuse('public.replaced', {
      title: next.title,
      documentId: next.target.documentId,
      ...(next.slug ? { slug: next.slug } : {}),
    });
  return refuse('public.gone', { day: String(withdrawnAt).slice(0, 10), ...(ended ? { ended } : {}) });
};

/** What is said of an address that no item has: one an item had before leads to where it is now. */
export const movedItem = async (desk: Stored, slug: string): Promise<Result<never>> => {
  const { publicDocuments } = desk.store;
  const target = await publicDocuments.findFormer(ITEM_UID, slug);
  const document = target && (await publicDocuments.find(target));
  if (!document?.slug) return refuse('public.not-found');
  return hasPage(document) ? refuse('public.moved', { slug: document.slug }) : withdrawn(desk, document);
};
