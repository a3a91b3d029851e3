import { Box, Flex, Typography } from '@strapi/design-system';
import type { ContentField, FormDetailResponse } from '../../../../src/contracts';
import { FieldChanges } from '../../components/FieldChanges';
import { useWords } from '../../words';

/** 与上次相比的变化: what came and what went since I last looked, field by field. */
export const Changes = ({
  differences,
  content,
}: {
  readonly differences: FormDetailResponse['differences'];
  readonly content: readonly ContentField[];
}) => {
  const { say } = useWords();
  const shown = differences.filter(({ fields }) => fields.length > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {shown.map((difference, index) => (
        // The first is what the reader has not seen; the steps on the way there are a tap away.
        <Box key={`${difference.from}-${difference.to}`} tag="details" open={index === 0}>
          <Typography tag="summary" textColor="neutral600" style={{ cursor: 'pointer', minHeight: '2.4rem' }}>
            {difference.from === null
              ? say('changes.since-online', { to: difference.to })
              : say('changes.between', { from: difference.from, to: difference.to })}
          </Typography>
          <FieldChanges fields={difference.fields} content={content} />
        </Box>
      ))}
    </Flex>
  );
};
