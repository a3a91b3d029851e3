import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { getFetchClient } from '@strapi/strapi/admin';
import type { Target } from '../../../src/approval';
import type {
  DocumentStateResponse,
  DocumentStatesResponse,
  DriftDifferenceResponse,
  RestoreDocumentRequest,
  RestoreDocumentResponse,
  WithdrawDocumentRequest,
  WithdrawDocumentResponse,
} from '../../../src/contracts';
import { API } from './me';
import { queryOf, refresh, useQuery } from './query';
import { useReloadDocuments } from './reload-documents';
import { useSend } from './send';

const addressOf = ({ uid, documentId }: Target): string =>
  `${API}/documents/${encodeURIComponent(uid)}/${encodeURIComponent(documentId)}`;

/** Where one document stands with the desk; null for a document that is not saved yet. */
export const useDocumentState = (target: Target | null) =>
  useQuery<DocumentStateResponse>(target && `${addressOf(target)}${queryOf({ locale: target.locale })}`);

/** Takes a document down by itself; everything on screen is read again, also where somebody else was quicker. */
export const useWithdrawDocument = () => {
  const { send, busy } = useSend();
  const reloadDocuments = useReloadDocuments();
  const withdraw = useCallback(
    async (target: Target, given: Omit<WithdrawDocumentRequest, 'locale'>) => {
      const body: WithdrawDocumentRequest = { locale: target.locale, ...given };
      const sent = await send<WithdrawDocumentResponse>({ path: `${addressOf(target)}/withdraw`, body });
      if (sent && (sent.ok || sent.failure.status === 409)) {
        refresh(API);
        reloadDocuments();
      }
      return sent;
    },
    [send, reloadDocuments]
  );
  return { withdraw, busy };
};

/** Puts back what is registered; what else stands on the report is read again. */
export const useRestoreDocument = () => {
  const { send, busy } = useSend();
  const reloadDocuments = useReloadDocuments();
  const restore = useCallback(
    async (target: Target) => {
      const body: RestoreDocumentRequest = { locale: target.locale };
      const sent = await send<RestoreDocumentResponse>({ path: `${addressOf(target)}/restore`, body });
      if (sent?.ok) {
        refresh(API);
        reloadDocuments();
      }
      return sent;
    },
    [send, reloadDocuments]
  );
  return { restore, busy };
};

/** What is online against what is registered, word by word; null asks nothing. */
export const useDriftDifference = (target: Target | null) =>
  useQuery<DriftDifferenceResponse>(
    target && `${addressOf(target)}/drift${queryOf({ locale: target.locale })}`
  );

/** Grows whenever states may have changed, so that the columns of a list ask again. */
let asked = 0;
const columns = new Set<() => void>();

export const askStatesAgain = (): void => {
  asked += 1;
  columns.forEach((listener) => listener());
};

export const useStatesAsked = (): number =>
  useSyncExternalStore(
    (listener) => {
      columns.add(listener);
      return () => void columns.delete(listener);
    },
    () => asked
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
  readonly status?: string;
};

/** The states of several documents of a type, for a choice among them. */
export const useStates = (uid: string, documents: readonly FoundDocument[]) => {
  const [states, setStates] = useState<Readonly<Record<string, DocumentStatesResponse[string]>>>({});
  const key = JSON.stringify(documents.map(({ documentId, locale }) => [documentId, locale ?? null]));
  useEffect(() => {
    let shown = true;
    const wanted = JSON.parse(key) as readonly [string, string | null][];
    void Promise.all(
      wanted.map(async ([documentId, locale]) => [documentId, await stateOfRow({ uid, documentId, locale })])
    ).then((found) =>
      shown ? setStates(Object.fromEntries(found.filter(([, state]) => state))) : undefined
    );
    return () => {
      shown = false;
    };
  }, [uid, key]);
  return states;
};

/** Documents of a type, by words of their text, as the Content Manager finds them. */
export const useDocumentSearch = (
  search: { readonly uid: string; readonly locale: string | null; readonly q: string } | null
) =>
  useQuery<{ readonly results: readonly FoundDocument[] }>(
    search &&
      `/content-manager/collection-types/${encodeURIComponent(search.uid)}${queryOf({ _q: search.q, page: 1, pageSize: 20, locale: search.locale, sort: 'updatedAt:DESC' })}`
  );
