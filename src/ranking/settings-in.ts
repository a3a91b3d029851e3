import { rankingIn, type RankingRules, type RuleBook } from '../rules';
import type { RankingSettings } from './ranking';

/** How a month is counted by the rules; without a month, as they are now. */
export const settingsIn = (
  book: Pick<RuleBook, 'ranking' | 'rankingBefore'>,
  month?: string
): RankingSettings => {
  const rules: Omit<RankingRules, 'on'> = month ? rankingIn(book, month) : book.ranking;
  const { method, lastPlaces, quota, together, ties, tieBreaks, points, scoring, quotas, unjudged } = rules;
  const { decimals, withdrawn, reprints } = rules;
  return {
    method,
    places: lastPlaces,
    quota,
    together,
    ...(decimals === undefined ? {} : { decimals }),
    ...(ties ? { ties } : {}),
    ...(tieBreaks ? { tieBreaks } : {}),
    ...(points ? { points } : {}),
    ...(scoring ? { scoring } : {}),
    ...(quotas ? { quotas } : {}),
    ...(unjudged ? { unjudged } : {}),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(reprints === undefined ? {} : { reprints }),
  };
};
