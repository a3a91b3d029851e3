import { stableJson } from '../../../../src/chain';
import { movedRows } from '../../../../src/ranking';
import type { MovedRow } from '../../../../src/ranking';
import type { RuleBook } from '../../../../src/rules';
import type { DeskContext } from '../../desk/desk';
import { currentMonth, firstMonth, openMonths } from './month-ranking';
import { countedRankings, rankedBy } from './ranking-facts';

/** What of a book says how months are counted. */
const countingOf = ({ ranking, rankingBefore, categories }: RuleBook): string =>
  stableJson([
    ranking,
    rankingBefore ?? [],
    categories.flatMap(({ key, uncounted }) => (uncounted ? [key] : [])),
  ]);

/** Who would stand elsewhere in the months that are not closed, were they counted by this book; closed months stay as they are. */
export const movedMonths = async (desk: DeskContext, next: RuleBook): Promise<readonly MovedRow[]> => {
  const by = await rankedBy(desk);
  if (!next.ranking.on || countingOf(by.book) === countingOf(next)) return [];
  const first = await firstMonth(desk);
  if (first === null) return [];
  const moved: MovedRow[] = [];
  for (const run of await openMonths(desk, { first, last: currentMonth(desk) })) {
    const before = await countedRankings(desk, run, by);
    moved.push(...movedRows(before, await countedRankings(desk, run, { ...by, book: next })));
  }
  return moved;
};
