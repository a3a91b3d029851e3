import type { Page } from '../../../../src/contracts';
import type { PublicItem } from '../../../../src/publication';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { ITEM_UID } from '../../configuration';
import { paged } from '../paged';
import { conditionOf, NEWEST_FIRST } from './public-conditions';
import type { PublicAsk } from './public-conditions';
import { movedItem, withdrawn } from './withdrawn';
import { itemDetail, itemSummary, namesOf } from './public-view';
import type { PublicItemSummary } from './public-view';

export type { PublicItemSummary };

export type PublicPage = { readonly page: number; readonly pageSize: number };

/** Published items, newest first. */
export const createListItems =
  (desk: DeskContext) =>
  async (input: Omit<PublicAsk, 'uid'> & PublicPage): Promise<Result<Page<PublicItemSummary>>> => {
    const { page, pageSize, ...ask } = input;
    const names = await namesOf(desk);
    const { documents, total } = await desk.store.publicDocuments.list({
      where: conditionOf(names, { ...ask, uid: ITEM_UID }),
      order: NEWEST_FIRST,
      start: (page - 1) * pageSize,
      limit: pageSize,
      isCounted: true,
    });
    const results = documents.map((document) => itemSummary(names, document));
    return accept(paged(results, { page, pageSize, total: total ?? 0 }));
  };

/** One published item by its address; what was taken down is said to be gone. */
export const createFindItem =
  (desk: DeskContext) =>
  async ({ slug }: { readonly slug: string }): Promise<Result<PublicItem>> => {
    const document = await desk.store.publicDocuments.findSlug(ITEM_UID, slug);
    if (!document) return movedItem(desk, slug);
    if (document.withdrawnAt !== null) return withdrawn(desk, document);
    return accept(await itemDetail(desk, await namesOf(desk), document));
  };
