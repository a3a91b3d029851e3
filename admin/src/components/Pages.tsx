import { Button, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../words';

/** Steps through the pages of a list; nothing where there is one page only. */
export const Pages = ({
  page,
  pageCount,
  total,
  onPage,
}: {
  readonly page: number;
  readonly pageCount: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}) => {
  const { say } = useWords();
  if (pageCount <= 1) return null;
  return (
    <Flex tag="nav" aria-label={say('pages.label')} gap={3} justifyContent="center" wrap="wrap">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {say('pages.previous')}
      </Button>
      <Typography>{say('pages.of', { page, pageCount, total })}</Typography>
      <Button variant="tertiary" disabled={page >= pageCount} onClick={() => onPage(page + 1)}>
        {say('pages.next')}
      </Button>
    </Flex>
  );
};
