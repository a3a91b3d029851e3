import { useCallback } from 'react';
import type { DeputyInput, DeputyResponse, LeavingResponse } from '../../../src/contracts';
import { API } from './me';
import { refresh, useQuery } from './query';
import { useSend } from './send';

/** My own seats and who stands in for me. */
export const useDeputy = () => useQuery<DeputyResponse>(`${API}/deputy`);

/** Open forms that would wait for nobody without this seat; null asks nothing. */
export const useLeaving = (seat: string | null) =>
  useQuery<LeavingResponse>(seat === null ? null : `${API}/settings/seats/${seat}/leaving`);

export const useDeputyOrders = () => {
  const { send, busy } = useSend();
  const order = useCallback(
    async (asked: {
      readonly method: 'post' | 'del';
      readonly path: string;
      readonly body?: DeputyInput;
    }) => {
      const sent = await send(asked);
      if (sent?.ok) refresh(API);
      return sent;
    },
    [send]
  );
  return {
    busy,
    name: (body: DeputyInput) => order({ method: 'post', path: `${API}/deputy`, body }),
    end: (id: string) => order({ method: 'del', path: `${API}/deputy/${id}` }),
  };
};
