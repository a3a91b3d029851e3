import { compareRevisions } from '../../../src/ranking';
import { monthOfCounts } from './builders';

it('shows revisions of a month side by side, what changed first (Art. 11)', () => {
  const first = monthOfCounts('2026-03', { 甲: 3, 乙: 1, 丙: 2 });
  const second = monthOfCounts('2026-03', { 甲: 3, 乙: 1, 丙: 4 });
  const rows = compareRevisions([first, second, second]);
  expect(rows.map(({ name, changed }) => [name, changed])).toEqual([
    ['甲', true],
    ['丙', true],
    ['乙', false],
  ]);
  expect(rows[1]?.figures.map((one) => [one?.count, one?.rank, one?.changed])).toEqual([
    [2, 2, false],
    [4, 1, true],
    [4, 1, false],
  ]);
});

it('has nothing of a department where it was not in the month', () => {
  const rows = compareRevisions([
    monthOfCounts('2026-03', { 甲: 1 }),
    monthOfCounts('2026-03', { 甲: 1, 乙: 0 }),
  ]);
  expect(rows.find(({ name }) => name === '乙')?.figures).toMatchObject([null, { count: 0, changed: true }]);
});
