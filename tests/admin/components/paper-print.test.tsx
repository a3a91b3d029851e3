/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { PaperPrint } from '../../../admin/src/components/papers/PaperPrint';
import { monthPaper } from '../../../src/papers';
import { rendered } from './rendered';

const item = (sequence: number, title: string, publishedAt: string) => ({ sequence, title, publishedAt });

it('prints each title of Annex 3 in a line with its own date, below the department once, and goes when the dialog closes', () => {
  const row = {
    department: 'd1',
    name: '宣传教育部',
    class: '机关部室',
    order: 0,
    count: 2,
    submitted: 2,
    adopted: 2,
    adoptionRate: 100,
    missing: 0,
    rank: 1,
    judged: true,
    first: false,
    last: false,
    items: [
      item(1, '一个长得要占两行的标题：全市职工消防技能比武在市工人文化宫举行', '2026-03-01T16:30:00.000Z'),
      item(2, '短标题', '2026-03-09T02:00:00.000Z'),
    ],
  };
  const paper = monthPaper({
    ranking: {
      month: '2026-03',
      settings: { method: 'dense', places: 3, quota: 2, together: false },
      tables: [{ class: '机关部室', rows: [row] }],
    },
    closed: null,
    organization: '焦作市总工会',
    made: { by: '孙办', on: '2026-04-01' },
    language: 'zh',
    timeZone: 'Asia/Shanghai',
  });
  window.print = jest.fn();
  const done = jest.fn();
  rendered(<PaperPrint paper={paper} onDone={done} />);
  expect(window.print).toHaveBeenCalledTimes(1);
  const lines = screen.getAllByRole('row', { hidden: true }).slice(1);
  expect(lines.map((line) => line.textContent)).toEqual([
    `宣传教育部2${row.items[0]?.title}2026年3月2日1\u00a0`,
    '短标题2026年3月9日',
    '合计2报送 2 条',
  ]);
  expect(screen.getByText('宣传教育部').closest('td')).toHaveAttribute('rowspan', '2');
  window.dispatchEvent(new Event('afterprint'));
  expect(done).toHaveBeenCalledTimes(1);
});
