import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { MeResponse } from '../../../../src/contracts';
import type { RankingRow, RankingTable } from '../../../../src/ranking';
import { useMonthFigures } from '../../api/ranking';
import { useMe } from '../../api/me';
import { Chip } from '../../components/Chip';
import { useWords } from '../../words';

/** A home page has room for so many; one's own departments are shown wherever they stand. */
const SHOWN = 3;

const isMine = ({ department }: RankingRow, { seats }: MeResponse): boolean =>
  seats.some((seat) => seat.department === department);

const RankLine = ({ row, mine }: { readonly row: RankingRow; readonly mine: boolean }) => {
  const { say } = useWords();
  return (
    <Flex tag="li" gap={2} justifyContent="space-between">
      <Typography fontWeight={mine ? 'bold' : 'regular'} style={{ overflowWrap: 'anywhere' }}>
        {row.rank === null ? row.name : `${row.rank}. ${row.name}`}
      </Typography>
      <Flex gap={1} shrink={0}>
        {row.missing > 0 ? (
          <Chip tone="warning">{say('home.ranking-missing', { missing: row.missing })}</Chip>
        ) : null}
        <Typography>{say('home.ranking-count', { count: row.count })}</Typography>
      </Flex>
    </Flex>
  );
};

const Table = ({ table, me }: { readonly table: RankingTable; readonly me: MeResponse }) => {
  const { say } = useWords();
  const name = table.class ?? say('ranking.all-classes');
  const rows = table.rows.filter((row, place) => place < SHOWN || isMine(row, me));
  return (
    <Box>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
        {name}
      </Typography>
      <Flex
        tag="ol"
        aria-label={name}
        direction="column"
        alignItems="stretch"
        gap={1}
        padding={0}
        style={{ listStyle: 'none' }}
      >
        {rows.map((row) => (
          <RankLine key={row.department} row={row} mine={isMine(row, me)} />
        ))}
      </Flex>
    </Box>
  );
};

const Month = ({ me }: { readonly me: MeResponse }) => {
  const { say } = useWords();
  const { data, failure } = useMonthFigures(me.today.slice(0, 7));
  if (failure) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  const { tables } = data.ranking;
  if (tables.length === 0) return <Widget.NoData>{say('ranking.empty')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {tables.map((table) => (
        <Table key={table.class ?? ''} table={table} me={me} />
      ))}
    </Flex>
  );
};

/** On Strapi's home page: how the month stands so far, who is short of the quota. */
export const RankingWidget = () => {
  const { say } = useWords();
  const me = useMe();
  if (me.failure) return <Widget.Error />;
  if (!me.data) return <Widget.Loading />;
  // Not every office ranks its departments; Strapi asks for its widgets before it is known.
  return me.data.shows.ranking ? (
    <Month me={me.data} />
  ) : (
    <Widget.NoData>{say('home.ranking-off')}</Widget.NoData>
  );
};
