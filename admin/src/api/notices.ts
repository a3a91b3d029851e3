import { useCallback } from 'react';
import type {
  AnchorsRequest,
  NoticeListResponse,
  NoticeReadRequest,
  NoticeReadResponse,
  OutboxResponse,
  OutboxRetryRequest,
  OutboxRetryResponse,
  PreferenceRequest,
  PreferenceResponse,
} from '../../../src/contracts';
import { API } from './me';
import { lookAgain } from './pulse';
import { queryOf, refresh, useQuery } from './query';
import { carryOut, useSend } from './send';

export const useNotices = (page: { readonly page: number; readonly pageSize: number } | null) =>
  useQuery<NoticeListResponse>(page && `${API}/notices${queryOf(page)}`);
export const usePreference = () => useQuery<PreferenceResponse>(`${API}/notices/preference`);
export const useOutbox = () => useQuery<OutboxResponse>(`${API}/outbox`);

/** Marks what I was told as read; the number follows. */
export const readNotices = async (which: NoticeReadRequest) => {
  const sent = await carryOut<NoticeReadResponse>({ path: `${API}/notices/read`, body: which });
  if (sent.ok && sent.value.read > 0) {
    refresh(`${API}/notices`);
    lookAgain();
  }
  return sent;
};

export const useSavePreference = () => {
  const { send, busy } = useSend();
  const save = useCallback(
    async (preference: PreferenceRequest) => {
      const sent = await send<PreferenceResponse>({
        method: 'put',
        path: `${API}/notices/preference`,
        body: preference,
      });
      if (sent?.ok) refresh(`${API}/notices/preference`);
      return sent;
    },
    [send]
  );
  return { save, busy };
};

/** Saves whom heads of the register are sent to. */
export const useSaveAnchors = () => {
  const { send, busy } = useSend();
  const save = useCallback(
    async (body: AnchorsRequest) => {
      const sent = await send<AnchorsRequest>({ method: 'put', path: `${API}/outbox/anchors`, body });
      if (sent?.ok) refresh(`${API}/outbox`);
      return sent;
    },
    [send]
  );
  return { save, busy };
};

/** Sends once more what could not be delivered: some of it, or all. */
export const useRetry = () => {
  const { send, busy } = useSend();
  const retry = useCallback(
    async (which: OutboxRetryRequest) => {
      const sent = await send<OutboxRetryResponse>({ path: `${API}/outbox/retry`, body: which });
      if (sent) refresh(`${API}/outbox`);
      return sent;
    },
    [send]
  );
  return { retry, busy };
};
