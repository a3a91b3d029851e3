import type { Target } from '../../../src/approval';

export type EditedDocument = {
  readonly model: string;
  /** Of the address; a single type has none there, a copy being made has that of its original. */
  readonly documentId?: string;
  readonly document?: { readonly [field: string]: unknown };
};

/** The document of an edit view as the desk names it; null while it is not saved. */
export const targetOf = ({ model, documentId, document }: EditedDocument): Target | null => {
  const id = documentId ?? document?.['documentId'];
  return document && typeof id === 'string' && id !== 'create'
    ? {
        uid: model,
        documentId: id,
        locale: typeof document['locale'] === 'string' ? document['locale'] : null,
      }
    : null;
};

/** Whether the public can read it, as Strapi says beside the document. */
export const isOnline = (document: EditedDocument['document']): boolean =>
  document?.['status'] === 'published' || document?.['status'] === 'modified';
