import { Box, Flex, Typography } from '@strapi/design-system';
import { Chip } from '../../components/Chip';
import type { FindingAnswer } from '../../../../src/approval';
import type { ContentField } from '../../../../src/contracts';
import type { Finding, FindingEffect } from '../../../../src/screening';
import { labelOfPath } from '../../view/difference';
import { useWords } from '../../words';

const TONES = {
  block: 'danger',
  answer: 'warning',
  'propose-sensitive': 'warning',
  note: 'neutral',
} as const satisfies Record<FindingEffect, unknown>;

/** What a machine saw before a person read, where it lies, and the reason given for keeping it. */
export const FindingList = ({
  findings,
  answers,
  content,
}: {
  readonly findings: readonly Finding[];
  readonly answers: readonly FindingAnswer[];
  readonly content: readonly ContentField[];
}) => {
  const { say } = useWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} padding={0} style={{ listStyle: 'none' }}>
      {findings.map((finding) => {
        const answer = answers.find((given) => given.finding === finding.id);
        return (
          <Box key={finding.id} tag="li">
            <Flex gap={2} wrap="wrap">
              <Chip tone={TONES[finding.effect]}>{say(`finding.${finding.kind}`)}</Chip>
              <Typography tag="mark" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
                {finding.excerpt}
              </Typography>
              <Typography textColor="neutral600">
                {finding.field === 'form.summary'
                  ? say('field.summary')
                  : labelOfPath(finding.field, content)}
              </Typography>
            </Flex>
            <Typography tag="p" variant="pi" textColor="neutral700">
              {answer
                ? say('finding.answered', { reason: answer.reason })
                : say(`finding.effect.${finding.effect}`)}
            </Typography>
          </Box>
        );
      })}
    </Flex>
  );
};
