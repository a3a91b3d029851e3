import { paperLanguage, yearReport } from '../../../../src/papers';
import type { PlaceCount, Wait } from '../../../../src/papers';
import { settingsIn } from '../../../../src/ranking';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { currentMonth } from '../office/month-ranking';
import { createPeriodRanking } from '../office/period-ranking';
import { rankedBy, uncountedIn } from '../office/ranking-facts';
import type { RankedBy } from '../office/ranking-facts';
import { namesOf } from '../office/register';
import { madeNow } from './made';
import { written } from './written';
import type { PaperAsked, Written } from './written';

const DAY = 86_400_000;

/** What a year's items come to, batch by batch: counts by category and channel, and how long each waited. */
const gather = async ({ store }: DeskContext, months: readonly string[], { book }: RankedBy) => {
  const counts = new Map<string, PlaceCount>();
  const waits: Wait[] = [];
  const uncounted = uncountedIn(book);
  for (const month of months) {
    const { withdrawn = false } = settingsIn(book, month);
    for await (const batch of store.register.walkItems(month)) {
      const items = batch.filter(
        ({ category, takenDown }) => (withdrawn || !takenDown) && !uncounted.includes(category ?? '')
      );
      const numbers = items.flatMap(({ form }) => (form ? [form] : []));
      const submitted = await store.forms.submittedAt(numbers);
      for (const { category, channel, form, at } of items) {
        const place = JSON.stringify([category, channel]);
        counts.set(place, { category, channel, count: (counts.get(place)?.count ?? 0) + 1 });
        const from = submitted.get(form ?? '');
        if (from) waits.push({ category, days: Math.max(0, Date.parse(at) - Date.parse(from)) / DAY });
      }
    }
  }
  return { places: [...counts.values()], waits };
};

/** The year on one page (Art. 11(四)): as it is shown, printed, and saved as Word or Excel. */
export const createYearReport =
  (desk: DeskContext) =>
  async ({ year, ...asked }: PaperAsked & { readonly year: string }, by: By): Promise<Result<Written>> => {
    const made = await madeNow(desk, by);
    if (!made.ok) return made;
    const answer = await createPeriodRanking(desk)({ period: year });
    if (!answer.ok) return answer;
    const { ranking, organization } = answer.value;
    const known = await rankedBy(desk);
    const until = currentMonth(desk);
    const found = await gather(
      desk,
      ranking.months.filter((month) => month <= until),
      known
    );
    const language = paperLanguage(asked.language);
    const { channels } = await namesOf(desk);
    const category = (key: string | null) => {
      const one = known.book.categories.find((other) => other.key === key);
      return one ? one[language] : key;
    };
    const facts = {
      ranking,
      organization,
      until,
      language,
      made: made.value,
      places: found.places.map((place) => ({
        ...place,
        category: category(place.category),
        channel: place.channel && (channels.get(place.channel) ?? place.channel),
      })),
      waits: found.waits.map((wait) => ({ ...wait, category: category(wait.category) })),
    };
    return written(desk, { paper: yearReport(facts), kind: 'report' }, asked.format);
  };
