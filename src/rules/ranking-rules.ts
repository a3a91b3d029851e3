import { addMonths } from '../calendar';
import type { EarlierRanking, RankingRules, RuleBook } from './rule-book';
import { stableJson } from '../chain';

type Rankings = Pick<RuleBook, 'ranking' | 'rankingBefore'>;

/** The rules of counting of one month: those that hold from a later month do not reach back to it (Art. 11). */
export const rankingIn = (
  { ranking, rankingBefore = [] }: Rankings,
  month: string
): Omit<RankingRules, 'on'> => {
  if (!ranking.from || month >= ranking.from) return ranking;
  const earlier = [...rankingBefore].sort((a, b) => (a.until < b.until ? -1 : 1));
  return earlier.find(({ until }) => month <= until) ?? ranking;
};

/**
 * A book whose rules of counting change from a month keeps those of before for the months before it: the office says “from 2026-12” and
 * November is counted as it was.
 */
export const keepRanking = <Book extends Rankings>(before: Rankings, after: Book): Book => {
  const { from } = after.ranking;
  if (!from || stableJson(before.ranking) === stableJson(after.ranking)) return after;
  if (before.ranking.from === from) return after;
  const { on: _, ...rules } = before.ranking;
  const until = addMonths(from, -1);
  const kept = (after.rankingBefore ?? before.rankingBefore ?? []).filter((one) => one.until < until);
  const next: EarlierRanking = { ...rules, until };
  return { ...after, rankingBefore: [...kept, next] };
};
