import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { Target } from '../../../src/approval';
import { useWithdrawDocument } from '../api/documents';
import { useMe } from '../api/me';
import { useWords } from '../words';
import { Ask } from '../components/Ask';
import { EndingChoice } from './EndingChoice';
import { HalfChoice, usePoliciesLeft } from './HalfChoice';
import { endingIn } from '../view/ending';
import type { EndingValues } from '../view/ending';
import { TextField } from '../components/TextField';
import { useKept } from '../components/hooks/use-kept';
import { useNotice } from '../components/hooks/use-notice';
import { LIMITS } from '../../../src/text';

type Typed = EndingValues & { readonly reason?: string };
type WithdrawProps = { readonly target: Target; readonly title: string; readonly onClose: () => void };

const useTypedFor = ({ uid, documentId, locale }: Target) =>
  useKept<Typed>({
    person: useMe().data?.person.id ?? 0,
    about: `withdrawal/${uid}/${documentId}/${locale ?? ''}`,
  });

/** Takes down what is online, whether a form put it there or not; the reason goes into the register (Art. 10). */
export const WithdrawDialog = ({ target, title, onClose }: WithdrawProps) => {
  const { say } = useWords();
  const { withdraw, busy } = useWithdrawDocument();
  const notice = useNotice();
  const kept = useTypedFor(target);
  const typed = kept.value ?? {};
  const { reason = '' } = typed;
  const ending = endingIn(typed, target);
  const [pair, setPair] = useState('');
  const isPair = usePoliciesLeft(target).length > 0;
  const carryOut = async () => {
    const sent = await withdraw(target, {
      reason: reason.trim(),
      ...(ending ? { ending } : {}),
      ...(pair ? { pair: pair as 'both' | 'alone' } : {}),
    });
    if (!notice(sent, say('done.withdraw'))) return;
    kept.drop();
    onClose();
  };
  return (
    <Ask
      title={say('verb.withdraw')}
      confirm={say('verb.withdraw')}
      tone="danger"
      ready={reason.trim() !== '' && ending !== null && (!isPair || pair !== '')}
      busy={busy}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      <Typography>{say('ask.withdraw')}</Typography>
      <EndingChoice target={target} values={typed} onChange={(values) => kept.set({ ...typed, ...values })} />
      <HalfChoice target={target} value={pair} onChange={setPair} />
      <TextField
        long
        required
        label={say('ask.reason')}
        limit={LIMITS.words}
        value={reason}
        onChange={(words) => kept.set({ ...typed, reason: words })}
      />
    </Ask>
  );
};
