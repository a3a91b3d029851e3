import { useEffect } from 'react';
import { useMatch } from 'react-router-dom';
import { useDocumentState } from '../api/documents';
import { useMe } from '../api/me';
import type { EditedDocument } from '../view/target';
import { targetOf } from '../view/target';

/** Where a copy is made: Strapi hands over the original until the copy is saved. */
const COPYING = '/content-manager/:collectionType/:model/clone/:origin';

/** Whether the type is governed, and where its document stands; read again after each save and publication. */
export const useEditedDocument = (edited: EditedDocument) => {
  const me = useMe();
  const governed = me.data?.governed.some(({ uid }) => uid === edited.model) ?? false;
  const copying = useMatch(COPYING) !== null;
  const target = governed && !copying ? targetOf(edited) : null;
  const state = useDocumentState(target);
  const stamp = `${String(edited.document?.['updatedAt'])}/${String(edited.document?.['status'])}`;
  const { reload } = state;
  // The store asks once by itself; this asks again when the document has changed since.
  useEffect(reload, [reload, stamp]);
  return { me, governed, target, state };
};
