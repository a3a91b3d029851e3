import { setImmediate } from 'node:timers/promises';
import { addMonths } from '../../../../src/calendar';
import { countedItems, rankCounted, settingsIn } from '../../../../src/ranking';
import type {
  CountedItems,
  CountedSubmissions,
  MonthlyRanking,
  RankedDepartment,
} from '../../../../src/ranking';
import type { RuleBook } from '../../../../src/rules';
import type { DeskContext } from '../../desk/desk';
import { oneByOne } from '../../one-by-one';
import type { MonthRun } from '../../store';

/** Months counted in one statement: a database in this process lets nobody else in meanwhile. */
const AT_ONCE = 12;

type Counts = {
  readonly publications: readonly (CountedItems & { readonly month: string })[];
  readonly submissions: readonly (CountedSubmissions & { readonly month: string })[];
};

/** What every month is ranked by besides its counts. */
export type RankedBy = { readonly book: RuleBook; readonly departments: readonly RankedDepartment[] };

export const rankedBy = async ({ store }: DeskContext): Promise<RankedBy> => {
  const [{ book }, departments] = await oneByOne(
    () => store.settings.rules(),
    () => store.organization.departments()
  );
  return { book, departments };
};

export const uncountedIn = ({ categories }: RuleBook): readonly string[] =>
  categories.flatMap((category) => (category.uncounted ? [category.key] : []));

const countsOf = async ({ store }: DeskContext, run: MonthRun): Promise<Counts> => {
  const [publications, submissions] = await oneByOne(
    () => store.register.itemCounts(run),
    () => store.forms.submissionCounts(run)
  );
  return { publications, submissions };
};

const byMonth = <Count extends { readonly month: string }>(counts: readonly Count[]) => {
  const months = new Map<string, Count[]>();
  for (const count of counts) {
    const known = months.get(count.month);
    if (known) known.push(count);
    else months.set(count.month, [count]);
  }
  return (month: string): readonly Count[] => months.get(month) ?? [];
};

/** Consecutive months as register and forms give them now, by what was kept with them; without the items themselves. */
export const countedRankings = async (
  desk: DeskContext,
  { first, last }: MonthRun,
  { book, departments }: RankedBy
): Promise<readonly MonthlyRanking[]> => {
  const uncounted = uncountedIn(book);
  const rankings: MonthlyRanking[] = [];
  for (let from = first; from <= last; from = addMonths(from, AT_ONCE)) {
    const until = [addMonths(from, AT_ONCE - 1), last].sort()[0] ?? last;
    const counts = await countsOf(desk, { first: from, last: until });
    const [publications, submissions] = [byMonth(counts.publications), byMonth(counts.submissions)];
    for (let month = from; month <= until; month = addMonths(month, 1))
      rankings.push(
        rankCounted({
          month,
          departments,
          settings: settingsIn(book, month),
          uncounted,
          publications: publications(month),
          submissions: submissions(month),
        })
      );
    if (until < last) await setImmediate();
  }
  return rankings;
};

/** The same month with the items behind every count. */
export const withItems = async (
  { store }: DeskContext,
  ranking: MonthlyRanking,
  { book }: Pick<RankedBy, 'book'>
): Promise<MonthlyRanking> => {
  const found = await store.register.items({ month: ranking.month });
  const items = countedItems(found, { settings: ranking.settings, uncounted: uncountedIn(book) });
  return {
    ...ranking,
    tables: ranking.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, items: items.get(row.department) ?? [] })),
    })),
  };
};
