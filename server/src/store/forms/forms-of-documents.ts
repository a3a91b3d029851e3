import type { Form } from '../../../../src/approval';
import { UID } from '../../content-types';
import type { Row, Rows } from '../tables/rows';
import type { FormStore } from '../types';

const BATCH = 500;
const COLUMNS = ['id', 'lastHash', 'targetDocument', 'targetLocale'];

/** `hash`: the end of its log. The number of a version comes again where a transaction was undone. */
type Kept = { readonly hash: unknown; readonly form: Form };

/**
 * The newest form of many documents, asked with every page of a list: the forms themselves are read again only where they changed
 * since, since a form's text is a hundred times as long as its number.
 */
export const createFormsOfDocuments = (rows: Rows): Pick<FormStore, 'newestOf'> => {
  const kept = new Map<number, Kept>();

  const read = async (found: readonly Row[]): Promise<void> => {
    const stale = found.filter(({ id, lastHash }) => kept.get(Number(id))?.hash !== lastHash);
    for (let start = 0; start < stale.length; start += BATCH) {
      const where = { id: { $in: stale.slice(start, start + BATCH).map(({ id }) => id) } };
      for (const { id, lastHash, data } of await rows.findMany(UID.form, { where }))
        kept.set(Number(id), { hash: lastHash, form: data as Form });
    }
  };

  const newest = async (uid: string, documentIds: readonly string[]): Promise<readonly Row[]> => {
    const places = new Map<string, Row>();
    for (let start = 0; start < documentIds.length; start += BATCH) {
      const targetDocument = { $in: documentIds.slice(start, start + BATCH) };
      const where = { targetUid: uid, targetDocument };
      for (const row of await rows.findMany(UID.form, { where, select: COLUMNS, orderBy: { id: 'asc' } }))
        places.set(`${row.targetDocument}|${row.targetLocale ?? ''}`, row);
    }
    return [...places.values()].sort((one, other) => Number(one.id) - Number(other.id));
  };

  return {
    newestOf: async (uid, documentIds) => {
      const found = await newest(uid, documentIds);
      await read(found);
      const forms = new Map<string, Form[]>();
      for (const row of found) {
        const form = kept.get(Number(row.id))?.form;
        const document = String(row.targetDocument);
        if (form) forms.set(document, [form, ...(forms.get(document) ?? [])]);
      }
      return forms;
    },
  };
};
