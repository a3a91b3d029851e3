import { useCallback, useEffect } from 'react';
import { getFetchClient } from '@strapi/strapi/admin';
import type { EntryKind } from '../../../src/register';
import type {
  CheckProgressResponse,
  CorrectEntryRequest,
  CreditEntryRequest,
  EnteredImportResponse,
  EnterItemRequest,
  FileEntryRequest,
  NoteEntryResponse,
  RegisterCheckResponse,
  RegisterResponse,
  StrikeEntryRequest,
} from '../../../src/contracts';
import { failureOf } from './failure';
import { API } from './me';
import { queryOf, refresh, useQuery } from './query';
import type { Sent } from './send';
import { useSend } from './send';

export type RegisterFilter = {
  readonly from?: string;
  readonly to?: string;
  readonly department?: string;
  readonly kind?: EntryKind | '';
  readonly q?: string;
  readonly category?: string;
  readonly channel?: string;
  readonly officer?: string;
  readonly signer?: string;
  readonly source?: string;
  readonly state?: string;
  readonly order?: string;
  readonly page: number;
  readonly pageSize: number;
};

export const useRegister = (filter: RegisterFilter) =>
  useQuery<RegisterResponse>(`${API}/register${queryOf(filter)}`);

/** Looks through all records; takes as long as they are. `head`: one that an old paper bears, empty for none. */
export const useRegisterCheck = (asked: { readonly head: string } | null) =>
  useQuery<RegisterCheckResponse>(
    asked ? `${API}/register/check${queryOf(asked.head ? { head: asked.head } : {})}` : null
  );

/** How far the check has come, asked every second while somebody waits for it. */
export const useCheckProgress = (waiting: boolean): CheckProgressResponse | null =>
  useProgress(`${API}/register/check/progress`, waiting);

const useProgress = (path: string, waiting: boolean): CheckProgressResponse | null => {
  const { data, reload } = useQuery<CheckProgressResponse>(waiting ? path : null);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(reload, 1_000);
    return () => clearInterval(timer);
  }, [waiting, reload]);
  return waiting && data && data.total > 0 ? data : null;
};

/** Filing and correcting; the register is read again afterwards. */
export const useNote = () => {
  const { send, busy } = useSend();
  const note = async (path: string, body: unknown) => {
    const sent = await send<NoteEntryResponse>({ path: `${API}/register/${path}`, body });
    if (sent?.ok) refresh(`${API}/register`);
    return sent;
  };
  return {
    busy,
    file: ({ sequence, ...body }: FileEntryRequest) => note(`${sequence}/filing`, body),
    credit: ({ sequence, ...body }: CreditEntryRequest) => note(`${sequence}/credit`, body),
    strike: ({ sequence, ...body }: StrikeEntryRequest) => note(`${sequence}/strike`, body),
    correct: ({ sequence, ...body }: CorrectEntryRequest) => note(`${sequence}/correction`, body),
  };
};

/** What was published before: one item, or a table of them, which goes as a file since a list of years is long. */
export const useEntering = () => {
  const { send, busy } = useSend();
  const enter = async (body: EnterItemRequest) => {
    const sent = await send<NoteEntryResponse>({ path: `${API}/register/entered`, body });
    if (sent?.ok) refresh(API);
    return sent;
  };
  const importTable = async (
    table: readonly (readonly string[])[],
    { dryRun }: { readonly dryRun: boolean }
  ) => {
    const body = new FormData();
    body.append('table', new Blob([JSON.stringify(table)], { type: 'application/json' }), 'table.json');
    const path = `${API}/register/entered/import?dryRun=${dryRun}`;
    const sent = await send<EnteredImportResponse>({ path, body });
    if (sent?.ok && !dryRun) refresh(API);
    return sent;
  };
  return { busy, enter, importTable };
};

/** How far an import has come, asked every second while somebody waits for it. */
export const useEnteredProgress = (waiting: boolean): CheckProgressResponse | null =>
  useProgress(`${API}/register/entered/progress`, waiting);

/** The register as a spreadsheet opens it. */
export const useRegisterExport = () =>
  useCallback(async (filter: Omit<RegisterFilter, 'page' | 'pageSize'>): Promise<Sent<Blob>> => {
    try {
      const { data } = await getFetchClient().get(`${API}/register/export${queryOf(filter)}`, {
        responseType: 'blob',
      });
      return { ok: true, value: data };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  }, []);
