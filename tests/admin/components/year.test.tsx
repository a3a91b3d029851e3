/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { MonthTable } from '../../../admin/src/pages/desk/year/MonthTable';
import { Waits } from '../../../admin/src/pages/desk/year/Waits';
import { me, rendered } from './rendered';

const row = (name: string, months: readonly (number | null)[]) => ({
  department: name,
  name,
  class: '机关部室',
  order: 0,
  months,
  count: months.reduce<number>((sum, one) => sum + (one ?? 0), 0),
  rank: null,
  judged: true,
  last: false,
  first: false,
});

it('every number of the year opens onto its entries, to the last day of the month', () => {
  const ranking = {
    period: '2026',
    months: ['2026-02', '2026-03'],
    complete: false,
    settings: {} as never,
    tables: [{ class: null, rows: [row('宣传教育部', [3, null]), row('组织部', [0, 1])] }],
  };
  rendered(<MonthTable ranking={ranking} />);
  expect(screen.getByRole('link', { name: '宣传教育部 2026-02：3 条，打开登记表' })).toHaveAttribute(
    'href',
    expect.stringMatching(/register\?from=2026-02-01&to=2026-02-28&department=/)
  );
  expect(screen.getAllByRole('link')).toHaveLength(2);
});

it('says how long forms lay at a stage, and opens the one that lay longest', () => {
  const stages = [{ position: 'department-head', count: 4, median: 0.25, longest: 3.04, form: '2026-0007' }];
  rendered(<Waits me={me} stages={stages} />);
  expect(screen.getByText('0.3')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '最长 3.0 天，打开审批单 2026-0007' })).toHaveAttribute(
    'href',
    expect.stringContaining('/forms/2026-0007')
  );
});
