import { useCallback } from 'react';
import type {
  BehindFiguresResponse,
  ConsequenceResponse,
  ConsequenceStepRequest,
  MonthRevisionsResponse,
  PeriodRankingResponse,
  RankingResponse,
  YearWaitsResponse,
} from '../../../src/contracts';
import type { Paper } from '../../../src/papers';
import { API } from './me';
import { queryOf, refresh, useQuery } from './query';
import { useSend } from './send';

/** Figures alone; titles come when a figure is opened. */
export const useRanking = (month: string) =>
  useQuery<RankingResponse>(`${API}/ranking${queryOf({ month, items: 'false' })}`);
export const useBehind = (month: string, department: string) =>
  useQuery<BehindFiguresResponse>(`${API}/ranking/behind${queryOf({ month, department })}`);
export const useRevisions = (month: string) =>
  useQuery<MonthRevisionsResponse>(`${API}/ranking/revisions${queryOf({ month })}`);
export const usePeriodRanking = (period: string) =>
  useQuery<PeriodRankingResponse>(`${API}/ranking/period${queryOf({ period })}`);
/** How long forms lay at each stage in a year. */
export const useYearWaits = (year: string) =>
  useQuery<YearWaitsResponse>(`${API}/ranking/year/waits${queryOf({ year })}`);
/** The year report as it is printed: the screen shows the same. */
export const useYearReport = (year: string) =>
  useQuery<{ readonly paper: Paper }>(`${API}/ranking/year/paper${queryOf({ year, format: 'print' })}`);
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
