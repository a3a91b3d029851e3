import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Chip } from '../../components/Chip';
import type { FindingAnswer } from '../../../../src/approval';
import type { ContentField } from '../../../../src/contracts';
import type { Finding, FindingContext, FindingEffect } from '../../../../src/screening';
import { joinNames } from '../../language';
import { labelOfPath } from '../../view/difference';
import type { FindingGroup } from '../../view/finding-groups';
import { groupFindings } from '../../view/finding-groups';
import { useWords } from '../../words';
import { itemId, jumpToMark } from './jump';

const TONES = {
  block: 'danger',
  answer: 'warning',
  'propose-sensitive': 'warning',
  note: 'neutral',
} as const satisfies Record<FindingEffect, unknown>;

type ListProps = {
  readonly findings: readonly Finding[];
  readonly answers: readonly FindingAnswer[];
  readonly content: readonly ContentField[];
  readonly contexts?: readonly FindingContext[];
};

/** The sentence it stands in. */
const Around = ({ context }: { readonly context: FindingContext }) => (
  <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
    …{context.before}
    <mark>{context.match}</mark>
    {context.after}…
  </Typography>
);

const Group = ({
  group,
  answers,
  content,
  contexts = [],
}: Omit<ListProps, 'findings'> & { readonly group: FindingGroup }) => {
  const { say, language } = useWords();
  const { first, findings, fields } = group;
  const places = contexts.filter(({ finding }) => findings.some(({ id }) => id === finding));
  const answer = answers.find((given) => findings.some(({ id }) => id === given.finding));
  const nameOf = (field: string) =>
    field === 'form.summary' ? say('field.summary') : labelOfPath(field, content);
  return (
    <Box tag="li">
      <Flex gap={2} wrap="wrap">
        <Chip tone={TONES[first.effect]}>{say(`finding.${first.kind}`)}</Chip>
        <Typography tag="mark" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
          {first.excerpt}
        </Typography>
        <Typography textColor="neutral600">
          {joinNames(fields.map(nameOf), language)}
          {findings.length > 1 ? ` · ${say('finding.times', { count: findings.length })}` : ''}
        </Typography>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {answer ? say('finding.answered', { reason: answer.reason }) : say(`finding.effect.${first.effect}`)}
      </Typography>
      {places.map((context) => (
        <Flex key={context.finding} id={itemId(context.finding)} gap={2} alignItems="baseline" tabIndex={-1}>
          <Around context={context} />
          {context.finding && fields.some((field) => field !== 'form.summary') ? (
            <Button variant="ghost" size="S" onClick={() => jumpToMark(context.finding)}>
              {say('finding.show')}
            </Button>
          ) : null}
        </Flex>
      ))}
    </Box>
  );
};

/** What a machine saw before a person read, equal things once, with the words around them and the reason given for keeping them. */
export const FindingList = ({ findings, ...given }: ListProps) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3} padding={0} style={{ listStyle: 'none' }}>
    {groupFindings(findings).map((group) => (
      <Group key={group.key} group={group} {...given} />
    ))}
  </Flex>
);
