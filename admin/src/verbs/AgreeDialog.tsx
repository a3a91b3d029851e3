import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Ask } from '../components/Ask';
import { Note } from '../components/Note';
import { Restored } from '../components/Restored';
import { TextField } from '../components/TextField';
import { useSentences } from '../components/hooks/use-sentences';
import { nameIn } from '../language';
import { useWords } from '../words';
import { lookedFor } from '../view/findings/findings';
import { LookInputs } from './LookInputs';
import { Phrases, usePhrases } from './Phrases';
import { useAct } from './use-act';
import type { DialogProps } from './use-draft-input';
import { LIMITS } from '../../../src/text';

type AgreeProps = DialogProps & {
  /** Offered where the form stays on the routine route only with a reason. */
  readonly onRaise: (() => void) | null;
};

/** Why the word alone will not do, before it is refused; and the way to the stricter route instead. */
const ReasonDue = ({ detail: { reasonDue }, onRaise }: Pick<AgreeProps, 'detail' | 'onRaise'>) => {
  const { say } = useWords();
  const { sayRefusal } = useSentences();
  if (!reasonDue) return null;
  return (
    <Note
      tone="warning"
      action={
        onRaise ? (
          <div>
            <Button type="button" variant="secondary" onClick={onRaise}>
              {say('agree.raise')}
            </Button>
          </div>
        ) : null
      }
    >
      {sayRefusal(reasonDue)}
    </Note>
  );
};

/** A deputy reads for whom before signing, not afterwards in the record. */
const SigningFor = ({ detail: { signingFor }, me }: Pick<AgreeProps, 'detail' | 'me'>) => {
  const { say } = useWords();
  return signingFor ? (
    <Note title={say('agree.for-title', { name: signingFor.name })}>
      {say('agree.for-about', { me: me.person.name, name: signingFor.name })}
    </Note>
  ) : null;
};

const Points = ({ me }: Pick<AgreeProps, 'me'>) => {
  const { say, language } = useWords();
  return (
    <Box tag="details">
      <Typography tag="summary" textColor="neutral600" style={{ cursor: 'pointer', lineHeight: '4.4rem' }}>
        {say('agree.points')}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
        {me.checklist.map((point) => (
          <Typography key={point.point} tag="li">
            {point.point}. {nameIn(point, language)}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
};

/** 同意: the signer confirms the nine points of Art. 9 by signing, and may add an opinion, or must. */
export const AgreeDialog = (given: AgreeProps) => {
  const { detail, me, typed, restoredAt, onType, onDone, onClose, onRaise } = given;
  const { say } = useWords();
  const opinion = typed?.opinion ?? '';
  const { send, busy } = useAct(detail, onDone);
  const [looks, setLooks] = useState<Readonly<Record<string, string>>>({});
  const files = lookedFor(detail.findings, detail.form.signatures);
  const isLooked = files.every(({ group }) => (looks[group] ?? '').trim() !== '');
  const { phrases, remember } = usePhrases({ me, verb: 'agree' });
  const [isDue, type] = [detail.reasonDue !== null, (next: string) => onType({ opinion: next })];
  const sign = async () => {
    const seen = files.map(({ group }) => ({ finding: group, reason: (looks[group] ?? '').trim() }));
    const request = { opinion: opinion.trim(), confirmed: true, ...(seen.length > 0 ? { looks: seen } : {}) };
    if (!(await send('agree', request))) return;
    remember(opinion);
    onClose();
  };
  return (
    <Ask
      title={say('agree.title')}
      confirm={say('agree.confirm')}
      tone="success"
      ready={isLooked && (!isDue || opinion.trim() !== '')}
      busy={busy}
      onConfirm={() => void sign()}
      onClose={onClose}
    >
      <SigningFor detail={detail} me={me} />
      <Typography>{say('agree.confirmed')}</Typography>
      <ReasonDue detail={detail} onRaise={onRaise} />
      <LookInputs
        files={files}
        looks={looks}
        onLook={(group, text) => setLooks((before) => ({ ...before, [group]: text }))}
      />
      <Restored at={restoredAt} timeZone={me.timeZone} onDrop={() => type('')} />
      <TextField
        long
        required={isDue}
        label={say('agree.opinion')}
        hint={isDue ? undefined : say('agree.opinion-hint')}
        limit={LIMITS.words}
        value={opinion}
        onChange={type}
      />
      {isDue ? null : <Phrases phrases={phrases} onChoose={type} />}
      <Points me={me} />
    </Ask>
  );
};
