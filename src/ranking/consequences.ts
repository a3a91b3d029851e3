import { addMonths } from '../calendar';
import type { Consequence, MonthlyRanking, PeriodRanking } from './ranking';

/** 连续3个月 */
const MONTHS_TO_CIRCULAR = 3;

type Evidence = Consequence['evidence'][number];
type Kind = Pick<Consequence, 'kind' | 'article'>;
type Place = { readonly last: boolean; readonly evidence: Evidence };
type RankedTable = MonthlyRanking['tables'][number] | PeriodRanking['tables'][number];

export type Rankings = {
  /** From the first month there is: a streak that led to a circular starts the count anew. Closed or not, in any order. */
  readonly months: readonly MonthlyRanking[];
  readonly halfYears: readonly PeriodRanking[];
  readonly years: readonly PeriodRanking[];
  /** The month now running, `YYYY-MM`: it and what is not over before it has no consequences yet. */
  readonly currentMonth: string;
};

const propose = (of: Kind & Pick<Consequence, 'department' | 'period' | 'evidence'>): Consequence => ({
  key: `${of.kind}:${of.department}:${of.period}`,
  ...of,
});

/** Where each department stood; those not judged are left out. */
const placesOf = (period: string, tables: readonly RankedTable[]): ReadonlyMap<string, Place> =>
  new Map(
    tables.flatMap(({ rows }) => {
      const judged = rows.filter((row) => row.judged);
      return judged.map(({ department, last, count, rank }) => {
        const evidence = { period, count, rank, of: judged.length };
        return [department, { last, evidence }] as const;
      });
    })
  );

/** 居后 in three consecutive months: a circular (Art. 11(二)). A month in which a department is not judged breaks its streak. */
const circulars = (months: readonly MonthlyRanking[]): readonly Consequence[] => {
  const proposed: Consequence[] = [];
  let streaks = new Map<string, readonly Evidence[]>();
  let expected = '';
  for (const { month, tables } of months) {
    const before = month === expected ? streaks : new Map<string, readonly Evidence[]>();
    expected = addMonths(month, 1);
    streaks = new Map();
    for (const [department, { last, evidence }] of placesOf(month, tables)) {
      const streak = last ? [...(before.get(department) ?? []), evidence] : [];
      if (streak.length < MONTHS_TO_CIRCULAR) {
        streaks.set(department, streak);
        continue;
      }
      const period = `${streak[0]?.period}..${month}`;
      proposed.push(propose({ kind: 'circular', article: '11(2)', department, period, evidence: streak }));
    }
  }
  return proposed;
};

/** One proposal for each department so marked at the end of a period, with the period's place and those of its months. */
const ofPeriods = (
  periods: readonly PeriodRanking[],
  months: readonly MonthlyRanking[],
  { mark, ...kind }: Kind & { readonly mark: 'last' | 'first' }
): readonly Consequence[] =>
  periods.flatMap(({ period, months: names, tables }) => {
    const places = placesOf(period, tables);
    const placesByMonth = months
      .filter(({ month }) => names.includes(month))
      .map((month) => placesOf(month.month, month.tables));
    return tables
      .flatMap(({ rows }) => rows)
      .filter((row) => row[mark])
      .map(({ department }) => {
        const evidence = [places, ...placesByMonth].flatMap((found) => found.get(department)?.evidence ?? []);
        return propose({ ...kind, department, period, evidence });
      });
  });

/**
 * What Art. 11 says follows from the rankings: circulars (二), interviews with the last three of a half-year (三),
 * commendations of the first three of a year (四). Proposals only: the office confirms or dismisses each.
 */
export const consequences = ({
  months,
  halfYears,
  years,
  currentMonth,
}: Rankings): readonly Consequence[] => {
  const over = months
    .filter(({ month }) => month < currentMonth)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const ended = (periods: readonly PeriodRanking[]): readonly PeriodRanking[] =>
    periods.filter((period) => period.complete && (period.months.at(-1) ?? currentMonth) < currentMonth);
  return [
    ...circulars(over),
    ...ofPeriods(ended(halfYears), over, { kind: 'interview', article: '11(3)', mark: 'last' }),
    ...ofPeriods(ended(years), over, { kind: 'commendation', article: '11(4)', mark: 'first' }),
  ];
};
