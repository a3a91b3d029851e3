import { remarksOf, trendPoints } from '../../../admin/src/view/annex';
import type { RankingRow } from '../../../src/ranking';

const row = (more: Partial<RankingRow>): RankingRow => ({
  department: 'd',
  name: '宣传教育部',
  class: '机关部室',
  order: 1,
  count: 2,
  submitted: 2,
  adopted: 2,
  adoptionRate: 100,
  rank: 1,
  judged: true,
  last: false,
  first: false,
  missing: 0,
  items: [],
  ...more,
});

const words = (subject: RankingRow, others: readonly RankingRow[] = []) =>
  remarksOf(subject, [subject, ...others]).map(({ word }) => word);

describe('remarks of Annex 3', () => {
  it.each([
    ['nothing to remark', row({}), [], []],
    [
      'nothing submitted',
      row({ count: 0, submitted: 0, missing: 2, rank: 4 }),
      [],
      ['remark.none', 'remark.missing'],
    ],
    ['a shared rank', row({}), [row({ department: 'e' })], ['remark.tie']],
    ['last places', row({ last: true }), [], ['remark.last']],
    [
      'not judged',
      row({ judged: false, rank: null }),
      [row({ department: 'e', rank: null })],
      ['remark.not-judged'],
    ],
  ] as const)('say %s', (_case, subject, others, expected) => {
    expect(words(subject, others)).toEqual(expected);
  });
});

describe('the trend line', () => {
  it('rises to the top for the highest count and leaves months out in which a department was not there', () => {
    const points = trendPoints([null, 0, 4], { width: 100, height: 20, max: 4 });
    expect(points).toEqual([
      { x: 50, y: 20, count: 0 },
      { x: 100, y: 0, count: 4 },
    ]);
  });

  it('survives a single month and a table of zeros', () => {
    expect(trendPoints([0], { width: 100, height: 20, max: 0 })).toEqual([{ x: 0, y: 20, count: 0 }]);
  });
});
