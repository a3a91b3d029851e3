import { useState } from 'react';
import { Button, Typography } from '@strapi/design-system';
import type { MeResponse, RegisterResponse } from '../../../../src/contracts';
import { LIMITS } from '../../../../src/text';
import { useNote } from '../../api/register';
import { Ask } from '../../components/Ask';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { useWords } from '../../words';
import { CreditDialog } from './CreditDialog';
import { StrikeDialog } from './StrikeDialog';

type Entry = RegisterResponse['results'][number];
type DialogProps = { readonly entry: Entry; readonly today: string; readonly onClose: () => void };

/** 备案: with whom, when, under which number. */
const FileDialog = ({ entry, today, onClose }: DialogProps) => {
  const { say } = useWords();
  const { file, busy } = useNote();
  const notice = useNotice();
  const [office, setOffice] = useState('');
  const [on, setOn] = useState(today);
  const [number, setNumber] = useState('');
  const [remark, setRemark] = useState('');
  const carryOut = async () => {
    const sent = await file({ sequence: entry.sequence, with: office.trim(), on, number, remark });
    if (notice(sent, say('register.filed'))) onClose();
  };
  return (
    <Ask
      title={say('register.do-file')}
      confirm={say('register.do-file')}
      ready={office.trim() !== '' && on !== ''}
      busy={busy}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      <Typography>{say('register.file-title', { title: entry.title })}</Typography>
      <TextField
        required
        label={say('register.file-with')}
        limit={LIMITS.name}
        value={office}
        onChange={setOffice}
      />
      <TextField required type="date" label={say('register.file-on')} value={on} onChange={setOn} />
      <TextField
        label={say('register.file-number')}
        limit={LIMITS.name}
        value={number}
        onChange={setNumber}
      />
      <TextField
        long
        label={say('register.remark')}
        limit={LIMITS.words}
        value={remark}
        onChange={setRemark}
      />
    </Ask>
  );
};

/** 更正: what the title should have been, and why; the entry stays as it was written. */
const CorrectDialog = ({ entry, onClose }: DialogProps) => {
  const { say } = useWords();
  const { correct, busy } = useNote();
  const notice = useNotice();
  const [title, setTitle] = useState(entry.title);
  const [reason, setReason] = useState('');
  const carryOut = async () => {
    const sent = await correct({
      sequence: entry.sequence,
      corrected: { title: title.trim() },
      reason: reason.trim(),
    });
    if (notice(sent, say('register.corrected'))) onClose();
  };
  return (
    <Ask
      title={say('register.correct')}
      confirm={say('register.correct')}
      ready={reason.trim() !== '' && title.trim() !== '' && title.trim() !== entry.title}
      busy={busy}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      <Typography>{say('register.correct-title', { title: entry.title })}</Typography>
      <TextField
        required
        label={say('register.correct-to')}
        limit={LIMITS.name}
        value={title}
        onChange={setTitle}
      />
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

/** What the registrar does with an entry (Art. 10); nothing with one that speaks of another itself. */
export const NoteButtons = ({ entry, me }: { readonly entry: Entry; readonly me: MeResponse }) => {
  const { say } = useWords();
  const { today, timeZone, outlets } = me;
  const [asked, setAsked] = useState<'file' | 'correct' | 'strike' | 'credit' | null>(null);
  const dialog = { entry, today, onClose: () => setAsked(null) };
  const isCredit = entry.kind === 'credit';
  const isEntered = entry.kind === 'entered' || entry.kind === 'earlier' || isCredit;
  const isItem = (entry.kind === 'publication' || entry.kind === 'entered') && entry.department !== null;
  if (entry.kind === 'filing' || entry.kind === 'correction') return null;
  return (
    <>
      {isCredit ? null : (
        <>
          <Button variant="tertiary" onClick={() => setAsked('file')}>
            {say('register.do-file')}
          </Button>
          <Button variant="tertiary" onClick={() => setAsked('correct')}>
            {say('register.correct')}
          </Button>
        </>
      )}
      {isItem && outlets ? (
        <Button variant="tertiary" onClick={() => setAsked('credit')}>
          {say('credit.do')}
        </Button>
      ) : null}
      {isEntered ? (
        <Button variant="danger-light" onClick={() => setAsked('strike')}>
          {say('entered.strike')}
        </Button>
      ) : null}
      {asked === 'strike' ? <StrikeDialog entry={entry} onClose={dialog.onClose} /> : null}
      {asked === 'credit' && outlets ? (
        <CreditDialog {...dialog} timeZone={timeZone} outlets={outlets} />
      ) : null}
      {asked === 'file' ? <FileDialog {...dialog} /> : null}
      {asked === 'correct' ? <CorrectDialog {...dialog} /> : null}
    </>
  );
};
