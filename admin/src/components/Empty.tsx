import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

/** Nothing here, and what to do about it. */
export const Empty = ({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) => (
  <Flex
    direction="column"
    gap={3}
    padding={8}
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    textAlign="center"
  >
    <EmptyDocuments width="12rem" height="6rem" aria-hidden />
    <Typography variant="delta" tag="p">
      {title}
    </Typography>
    {children ? <Typography textColor="neutral600">{children}</Typography> : null}
    {action}
  </Flex>
);
