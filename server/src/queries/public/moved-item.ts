import { refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { ITEM_UID } from '../../configuration';

/** What is said of an address that no item has: one an item had before leads to where it is now. */
export const movedItem = async (
  { store: { publicDocuments } }: Pick<DeskContext, 'store'>,
  slug: string
): Promise<Result<never>> => {
  const target = await publicDocuments.findFormer(ITEM_UID, slug);
  const document = target && (await publicDocuments.find(target));
  if (!document?.slug) return refuse('public.not-found');
  if (document.withdrawnAt !== null) return refuse('public.gone', { day: document.withdrawnAt.slice(0, 10) });
  return refuse('public.moved', { slug: document.slug });
};
