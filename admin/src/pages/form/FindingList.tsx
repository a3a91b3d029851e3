import { Box, Flex, Typography } from '@strapi/design-system';
import { Chip } from '../../components/Chip';
import { FindingPlaces } from '../../components/FindingPlaces';
import type { FindingAnswer, Signature } from '../../../../src/approval';
import type { ContentField } from '../../../../src/contracts';
import type { Finding, FindingEffect } from '../../../../src/screening';
import { labelOfPath } from '../../view/difference';
import { groupsOf, looksAt, reasonFor } from '../../view/findings';
import { useWords } from '../../words';

const TONES = {
  block: 'danger',
  answer: 'warning',
  look: 'warning',
  'propose-sensitive': 'warning',
  note: 'neutral',
} as const satisfies Record<FindingEffect, unknown>;

/** What a machine saw before a person read, where it lies, the reason given for keeping it, and who opened what it could not read. */
export const FindingList = ({
  findings,
  answers,
  content,
  signatures = [],
}: {
  readonly findings: readonly Finding[];
  readonly answers: readonly FindingAnswer[];
  readonly content: readonly ContentField[];
  readonly signatures?: readonly Signature[];
}) => {
  const { say } = useWords();
  const fieldOf = ({ field }: Finding): string =>
    field === 'form.summary' ? say('field.summary') : labelOfPath(field.replace(/^attachment:/, ''), content);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} padding={0} style={{ listStyle: 'none' }}>
      {groupsOf(findings).map((one) => {
        const { group, first } = one;
        const reason = reasonFor(one, answers);
        return (
          <Box key={group} tag="li">
            <Flex gap={2} wrap="wrap">
              <Chip tone={TONES[first.effect]}>{say(`finding.${first.kind}`)}</Chip>
              <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                {fieldOf(first)}
              </Typography>
            </Flex>
            <FindingPlaces {...one} />
            <Typography tag="p" variant="pi" textColor="neutral700">
              {reason ? say('finding.answered', { reason }) : say(`finding.effect.${first.effect}`)}
            </Typography>
            {looksAt(one, signatures).map((look) => (
              <Typography key={look.name} tag="p" variant="pi" textColor="neutral800">
                {say('finding.looked', look)}
              </Typography>
            ))}
          </Box>
        );
      })}
    </Flex>
  );
};
