import type { PeriodRanking, PeriodRow } from '../ranking';
import { monthShort, periodSaid } from './dates';
import { madeBy, madeFields } from './made-by';
import type { Made } from './made-by';
import { ACROSS, cell, fileName, head, middle, UPRIGHT } from './paper';
import type { Block, Paper, Row } from './paper';
import { mostIn } from './picture';
import type { Panel } from './picture';
import { periodRemarks } from './remarks';
import { sayIn } from './words';
import type { PaperLanguage } from './words';

export type PeriodFacts = {
  readonly ranking: PeriodRanking;
  /** The month now running: a period that reaches into it is not over. */
  readonly until: string;
  readonly organization: string;
  readonly made: Made;
  readonly language: PaperLanguage;
};

type Table = PeriodRanking['tables'][number];

const sumOf = (rows: readonly PeriodRow[], figure: (row: PeriodRow) => number): number =>
  Math.round(100 * rows.reduce((sum, row) => sum + figure(row), 0)) / 100;

const rowOf = (
  row: PeriodRow,
  rows: readonly PeriodRow[],
  { language, points }: { language: PaperLanguage; points: boolean }
): Row => {
  const say = sayIn(language);
  return [
    cell(row.name),
    ...row.months.map((count) => middle(count ?? say('none'))),
    middle(row.count),
    ...(points ? [middle(row.points ?? row.count)] : []),
    middle(row.rank ?? say('none')),
    cell(periodRemarks(row, { rows, language })),
  ];
};

/** A column a month; a year lies across the page. */
const widthsOf = (months: number, points: boolean): readonly number[] => {
  const [whole, name] = months > 6 ? [ACROSS, 28] : [UPRIGHT, 34];
  const month = months > 6 ? (points ? 11.2 : 12.2) : 10;
  const sums = points ? [14, 14, 12] : [14, 12];
  const rest = whole - name - month * months - sums.reduce((sum, width) => sum + width, 0);
  return [name, ...Array.from({ length: months }, () => month), ...sums, rest];
};

const tableOf = ({ rows }: Table, { ranking, language }: PeriodFacts): Block => {
  const say = sayIn(language);
  const points = rows.some((row) => row.points !== undefined);
  const months = ranking.months.map((_, index) =>
    rows.every((row) => row.months[index] === null)
      ? middle(say('none'))
      : middle(sumOf(rows, (row) => row.months[index] ?? 0))
  );
  const total: Row = [
    cell(say('ranking.sum')),
    ...months,
    middle(sumOf(rows, ({ count }) => count)),
    ...(points ? [middle(sumOf(rows, (row) => row.points ?? row.count))] : []),
    cell('', { span: 2 }),
  ];
  const heads = [
    say('ranking.department'),
    ...ranking.months.map((month) => monthShort(month, language)),
    say('ranking.sum'),
    ...(points ? [say('ranking.points')] : []),
    say('ranking.rank'),
    say('ranking.remark'),
  ];
  return {
    kind: 'table',
    widths: widthsOf(ranking.months.length, points),
    head: [heads.map((text) => head(text))],
    rows: [...rows.map((row) => rowOf(row, rows, { language, points })), total],
    print: points && ranking.months.length > 6 ? 'small' : 'middle',
  };
};

/** Whether the last month of a period has gone by. */
export const isPast = ({ months }: PeriodRanking, until: string): boolean => (months.at(-1) ?? '') < until;

/** Why the places are not the last word: the period runs, or began before there was a register. */
const standing = ({ ranking, until, language }: PeriodFacts): readonly Block[] => {
  if (!isPast(ranking, until)) return [{ kind: 'note', text: sayIn(language)('ranking.incomplete') }];
  return ranking.complete ? [] : [{ kind: 'note', text: sayIn(language)('ranking.partly') }];
};

/** The months of each department as bars, one height for all, so that they can be held against each other. */
export const monthPanels = ({
  ranking,
  until,
  language,
}: Pick<PeriodFacts, 'ranking' | 'until' | 'language'>): readonly Panel[] => {
  const say = sayIn(language);
  const isOver = isPast(ranking, until);
  return ranking.tables
    .flatMap(({ rows }) => rows)
    .map(({ name, months }) => ({
      title: isOver ? name : say('picture.running', { title: name }),
      bars: ranking.months.map((month, index) => ({
        name: ranking.months.length > 6 ? String(Number(month.slice(5))) : monthShort(month, language),
        value: months[index] ?? null,
      })),
    }));
};

const monthsPicture = (facts: PeriodFacts): readonly Block[] => {
  const panels = monthPanels(facts);
  const { language } = facts;
  if (panels.length === 0) return [];
  const title = sayIn(language)('picture.months');
  const columns = facts.ranking.months.length > 6 ? 3 : 2;
  return [
    { kind: 'heading', text: title },
    { kind: 'picture', columns, height: 30, most: mostIn(panels, language), panels },
  ];
};

/** A half-year or a year, ranked by the sum of its months (Art. 11(三), (四)). */
export const periodPaper = (facts: PeriodFacts): Paper => {
  const { ranking, organization, language, made } = facts;
  const say = sayIn(language);
  const period = periodSaid(ranking.period, language);
  return {
    name: fileName(say('ranking.period-name', { period })),
    language,
    landscape: ranking.months.length > 6,
    pages: 'of',
    fields: {
      'template.organization': organization,
      'template.period': period,
      ...madeFields(made, language),
    },
    blocks: [
      { kind: 'title', text: say('ranking.period-title', { organization, period }) },
      ...ranking.tables.flatMap((table): readonly Block[] => [
        ...(table.class === null ? [] : [{ kind: 'heading', text: table.class } as const]),
        tableOf(table, facts),
      ]),
      ...monthsPicture(facts),
      ...standing(facts),
      { kind: 'note', text: madeBy(made, language) },
    ],
  };
};
