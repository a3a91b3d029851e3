import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PeriodRanking, PeriodRow } from '../../../../../src/ranking';
import { useWords } from '../../../words';
import { entriesPath } from './days';

/** The table is pushed sideways within its frame; the name stays where it is. */
const Framed = styled(Box)`
  overflow-x: auto;
  & table {
    width: 100%;
    border-collapse: collapse;
  }
  & th,
  & td {
    padding: 0.6rem 0.4rem;
    min-width: 3.6rem;
    text-align: center;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  & th:first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    min-width: 9rem;
    max-width: 20rem;
    text-align: left;
    background: ${({ theme }) => theme.colors.neutral0};
  }
`;

/** The more, the deeper: a picture of the year at a glance, under numbers that say the same. */
const Cell = styled.td<{ $depth: number }>`
  background: ${({ theme, $depth }) =>
    `color-mix(in srgb, ${theme.colors.primary600} ${$depth}%, ${theme.colors.neutral0})`};
`;
const DEEPEST = 30;

type RowProps = {
  readonly row: PeriodRow;
  readonly months: readonly string[];
  readonly most: number;
};

const DepartmentRow = ({ row, months, most }: RowProps) => {
  const { say } = useWords();
  return (
    <tr>
      <th scope="row">
        <Typography style={{ overflowWrap: 'anywhere' }}>{row.name}</Typography>
      </th>
      {months.map((month, index) => {
        const count = row.months[index] ?? null;
        return (
          <Cell key={month} $depth={count ? Math.ceil((DEEPEST * count) / most) : 0}>
            {count ? (
              <Link
                tag={NavLink}
                to={entriesPath(month, row.department)}
                aria-label={say('year.entries', { name: row.name, month, count })}
                style={{ minHeight: '3.2rem' }}
              >
                {count}
              </Link>
            ) : (
              <Typography textColor="neutral600">{count ?? '—'}</Typography>
            )}
          </Cell>
        );
      })}
      <td>
        <Typography fontWeight="bold">{row.count}</Typography>
      </td>
    </tr>
  );
};

/** Items of each department in each month; every number opens onto its entries of the register. */
export const MonthTable = ({ ranking }: { readonly ranking: PeriodRanking }) => {
  const { say } = useWords();
  const rows = ranking.tables.flatMap((table) => table.rows);
  const most = Math.max(1, ...rows.flatMap(({ months }) => months.map((count) => count ?? 0)));
  return (
    <Framed tabIndex={0} role="region" aria-label={say('year.by-month')}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Typography variant="sigma">{say('field.department')}</Typography>
            </th>
            {ranking.months.map((month) => (
              <th key={month} scope="col" aria-label={month}>
                <Typography variant="sigma">{Number(month.slice(5))}</Typography>
              </th>
            ))}
            <th scope="col">
              <Typography variant="sigma">{say('year.sum')}</Typography>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DepartmentRow key={row.department} row={row} months={ranking.months} most={most} />
          ))}
        </tbody>
      </table>
    </Framed>
  );
};
