import { useCallback, useEffect } from 'react';
import { getFetchClient } from '@strapi/strapi/admin';
import type { EntryKind } from '../../../src/register';
import type { CheckProgressResponse, RegisterCheckResponse, RegisterResponse } from '../../../src/contracts';
import { failureOf } from './failure';
import { API } from './me';
import { queryOf, useQuery } from './query';
import type { Sent } from './send';

export type RegisterFilter = {
  readonly from?: string;
  readonly to?: string;
  readonly department?: string;
  readonly kind?: EntryKind | '';
  readonly q?: string;
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
export const useCheckProgress = (waiting: boolean): CheckProgressResponse | null => {
  const { data, reload } = useQuery<CheckProgressResponse>(waiting ? `${API}/register/check/progress` : null);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(reload, 1_000);
    return () => clearInterval(timer);
  }, [waiting, reload]);
  return waiting && data && data.total > 0 ? data : null;
};

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
