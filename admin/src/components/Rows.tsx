import type { ReactNode } from 'react';
import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useMediaQuery } from '@strapi/strapi/admin';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** The line a card opens with; its title is not repeated there. */
  readonly head?: boolean;
  /** A number or a word: several stand in one line of a card. */
  readonly short?: boolean;
};

type RowsProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
};

/** Chinese may break anywhere, a name in a narrow column must not. */
const WHOLE_WORDS = { overflowWrap: 'break-word', wordBreak: 'keep-all', whiteSpace: 'normal' } as const;
const ANYWHERE = { overflowWrap: 'anywhere', whiteSpace: 'normal' } as const;

const asText = (value: ReactNode, short = false) =>
  typeof value === 'string' || typeof value === 'number' ? (
    <Typography textColor="neutral800" style={short ? WHOLE_WORDS : ANYWHERE}>
      {value}
    </Typography>
  ) : (
    value
  );

const CardCell = <Row,>({
  column: { title, cell, head, short },
  row,
}: {
  readonly column: Column<Row>;
  readonly row: Row;
}) => {
  const value = cell(row);
  if (value === null || value === '') return null;
  return (
    <Flex
      alignItems="baseline"
      gap={2}
      wrap={short ? 'nowrap' : 'wrap'}
      style={{ minWidth: 0, width: short ? undefined : '100%' }}
    >
      {head || !title ? null : (
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
          {title}
        </Typography>
      )}
      <Box style={{ minWidth: 0 }}>{asText(value)}</Box>
    </Flex>
  );
};

const Cards = <Row,>({ label, columns, rows, keyOf }: RowsProps<Row>) => (
  <Flex
    tag="ul"
    aria-label={label}
    direction="column"
    alignItems="stretch"
    gap={3}
    padding={0}
    style={{ listStyle: 'none' }}
  >
    {rows.map((row) => (
      <Flex
        key={keyOf(row)}
        tag="li"
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        padding={4}
        gap={3}
        wrap="wrap"
      >
        {columns.map((column) => (
          <CardCell key={column.key} column={column} row={row} />
        ))}
      </Flex>
    ))}
  </Flex>
);

const Grid = <Row,>({ label, columns, rows, keyOf }: RowsProps<Row>) => (
  <Table colCount={columns.length} rowCount={rows.length + 1} aria-label={label}>
    <Thead>
      <Tr>
        {columns.map(({ key, title }) => (
          <Th key={key}>
            <Typography variant="sigma" textColor="neutral600">
              {title}
            </Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
    <Tbody>
      {rows.map((row) => (
        <Tr key={keyOf(row)}>
          {columns.map(({ key, cell, short }) => (
            <Td key={key}>{asText(cell(row), short)}</Td>
          ))}
        </Tr>
      ))}
    </Tbody>
  </Table>
);

/** Rows as a table where there is room for one, as cards on a phone. */
export const Rows = <Row,>(props: RowsProps<Row>) => {
  const wide = useMediaQuery('(min-width: 1024px)');
  return wide ? <Grid {...props} /> : <Cards {...props} />;
};
