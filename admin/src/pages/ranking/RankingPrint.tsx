import { Fragment } from 'react';
import type { MeResponse, RankingResponse } from '../../../../src/contracts';
import type { RankingTable } from '../../../../src/ranking';
import { PrintSheet } from '../../components/PrintSheet';
import { remarksOf } from '../../view/annex';
import { dayOf } from '../../view/dates';
import { useWords } from '../../words';

const COLUMNS = [
  'field.department',
  'ranking.count',
  'ranking.content',
  'ranking.published',
  'ranking.rank',
  'ranking.remark',
] as const;

const PrintTable = ({ table, me }: { readonly table: RankingTable; readonly me: MeResponse }) => {
  const { say } = useWords();
  const day = (instant: string) => dayOf(instant, me.timeZone);
  return (
    <table>
      <thead>
        <tr>
          {COLUMNS.map((id) => (
            <th key={id}>{say(id)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.department}>
            <td>{row.name}</td>
            <td>{row.count}</td>
            <td>
              {row.items.map((item) => (
                <div key={item.sequence}>{item.title}</div>
              ))}
            </td>
            <td>
              {row.items.map((item) => (
                <div key={item.sequence}>{day(item.publishedAt)}</div>
              ))}
            </td>
            <td>{row.rank ?? '—'}</td>
            <td>
              {remarksOf(row, table.rows)
                .map(({ word, values }) => say(word, values))
                .join(' ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Annex 3 on paper, with the head of the register's chain: a later change of the past can be seen. */
export const RankingPrint = ({
  answer,
  me,
}: {
  readonly answer: RankingResponse;
  readonly me: MeResponse;
}) => {
  const { say } = useWords();
  const { ranking, closed, organization } = answer;
  const [year = '', month = ''] = ranking.month.split('-');
  return (
    <PrintSheet>
      <h1>{say('ranking.print-title', { organization })}</h1>
      <p>{say('ranking.print-month', { year, month: Number(month) })}</p>
      {ranking.tables.map((table) => (
        <Fragment key={table.class ?? 'all'}>
          {table.class ? <h2>{table.class}</h2> : null}
          <PrintTable table={table} me={me} />
        </Fragment>
      ))}
      <footer>
        {closed
          ? say('ranking.print-closed', {
              by: closed.by,
              revision: closed.revision,
              head: closed.head,
              digest: closed.digest,
            })
          : say('ranking.print-open')}
      </footer>
    </PrintSheet>
  );
};
