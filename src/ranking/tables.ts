import { firstPlaces, lastPlaces, ranksOf } from './places';
import type { TieBreak } from '../rules';
import type { RankingSettings } from './ranking';

type Unranked = {
  readonly department: string;
  readonly class: string;
  readonly order: number;
  readonly count: number;
  readonly points?: number;
  readonly submitted?: number;
  readonly adoptionRate?: number;
  readonly judged: boolean;
};
type Ranked<Row> = Row & { readonly rank: number | null; readonly last: boolean; readonly first: boolean };
type Table<Row> = { readonly class: string | null; readonly rows: readonly Ranked<Row>[] };

/** The organization's own order; the key settles it where two departments have the same place. */
const byOrder = (a: Unranked, b: Unranked): number =>
  a.order - b.order || (a.department < b.department ? -1 : 1);

/** What is ranked: points where the rules give them. */
export const scoreOf = ({ points, count }: Pick<Unranked, 'points' | 'count'>): number => points ?? count;

/** How two who tie are told apart: below zero where the first is nearer to the end. */
const BREAKS: Readonly<Record<TieBreak, (a: Unranked, b: Unranked) => number>> = {
  submitted: (a, b) => (a.submitted ?? 0) - (b.submitted ?? 0),
  rate: (a, b) => (a.adoptionRate ?? 0) - (b.adoptionRate ?? 0),
  count: (a, b) => a.count - b.count,
  order: (a, b) => byOrder(b, a),
};

/** Nearer to the end by the first break that differs; the organization's order settles what is left. */
const nearerTheEnd =
  (breaks: readonly TieBreak[]) =>
  (a: Unranked, b: Unranked): number =>
    [...breaks, 'order' as const].map((by) => BREAKS[by](a, b)).find((side) => side !== 0) ?? 0;

/** Who of the judged rows is 居后 where so many places count, ties as the settings say. */
export const endsOf = (
  judged: readonly Unranked[],
  { places, ties = 'all', tieBreaks = ['submitted'] }: Pick<RankingSettings, 'places' | 'ties' | 'tieBreaks'>
): readonly boolean[] =>
  lastPlaces(judged.map(scoreOf), places, {
    ties,
    nearer: (one, other) => nearerTheEnd(tieBreaks)(judged[one]!, judged[other]!),
  });

const rankRows = <Row extends Unranked>(
  rows: readonly Row[],
  settings: RankingSettings
): readonly Ranked<Row>[] => {
  const judged = rows.filter((row) => row.judged);
  const counts = judged.map(scoreOf);
  // A table without an item has no ranks: nobody is first with nothing.
  const isEmpty = judged.every((row) => row.count === 0 && scoreOf(row) === 0);
  const ranks = ranksOf(counts, settings.method);
  const last = endsOf(judged, settings);
  const first = firstPlaces(counts, settings.places);
  const ranked = judged
    .map((row, index) => ({
      ...row,
      rank: isEmpty ? null : (ranks[index] ?? null),
      last: last[index] === true,
      first: first[index] === true,
    }))
    .sort((a, b) => scoreOf(b) - scoreOf(a) || byOrder(a, b));
  const unjudged = rows
    .filter((row) => !row.judged)
    .map((row) => ({ ...row, rank: null, last: false, first: false }))
    .sort(byOrder);
  return [...ranked, ...unjudged];
};

/** One table for each class of department, in the order of their first departments, or one for all together. */
export const rankTables = <Row extends Unranked>(
  rows: readonly Row[],
  settings: RankingSettings
): readonly Table<Row>[] => {
  if (rows.length === 0) return [];
  if (settings.together) return [{ class: null, rows: rankRows(rows, settings) }];
  const classes = [...new Set([...rows].sort(byOrder).map((row) => row.class))];
  return classes.map((name) => ({
    class: name,
    rows: rankRows(
      rows.filter((row) => row.class === name),
      settings
    ),
  }));
};
