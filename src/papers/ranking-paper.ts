import { civilDate } from '../calendar';
import type { MonthlyRanking, RankingRow, RankingTable } from '../ranking';
import { dateShort, monthSaid, timeSaid } from './dates';
import type { When } from './dates';
import { madeBy, madeFields } from './made-by';
import type { Made } from './made-by';
import { cell, fileName, head, middle, UPRIGHT } from './paper';
import type { Block, Paper, Row } from './paper';
import { monthRemarks } from './remarks';
import { sayIn } from './words';

export type MonthFacts = When & {
  readonly ranking: MonthlyRanking;
  /** Null while the month is open. */
  readonly closed: {
    readonly at: string;
    readonly by: string;
    readonly revision: number;
    readonly digest: string;
    readonly head: string;
  } | null;
  readonly organization: string;
  readonly made: Made;
};

/** Whether any row of a table has points: what is ranked then. */
const hasPoints = ({ rows }: RankingTable): boolean => rows.some(({ points }) => points !== undefined);

/** A line an item, so that a title of two lines keeps its date beside it and a long department breaks between pages. */
const departmentRows = (
  row: RankingRow,
  table: RankingTable,
  { language, timeZone }: MonthFacts
): readonly Row[] => {
  const lines = row.items.length > 0 ? row.items : [null];
  const more = lines.length > 1 ? { down: lines.length } : {};
  return lines.map((item, index) => {
    const day = item && civilDate(item.publishedAt, timeZone);
    const own: Row = [cell(item?.title), middle(day && dateShort(day, language), day ? { date: day } : {})];
    if (index > 0) return own;
    return [
      cell(row.name, more),
      middle(row.count, more),
      ...(hasPoints(table) ? [middle(row.points ?? row.count, more)] : []),
      ...own,
      middle(row.rank ?? sayIn(language)('none'), more),
      cell(monthRemarks(row, { rows: table.rows, language }), more),
    ];
  });
};

const sumOf = (rows: readonly RankingRow[], figure: (row: RankingRow) => number): number =>
  Math.round(100 * rows.reduce((sum, row) => sum + figure(row), 0)) / 100;

const tableOf = (table: RankingTable, facts: MonthFacts): Block => {
  const say = sayIn(facts.language);
  const points = hasPoints(table);
  const widths = [30, 19, ...(points ? [14] : []), UPRIGHT - (points ? 133 : 119), 34, 13, 23];
  const words = [
    'ranking.department',
    'ranking.count',
    ...(points ? (['ranking.points'] as const) : []),
    'ranking.content',
    'ranking.published',
    'ranking.rank',
    'ranking.remark',
  ] as const;
  const submitted = sumOf(table.rows, (row) => row.submitted);
  const total: Row = [
    cell(say('ranking.sum')),
    middle(sumOf(table.rows, ({ count }) => count)),
    ...(points ? [middle(sumOf(table.rows, (row) => row.points ?? row.count))] : []),
    cell(say('ranking.submitted-sum', { count: submitted }), { span: 4 }),
  ];
  return {
    kind: 'table',
    widths,
    head: [words.map((word) => head(say(word)))],
    rows: [...table.rows.flatMap((row) => departmentRows(row, table, facts)), total],
    print: 'middle',
  };
};

const stateSaid = ({ closed, language, timeZone }: MonthFacts): string =>
  closed
    ? sayIn(language)('ranking.closed', { ...closed, at: timeSaid(closed.at, { language, timeZone }) })
    : sayIn(language)('ranking.open');

/** The monthly ranking (Annex 3): a table for each class of unit, with the head of the register's chain where it is closed. */
export const monthPaper = (facts: MonthFacts): Paper => {
  const { ranking, organization, language, made } = facts;
  const say = sayIn(language);
  const month = monthSaid(ranking.month, language);
  return {
    name: fileName(say('ranking.month-name', { month })),
    language,
    landscape: false,
    pages: 'of',
    fields: {
      'template.organization': organization,
      'template.period': month,
      ...madeFields(made, language),
    },
    blocks: [
      { kind: 'title', text: say('ranking.month-title', { organization }) },
      { kind: 'text', plain: true, text: say('ranking.month', { month }) },
      ...ranking.tables.flatMap((table): readonly Block[] => [
        ...(table.class === null ? [] : [{ kind: 'heading', text: table.class } as const]),
        tableOf(table, facts),
      ]),
      { kind: 'note', text: stateSaid(facts) },
      { kind: 'note', text: madeBy(made, language) },
    ],
  };
};
