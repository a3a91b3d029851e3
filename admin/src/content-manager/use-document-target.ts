import { useEffect } from 'react';
import type { Target } from '../../../src/approval';
import { useDocumentState } from '../api/documents';
import { useMe } from '../api/me';

export type EditedDocument = {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly [field: string]: unknown };
};

/** The document of an edit view as the desk names it; null while it is not saved. */
export const targetOf = ({ model, documentId, document }: EditedDocument): Target | null =>
  document && documentId && documentId !== 'create'
    ? { uid: model, documentId, locale: typeof document['locale'] === 'string' ? document['locale'] : null }
    : null;

/** Whether the type is governed, and where its document stands; read again after each save and publication. */
export const useEditedDocument = (edited: EditedDocument) => {
  const me = useMe();
  const governed = me.data?.governed.some(({ uid }) => uid === edited.model) ?? false;
  const target = governed ? targetOf(edited) : null;
  const state = useDocumentState(target);
  const stamp = `${String(edited.document?.['updatedAt'])}/${String(edited.document?.['status'])}`;
  const { reload } = state;
  // The store asks once by itself; this asks again when the document has changed since.
  useEffect(reload, [reload, stamp]);
  return { me, governed, target, state };
};
