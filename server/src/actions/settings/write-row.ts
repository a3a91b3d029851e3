import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { OrganizationRecord, RecordKind } from '../../store';
import type { DeskContext } from '../../desk/desk';
import { isDuplicate } from '../once-more';

/** Writes one row of the organization's lists; `label` names it where the database knows it already. */
export const writeRecord = async (given: {
  readonly desk: DeskContext;
  readonly kind: RecordKind;
  readonly documentId?: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly label: string;
}): Promise<Result<OrganizationRecord>> => {
  const { desk, kind, documentId, data, label } = given;
  const { records } = desk.store;
  try {
    if (documentId === undefined) return accept(await records.create(kind, data));
    const row = (await records.find(kind, documentId)) ? await records.update(kind, documentId, data) : null;
    return row ? accept(row) : refuse('settings.not-found');
  } catch (error) {
    if (isDuplicate(error)) return refuse('settings.duplicate', { value: label });
    throw error;
  }
};
