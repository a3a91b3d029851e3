import { Button, Flex, Typography } from '@strapi/design-system';
import { showInstant } from '../view/dates';
import { useWords } from '../words';

/** Says that what stands in the fields was typed on an earlier visit, and offers to begin anew. */
export const Restored = ({
  at,
  timeZone,
  onDrop,
}: {
  readonly at: string | null;
  readonly timeZone: string;
  readonly onDrop: () => void;
}) => {
  const { say } = useWords();
  if (at === null) return null;
  return (
    <Flex gap={2} wrap="wrap" justifyContent="space-between" role="status">
      <Typography variant="pi" textColor="neutral700">
        {say('kept.restored', { instant: showInstant(at, { timeZone }) })}
      </Typography>
      <Button type="button" variant="ghost" size="S" onClick={onDrop}>
        {say('kept.drop')}
      </Button>
    </Flex>
  );
};
