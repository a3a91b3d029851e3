import type { PeriodRanking, PeriodRow } from '../ranking';
import { monthSaid } from './dates';
import { madeBy, madeFields } from './made-by';
import type { Made } from './made-by';
import { cell, fileName, head, middle, UPRIGHT } from './paper';
import type { Block, Paper, Row } from './paper';
import type { Bar } from './picture';
import { medianOf } from './median';
import { isPast } from './period-paper';
import { sayIn } from './words';
import type { PaperLanguage } from './words';

/** How many items of a category and a channel were first published in the year, by their names; null where the entry names none. */
export type PlaceCount = {
  readonly category: string | null;
  readonly channel: string | null;
  readonly count: number;
};

/** Days from the first submission of an item to its publication. */
export type Wait = { readonly category: string | null; readonly days: number };

export type YearFacts = {
  readonly ranking: PeriodRanking;
  /** The month now running. */
  readonly until: string;
  readonly places: readonly PlaceCount[];
  readonly waits: readonly Wait[];
  readonly organization: string;
  readonly made: Made;
  readonly language: PaperLanguage;
};

const longestOf = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

const tenths = (value: number): number => Math.round(10 * value) / 10;

/** Sums by a name, the largest first, among equals by name; what bears no name last. */
const sumsBy = (
  places: readonly PlaceCount[],
  { by, unnamed }: { by: 'category' | 'channel'; unnamed: string }
): readonly Bar[] => {
  const sums = new Map<string | null, number>();
  for (const place of places) sums.set(place[by], (sums.get(place[by]) ?? 0) + place.count);
  return [...sums]
    .sort(
      ([a, most], [b, more]) =>
        Number(a === null) - Number(b === null) || more - most || ((a ?? '') < (b ?? '') ? -1 : 1)
    )
    .map(([name, value]) => ({ name: name ?? unnamed, value }));
};

const rowsOf = ({ tables }: PeriodRanking): readonly PeriodRow[] => tables.flatMap(({ rows }) => rows);

/** Every month of the year; null of what has not come yet. */
export const byMonth = ({ ranking, until }: Pick<YearFacts, 'ranking' | 'until'>): readonly Bar[] =>
  ranking.months.map((month, index) => {
    const counts = rowsOf(ranking).map(({ months }) => months[index] ?? null);
    const isKnown = month <= until && counts.some((count) => count !== null);
    return {
      name: String(Number(month.slice(5))),
      value: isKnown ? counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) : null,
    };
  });

/** The largest first, among equals in the organization's order: sort keeps it. */
export const byDepartment = ({ ranking }: Pick<YearFacts, 'ranking'>): readonly Bar[] =>
  [...rowsOf(ranking)]
    .sort((a, b) => b.count - a.count || a.order - b.order)
    .map(({ name, count }) => ({ name, value: count }));

const CATEGORIES = 5;

/** Waiting times of all, and of the categories with the most items. */
const waitingTable = ({ waits, language }: YearFacts): Block => {
  const say = sayIn(language);
  const groups = new Map<string, number[]>();
  for (const { category, days } of waits) {
    const name = category ?? say('report.no-category');
    const known = groups.get(name);
    if (known) known.push(days);
    else groups.set(name, [days]);
  }
  const largest = [...groups].sort(([, a], [, b]) => b.length - a.length).slice(0, CATEGORIES);
  const rowOf = (name: string, days: readonly number[]): Row => {
    const median = medianOf(days);
    const figures = median === null ? [null, null] : [tenths(median), tenths(longestOf(days))];
    return [cell(name), middle(days.length), ...figures.map((figure) => middle(figure ?? say('none')))];
  };
  const heads = (['report.waiting', 'report.waiting-count', 'report.median', 'report.longest'] as const).map(
    (word) => head(say(word))
  );
  const all = waits.map(({ days }) => days);
  return {
    kind: 'table',
    widths: [UPRIGHT - 66, 22, 22, 22],
    head: [heads],
    rows: [rowOf(say('report.all'), all), ...largest.map(([name, days]) => rowOf(name, days))],
    print: 'small',
  };
};

const sumsSaid = ({ ranking, language }: YearFacts, departments: readonly Bar[]): string => {
  const say = sayIn(language);
  const count = departments.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (count === 0) return say('report.nothing');
  const most = departments[0]?.value ?? 0;
  const best = departments.filter(({ value }) => value === most).map(({ name }) => name);
  return say('report.sums', {
    departments: departments.length,
    submitted: rowsOf(ranking).reduce((sum, row) => sum + (row.submitted ?? 0), 0),
    count,
    best: best.slice(0, 3).join(say('list')),
    most,
    without: departments.filter(({ value }) => value === 0).length,
  });
};

/** The year on one page (Art. 11(四)): by month, department, category and channel, and how long items waited to be published. */
export const yearReport = (facts: YearFacts): Paper => {
  const { ranking, until, places, organization, made, language } = facts;
  const say = sayIn(language);
  const departments = byDepartment(facts);
  const closed = departments.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const now = places.reduce((sum, { count }) => sum + count, 0);
  const year = ranking.period;
  const isOver = isPast(ranking, until);
  const title = (word: Parameters<typeof say>[0]): string =>
    isOver ? say(word) : say('picture.running', { title: say(word) });
  const ofPlaces = (by: 'category' | 'channel') => sumsBy(places, { by, unnamed: say(`report.no-${by}`) });
  return {
    name: fileName(say('report.name', { year })),
    language,
    landscape: false,
    pages: 'of',
    fields: {
      'template.organization': organization,
      'template.period': year,
      'template.summary': sumsSaid(facts, departments),
      ...madeFields(made, language),
    },
    blocks: [
      { kind: 'title', text: say('report.title', { organization, year }) },
      { kind: 'text', text: sumsSaid(facts, departments), plain: true },
      {
        kind: 'picture',
        columns: 2,
        height: 48,
        panels: [
          { title: title('report.by-month'), bars: byMonth(facts) },
          { title: title('report.by-department'), bars: departments, lying: true },
          { title: title('report.by-category'), bars: ofPlaces('category'), lying: true },
          { title: title('report.by-channel'), bars: ofPlaces('channel'), lying: true },
        ],
      },
      waitingTable(facts),
      ...(isOver
        ? []
        : [{ kind: 'note', text: say('report.running', { month: monthSaid(until, language) }) } as const]),
      ...(closed === now ? [] : [{ kind: 'note', text: say('report.moved', { closed, now }) } as const]),
      { kind: 'note', text: madeBy(made, language) },
    ],
  };
};
