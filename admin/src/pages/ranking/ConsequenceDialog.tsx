import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { ConsequenceResponse, ConsequenceStepRequest, MeResponse } from '../../../../src/contracts';
import { LIMITS } from '../../../../src/text';
import { useOfficeOrder } from '../../api/ranking';
import { Ask } from '../../components/Ask';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { useWords } from '../../words';

export type Proposal = ConsequenceResponse[number];
export type Step = Proposal['next'][number];
export type Asked = { readonly proposal: Proposal; readonly step: Step };

type Draft = {
  readonly words: string;
  readonly number: string;
  readonly on: string;
  readonly document: string;
};

/** What is sent for a step, from what was filled in. */
const requestOf = (key: string, step: Step, draft: Draft): ConsequenceStepRequest => {
  const words = draft.words.trim();
  if (step === 'issued')
    return {
      key,
      step,
      number: draft.number.trim(),
      on: draft.on,
      ...(draft.document.trim() ? { document: draft.document.trim() } : {}),
    };
  if (step === 'answered') return { key, step, reply: words, on: draft.on };
  if (step === 'closed') return { key, step, ...(words ? { remark: words } : {}) };
  return { key, step, reason: words };
};

const isReady = (step: Step, { words, number, on }: Draft): boolean => {
  if (step === 'issued') return number.trim() !== '' && on !== '';
  if (step === 'closed') return true;
  return words.trim() !== '' && (step !== 'answered' || on !== '');
};

type FieldsProps = {
  readonly step: Step;
  readonly draft: Draft;
  readonly today: string;
  readonly onChange: (part: Partial<Draft>) => void;
};

const Fields = ({ step, draft, today, onChange }: FieldsProps) => {
  const { say } = useWords();
  const words =
    step === 'answered' ? 'consequence.reply' : step === 'closed' ? 'register.remark' : 'ask.reason';
  return (
    <>
      {step === 'issued' ? (
        <>
          <TextField
            required
            label={say('consequence.number')}
            limit={LIMITS.name}
            value={draft.number}
            onChange={(number) => onChange({ number })}
          />
          <TextField
            label={say('consequence.document')}
            limit={LIMITS.name}
            value={draft.document}
            onChange={(document) => onChange({ document })}
          />
        </>
      ) : null}
      {step === 'issued' || step === 'answered' ? (
        <TextField
          required
          type="date"
          max={today}
          label={say(step === 'issued' ? 'consequence.issued-on' : 'consequence.answered-on')}
          value={draft.on}
          onChange={(on) => onChange({ on })}
        />
      ) : null}
      {step === 'issued' ? null : (
        <TextField
          long
          required={step !== 'closed'}
          label={say(words)}
          limit={LIMITS.words}
          value={draft.words}
          onChange={(value) => onChange({ words: value })}
        />
      )}
    </>
  );
};

type DialogProps = { readonly asked: Asked; readonly me: MeResponse; readonly onClose: () => void };

/** One step of a consequence, with what the office has to say about it. */
export const ConsequenceDialog = ({ asked: { proposal, step }, me, onClose }: DialogProps) => {
  const { say } = useWords();
  const { stepConsequence, busy } = useOfficeOrder();
  const notice = useNotice();
  const [draft, setDraft] = useState<Draft>({ words: '', number: '', on: me.today, document: '' });
  const carryOut = async () => {
    const sent = await stepConsequence(requestOf(proposal.key, step, draft));
    if (notice(sent, say('consequence.done'))) onClose();
  };
  const words = say(`consequence.step.${step}`);
  return (
    <Ask
      title={words}
      confirm={words}
      ready={isReady(step, draft)}
      busy={busy}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      <Typography>{`${proposal.departmentName} · ${say(`consequence.kind.${proposal.kind}`)}`}</Typography>
      <Fields
        step={step}
        draft={draft}
        today={me.today}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
    </Ask>
  );
};
