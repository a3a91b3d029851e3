/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { RankingPrint } from '../../../admin/src/pages/ranking/RankingPrint';
import type { RankingResponse } from '../../../src/contracts';
import { me, rendered } from './rendered';

const item = (sequence: number, title: string, publishedAt: string) => ({ sequence, title, publishedAt });

it('prints each title of Annex 3 in a line with its own date, below the department once', () => {
  const row = {
    department: 'd1',
    name: '宣传教育部',
    class: '机关部室',
    count: 2,
    submitted: 2,
    adopted: 2,
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
  const answer = {
    ranking: { month: '2026-03', tables: [{ class: '机关部室', rows: [row] }] },
    closed: null,
    organization: '焦作市总工会',
  } as unknown as RankingResponse;
  rendered(<RankingPrint answer={answer} me={me} />);
  const lines = screen.getAllByRole('row', { hidden: true }).slice(1);
  expect(lines.map((line) => line.textContent)).toEqual([
    `宣传教育部2${row.items[0]?.title}2026-03-021`,
    '短标题2026-03-09',
  ]);
  expect(screen.getByText('宣传教育部')).toHaveAttribute('rowspan', '2');
});
