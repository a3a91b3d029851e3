import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { MeResponse, RankingResponse } from '../../../../src/contracts';
import { useOfficeOrder } from '../../api/ranking';
import { Ask } from '../../components/Ask';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/use-notice';
import { permission } from '../../plugin';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';

const CLOSE = [permission('ranking.close')];

/** 定稿: freezes a month, or opens it again with a reason. */
export const Closing = ({ month, closed, me }: { readonly month: string; readonly closed: RankingResponse['closed']; readonly me: MeResponse }) => {
  const { say, locale } = useWords();
  const { allowedActions } = useRBAC(CLOSE);
  const { closeMonth, reopenMonth, busy } = useOfficeOrder();
  const notice = useNotice();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const carryOut = async () => {
    const sent = closed ? await reopenMonth(month, reason.trim()) : await closeMonth(month);
    if (notice(sent, say(closed ? 'closing.reopened' : 'closing.closed'))) setAsked(false);
  };
  const over = month < me.today.slice(0, 7);
  return (
    <Flex gap={3} wrap="wrap">
      <Typography textColor="neutral700">
        {closed
          ? say('closing.state-closed', { by: closed.by, at: showInstant(closed.at, { locale, timeZone: me.timeZone }), revision: closed.revision })
          : say(over ? 'closing.state-open' : 'closing.state-running')}
      </Typography>
      {allowedActions.canClose && (closed || over) ? (
        <Button variant="secondary" onClick={() => setAsked(true)}>
          {say(closed ? 'closing.reopen' : 'closing.close')}
        </Button>
      ) : null}
      {asked ? (
        <Ask
          title={say(closed ? 'closing.reopen' : 'closing.close')}
          confirm={say(closed ? 'closing.reopen' : 'closing.close')}
          ready={!closed || reason.trim() !== ''}
          busy={busy}
          onConfirm={() => void carryOut()}
          onClose={() => setAsked(false)}
        >
          <Typography>{say(closed ? 'closing.reopen-ask' : 'closing.close-ask', { month })}</Typography>
          {closed ? <TextField long required label={say('ask.reason')} limit={2000} value={reason} onChange={setReason} /> : null}
        </Ask>
      ) : null}
    </Flex>
  );
};
