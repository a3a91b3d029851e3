import { axisTop, drawingOf, medianOf, pictureSaid, shownOf, yearReport } from '../../../src/papers';
import type { Panel } from '../../../src/papers';
import { rankPeriod } from '../../../src/ranking';
import { monthsOfPeriod } from '../../../src/calendar';
import { monthOfCounts, settingsOf } from '../ranking/builders';

const settings = settingsOf();
const months = monthsOfPeriod('2026').map((month, index) =>
  monthOfCounts(month, { 甲: index, 乙: 1, 丙: 0 })
);
const ranking = rankPeriod({ period: '2026', months, settings });

const reportOf = (until: string) =>
  yearReport({
    ranking,
    until,
    places: [
      { category: '通知公告', channel: '工会要闻', count: 70 },
      { category: '部室工作', channel: null, count: 7 },
    ],
    waits: [1, 2, 9.96].map((days) => ({ category: '通知公告', days })),
    organization: '焦作市总工会',
    made: { by: '孙办', on: '2027-01-04' },
    language: 'zh',
  });

const panelsOf = (until: string): readonly Panel[] => {
  const found = reportOf(until).blocks.flatMap((block) => (block.kind === 'picture' ? block.panels : []));
  expect(found).toHaveLength(4);
  return found;
};

const saidIn = (until: string): string => JSON.stringify(reportOf(until).blocks);

it('counts the year by month, department, category and channel, and says how long items waited', () => {
  const [month, department, category, channel] = panelsOf('2027-01');
  expect(month?.bars.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(department?.bars).toEqual([
    { name: '甲', value: 66 },
    { name: '乙', value: 12 },
    { name: '丙', value: 0 },
  ]);
  expect(category?.bars).toEqual([
    { name: '通知公告', value: 70 },
    { name: '部室工作', value: 7 },
  ]);
  expect(channel?.bars.at(-1)).toEqual({ name: '未注明栏目', value: 7 });
  const said = saidIn('2027-01');
  expect(said).toContain('发布 78 条');
  expect(said).toContain('零发稿部室 1 个');
  // The longest, to a tenth of a day.
  expect(said).toContain('"value":10');
});

it('says where closed months and the register differ', () => {
  expect(saidIn('2027-01')).toContain('共 78 条');
  expect(saidIn('2027-01')).toContain('共 77 条');
});

it('marks a year that runs, and has no figure for its months to come', () => {
  const [month] = panelsOf('2026-05');
  expect(month?.title).toBe('各月发稿数量（未结束）');
  expect(month?.bars.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, ...Array<null>(7).fill(null)]);
  expect(saidIn('2026-05')).toContain('本年度未结束，以下为2026年5月止的数据');
  expect(saidIn('2027-01')).not.toContain('未结束');
});

it('finds the middle of waiting times', () => {
  expect([medianOf([]), medianOf([3]), medianOf([9, 1]), medianOf([9, 1, 2])]).toEqual([null, 3, 5, 2]);
});

describe('a picture', () => {
  const many: Panel = {
    title: '部室',
    lying: true,
    bars: Array.from({ length: 60 }, (_, index) => ({ name: `部室${index}`, value: 60 - index })),
  };

  it('shows the largest of sixty and the rest as one, and says all of them to who listens', () => {
    const shown = shownOf(many, 'zh');
    expect(shown).toHaveLength(12);
    expect(shown.at(-1)).toEqual({ name: '其余 49 个', value: (49 * 50) / 2 });
    expect(pictureSaid(many, 'zh')).toContain('部室59 1');
  });

  it('ends its axis with a round figure above the largest bar', () => {
    expect([0, 1, 4, 7, 11, 99, 250].map(axisTop)).toEqual([1, 2, 5, 8, 15, 150, 300]);
  });

  it.each([true, false])('keeps everything within its edges, lying: %s', (lying) => {
    const bars = [
      { name: '一个名称很长很长很长很长很长很长很长很长的直属事业单位', value: 7 },
      { name: '2', value: 0 },
      { name: '3', value: null },
    ];
    const {
      width,
      height,
      bars: drawn,
      words,
    } = drawingOf({ title: '', bars, lying }, { width: 75, height: 40, language: 'zh' });
    expect(drawn).toHaveLength(1);
    for (const bar of drawn) {
      expect(bar.x).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(width);
      expect(bar.y + bar.height).toBeLessThanOrEqual(height);
    }
    expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['7', '0', '—']));
    expect(words.some(({ text }) => text.endsWith('…'))).toBe(true);
  });
});
