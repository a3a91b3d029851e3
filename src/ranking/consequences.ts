import { addMonths } from '../calendar';
import { CONSEQUENCES, type ConsequenceKind, type ConsequenceTerms, type PeriodLength } from '../rules';
import { firstPlaces } from './places';
import type { Consequence, MonthlyRanking, PeriodRanking, RankingSettings } from './ranking';
import { endsOf, scoreOf } from './tables';

/** 连续3个月 */
const MONTHS_TO_CIRCULAR = 3;

type Evidence = Consequence['evidence'][number];
type Kind = Pick<Consequence, 'kind' | 'article'>;
type Place = { readonly last: boolean; readonly first: boolean; readonly evidence: Evidence };
type RankedTable = MonthlyRanking['tables'][number] | PeriodRanking['tables'][number];

export type Rankings = {
  /** From the first month there is: a streak that led to a circular starts the count anew. Closed or not, in any order. */
  readonly months: readonly MonthlyRanking[];
  /** Asked for only where the rules judge by quarters. */
  readonly quarters?: readonly PeriodRanking[];
  readonly halfYears: readonly PeriodRanking[];
  readonly years: readonly PeriodRanking[];
  /** The month now running, `YYYY-MM`: it and what is not over before it has no consequences yet. */
  readonly currentMonth: string;
  /** Which consequences the rules propose, and on what terms; left out, all three of Art. 11 on its own. */
  readonly kinds?: readonly ConsequenceKind[];
  readonly terms?: Readonly<Partial<Record<ConsequenceKind, ConsequenceTerms>>>;
};

const propose = (of: Kind & Pick<Consequence, 'department' | 'period' | 'evidence'>): Consequence => ({
  key: `${of.kind}:${of.department}:${of.period}`,
  ...of,
});

type RankedRow = RankedTable['rows'][number];

/** What the evidence says of the place; nobody is at either end of a table in which all are equal. */
const placeIn = (
  scores: readonly number[],
  { score, last, first }: { readonly score: number; readonly last: boolean; readonly first: boolean }
): Evidence['place'] => {
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  if (least !== most && score === least) return 'bottom';
  if (least !== most && score === most) return 'top';
  if (last) return 'last';
  return first ? 'first' : undefined;
};

const placesOfTable = (
  period: string,
  judged: readonly RankedRow[],
  { last, first }: { readonly last: readonly boolean[]; readonly first: readonly boolean[] }
): readonly (readonly [string, Place])[] => {
  const scores = judged.map(scoreOf);
  return judged.map(({ department, count, points, rank }, index) => {
    const marks = { last: last[index] === true, first: first[index] === true };
    const place = placeIn(scores, { ...marks, score: scores[index] ?? 0 });
    const evidence = {
      period,
      count,
      rank,
      of: judged.length,
      ...(points === undefined ? {} : { points }),
      ...(place ? { place } : {}),
    };
    return [department, { ...marks, evidence }];
  });
};

/** Where each department stood; those not judged are left out. `places`: where other places count than the ranking marks. */
const placesOf = (
  period: string,
  { tables, settings }: { readonly tables: readonly RankedTable[]; readonly settings: RankingSettings },
  places?: number
): ReadonlyMap<string, Place> =>
  new Map(
    tables.flatMap(({ rows }) => {
      const judged = rows.filter((row) => row.judged);
      const marks =
        places === undefined
          ? { last: judged.map(({ last }) => last), first: judged.map(({ first }) => first) }
          : {
              last: endsOf(judged, { ...settings, places }),
              first: firstPlaces(judged.map(scoreOf), places),
            };
      return placesOfTable(period, judged, marks);
    })
  );

/** 居后 in three consecutive months, or as many as the rules say: a circular (Art. 11(二)). A month in which a department is not judged breaks its streak. */
const circulars = (
  months: readonly MonthlyRanking[],
  { months: needed = MONTHS_TO_CIRCULAR, places }: ConsequenceTerms
): readonly Consequence[] => {
  const proposed: Consequence[] = [];
  let streaks = new Map<string, readonly Evidence[]>();
  let expected = '';
  for (const { month, ...ranking } of months) {
    const before = month === expected ? streaks : new Map<string, readonly Evidence[]>();
    expected = addMonths(month, 1);
    streaks = new Map();
    for (const [department, { last, evidence }] of placesOf(month, ranking, places)) {
      const streak = last ? [...(before.get(department) ?? []), evidence] : [];
      if (streak.length < needed) {
        streaks.set(department, streak);
        continue;
      }
      const period = needed === 1 ? month : `${streak[0]?.period}..${month}`;
      proposed.push(propose({ kind: 'circular', article: '11(2)', department, period, evidence: streak }));
    }
  }
  return proposed;
};

/** One proposal for each department so marked at the end of a period, with the period's place and those of its months. */
const ofPeriods = (
  periods: readonly PeriodRanking[],
  placesOfMonths: ReadonlyMap<string, ReadonlyMap<string, Place>>,
  { mark, places: counted, ...kind }: Kind & { readonly mark: 'last' | 'first'; readonly places?: number }
): readonly Consequence[] =>
  periods.flatMap(({ period, months: names, ...ranking }) => {
    const places = placesOf(period, ranking, counted);
    const placesByMonth = names.flatMap((month) => placesOfMonths.get(month) ?? []);
    return [...places]
      .filter(([, place]) => place[mark])
      .map(([department]) => {
        const evidence = [places, ...placesByMonth].flatMap((found) => found.get(department)?.evidence ?? []);
        return propose({ ...kind, department, period, evidence });
      });
  });

/**
 * What Art. 11 says follows from the rankings: circulars (二), interviews with the last three of a half-year (三),
 * commendations of the first three of a year (四), or what the rules have in their place. Proposals only: the office confirms or
 * dismisses each. A half-year of which the desk has only some months is judged by these; the office says why.
 */
export const consequences = ({
  months,
  quarters = [],
  halfYears,
  years,
  currentMonth,
  kinds = CONSEQUENCES,
  terms = {},
}: Rankings): readonly Consequence[] => {
  const over = months
    .filter(({ month }) => month < currentMonth)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  // Each month stands in a quarter, a half-year and a year.
  const placesOfMonths = new Map(
    over.map(({ month, ...ranking }) => [month, placesOf(month, ranking)] as const)
  );
  const periods = { quarter: quarters, 'half-year': halfYears, year: years };
  const ended = (length: PeriodLength): readonly PeriodRanking[] =>
    periods[length].filter(
      ({ months: names }) =>
        (names.at(-1) ?? currentMonth) < currentMonth && names.some((month) => placesOfMonths.has(month))
    );
  const { circular = {}, interview = {}, commendation = {} } = terms;
  const ofPeriod = (
    kind: Kind & { readonly mark: 'last' | 'first' },
    { places, period }: ConsequenceTerms & { readonly period: PeriodLength }
  ) => ofPeriods(ended(period), placesOfMonths, { ...kind, ...(places === undefined ? {} : { places }) });
  const proposals: Readonly<Record<ConsequenceKind, () => readonly Consequence[]>> = {
    circular: () => circulars(over, circular),
    interview: () =>
      ofPeriod({ kind: 'interview', article: '11(3)', mark: 'last' }, { period: 'half-year', ...interview }),
    commendation: () =>
      ofPeriod(
        { kind: 'commendation', article: '11(4)', mark: 'first' },
        { period: 'year', ...commendation }
      ),
  };
  return CONSEQUENCES.filter((kind) => kinds.includes(kind)).flatMap((kind) => proposals[kind]());
};
