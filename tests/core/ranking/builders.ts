import {
  rankMonth,
  type MonthlyRanking,
  type PublicationFact,
  type RankedDepartment,
  type RankingRow,
  type RankingSettings,
  type SubmissionFact,
} from '../../../src/ranking';

export const settingsOf = (change: Partial<RankingSettings> = {}): RankingSettings => ({
  method: 'dense',
  places: 3,
  quota: 2,
  together: false,
  ...change,
});

export const departmentOf = (key: string, change: Partial<RankedDepartment> = {}): RankedDepartment => ({
  key,
  name: key,
  class: '机关部室',
  order: 1,
  activeFrom: null,
  activeUntil: null,
  ...change,
});

export const publicationsOf = (
  department: string,
  month: string,
  count: number
): readonly PublicationFact[] =>
  Array.from({ length: count }, (_, index) => ({
    department,
    title: `${department}信息${index + 1}`,
    sequence: index + 1,
    publishedAt: `${month}-10T02:00:00.000Z`,
    withdrawnAt: null,
  }));

export const submissionsOf = (
  department: string,
  { month, submitted, adopted }: { month: string; submitted: number; adopted: number }
): readonly SubmissionFact[] =>
  Array.from({ length: submitted }, (_, index) => ({
    department,
    submittedAt: `${month}-09T02:00:00.000Z`,
    adopted: index < adopted,
  }));

/** A month's ranking from counts alone, departments in the order given; `undefined`: not active in the whole month. */
export const monthOfCounts = (
  month: string,
  counts: Readonly<Record<string, number | undefined>>,
  settings: RankingSettings = settingsOf()
): MonthlyRanking =>
  rankMonth({
    month,
    timeZone: 'Asia/Shanghai',
    departments: Object.entries(counts).map(([key, count], order) =>
      departmentOf(key, { order, activeFrom: count === undefined ? `${month}-02` : null })
    ),
    publications: Object.entries(counts).flatMap(([key, count]) => publicationsOf(key, month, count ?? 0)),
    submissions: [],
    settings,
  });

export const rowsOf = ({ tables }: Pick<MonthlyRanking, 'tables'>): readonly RankingRow[] =>
  tables.flatMap(({ rows }) => rows);
