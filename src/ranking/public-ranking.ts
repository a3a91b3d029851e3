import type { MonthlyRanking } from './ranking';

export type PublicRankingRow = {
  readonly department: { readonly documentId: string; readonly name: string };
  readonly class: string;
  readonly count: number;
  readonly points: number | null;
  /** Null for a department that is shown and not judged. */
  readonly rank: number | null;
  /** 备注: how many submissions short of the quota. */
  readonly missing: number;
};
export type PublicRankingTable = {
  readonly class: string | null;
  readonly rows: readonly PublicRankingRow[];
};

/**
 * What the public sees of a released month (Annex 3): departments, counts and ranks. No titles: an item may be taken down after the month
 * was frozen.
 */
export const publicRanking = ({ tables }: Pick<MonthlyRanking, 'tables'>): readonly PublicRankingTable[] =>
  tables.map(({ class: of, rows }) => ({
    class: of,
    rows: rows.map(({ department, name, class: own, count, points, rank, missing }) => ({
      department: { documentId: department, name },
      class: own,
      count,
      points: points ?? null,
      rank,
      missing,
    })),
  }));
