import type { RankingRow } from '../../../src/ranking';
import type { WordId } from '../words';

/** A remark (备注) of a row of Annex 3. */
export type Remark = { readonly word: WordId; readonly values?: Readonly<Record<string, number>> };

/** What stands under 备注: nothing submitted, short of the quota (Art. 6), shared rank, last or first places (Art. 11), not judged. */
export const remarksOf = (row: RankingRow, rows: readonly RankingRow[]): readonly Remark[] => {
  const remarks: Remark[] = [];
  if (!row.judged) remarks.push({ word: row.unjudgedByRules ? 'remark.unjudged' : 'remark.not-judged' });
  if (row.submitted === 0 && row.count === 0) remarks.push({ word: 'remark.none' });
  if (row.missing > 0) remarks.push({ word: 'remark.missing', values: { count: row.missing } });
  if (row.rank !== null && rows.filter((other) => other.rank === row.rank).length > 1)
    remarks.push({ word: 'remark.tie' });
  if (row.last) remarks.push({ word: 'remark.last' });
  return remarks;
};

/** A line through counts, scaled into a box: points for an SVG polyline, gaps left out. */
export const trendPoints = (
  counts: readonly (number | null)[],
  box: { readonly width: number; readonly height: number; readonly max: number }
): readonly { readonly x: number; readonly y: number; readonly count: number }[] => {
  const step = counts.length > 1 ? box.width / (counts.length - 1) : 0;
  const top = Math.max(1, box.max);
  return counts.flatMap((count, index) =>
    count === null
      ? []
      : [
          {
            x: Math.round(index * step * 10) / 10,
            y: Math.round((1 - count / top) * box.height * 10) / 10,
            count,
          },
        ]
  );
};
