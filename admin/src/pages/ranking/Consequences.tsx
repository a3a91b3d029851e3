import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { ConsequenceResponse, MeResponse } from '../../../../src/contracts';
import { useConsequences, useOfficeOrder } from '../../api/ranking';
import { Ask } from '../../components/Ask';
import { Chip } from '../../components/Chip';
import { Empty } from '../../components/Empty';
import { Loaded } from '../../components/Loaded';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { permission } from '../../plugin';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';
import { LIMITS } from '../../../../src/text';

type Proposal = ConsequenceResponse[number];
type Asked = { readonly proposal: Proposal; readonly decision: 'confirmed' | 'dismissed' };

const DECIDE = [permission('ranking.close')];

const Evidence = ({ evidence }: { readonly evidence: Proposal['evidence'] }) => {
  const { say } = useWords();
  return (
    <Box tag="ul" paddingLeft={5}>
      {evidence.map(({ period, count, rank, of }) => (
        <li key={period}>
          <Typography>{say('consequence.evidence', { period, count, rank: rank ?? '—', of })}</Typography>
        </li>
      ))}
    </Box>
  );
};

const Decided = ({ proposal, me }: { readonly proposal: Proposal; readonly me: MeResponse }) => {
  const { say } = useWords();
  const { decision } = proposal;
  if (!decision) return null;
  return (
    <Typography textColor="neutral700">
      {say(`consequence.${decision.kind}`, {
        by: decision.by,
        at: showInstant(decision.at, me),
        reason: decision.reason,
      })}
    </Typography>
  );
};

/** Confirms or dismisses, with what the office has to say about it. */
const DecisionDialog = ({
  asked: { proposal, decision },
  onClose,
}: {
  readonly asked: Asked;
  readonly onClose: () => void;
}) => {
  const { say } = useWords();
  const { decide, busy } = useOfficeOrder();
  const notice = useNotice();
  const [reason, setReason] = useState('');
  const carryOut = async () => {
    const sent = await decide({ key: proposal.key, decision, reason: reason.trim() });
    if (notice(sent, say('consequence.done'))) onClose();
  };
  const words = say(decision === 'confirmed' ? 'consequence.confirm' : 'consequence.dismiss');
  return (
    <Ask
      title={words}
      confirm={words}
      ready={reason.trim() !== ''}
      busy={busy}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      <Typography>{`${proposal.departmentName} · ${say(`consequence.kind.${proposal.kind}`)}`}</Typography>
      <TextField
        long
        required
        label={say('ask.reason')}
        limit={LIMITS.words}
        value={reason}
        onChange={setReason}
      />
    </Ask>
  );
};

type CardProps = {
  readonly proposal: Proposal;
  readonly me: MeResponse;
  readonly mayDecide: boolean;
  readonly onAsk: (asked: Asked) => void;
};

const ProposalCard = ({ proposal, me, mayDecide, onAsk }: CardProps) => {
  const { say } = useWords();
  const tone = proposal.kind === 'commendation' ? 'success' : 'warning';
  return (
    <Section
      title={`${proposal.departmentName} · ${proposal.period.replace('..', ' – ')}`}
      actions={<Chip tone={tone}>{say(`consequence.kind.${proposal.kind}`)}</Chip>}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography>
          {say(`consequence.why.${proposal.kind}`, { count: proposal.evidence.length })}
        </Typography>
        <Evidence evidence={proposal.evidence} />
        {proposal.openMonths.length > 0 ? (
          <Flex gap={2} wrap="wrap">
            <Chip tone="neutral">{say('consequence.provisional')}</Chip>
            <Typography>
              {say('consequence.open-months', { months: proposal.openMonths.join('、') })}
            </Typography>
          </Flex>
        ) : null}
        <Decided proposal={proposal} me={me} />
        {proposal.decision === null && mayDecide ? (
          <Flex gap={2}>
            <Button onClick={() => onAsk({ proposal, decision: 'confirmed' })}>
              {say('consequence.confirm')}
            </Button>
            <Button variant="tertiary" onClick={() => onAsk({ proposal, decision: 'dismissed' })}>
              {say('consequence.dismiss')}
            </Button>
          </Flex>
        ) : null}
      </Flex>
    </Section>
  );
};

/** 通报, 约谈 and 优先考虑 with their evidence; the office decides. */
export const Consequences = ({ me }: { readonly me: MeResponse }) => {
  const { say } = useWords();
  const { allowedActions } = useRBAC(DECIDE);
  const consequences = useConsequences();
  const [asked, setAsked] = useState<Asked | null>(null);
  const card = { me, mayDecide: allowedActions.canClose === true, onAsk: setAsked };
  return (
    <>
      <Loaded query={consequences}>
        {(proposals) =>
          proposals.length === 0 ? (
            <Empty title={say('consequence.empty')}>{say('consequence.empty-do')}</Empty>
          ) : (
            proposals.map((proposal) => <ProposalCard key={proposal.key} proposal={proposal} {...card} />)
          )
        }
      </Loaded>
      {asked ? <DecisionDialog asked={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
};
