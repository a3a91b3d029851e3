import { addDays, addMonths } from '../calendar';
import { adoptionRate } from './adoption-rate';
import type { CountedItems, CountedSubmissions, RankedDepartment } from './facts';
import type { MonthlyRanking, RankingRow, RankingSettings } from './ranking';
import { rankTables } from './tables';

export type MonthCounts = {
  /** `YYYY-MM` */
  readonly month: string;
  readonly departments: readonly RankedDepartment[];
  /** Of this month alone; departments not named are passed over. */
  readonly publications: readonly CountedItems[];
  readonly submissions: readonly CountedSubmissions[];
  readonly settings: RankingSettings;
  /** Categories that the rules leave out of the ranking. */
  readonly uncounted?: readonly string[];
  /** What stands behind the count of a department, where it is known. */
  readonly itemsOf?: (department: string) => RankingRow['items'];
};

type Activity = 'whole' | 'part' | 'none';
type Sums = { count: number; hundredths: number; submitted: number; adopted: number };

const nothing = (): Sums => ({ count: 0, hundredths: 0, submitted: 0, adopted: 0 });

/** The first and the last day of a month. */
const daysOf = (month: string) => ({
  first: `${month}-01`,
  last: addDays(`${addMonths(month, 1)}-01`, -1),
});

const activityIn = (
  { first, last }: ReturnType<typeof daysOf>,
  { activeFrom, activeUntil }: RankedDepartment
): Activity => {
  if ((activeFrom !== null && activeFrom > last) || (activeUntil !== null && activeUntil < first))
    return 'none';
  return (activeFrom === null || activeFrom <= first) && (activeUntil === null || activeUntil >= last)
    ? 'whole'
    : 'part';
};

/** What each department has; points are added in hundredths: 0.1 and 0.2 are 0.3. */
const sumsOf = ({
  publications,
  submissions,
  settings,
  uncounted = [],
}: MonthCounts): ReadonlyMap<string, Readonly<Sums>> => {
  const sums = new Map<string, Sums>();
  const sumOf = (department: string): Sums => {
    const sum = sums.get(department) ?? nothing();
    sums.set(department, sum);
    return sum;
  };
  const counts = (category: string | null): boolean => !category || !uncounted.includes(category);
  for (const { department, category, online, down } of publications) {
    const count = settings.withdrawn === true ? online + down : online;
    const points = Math.round(100 * (settings.points?.[category ?? ''] ?? 1));
    if (!counts(category)) continue;
    const sum = sumOf(department);
    sum.count += count;
    sum.hundredths += count * points;
  }
  for (const { department, category, submitted, adopted } of submissions) {
    if (!counts(category)) continue;
    const sum = sumOf(department);
    sum.submitted += submitted;
    sum.adopted += adopted;
  }
  return sums;
};

/** The monthly ranking of Annex 3 from what was counted: `rankMonth` says what counts (Art. 6, Art. 11(一)). */
export const rankCounted = (counts: MonthCounts): MonthlyRanking => {
  const { month, departments, settings, itemsOf = () => [] } = counts;
  const sums = sumsOf(counts);
  const days = daysOf(month);
  const rows = departments.flatMap((department) => {
    const { count, hundredths, submitted, adopted } = sums.get(department.key) ?? nothing();
    const activity = activityIn(days, department);
    if (activity === 'none' && count === 0 && submitted === 0) return [];
    const judged = activity === 'whole' && !(settings.unjudged ?? []).includes(department.key);
    const quota = settings.quotas?.[department.key] ?? settings.quota;
    return {
      department: department.key,
      name: department.name,
      class: department.class,
      order: department.order,
      count,
      ...(settings.points ? { points: hundredths / 100 } : {}),
      submitted,
      adopted,
      adoptionRate: adoptionRate(adopted, submitted, settings.decimals),
      judged,
      missing: judged ? Math.max(0, quota - submitted) : 0,
      items: itemsOf(department.key),
    };
  });
  return { month, settings, tables: rankTables(rows, settings) };
};
