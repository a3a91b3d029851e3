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

type RowProps = {
  readonly row: RankingTable['rows'][number];
  readonly table: RankingTable;
  readonly me: MeResponse;
};

/** A line an item, so that a title of two lines keeps its date beside it and a long department breaks between pages. */
const PrintRow = ({ row, table, me }: RowProps) => {
  const { say } = useWords();
  const lines = row.items.length > 0 ? row.items : [null];
  const remarks = remarksOf(row, table.rows)
    .map(({ word, values }) => say(word, values))
    .join(' ');
  return lines.map((item, index) => (
    <tr key={item?.sequence ?? 'none'}>
      {index === 0 ? (
        <>
          <td rowSpan={lines.length}>{row.name}</td>
          <td rowSpan={lines.length}>{row.count}</td>
        </>
      ) : null}
      <td>{item?.title}</td>
      <td style={{ whiteSpace: 'nowrap' }}>{item ? dayOf(item.publishedAt, me.timeZone) : null}</td>
      {index === 0 ? (
        <>
          <td rowSpan={lines.length}>{row.rank ?? '—'}</td>
          <td rowSpan={lines.length}>{remarks}</td>
        </>
      ) : null}
    </tr>
  ));
};

const PrintTable = ({ table, me }: { readonly table: RankingTable; readonly me: MeResponse }) => {
  const { say } = useWords();
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
          <PrintRow key={row.department} row={row} table={table} me={me} />
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
