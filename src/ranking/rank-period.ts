import { monthsOfPeriod } from '../calendar';
import type { MonthlyRanking, PeriodRanking, RankingRow, RankingSettings } from './ranking';
import { rankTables } from './tables';

export type PeriodMonths = {
  /** `2026-Q1`, `2026-H1` or `2026` */
  readonly period: string;
  /** Monthly rankings, closed or not, in any order; those outside the period are passed over. */
  readonly months: readonly MonthlyRanking[];
  readonly settings: RankingSettings;
};

/**
 * A half-year or a year, ranked by the sum of its months (Art. 11(三), (四)). A department is judged where each month judged
 * it; its name and class are those it had last.
 */
export const rankPeriod = ({ period, months, settings }: PeriodMonths): PeriodRanking => {
  const names = monthsOfPeriod(period);
  const ranked = names.map((name) => months.find(({ month }) => month === name));
  const rowsOfMonths = ranked.map((month) => {
    const rows = month?.tables.flatMap((table) => table.rows);
    return rows && new Map(rows.map((row) => [row.department, row]));
  });
  const latest = new Map<string, RankingRow>();
  for (const rows of rowsOfMonths) for (const [department, row] of rows ?? []) latest.set(department, row);

  const sumOf = (department: string, figure: (row: RankingRow) => number): number => {
    const figures = rowsOfMonths.map((month) => month?.get(department)).map((row) => (row ? figure(row) : 0));
    return figures.reduce((sum, value) => sum + Math.round(100 * value), 0) / 100;
  };

  const rows = [...latest.values()].map(({ department, name, class: itsClass, order }) => {
    const counts = rowsOfMonths.map((month) => month?.get(department)?.count ?? null);
    return {
      department,
      name,
      class: itsClass,
      order,
      months: counts,
      ...(settings.points ? { points: sumOf(department, (row) => row.points ?? row.count) } : {}),
      submitted: sumOf(department, (row) => row.submitted),
      count: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
      judged: rowsOfMonths.every((month) => !month || month.get(department)?.judged === true),
    };
  });
  return {
    period,
    months: names,
    complete: ranked.every(Boolean),
    settings,
    tables: rankTables(rows, settings),
  };
};
