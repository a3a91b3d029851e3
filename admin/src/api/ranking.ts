import { useCallback } from 'react';
import type {
  ConsequenceResponse,
  ConsequenceStepRequest,
  PeriodRankingResponse,
  RankingResponse,
} from '../../../src/contracts';
import { API } from './me';
import { queryOf, refresh, useQuery } from './query';
import { useSend } from './send';

export const useRanking = (month: string) => useQuery<RankingResponse>(`${API}/ranking${queryOf({ month })}`);
/** A month's figures without the items behind them. */
export const useMonthFigures = (month: string) =>
  useQuery<RankingResponse>(`${API}/ranking${queryOf({ month, items: 'false' })}`);
export const usePeriodRanking = (period: string) =>
  useQuery<PeriodRankingResponse>(`${API}/ranking/period${queryOf({ period })}`);
export const useConsequences = () => useQuery<ConsequenceResponse>(`${API}/consequences`);

/** Closing, reopening and deciding; the pages are read again afterwards. */
export const useOfficeOrder = () => {
  const { send, busy } = useSend();
  const order = useCallback(
    async (path: string, body: unknown) => {
      const sent = await send({ path: `${API}${path}`, body });
      if (sent) refresh(API);
      return sent;
    },
    [send]
  );
  return {
    busy,
    closeMonth: (month: string) => order('/ranking/close', { month }),
    reopenMonth: (month: string, reason: string) => order('/ranking/reopen', { month, reason }),
    releaseMonth: (month: string, released: boolean) => order('/ranking/release', { month, released }),
    stepConsequence: (request: ConsequenceStepRequest) => order('/consequences/step', request),
  };
};
