import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Chip } from '../../components/Chip';
import { FindingPlaces } from '../../components/FindingPlaces';
import type { FindingAnswer, Signature } from '../../../../src/approval';
import type { ContentField } from '../../../../src/contracts';
import type { Finding, FindingContext, FindingEffect } from '../../../../src/screening';
import { labelOfPath } from '../../view/difference';
import type { FindingGroup } from '../../view/findings/findings';
import { groupsOf, looksAt, reasonFor } from '../../view/findings/findings';
import { useWords } from '../../words';
import { itemId, jumpToMark } from './jump';

const TONES = {
  block: 'danger',
  answer: 'warning',
  look: 'warning',
  'propose-sensitive': 'warning',
  note: 'neutral',
} as const satisfies Record<FindingEffect, unknown>;

type ListProps = {
  readonly findings: readonly Finding[];
  readonly answers: readonly FindingAnswer[];
  readonly content: readonly ContentField[];
  readonly contexts?: readonly FindingContext[];
  readonly signatures?: readonly Signature[];
};

/** The sentence it stands in. */
const Around = ({ context }: { readonly context: FindingContext }) => (
  <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
    …{context.before}
    <mark>{context.match}</mark>
    {context.after}…
  </Typography>
);

/** Each place in the text with the words around it, and a way there. */
const Places = ({
  findings,
  contexts,
}: {
  readonly findings: readonly Finding[];
  readonly contexts: readonly FindingContext[];
}) => {
  const { say } = useWords();
  const isShown = findings.some(({ field }) => field !== 'form.summary');
  return (
    <>
      {contexts
        .filter(({ finding }) => findings.some(({ id }) => id === finding))
        .map((context) => (
          <Flex
            key={context.finding}
            id={itemId(context.finding)}
            gap={2}
            alignItems="baseline"
            tabIndex={-1}
          >
            <Around context={context} />
            {isShown ? (
              <Button variant="ghost" size="S" onClick={() => jumpToMark(context.finding)}>
                {say('finding.show')}
              </Button>
            ) : null}
          </Flex>
        ))}
    </>
  );
};

const Group = ({
  group,
  answers,
  content,
  contexts = [],
  signatures = [],
}: Omit<ListProps, 'findings'> & { readonly group: FindingGroup }) => {
  const { say } = useWords();
  const { first, findings } = group;
  const reason = reasonFor(group, answers);
  const nameOf = (field: string) =>
    field === 'form.summary' ? say('field.summary') : labelOfPath(field.replace(/^attachment:/, ''), content);
  return (
    <Box tag="li">
      <Flex gap={2} wrap="wrap">
        <Chip tone={TONES[first.effect]}>{say(`finding.${first.kind}`)}</Chip>
        <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {nameOf(first.field)}
        </Typography>
      </Flex>
      <FindingPlaces {...group} />
      <Typography tag="p" variant="pi" textColor="neutral700">
        {reason ? say('finding.answered', { reason }) : say(`finding.effect.${first.effect}`)}
      </Typography>
      {looksAt(group, signatures).map((look) => (
        <Typography key={look.name} tag="p" variant="pi" textColor="neutral800">
          {say('finding.looked', look)}
        </Typography>
      ))}
      <Places findings={findings} contexts={contexts} />
    </Box>
  );
};

/** What a machine saw before a person read, all one reason answers for together, the words around them, and who opened what it could not read. */
export const FindingList = ({ findings, ...given }: ListProps) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3} padding={0} style={{ listStyle: 'none' }}>
    {groupsOf(findings).map((one) => (
      <Group key={one.group} group={one} {...given} />
    ))}
  </Flex>
);
