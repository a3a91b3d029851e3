import { monthInterval } from '../../../../src/calendar';
import type { MonthFacts } from '../../../../src/ranking';
import type { DeskContext } from '../../desk/desk';
import { oneByOne } from '../../one-by-one';

/** What the register and the forms say of one month. */
export const rankingFacts = async (
  { store, configuration }: DeskContext,
  month: string
): Promise<MonthFacts> => {
  const { timeZone } = configuration;
  const during = monthInterval(month, timeZone);
  const [publications, submissions, departments, settings, { book }] = await oneByOne(
    () => store.register.firstPublications(during),
    () => store.forms.itemsSubmitted(during),
    () => store.organization.departments(),
    () => store.settings.ranking(month),
    () => store.settings.rules()
  );
  const uncounted = book.categories.flatMap((category) => (category.uncounted ? [category.key] : []));
  return { month, timeZone, departments, publications, submissions, settings, uncounted };
};
