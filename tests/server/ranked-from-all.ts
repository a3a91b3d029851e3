import { figuresOf, rankMonth, settingsIn } from '../../src/ranking';
import type { MonthlyRanking, PublicationFact, SubmissionFact } from '../../src/ranking';
import type { RegisterEntry } from '../../src/register';
import type { Store } from '../../server/src/store';
import type { Portal } from './portal';

const TIME_ZONE = 'Asia/Shanghai';

const grouped = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly Row[])[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
};

/** What every entry of the register gives, read from the first to the last. */
const publicationsIn = async (store: Store): Promise<readonly PublicationFact[]> => {
  const entries: RegisterEntry[] = [];
  for await (const batch of store.register.walk(200)) entries.push(...batch);
  return grouped(entries, ({ target }) => `${target.uid}|${target.documentId}`).flatMap((same) => {
    const first = same.find(({ kind }) => kind === 'publication' || kind === 'existing');
    if (first?.kind !== 'publication' || !first.department) return [];
    const own = same.filter(({ target }) => target.locale === first.target.locale);
    const last = own.at(-1);
    return {
      department: first.department,
      title: first.title,
      sequence: first.sequence,
      publishedAt: first.at,
      category: first.category,
      withdrawnAt: last?.kind === 'withdrawal' ? last.at : null,
    };
  });
};

type FormRow = Readonly<
  Record<'target_uid' | 'target_document' | 'submitted_at' | 'state' | 'department', string>
> & {
  readonly category: string | null;
};

const submissionsIn = async ({ strapi }: Pick<Portal, 'strapi'>): Promise<readonly SubmissionFact[]> => {
  const { tableName } = strapi.db.metadata.get('plugin::publication-desk.form');
  const forms: readonly FormRow[] = await strapi.db.connection(tableName).orderBy(['submitted_at', 'id']);
  return grouped(forms, (form) => `${form.target_uid}|${form.target_document}`).map((same) => ({
    department: same[0]!.department,
    submittedAt: same[0]!.submitted_at,
    category: same[0]!.category,
    adopted: same.some(({ state }) => state === 'published' || state === 'withdrawn'),
  }));
};

/** A month's figures by the pure functions over everything there is, nothing of what was kept with it. */
export const rankedFromAll = async (
  portal: Pick<Portal, 'strapi'>,
  store: Store,
  month: string
): Promise<MonthlyRanking> => {
  const { book } = await store.settings.rules();
  return figuresOf(
    rankMonth({
      month,
      timeZone: TIME_ZONE,
      departments: await store.organization.departments(),
      publications: await publicationsIn(store),
      submissions: await submissionsIn(portal),
      settings: settingsIn(book, month),
      uncounted: book.categories.flatMap(({ key, uncounted }) => (uncounted ? [key] : [])),
    })
  );
};
