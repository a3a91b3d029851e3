import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FieldDifference, TextRun } from '../../../../src/content';
import type { ContentField, FormDetailResponse } from '../../../../src/contracts';
import { labelOfPath, shortenSame } from '../../view/difference';
import { useWords } from '../../words';

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: underline;
`;
const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
`;

const Run = ({ run }: { readonly run: TextRun }) => {
  if (run.kind === 'added') return <Added>{run.text}</Added>;
  if (run.kind === 'removed') return <Removed>{run.text}</Removed>;
  return <span>{shortenSame(run.text)}</span>;
};

const FieldChange = ({
  change,
  content,
}: {
  readonly change: FieldDifference;
  readonly content: readonly ContentField[];
}) => {
  const { say } = useWords();
  return (
    <Box>
      <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral600">
        {labelOfPath(change.path, content)}
      </Typography>
      {change.kind === 'text' ? (
        <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {change.runs.map((run, index) => (
            <Run key={index} run={run} />
          ))}
        </Typography>
      ) : (
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          <Removed>{change.before ?? say('changes.nothing')}</Removed> →{' '}
          <Added>{change.after ?? say('changes.nothing')}</Added>
        </Typography>
      )}
    </Box>
  );
};

type Difference = FormDetailResponse['differences'][number];

const VersionChange = ({
  difference: { fields },
  content,
}: {
  readonly difference: Difference;
  readonly content: readonly ContentField[];
}) => (
  <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
    {fields.map((change) => (
      <FieldChange key={change.path} change={change} content={content} />
    ))}
  </Flex>
);

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
          <VersionChange difference={difference} content={content} />
        </Box>
      ))}
    </Flex>
  );
};
