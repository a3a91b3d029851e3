import type { Page } from '../../../../src/contracts';
import type { PublicItem } from '../../../../src/publication';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import { ITEM_UID } from '../../configuration';
import { paged } from '../paged';
import { rowKey } from '../../store/documents/published';
import { governedQuery } from './governed-query';
import type { PublicListInput } from './governed-query';
import { itemView, publicCompanion, publicNames } from './item-view';

/** An item in a list: all but its body and attachments. */
export type PublicItemSummary = Omit<PublicItem, 'body' | 'attachments' | 'companion'>;

const summaryOf = ({
  body: _body,
  attachments: _attachments,
  companion: _companion,
  ...summary
}: PublicItem): PublicItemSummary => summary;

/** A department is asked for by the name that items show; its key, which the admin knows, does as well. */
const keyOfDepartment = (departments: ReadonlyMap<string, string>, asked: string): string =>
  [...departments].find(([, name]) => name === asked)?.[0] ?? asked;

/** Published items, newest first. */
export const createListItems =
  (desk: DeskContext) =>
  async (input: Omit<PublicListInput, 'type'>): Promise<Result<Page<PublicItemSummary>>> => {
    const names = await publicNames(desk);
    const department = input.department && keyOfDepartment(names.departments, input.department);
    const query = governedQuery(desk, { ...input, ...(department ? { department } : {}), type: ITEM_UID });
    if (!query) throw new Error('Items are always governed');
    const { documents, total } = await desk.published.list(query);
    const rows = await desk.published.rows(ITEM_UID, documents);
    const results = documents.flatMap((document) => {
      const row = rows.get(rowKey(document));
      return row ? [summaryOf(itemView({ desk, names, document, row, companion: null }))] : [];
    });
    return accept(paged(results, { ...input, total }));
  };

/** One published item by its address. */
export const createFindItem =
  (desk: DeskContext) =>
  async ({ slug }: { readonly slug: string }): Promise<Result<PublicItem>> => {
    const query = { uid: ITEM_UID, title: 'title', summary: null, slug, page: 1, pageSize: 1 };
    const { documents } = await desk.published.list(query);
    const [document] = documents;
    const row = document && (await desk.published.rows(ITEM_UID, documents)).get(rowKey(document));
    if (!document || !row) return refuse('public.not-found');
    const [names, companion] = await Promise.all([
      publicNames(desk),
      publicCompanion(desk, document.documentId),
    ]);
    return accept(itemView({ desk, names, document, row, companion }));
  };
