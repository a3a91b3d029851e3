import { addDays, addMonths } from '../calendar';
import { adoptionRate } from './adoption-rate';
import type { CountedCredits, CountedItems, CountedSubmissions, RankedDepartment } from './facts';
import { quotaOf } from './quota';
import type { MonthlyRanking, RankingRow, RankingSettings } from './ranking';
import { isLeftOut, scoreOfItem, scoreOfOutlet, scoringIn } from './score';
import { rankTables } from './tables';

export type MonthCounts = {
  /** `YYYY-MM` */
  readonly month: string;
  readonly departments: readonly RankedDepartment[];
  /** Of this month alone; departments not named are passed over. */
  readonly publications: readonly CountedItems[];
  readonly submissions: readonly CountedSubmissions[];
  /** Points entered for items besides; none where the rules give no points. */
  readonly credits?: readonly CountedCredits[];
  readonly settings: RankingSettings;
  /** Categories that the rules leave out of the ranking. */
  readonly uncounted?: readonly string[];
  /** What stands behind the count of a department, where it is known. */
  readonly itemsOf?: (department: string) => RankingRow['items'];
  readonly creditsOf?: (department: string) => RankingRow['credits'];
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
  credits = [],
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
  for (const items of publications) {
    const count = settings.withdrawn === true ? items.online + items.down : items.online;
    if (!counts(items.category) || isLeftOut(items, settings)) continue;
    const sum = sumOf(items.department);
    sum.count += count;
    sum.hundredths += count * scoreOfItem(items, settings);
  }
  for (const { department, outlet, times, hundredths } of scoringIn(settings) ? credits : [])
    sumOf(department).hundredths += outlet === null ? hundredths : times * scoreOfOutlet(outlet, settings);
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
  const { month, departments, settings, itemsOf = () => [], creditsOf = () => undefined } = counts;
  const hasPoints = scoringIn(settings) !== null;
  const sums = sumsOf(counts);
  const days = daysOf(month);
  const rows = departments.flatMap((department) => {
    const { count, hundredths, submitted, adopted } = sums.get(department.key) ?? nothing();
    const activity = activityIn(days, department);
    if (activity === 'none' && count === 0 && submitted === 0 && hundredths === 0) return [];
    const unjudgedByRules = (settings.unjudged ?? []).includes(department.key);
    const judged = activity === 'whole' && !unjudgedByRules;
    const quota = quotaOf(department.key, settings);
    const credits = creditsOf(department.key);
    return {
      department: department.key,
      name: department.name,
      class: department.class,
      order: department.order,
      count,
      ...(hasPoints ? { points: hundredths / 100 } : {}),
      submitted,
      adopted,
      adoptionRate: adoptionRate(adopted, submitted, settings.decimals),
      judged,
      ...(unjudgedByRules ? { unjudgedByRules } : {}),
      // What is due in a year is said of the year.
      missing: judged && quota.per === 'month' ? Math.max(0, quota.items - submitted) : 0,
      items: itemsOf(department.key),
      ...(credits && credits.length > 0 ? { credits } : {}),
    };
  });
  return { month, settings, tables: rankTables(rows, settings) };
};
