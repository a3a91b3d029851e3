import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { RegisterResponse } from '../../../../src/contracts';
import { LIMITS } from '../../../../src/text';
import { useNote } from '../../api/register';
import { Ask } from '../../components/Ask';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { useWords } from '../../words';

type StrikeProps = { readonly entry: RegisterResponse['results'][number]; readonly onClose: () => void };

/** 注销: what was entered wrongly counts no more; the entry stays, with the reason. */
export const StrikeDialog = ({ entry, onClose }: StrikeProps) => {
  const { say } = useWords();
  const { strike, busy } = useNote();
  const notice = useNotice();
  const [reason, setReason] = useState('');
  const carryOut = async () => {
    const sent = await strike({ sequence: entry.sequence, reason: reason.trim() });
    if (notice(sent, say('entered.struck'))) onClose();
  };
  return (
    <Ask
      title={say('entered.strike')}
      confirm={say('entered.strike')}
      tone="danger"
      ready={reason.trim() !== ''}
      busy={busy}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      <Typography>{say('credit.of', { title: entry.title })}</Typography>
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
