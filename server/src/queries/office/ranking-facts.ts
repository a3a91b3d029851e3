import type { Target } from '../../../../src/approval';
import { monthInterval } from '../../../../src/calendar';
import type { MonthFacts, PublicationFact } from '../../../../src/ranking';
import type { RegisterEntry } from '../../../../src/register';
import type { DeskContext } from '../../desk/desk';
import { keyOf } from '../../store';
import { everyPage } from '../paged';

export type RankingFacts = Omit<MonthFacts, 'month'>;
type Months = { readonly first: string; readonly last: string };

const BATCH = 500;

const withdrawnAt = async (desk: DeskContext, target: Target): Promise<string | null> => {
  const history = await desk.store.register.history(target);
  return history.filter(({ kind }) => kind === 'withdrawal').at(-1)?.at ?? null;
};

const publicationsIn = async (
  desk: DeskContext,
  from: string,
  to: string
): Promise<readonly PublicationFact[]> => {
  const entries = await everyPage<RegisterEntry>(async (paging) => {
    const found = await desk.store.register.list({ kinds: ['publication'], from, to, ...paging });
    return { rows: found.entries, total: found.total };
  }, BATCH);
  const facts: PublicationFact[] = [];
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = entries.slice(start, start + BATCH);
    const targets = batch.map(({ target }) => target);
    const live = await desk.store.register.findLiveMany(targets);
    const firsts = await desk.store.register.firstEntries(targets);
    for (const { department, title, sequence, at, target, category } of batch) {
      // A translation is the same document in another language: a revision, not a second item (Art. 11(一)).
      if (department === null || !firsts.has(sequence)) continue;
      const gone = live.has(keyOf(target)) ? null : await withdrawnAt(desk, target);
      facts.push({ department, title, sequence, publishedAt: at, withdrawnAt: gone, category });
    }
  }
  return facts;
};

/** What the register and the forms say of some months, read once for all of them. */
export const rankingFacts = async (desk: DeskContext, { first, last }: Months): Promise<RankingFacts> => {
  const { timeZone } = desk.configuration;
  const { from } = monthInterval(first, timeZone);
  const { to } = monthInterval(last, timeZone);
  const [publications, submissions, departments, settings, { book }] = await Promise.all([
    publicationsIn(desk, from, to),
    desk.store.forms.itemsSubmitted({ from, to }),
    desk.store.organization.departments(),
    desk.store.settings.ranking(),
    desk.store.settings.rules(),
  ]);
  const uncounted = book.categories.flatMap((category) => (category.uncounted ? [category.key] : []));
  return { timeZone, departments, publications, submissions, settings, uncounted };
};
