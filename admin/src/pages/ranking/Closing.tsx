import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { MeResponse, RankingResponse } from '../../../../src/contracts';
import { useOfficeOrder, useRevisions } from '../../api/ranking';
import { Ask } from '../../components/Ask';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { permission } from '../../plugin';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';
import { IssuedOn } from './Revisions';
import { LIMITS } from '../../../../src/text';

const CLOSE = [permission('ranking.close')];

type ClosingProps = {
  readonly month: string;
  readonly closed: RankingResponse['closed'];
  readonly me: MeResponse;
};

/** What was issued on this month, before it is opened again. */
const IssuedNow = ({ month }: { readonly month: string }) => {
  const { data } = useRevisions(month);
  return data ? <IssuedOn issued={data.issued} /> : null;
};

const ClosingDialog = ({
  month,
  closed,
  onClose,
}: Omit<ClosingProps, 'me'> & { readonly onClose: () => void }) => {
  const { say } = useWords();
  const { closeMonth, reopenMonth, busy } = useOfficeOrder();
  const notice = useNotice();
  const [reason, setReason] = useState('');
  const carryOut = async () => {
    const sent = closed ? await reopenMonth(month, reason.trim()) : await closeMonth(month);
    if (notice(sent, say(closed ? 'closing.reopened' : 'closing.closed'))) onClose();
  };
  const words = say(closed ? 'closing.reopen' : 'closing.close');
  return (
    <Ask
      title={words}
      confirm={words}
      ready={!closed || reason.trim() !== ''}
      busy={busy}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      {closed ? <IssuedNow month={month} /> : null}
      <Typography>{say(closed ? 'closing.reopen-ask' : 'closing.close-ask', { month })}</Typography>
      {closed ? (
        <TextField
          long
          required
          label={say('ask.reason')}
          limit={LIMITS.words}
          value={reason}
          onChange={setReason}
        />
      ) : null}
    </Ask>
  );
};

/** 定稿: freezes a month, or opens it again with a reason. */
export const Closing = ({ month, closed, me }: ClosingProps) => {
  const { say } = useWords();
  const { allowedActions } = useRBAC(CLOSE);
  const [asked, setAsked] = useState(false);
  const over = month < me.today.slice(0, 7);
  const stateOf = ({ by, at, revision }: NonNullable<ClosingProps['closed']>) =>
    say('closing.state-closed', { by, at: showInstant(at, me), revision });
  return (
    <Flex gap={3} wrap="wrap">
      <Typography textColor="neutral700">
        {closed ? stateOf(closed) : say(over ? 'closing.state-open' : 'closing.state-running')}
      </Typography>
      {allowedActions.canClose && (closed || over) ? (
        <Button variant="secondary" onClick={() => setAsked(true)}>
          {say(closed ? 'closing.reopen' : 'closing.close')}
        </Button>
      ) : null}
      {asked ? <ClosingDialog month={month} closed={closed} onClose={() => setAsked(false)} /> : null}
    </Flex>
  );
};
