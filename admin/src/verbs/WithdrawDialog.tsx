import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { Target } from '../../../src/approval';
import type { DocumentStateResponse } from '../../../src/contracts';
import type { Ending } from '../../../src/register';
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
type Withdrawn = NonNullable<DocumentStateResponse['withdrawn']>;
type WithdrawProps = {
  readonly target: Target;
  readonly title: string;
  /** How the page stands now of what is withdrawn already. */
  readonly withdrawn?: Withdrawn | null;
  readonly onClose: () => void;
};

const useTypedFor = ({ uid, documentId, locale }: Target) =>
  useKept<Typed>({
    person: useMe().data?.person.id ?? 0,
    about: `withdrawal/${uid}/${documentId}/${locale ?? ''}`,
  });

type Given = { readonly reason: string; readonly ending: Ending | null; readonly pair: string };

const requestOf = ({ reason, ending, pair }: Given) => ({
  reason: reason.trim(),
  ...(ending ? { ending } : {}),
  ...(pair ? { pair: pair as 'both' | 'alone' } : {}),
});

const WITHDRAW = { verb: 'verb.withdraw', ask: 'ask.withdraw', done: 'done.withdraw' } as const;
const END_OTHERWISE = {
  verb: 'verb.end-otherwise',
  ask: 'ask.end-otherwise',
  done: 'done.end-otherwise',
} as const;

/** Takes down what is online, whether a form put it there or not; the reason goes into the register (Art. 10). */
export const WithdrawDialog = ({ target, title, withdrawn = null, onClose }: WithdrawProps) => {
  const { say } = useWords();
  const { withdraw, busy } = useWithdrawDocument();
  const notice = useNotice();
  const kept = useTypedFor(target);
  const typed = kept.value ?? {};
  const { reason = '' } = typed;
  const ending = endingIn(typed, target);
  const [pair, setPair] = useState('');
  const words = withdrawn ? END_OTHERWISE : WITHDRAW;
  const isPair = usePoliciesLeft(target).length > 0;
  const carryOut = async () => {
    const sent = await withdraw(target, requestOf({ reason, ending, pair }));
    if (!notice(sent, say(words.done))) return;
    kept.drop();
    onClose();
  };
  return (
    <Ask
      title={say(words.verb)}
      confirm={say(words.verb)}
      tone="danger"
      ready={reason.trim() !== '' && ending !== null && (!isPair || pair !== '')}
      busy={busy}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      <Typography>{say(words.ask)}</Typography>
      <EndingChoice
        target={target}
        values={typed}
        isGone={withdrawn !== null && withdrawn.ended !== 'lapsed'}
        onChange={(values) => kept.set({ ...typed, ...values })}
      />
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
