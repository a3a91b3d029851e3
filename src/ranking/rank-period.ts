import { monthsOfPeriod } from '../calendar';
import { adoptionRate } from './adoption-rate';
import { monthsOfQuota, quotaOf } from './quota';
import type { MonthlyRanking, PeriodRanking, RankingRow, RankingSettings } from './ranking';
import { scoringIn } from './score';
import { rankTables } from './tables';

export type PeriodMonths = {
  /** `2026-Q1`, `2026-H1` or `2026` */
  readonly period: string;
  /** Monthly rankings, closed or not, in any order; those outside the period are passed over. */
  readonly months: readonly MonthlyRanking[];
  readonly settings: RankingSettings;
};

type MonthRows = ReadonlyMap<string, RankingRow> | undefined;

/** What a department is short of the quotas of its months, and of each quarter, half-year or year that lies within them (Art. 6). */
const missingOf = (
  department: string,
  {
    names,
    rows,
    settings,
  }: {
    readonly names: readonly string[];
    readonly rows: readonly MonthRows[];
    /** By which each month was counted. */
    readonly settings: readonly RankingSettings[];
  }
): number => {
  const spans = new Map<string, { readonly items: number; submitted: number }>();
  for (const [index, name] of names.entries()) {
    const row = rows[index]?.get(department);
    const by = settings[index];
    if (!row || !by) continue;
    const { items, per } = quotaOf(department, by);
    const span = monthsOfQuota(name, per);
    if (!span.every((month) => names.includes(month))) continue;
    const key = `${per} ${span[0]}`;
    const known = spans.get(key) ?? { items, submitted: 0 };
    known.submitted += row.submitted;
    spans.set(key, known);
  }
  return [...spans.values()].reduce((sum, { items, submitted }) => sum + Math.max(0, items - submitted), 0);
};

/**
 * A half-year or a year, ranked by the sum of its months (Art. 11(三), (四)). A department is judged where each month judged
 * it; its name and class are those it had last.
 */
export const rankPeriod = ({ period, months, settings }: PeriodMonths): PeriodRanking => {
  const names = monthsOfPeriod(period);
  const ranked = names.map((name) => months.find(({ month }) => month === name));
  const counted = ranked.map((month) => month?.settings ?? settings);
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

  const rows = [...latest.values()].map(({ department, name, class: itsClass, order, unjudgedByRules }) => {
    const counts = rowsOfMonths.map((month) => month?.get(department)?.count ?? null);
    const submitted = sumOf(department, (row) => row.submitted);
    const judged = rowsOfMonths.every((month) => !month || month.get(department)?.judged === true);
    return {
      department,
      name,
      class: itsClass,
      order,
      months: counts,
      ...(scoringIn(settings) ? { points: sumOf(department, (row) => row.points ?? row.count) } : {}),
      submitted,
      adoptionRate: adoptionRate(
        sumOf(department, (row) => row.adopted),
        submitted,
        settings.decimals
      ),
      count: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
      judged,
      ...(unjudgedByRules ? { unjudgedByRules } : {}),
      ...(judged ? { missing: missingOf(department, { names, rows: rowsOfMonths, settings: counted }) } : {}),
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
