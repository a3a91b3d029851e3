import type { MonthlyRanking, RankingRow } from './ranking';

/** What a department has in a month: where it stands, what is ranked, what it is short of. */
export type MovedPlace = Pick<RankingRow, 'rank' | 'count' | 'last' | 'missing'> & {
  readonly points?: number;
};

/** A department that a month gives another place, count or remark by other rules; null where one of both leaves it out. */
export type MovedRow = {
  readonly month: string;
  readonly department: string;
  readonly name: string;
  readonly before: MovedPlace | null;
  readonly after: MovedPlace | null;
};

const placeOf = ({ rank, count, last, missing, points }: RankingRow): MovedPlace => ({
  rank,
  count,
  last,
  missing,
  ...(points === undefined ? {} : { points }),
});

const rowsOf = (ranking: MonthlyRanking | undefined): ReadonlyMap<string, RankingRow> =>
  new Map(ranking?.tables.flatMap(({ rows }) => rows.map((row) => [row.department, row] as const)));

/** Months ranked by the rules in force and by others, held against each other: who would stand elsewhere, month by month (Art. 11). */
export const movedRows = (
  before: readonly MonthlyRanking[],
  after: readonly MonthlyRanking[]
): readonly MovedRow[] =>
  after.flatMap((ranking) => {
    const [was, is] = [rowsOf(before.find(({ month }) => month === ranking.month)), rowsOf(ranking)];
    return [...new Map([...is, ...was])].flatMap(([department, { name }]) => {
      const [old, next] = [was.get(department), is.get(department)];
      const [one, other] = [old ? placeOf(old) : null, next ? placeOf(next) : null];
      if (JSON.stringify(one) === JSON.stringify(other)) return [];
      return [{ month: ranking.month, department, name, before: one, after: other }];
    });
  });
