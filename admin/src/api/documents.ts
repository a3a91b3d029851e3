import { getFetchClient } from '@strapi/strapi/admin';
import type { Target } from '../../../src/approval';
import type { DocumentStateResponse, DocumentStatesResponse } from '../../../src/contracts';
import { API } from './me';
import { queryOf, useQuery } from './query';

/** Where one document stands with the desk; null for a document that is not saved yet. */
export const useDocumentState = (target: Target | null) =>
  useQuery<DocumentStateResponse>(
    target &&
      `${API}/documents/${encodeURIComponent(target.uid)}/${encodeURIComponent(target.documentId)}${queryOf({ locale: target.locale })}`
  );

type Wanted = {
  readonly documentId: string;
  readonly settle: (state: DocumentStatesResponse[string] | null) => void;
};
const waiting = new Map<string, Wanted[]>();

const askFor = async (key: string): Promise<void> => {
  const wanted = waiting.get(key) ?? [];
  waiting.delete(key);
  const { uid, locale } = JSON.parse(key) as { uid: string; locale: string | null };
  const documentIds = [...new Set(wanted.map(({ documentId }) => documentId))];
  try {
    const { data } = await getFetchClient().post<DocumentStatesResponse>(`${API}/documents/states`, {
      uid,
      documentIds,
      locale,
    });
    wanted.forEach(({ documentId, settle }) => settle(data[documentId] ?? null));
  } catch {
    // A column that cannot be filled stays empty; the list itself is Strapi's and must not break.
    wanted.forEach(({ settle }) => settle(null));
  }
};

/** The state of one row of a list; all rows that ask in the same moment share one request. */
export const stateOfRow = ({
  uid,
  documentId,
  locale,
}: Target): Promise<DocumentStatesResponse[string] | null> =>
  new Promise((settle) => {
    const key = JSON.stringify({ uid, locale });
    const wanted = waiting.get(key);
    if (wanted) {
      wanted.push({ documentId, settle });
      return;
    }
    waiting.set(key, [{ documentId, settle }]);
    setTimeout(() => void askFor(key), 20);
  });

export type FoundDocument = {
  readonly documentId: string;
  readonly title?: string;
  readonly name?: string;
  readonly locale?: string | null;
};

/** Documents of a type, by words of their text, as the Content Manager finds them. */
export const useDocumentSearch = (
  search: { readonly uid: string; readonly locale: string | null; readonly q: string } | null
) =>
  useQuery<{ readonly results: readonly FoundDocument[] }>(
    search &&
      `/content-manager/collection-types/${encodeURIComponent(search.uid)}${queryOf({ _q: search.q, page: 1, pageSize: 10, locale: search.locale, sort: 'updatedAt:DESC' })}`
  );
