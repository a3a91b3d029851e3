import { useEffect, useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { RulesChangeResponse, RulesPreviewResponse } from '../../../../../src/contracts';
import { previewRules, useSettingsOrders } from '../../../api/settings';
import type { Sent } from '../../../api/send';
import { Ask } from '../../../components/Ask';
import { FailureNote } from '../../../components/FailureNote';
import { Note } from '../../../components/Note';
import { useNotice } from '../../../components/hooks/use-notice';
import { useSentences } from '../../../components/hooks/use-sentences';
import { nameIn } from '../../../language';
import { useWords } from '../../../words';

/** What the other book would change, and which forms in review would wait for somebody else; they keep their own rules. */
const Preview = ({ preview }: { readonly preview: RulesPreviewResponse }) => {
  const { say, language } = useWords();
  const { sayRefusal } = useSentences();
  return (
    <>
      {preview.refusal ? <Note tone="danger">{sayRefusal(preview.refusal)}</Note> : null}
      {preview.changes.length === 0 ? <Typography>{say('rules.same')}</Typography> : null}
      <ul>
        {preview.changes.map(({ part, what, name }, index) => (
          <Typography key={index} tag="li">
            {say(`change.field.${part}`)} · {say(`change.action.${what}`)}
            {name ? ` · ${nameIn(name, language)}` : ''}
          </Typography>
        ))}
      </ul>
      <Note title={say('rules.open', { count: preview.open })}>
        {preview.affected === 0
          ? say('rules.none-affected')
          : say('rules.affected', { count: preview.affected })}
        <ul>
          {preview.forms.map(({ number, title }) => (
            <li key={number}>
              {number} {title}
            </li>
          ))}
        </ul>
      </Note>
    </>
  );
};

type ChangeDialogProps = { readonly book: unknown; readonly from: number; readonly onClose: () => void };

/** Asks before another rule book is put in force, with what that would do. */
export const ChangeDialog = ({ book, from, onClose }: ChangeDialogProps) => {
  const { say } = useWords();
  const { put, busy } = useSettingsOrders();
  const notice = useNotice();
  const [answer, setAnswer] = useState<Sent<RulesPreviewResponse> | null>(null);
  useEffect(() => {
    let shown = true;
    void previewRules({ book, from }).then((sent) => (shown ? setAnswer(sent) : undefined));
    return () => {
      shown = false;
    };
  }, [book, from]);
  const preview = answer?.ok ? answer.value : null;
  const save = async () => {
    const sent = await put<RulesChangeResponse>('rules', { book, from });
    if (notice(sent, say('rules.saved', { version: sent?.ok ? sent.value.version : from }))) onClose();
  };
  return (
    <Ask
      title={say('rules.change')}
      confirm={say('rules.use')}
      ready={preview !== null && preview.refusal === null && preview.changes.length > 0}
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {answer && !answer.ok ? <FailureNote failure={answer.failure} /> : null}
      {preview ? <Preview preview={preview} /> : null}
    </Ask>
  );
};
