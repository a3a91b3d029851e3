import { movedRows } from '../../../src/ranking';
import { monthOfCounts, settingsOf } from './builders';

const ranked = (month: string, change: Parameters<typeof settingsOf>[0] = {}) =>
  monthOfCounts(month, { 甲: 3, 乙: 2, 丙: 2, 丁: 1 }, settingsOf({ quota: 0, places: 1, ...change }));

describe('other rules of counting (Art. 11)', () => {
  it('move whom they give another place, month by month, and nobody else', () => {
    const moved = movedRows(
      [ranked('2026-01'), ranked('2026-02')],
      [ranked('2026-01'), ranked('2026-02', { method: 'competition' })]
    );
    expect(
      moved.map(({ month, department, before, after }) => [month, department, before?.rank, after?.rank])
    ).toEqual([['2026-02', '丁', 3, 4]]);
  });

  it('move who is at the end, or short of the quota, though the place stays', () => {
    const ends = movedRows([ranked('2026-01')], [ranked('2026-01', { places: 2 })]);
    expect(ends.map(({ department, after }) => [department, after?.last])).toEqual([
      ['乙', true],
      ['丙', true],
    ]);
    const short = movedRows([ranked('2026-01')], [ranked('2026-01', { quota: 1 })]);
    expect(short.map(({ before, after }) => [before?.missing, after?.missing])).toEqual(
      Array.from({ length: 4 }, () => [0, 1])
    );
  });

  it('say where a department is in one of both tables alone', () => {
    const without = { ...ranked('2026-01'), tables: [] };
    expect(movedRows([without], [ranked('2026-01')])).toHaveLength(4);
    expect(movedRows([ranked('2026-01')], [without])[0]).toMatchObject({ department: '甲', after: null });
  });
});
