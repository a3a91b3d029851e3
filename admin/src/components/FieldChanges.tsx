import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FieldDifference, TextRun } from '../../../src/content';
import type { ContentField } from '../../../src/contracts';
import { labelOfPath, shortenSame } from '../view/difference';
import { useWords } from '../words';

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

/** What came and what went, field by field, word by word. */
export const FieldChanges = ({
  fields,
  content,
}: {
  readonly fields: readonly FieldDifference[];
  readonly content: readonly ContentField[];
}) => (
  <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
    {fields.map((change) => (
      <FieldChange key={change.path} change={change} content={content} />
    ))}
  </Flex>
);
