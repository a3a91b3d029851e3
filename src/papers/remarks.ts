import type { PeriodRow, RankingRow } from '../ranking';
import { sayIn } from './words';
import type { PaperLanguage } from './words';

type Ranked = Pick<RankingRow, 'judged' | 'rank' | 'last' | 'first'>;

/** Why a department has no rank: its days, or the rules. */
const notJudged = (
  { judged, unjudgedByRules }: Pick<RankingRow, 'judged' | 'unjudgedByRules'>,
  language: PaperLanguage
): string => {
  if (judged) return '';
  return sayIn(language)(unjudgedByRules ? 'remark.unjudged' : 'remark.not-judged');
};

const isTied = ({ rank }: Ranked, rows: readonly Ranked[]): boolean =>
  rank !== null && rows.filter((other) => other.rank === rank).length > 1;

/** What stands under 备注 in Annex 3: nothing submitted, short of the quota (Art. 6), shared rank, last places (Art. 11), not judged. */
export const monthRemarks = (
  row: RankingRow,
  { rows, language }: { readonly rows: readonly RankingRow[]; readonly language: PaperLanguage }
): string => {
  const say = sayIn(language);
  return [
    notJudged(row, language),
    row.submitted === 0 && row.count === 0 ? say('remark.none') : '',
    row.missing > 0 ? say('remark.missing', { count: row.missing }) : '',
    isTied(row, rows) ? say('remark.tie') : '',
    row.last ? say('remark.last') : '',
  ]
    .filter(Boolean)
    .join(say('stop'));
};

/** The same for a half-year or a year, in which the first places count as well. */
export const periodRemarks = (
  row: PeriodRow,
  { rows, language }: { readonly rows: readonly PeriodRow[]; readonly language: PaperLanguage }
): string => {
  const say = sayIn(language);
  return [
    notJudged(row, language),
    row.missing ? say('remark.missing', { count: row.missing }) : '',
    isTied(row, rows) ? say('remark.tie') : '',
    row.first ? say('remark.first') : '',
    row.last ? say('remark.last') : '',
  ]
    .filter(Boolean)
    .join(say('stop'));
};
