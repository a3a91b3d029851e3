import type { ReactNode } from 'react';
import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useMediaQuery } from '@strapi/strapi/admin';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** The line a card opens with; its title is not repeated there. */
  readonly head?: boolean;
};

type RowsProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
};

const asText = (value: ReactNode) =>
  typeof value === 'string' || typeof value === 'number' ? (
    <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
      {value}
    </Typography>
  ) : (
    value
  );

const Cards = <Row,>({ label, columns, rows, keyOf }: RowsProps<Row>) => (
  <Flex tag="ul" aria-label={label} direction="column" alignItems="stretch" gap={3} padding={0} style={{ listStyle: 'none' }}>
    {rows.map((row) => (
      <Box key={keyOf(row)} tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {columns.map(({ key, title, cell, head }) => (
            <Flex key={key} direction={head ? 'column' : 'row'} alignItems={head ? 'stretch' : 'baseline'} gap={2} wrap="wrap">
              {head || !title ? null : (
                <Typography variant="pi" textColor="neutral600">
                  {title}
                </Typography>
              )}
              <Box style={{ minWidth: 0 }}>{asText(cell(row))}</Box>
            </Flex>
          ))}
        </Flex>
      </Box>
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
          {columns.map(({ key, cell }) => (
            <Td key={key}>{asText(cell(row))}</Td>
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
