import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { ListRow, ListKind } from '../../store';
import type { By, DeskContext } from '../../desk/desk';
import { isDuplicate } from '../../store/tables/transaction';

/** A new row, or the change of one named by its documentId. */
export type Saved<Input> = Input & { readonly documentId?: string };
export type SaveRow<Input> = (input: Saved<Input>, by?: By) => Promise<Result<ListRow>>;

/** One after the other: what a change of the lists is checked against stays so until it is written. */
export const oneAtATime =
  <Input, Value>(desk: DeskContext, change: (input: Input, by?: By) => Promise<Result<Value>>) =>
  (input: Input, by?: By): Promise<Result<Value>> =>
    desk.store.transaction(async () => {
      await desk.store.lists.lock();
      return change(input, by);
    });

/** Writes one row of the organization's lists; `label` names it where the database knows it already. */
export const writeRow = async (given: {
  readonly desk: DeskContext;
  readonly kind: ListKind;
  readonly documentId?: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly label: string;
}): Promise<Result<ListRow>> => {
  const { desk, kind, documentId, data, label } = given;
  const { lists } = desk.store;
  try {
    if (documentId === undefined) return accept(await lists.create(kind, data));
    const row = (await lists.find(kind, documentId)) ? await lists.update(kind, documentId, data) : null;
    return row ? accept(row) : refuse('settings.not-found');
  } catch (error) {
    if (isDuplicate(error)) return refuse('settings.duplicate', { value: label });
    throw error;
  }
};
