import { Box, Flex, Typography } from '@strapi/design-system';
import type { MeResponse } from '../../../../src/contracts';
import type { RankingRow, RankingTable } from '../../../../src/ranking';
import { Chip } from '../../components/Chip';
import type { Column } from '../../components/Rows';
import { Rows } from '../../components/Rows';
import type { Remark } from '../../view/annex';
import { remarksOf } from '../../view/annex';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';

/** The items of a row, opened with a tap: 内容摘要 and 发布时间. */
const Items = ({ row, me }: { readonly row: RankingRow; readonly me: MeResponse }) => {
  const { say } = useWords();
  if (row.items.length === 0) return <Typography textColor="neutral600">—</Typography>;
  return (
    <Box tag="details" style={{ whiteSpace: 'normal' }}>
      <Typography tag="summary" textColor="primary600" style={{ cursor: 'pointer' }}>
        {say('ranking.items', { count: row.items.length })}
      </Typography>
      <Box tag="ol" paddingLeft={5}>
        {row.items.map((item) => (
          <li key={item.sequence}>
            <Typography>
              {item.title}
              <Typography textColor="neutral600">{` ${showInstant(item.publishedAt, me)}`}</Typography>
            </Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
};

const Remarks = ({ remarks }: { readonly remarks: readonly Remark[] }) => {
  const { say } = useWords();
  return (
    <Flex gap={1} wrap="wrap">
      {remarks.map(({ word, values }) => (
        <Chip key={word} tone={word === 'remark.last' || word === 'remark.none' ? 'warning' : 'neutral'}>
          {say(word, values)}
        </Chip>
      ))}
    </Flex>
  );
};

/** Annex 3 on screen: rank, count, items, remarks, with submitted, adopted and the rate beside them. */
export const RankingRows = ({ table, me }: { readonly table: RankingTable; readonly me: MeResponse }) => {
  const { say } = useWords();
  const columns: readonly Column<RankingRow>[] = [
    {
      key: 'name',
      title: say('field.department'),
      head: true,
      cell: ({ name }) => <Typography fontWeight="bold">{name}</Typography>,
    },
    {
      key: 'rank',
      short: true,
      title: say('ranking.rank'),
      cell: ({ rank }) => (rank === null ? '—' : rank),
    },
    { key: 'count', short: true, title: say('ranking.count'), cell: ({ count }) => count },
    { key: 'submitted', short: true, title: say('ranking.submitted'), cell: ({ submitted }) => submitted },
    { key: 'adopted', short: true, title: say('ranking.adopted'), cell: ({ adopted }) => adopted },
    { key: 'rate', short: true, title: say('ranking.rate'), cell: ({ adoptionRate }) => `${adoptionRate}%` },
    { key: 'items', title: say('ranking.content'), cell: (row) => <Items row={row} me={me} /> },
    {
      key: 'remark',
      title: say('ranking.remark'),
      cell: (row) => {
        const remarks = remarksOf(row, table.rows);
        return remarks.length === 0 ? null : <Remarks remarks={remarks} />;
      },
    },
  ];
  return (
    <Rows
      label={table.class ?? say('ranking.title')}
      columns={columns}
      rows={table.rows}
      keyOf={({ department }) => department}
    />
  );
};
