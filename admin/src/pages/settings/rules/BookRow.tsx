import type { ReactNode } from 'react';
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useWords } from '../../../words';

type BookRowProps = {
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
};

/** What of the book is one thing: a position, a category, a question. */
export const BookRow = ({ name, onRemove, children }: BookRowProps) => {
  const { say } = useWords();
  return (
    <Box
      tag="li"
      background="neutral0"
      borderColor="neutral200"
      hasRadius
      padding={3}
      style={{ listStyle: 'none' }}
    >
      <RowHead name={name} onRemove={onRemove} remove={say('rule.remove', { name })} />
      <Flex direction="column" alignItems="stretch" gap={3}>
        {children}
      </Flex>
    </Box>
  );
};

type HeadProps = { readonly name: string; readonly remove: string; readonly onRemove: () => void };

export const RowHead = ({ name, remove, onRemove }: HeadProps) => (
  <Flex justifyContent="space-between" gap={2} paddingBottom={2}>
    <Typography tag="h3" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
      {name}
    </Typography>
    <IconButton label={remove} variant="ghost" onClick={onRemove}>
      <Trash />
    </IconButton>
  </Flex>
);

/** Rows of the book under each other. */
export const BookRows = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <Flex tag="ul" aria-label={label} direction="column" alignItems="stretch" gap={3} padding={0} margin={0}>
    {children}
  </Flex>
);
