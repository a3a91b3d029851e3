import { instantOf, monthInterval, monthOf } from '../calendar';
import type { CountedItem, CreditFact, PublicationFact, RankedDepartment, SubmissionFact } from './facts';
import { rankCounted } from './rank-counted';
import type { Credit, MonthlyRanking, RankingRow, RankingSettings } from './ranking';
import { isLeftOut, isShort, scoreOfItem, scoreOfOutlet, scoringIn } from './score';

export type MonthFacts = {
  /** `YYYY-MM` */
  readonly month: string;
  /** Where the month begins and ends: the organization's time zone. */
  readonly timeZone: string;
  readonly departments: readonly RankedDepartment[];
  /** Facts of other months, and of departments not named, are passed over. */
  readonly publications: readonly PublicationFact[];
  readonly submissions: readonly SubmissionFact[];
  readonly credits?: readonly CreditFact[];
  readonly settings: RankingSettings;
  /** Categories that the rules leave out of the ranking. */
  readonly uncounted?: readonly string[];
};

const itemsOf = (publications: readonly CountedItem[], settings: RankingSettings): RankingRow['items'] =>
  [...publications]
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ title, publishedAt, sequence, characters, category = null, ...traits }) => {
      const short = isShort(characters, settings);
      return {
        title,
        publishedAt,
        sequence,
        ...(scoringIn(settings)
          ? { points: scoreOfItem({ ...traits, category, isShort: short }, settings) / 100 }
          : {}),
      };
    });

/** Points entered for items, a list a department; nothing where the rules give none. */
export const countedCredits = (
  credits: readonly CreditFact[],
  settings: RankingSettings
): ReadonlyMap<string, readonly Credit[]> => {
  const lists = new Map<string, Credit[]>();
  for (const { department, hundredths, ...credit } of scoringIn(settings) ? credits : []) {
    const worth = credit.outlet === null ? hundredths : scoreOfOutlet(credit.outlet, settings);
    const list = lists.get(department) ?? [];
    list.push({ ...credit, points: worth / 100 });
    lists.set(department, list);
  }
  return lists;
};

/** The items that count by the rules, a list a department. */
export const countedItems = (
  items: readonly CountedItem[],
  { settings, uncounted = [] }: Pick<MonthFacts, 'settings' | 'uncounted'>
): ReadonlyMap<string, RankingRow['items']> => {
  const lists = new Map<string, CountedItem[]>();
  for (const item of items) {
    const isUncounted = Boolean(item.category) && uncounted.includes(item.category ?? '');
    if (isUncounted || isLeftOut(item, settings)) continue;
    if (item.takenDown && settings.withdrawn !== true) continue;
    const list = lists.get(item.department);
    if (list) list.push(item);
    else lists.set(item.department, [item]);
  }
  return new Map([...lists].map(([department, list]) => [department, itemsOf(list, settings)]));
};

/**
 * The monthly ranking of Annex 3: each department's items first published in the month and not taken down since,
 * most first (Art. 11(一)), with what it submitted against the quota (Art. 6). Departments with none are listed; those
 * active for only part of the month are shown and not judged. Categories that do not count are in no number of it.
 */
export const rankMonth = (facts: MonthFacts): MonthlyRanking => {
  const { month, timeZone, departments, settings, uncounted = [] } = facts;
  const interval = monthInterval(month, timeZone);
  const [from, to] = [instantOf(interval.from), instantOf(interval.to)];
  const isWithin = (iso: string): boolean => instantOf(iso) >= from && instantOf(iso) < to;
  const publications = facts.publications.filter(({ publishedAt }) => isWithin(publishedAt));
  const submissions = facts.submissions.filter(({ submittedAt }) => isWithin(submittedAt));
  const items = countedItems(
    publications.map((fact) => ({ ...fact, takenDown: fact.withdrawnAt !== null })),
    { settings, uncounted }
  );
  const credits = (facts.credits ?? []).filter(({ on }) => monthOf(on) === month);
  const creditLists = countedCredits(credits, settings);
  return rankCounted({
    month,
    departments,
    settings,
    uncounted,
    publications: publications.map(({ department, category = null, withdrawnAt, ...traits }) => ({
      department,
      category,
      channel: traits.channel ?? null,
      origin: traits.origin ?? null,
      source: traits.source ?? null,
      isShort: isShort(traits.characters, settings),
      online: withdrawnAt === null ? 1 : 0,
      down: withdrawnAt === null ? 0 : 1,
    })),
    submissions: submissions.map(({ department, category = null, adopted }) => ({
      department,
      category,
      submitted: 1,
      adopted: adopted ? 1 : 0,
    })),
    credits: credits.map(({ department, outlet, hundredths }) => ({
      department,
      outlet,
      hundredths,
      times: 1,
    })),
    itemsOf: (department) => items.get(department) ?? [],
    creditsOf: (department) => creditLists.get(department),
  });
};
