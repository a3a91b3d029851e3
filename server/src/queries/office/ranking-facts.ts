import { setImmediate } from 'node:timers/promises';
import { addMonths } from '../../../../src/calendar';
import { askedTraits, countedCredits, countedItems, rankCounted, settingsIn } from '../../../../src/ranking';
import { stableJson } from '../../../../src/chain';
import type {
  AskedTraits,
  CountedCredits,
  CountedItems,
  CountedSubmissions,
  CreditFact,
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
  readonly credits: readonly (CountedCredits & { readonly month: string })[];
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

const countsOf = async (
  { store }: DeskContext,
  { asked, ...run }: MonthRun & { readonly asked: AskedTraits }
): Promise<Counts> => {
  const [publications, submissions, credits] = await oneByOne(
    () => store.register.itemCounts(run, asked),
    () => store.forms.submissionCounts(run),
    () => (asked.credits ? store.register.creditCounts(run) : Promise.resolve([]))
  );
  return { publications, submissions, credits };
};

/** Months counted by one question, from the first on: as many as the rules ask the same of, and no more than a database answers at once. */
const runFrom = (book: RuleBook, { first, last }: MonthRun): MonthRun & { readonly asked: AskedTraits } => {
  const asked = askedTraits(settingsIn(book, first));
  const isSame = (month: string): boolean =>
    stableJson(askedTraits(settingsIn(book, month))) === stableJson(asked);
  let until = first;
  for (let count = 1; count < AT_ONCE; count += 1) {
    const next = addMonths(until, 1);
    if (next > last || !isSame(next)) break;
    until = next;
  }
  return { first, last: until, asked };
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
  for (let from = first; from <= last;) {
    const run = runFrom(book, { first: from, last });
    const until = run.last;
    const counts = await countsOf(desk, run);
    const [publications, submissions] = [byMonth(counts.publications), byMonth(counts.submissions)];
    const credits = byMonth(counts.credits);
    for (let month = from; month <= until; month = addMonths(month, 1))
      rankings.push(
        rankCounted({
          month,
          departments,
          settings: settingsIn(book, month),
          uncounted,
          publications: publications(month),
          submissions: submissions(month),
          credits: credits(month),
        })
      );
    if (until < last) await setImmediate();
    from = addMonths(until, 1);
  }
  return rankings;
};

/** Points entered for items of a month; nothing is read where its rules give no points. */
export const creditsIn = async (
  store: DeskContext['store'],
  {
    month,
    settings,
    department,
  }: Pick<MonthlyRanking, 'month' | 'settings'> & { readonly department?: string }
): Promise<readonly CreditFact[]> =>
  askedTraits(settings).credits
    ? store.register.credits({ month, ...(department === undefined ? {} : { department }) })
    : [];

/** The same month with the items behind every count. */
export const withItems = async (
  { store }: DeskContext,
  ranking: MonthlyRanking,
  { book }: Pick<RankedBy, 'book'>
): Promise<MonthlyRanking> => {
  const found = await store.register.items({ month: ranking.month });
  const { settings } = ranking;
  const items = countedItems(found, { settings, uncounted: uncountedIn(book) });
  const credits = countedCredits(await creditsIn(store, ranking), settings);
  return {
    ...ranking,
    tables: ranking.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => {
        const own = credits.get(row.department);
        return { ...row, items: items.get(row.department) ?? [], ...(own ? { credits: own } : {}) };
      }),
    })),
  };
};
