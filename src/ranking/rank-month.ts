import { addDays, addMonths, instantOf, monthInterval } from '../calendar';
import { adoptionRate } from './adoption-rate';
import type { PublicationFact, RankedDepartment, SubmissionFact } from './facts';
import type { MonthlyRanking, RankingRow, RankingSettings } from './ranking';
import { rankTables } from './tables';

export type MonthFacts = {
  /** `YYYY-MM` */
  readonly month: string;
  /** Where the month begins and ends: the organization's time zone. */
  readonly timeZone: string;
  readonly departments: readonly RankedDepartment[];
  /** Facts of other months, and of departments not named, are passed over. */
  readonly publications: readonly PublicationFact[];
  readonly submissions: readonly SubmissionFact[];
  readonly settings: RankingSettings;
  /** Categories that the rules leave out of the ranking. */
  readonly uncounted?: readonly string[];
};

type Activity = 'whole' | 'part' | 'none';

const activityIn = (month: string, { activeFrom, activeUntil }: RankedDepartment): Activity => {
  const first = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  if ((activeFrom !== null && activeFrom > last) || (activeUntil !== null && activeUntil < first))
    return 'none';
  return (activeFrom === null || activeFrom <= first) && (activeUntil === null || activeUntil >= last)
    ? 'whole'
    : 'part';
};

const itemsOf = (publications: readonly PublicationFact[]): RankingRow['items'] =>
  [...publications]
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ title, publishedAt, sequence }) => ({ title, publishedAt, sequence }));

/** Added in hundredths: 0.1 and 0.2 are 0.3. */
const pointsOf = (
  publications: readonly PublicationFact[],
  points: NonNullable<RankingSettings['points']>
): number =>
  publications.reduce((sum, { category }) => sum + Math.round(100 * (points[category ?? ''] ?? 1)), 0) / 100;

/**
 * The monthly ranking of Annex 3: each department's items first published in the month and not taken down since,
 * most first (Art. 11(一)), with what it submitted against the quota (Art. 6). Departments with none are listed; those
 * active for only part of the month are shown and not judged. Categories that do not count are in no number of it.
 */
export const rankMonth = (facts: MonthFacts): MonthlyRanking => {
  const { month, timeZone, departments, settings } = facts;
  const interval = monthInterval(month, timeZone);
  const [from, to] = [instantOf(interval.from), instantOf(interval.to)];
  const isWithin = (iso: string): boolean => instantOf(iso) >= from && instantOf(iso) < to;
  const counts = ({ category }: { readonly category?: string | null }): boolean =>
    !category || !(facts.uncounted ?? []).includes(category);
  const publications = facts.publications.filter(
    (fact) =>
      (fact.withdrawnAt === null || settings.withdrawn === true) && isWithin(fact.publishedAt) && counts(fact)
  );
  const submissions = facts.submissions.filter((fact) => isWithin(fact.submittedAt) && counts(fact));

  const rows = departments.flatMap((department) => {
    const published = publications.filter((fact) => fact.department === department.key);
    const items = itemsOf(published);
    const forms = submissions.filter((fact) => fact.department === department.key);
    const activity = activityIn(month, department);
    if (activity === 'none' && items.length === 0 && forms.length === 0) return [];
    const judged = activity === 'whole' && !(settings.unjudged ?? []).includes(department.key);
    const quota = settings.quotas?.[department.key] ?? settings.quota;
    const adopted = forms.filter((form) => form.adopted).length;
    return {
      department: department.key,
      name: department.name,
      class: department.class,
      order: department.order,
      count: items.length,
      ...(settings.points ? { points: pointsOf(published, settings.points) } : {}),
      submitted: forms.length,
      adopted,
      adoptionRate: adoptionRate(adopted, forms.length, settings.decimals),
      judged,
      missing: judged ? Math.max(0, quota - forms.length) : 0,
      items,
    };
  });
  return { month, settings, tables: rankTables(rows, settings) };
};
