import { useCallback } from 'react';
import type { SettingKind } from '../../../src/organization';
import type {
  DriftResponse,
  Phrases,
  RulesPreviewResponse,
  RulesResponse,
  SettingChangesResponse,
  SettingsResponse,
  TermListResponse,
} from '../../../src/contracts';
import type { RuleBook } from '../../../src/rules';
import { API } from './me';
import { queryOf, refresh, useQuery } from './query';
import { carryOut, useSend } from './send';

const SETTINGS = `${API}/settings`;

export const useSettings = (wanted = true) => useQuery<SettingsResponse>(wanted ? SETTINGS : null);
/** Who changed the settings; an empty kind is every kind. */
export const useSettingChanges = (wanted: {
  readonly kind: SettingKind | '';
  readonly page: number;
  readonly pageSize: number;
}) => useQuery<SettingChangesResponse>(`${SETTINGS}/changes${queryOf(wanted)}`);
export const useTerms = () => useQuery<TermListResponse>(`${SETTINGS}/terms`);
export const useDrift = () => useQuery<DriftResponse>(`${API}/drift`);

export type Collection = 'departments' | 'seats' | 'channels' | 'delegations' | 'terms';

/** The rule book in force, its versions, and those that ship. */
export const useRules = () => useQuery<RulesResponse>(`${SETTINGS}/rules`);

/** The book of one version, as it was. */
export const useRulesOf = (version: number) => useQuery<RuleBook>(`${SETTINGS}/rules/${version}`);

/** What another rule book would do; nothing is saved. */
export const previewRules = (change: { readonly book: unknown; readonly from: number }) =>
  carryOut<RulesPreviewResponse>({ path: `${SETTINGS}/rules/preview`, body: change });

/** Changes of the settings, each read back afterwards. */
export const useSettingsOrders = () => {
  const { send, busy } = useSend();
  const order = useCallback(
    async <Value = unknown>(method: 'post' | 'put' | 'del', path: string, body?: unknown) => {
      const sent = await send<Value>({ method, path, body });
      if (sent?.ok || sent?.failure.status === 202) refresh(API);
      return sent;
    },
    [send]
  );
  return {
    busy,
    add: (collection: Collection, body: unknown) => order('post', `${SETTINGS}/${collection}`, body),
    change: (collection: Collection, id: string, body: unknown) =>
      order('put', `${SETTINGS}/${collection}/${id}`, body),
    remove: (collection: Collection, id: string) => order('del', `${SETTINGS}/${collection}/${id}`),
    put: <Value = unknown>(path: string, body: unknown) => order<Value>('put', `${SETTINGS}/${path}`, body),
    post: <Value = unknown>(path: string, body: unknown) => order<Value>('post', `${SETTINGS}/${path}`, body),
    savePhrases: (phrases: Phrases) => order<Phrases>('put', `${SETTINGS}/phrases`, phrases),
    lookForDrift: () => order<DriftResponse>('post', `${API}/drift`),
  };
};
