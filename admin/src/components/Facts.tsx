import type { ReactNode } from 'react';
import { Box, Grid, Typography } from '@strapi/design-system';

export type Fact = { readonly label: string; readonly value: ReactNode };

/** Labels with their values, side by side where there is room. */
export const Facts = ({
  facts,
  columns = 2,
}: {
  readonly facts: readonly Fact[];
  readonly columns?: 1 | 2 | 3;
}) => (
  <Grid.Root tag="dl" gap={4} gridCols={12} style={{ margin: 0 }}>
    {facts.map(({ label, value }) => (
      <Grid.Item
        key={label}
        col={12 / columns}
        m={columns === 1 ? 12 : 6}
        s={12}
        xs={12}
        alignItems="stretch"
        direction="column"
      >
        <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral600">
          {label}
        </Typography>
        <Box tag="dd" margin={0} style={{ overflowWrap: 'anywhere' }}>
          {typeof value === 'string' || typeof value === 'number' ? <Typography>{value}</Typography> : value}
        </Box>
      </Grid.Item>
    ))}
  </Grid.Root>
);
