import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { MeResponse } from '../../../../src/contracts';
import { Chip } from '../../components/Chip';
import { PaperButtons } from '../../components/papers/PaperButtons';
import { Note } from '../../components/Note';
import { Section } from '../../components/Section';
import { showInstant } from '../../view/dates';
import { joinNames } from '../../language';
import { useWords } from '../../words';
import type { Asked, Proposal } from './ConsequenceDialog';
import { ConsequenceEvidence } from './ConsequenceEvidence';

type PartProps = { readonly proposal: Proposal; readonly me: MeResponse };

/** What was done about it so far, a line a step. */
const Steps = ({ proposal: { steps }, me }: PartProps) => {
  const { say } = useWords();
  if (steps.length === 0) return null;
  return (
    <Box tag="ol" paddingLeft={5} aria-label={say('consequence.steps')}>
      {steps.map(
        ({ step, by, at, reason = '', number = '', on = '', document = '', reply = '', remark = '' }) => (
          <li key={`${step} ${at}`}>
            <Typography textColor="neutral700">
              {say(`consequence.${step}`, {
                by,
                at: showInstant(at, me),
                reason,
                number,
                on,
                document,
                reply,
                remark,
              })}
            </Typography>
          </li>
        )
      )}
    </Box>
  );
};

/** What was issued and stands on something else by now. */
const Doubt = ({ proposal: { doubt, now, openMonths } }: Pick<PartProps, 'proposal'>) => {
  const { say, language } = useWords();
  if (!doubt) return null;
  return (
    <Note
      tone="danger"
      title={say(`consequence.doubt.${doubt}`, { months: joinNames(openMonths, language) })}
    >
      {doubt === 'changed' && now ? <ConsequenceEvidence evidence={now} openMonths={openMonths} /> : null}
    </Note>
  );
};

/** 暂定, and months that are not there. */
const Provisional = ({ proposal: { openMonths, missingMonths, doubt } }: Pick<PartProps, 'proposal'>) => {
  const { say, language } = useWords();
  return (
    <>
      {openMonths.length > 0 && !doubt ? (
        <Flex gap={2} wrap="wrap">
          <Chip tone="warning">{say('consequence.provisional')}</Chip>
          <Typography>
            {say('consequence.open-months', { months: joinNames(openMonths, language) })}
          </Typography>
        </Flex>
      ) : null}
      {missingMonths.length > 0 ? (
        <Typography>
          {say('consequence.missing-months', { months: joinNames(missingMonths, language) })}
        </Typography>
      ) : null}
    </>
  );
};

type CardProps = PartProps & { readonly mayDecide: boolean; readonly onAsk: (asked: Asked) => void };

/** One consequence: why, on what, what was done, and what comes next. */
export const ConsequenceCard = ({ proposal, me, mayDecide, onAsk }: CardProps) => {
  const { say } = useWords();
  const { kind, state, evidence, openMonths, next } = proposal;
  return (
    <Section
      title={`${proposal.departmentName} · ${proposal.period.replace('..', ' – ')}`}
      actions={
        <Flex gap={2} wrap="wrap">
          <Chip tone={kind === 'commendation' ? 'success' : 'warning'}>
            {say(`consequence.kind.${kind}`)}
          </Chip>
          <Chip>{say(`consequence.state.${state}`)}</Chip>
        </Flex>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography>{say(`consequence.why.${kind}`, { count: evidence.length })}</Typography>
        <ConsequenceEvidence evidence={evidence} openMonths={openMonths} />
        <Doubt proposal={proposal} />
        <Provisional proposal={proposal} />
        <Steps proposal={proposal} me={me} />
        {state !== 'dismissed' || next.length > 0 ? (
          <Flex gap={2} wrap="wrap">
            {state === 'dismissed' ? null : (
              <PaperButtons
                path="/consequences/paper"
                query={{ key: proposal.key }}
                formats={['docx']}
                label={say('paper.letter')}
              />
            )}
            {(mayDecide ? next : []).map((step) => (
              <Button
                key={step}
                variant={step === 'dismissed' || step === 'undone' ? 'tertiary' : 'default'}
                onClick={() => onAsk({ proposal, step })}
              >
                {say(`consequence.step.${step}`)}
              </Button>
            ))}
          </Flex>
        ) : null}
      </Flex>
    </Section>
  );
};
