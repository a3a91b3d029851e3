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

const FieldChange = ({ change, content }: { readonly change: FieldDifference; readonly content: readonly ContentField[] }) => {
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
          <Removed>{change.before ?? say('changes.nothing')}</Removed> → <Added>{change.after ?? say('changes.nothing')}</Added>
        </Typography>
      )}
    </Box>
  );
};

/** 与上次相比的变化: what came and what went since I last looked, field by field. */
export const Changes = ({
  differences,
  content,
}: {
  readonly differences: FormDetailResponse['differences'];
  readonly content: readonly ContentField[];
}) => {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {differences
        .filter(({ fields }) => fields.length > 0)
        .map(({ from, to, fields }) => (
          <Flex key={`${from}-${to}`} direction="column" alignItems="stretch" gap={3}>
            <Typography tag="h3" textColor="neutral600">
              {say('changes.between', { from, to })}
            </Typography>
            {fields.map((change) => (
              <FieldChange key={change.path} change={change} content={content} />
            ))}
          </Flex>
        ))}
    </Flex>
  );
};
