import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Ask } from '../components/Ask';
import { TextField } from '../components/TextField';
import { nameIn } from '../language';
import { useWords } from '../words';
import { lookedFor } from '../view/findings';
import { LookInputs } from './LookInputs';
import { useAct } from './use-act';
import type { DialogProps } from './use-draft-input';

/** The nine points, one tap away. */
const Points = ({ me }: Pick<DialogProps, 'me'>) => {
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

/** 同意: the signer confirms the nine points of Art. 9 by signing, and may add an opinion. */
export const AgreeDialog = ({ detail, me, typed, onType, onDone, onClose }: DialogProps) => {
  const { say } = useWords();
  const opinion = typed?.opinion ?? '';
  const { send, busy } = useAct(detail, onDone);
  const [looks, setLooks] = useState<Readonly<Record<string, string>>>({});
  const files = lookedFor(detail.findings, detail.form.signatures);
  const isLooked = files.every(({ group }) => (looks[group] ?? '').trim() !== '');
  const sign = async () => {
    const seen = files.map(({ group }) => ({ finding: group, reason: (looks[group] ?? '').trim() }));
    const request = { opinion: opinion.trim(), confirmed: true, ...(seen.length > 0 ? { looks: seen } : {}) };
    if (await send('agree', request)) onClose();
  };
  return (
    <Ask
      title={say('agree.title')}
      confirm={say('agree.confirm')}
      tone="success"
      ready={isLooked}
      busy={busy}
      onConfirm={() => void sign()}
      onClose={onClose}
    >
      <Typography>{say('agree.confirmed')}</Typography>
      <Points me={me} />
      <LookInputs
        files={files}
        looks={looks}
        onLook={(group, text) => setLooks((before) => ({ ...before, [group]: text }))}
      />
      <TextField
        long
        label={say('agree.opinion')}
        hint={say('agree.opinion-hint')}
        limit={2000}
        value={opinion}
        onChange={(next) => onType({ opinion: next })}
      />
    </Ask>
  );
};
