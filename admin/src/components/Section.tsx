import type { ReactNode } from 'react';
import { useId } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

/** A titled part of a page. */
export const Section = ({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) => {
  const id = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
      style={{ minWidth: 0 }}
    >
      <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={3}>
        <Typography variant="delta" tag="h2" id={id}>
          {title}
        </Typography>
        {actions}
      </Flex>
      {children}
    </Box>
  );
};
