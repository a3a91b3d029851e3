import { useEffect, useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { RulesChangeResponse, RulesPreviewResponse } from '../../../../../src/contracts';
import type { Position } from '../../../../../src/rules';
import { previewRules, useSettingsOrders } from '../../../api/settings';
import type { Sent } from '../../../api/send';
import { Ask } from '../../../components/Ask';
import { FailureNote } from '../../../components/FailureNote';
import { Note } from '../../../components/Note';
import { useNotice } from '../../../components/hooks/use-notice';
import { useSentences } from '../../../components/hooks/use-sentences';
import { nameIn } from '../../../language';
import { useWords } from '../../../words';
import { ChangeLines } from './ChangeLines';

type PreviewProps = {
  readonly preview: RulesPreviewResponse;
  readonly positions: readonly Position[];
};

/** Forms that would wait for somebody else: whom they wait for, and for whom they would. */
const Affected = ({ preview: { forms }, positions }: PreviewProps) => {
  const { say, language } = useWords();
  const nameOf = (position: string | null): string =>
    position === null
      ? say('routes.nobody-left')
      : nameIn(
          positions.find(({ key }) => key === position),
          language,
          position
        );
  return (
    // Hundreds of forms scroll inside the dialog, by the keyboard too, so that its buttons stay on the screen.
    <ul tabIndex={0} style={{ maxHeight: '40vh', overflow: 'auto' }}>
      {forms.map(({ number, title, now, under }) => (
        <li key={number}>
          {say('routes.effect', { number, title, now: nameOf(now), under: nameOf(under) })}
        </li>
      ))}
    </ul>
  );
};

/** What the other book would change, and which forms in review would wait for somebody else; they keep their own rules. */
const Preview = ({ preview, positions }: PreviewProps) => {
  const { say } = useWords();
  const { sayRefusal } = useSentences();
  return (
    <>
      {preview.refusal ? <Note tone="danger">{sayRefusal(preview.refusal)}</Note> : null}
      {preview.changes.length === 0 ? <Typography>{say('rules.same')}</Typography> : null}
      <ChangeLines changes={preview.changes} />
      <Note title={say('rules.open', { count: preview.open })}>
        {preview.affected === 0
          ? say('rules.none-affected')
          : say('rules.affected', { count: preview.affected })}
        <Affected preview={preview} positions={positions} />
      </Note>
    </>
  );
};

type ChangeDialogProps = {
  readonly book: unknown;
  readonly positions: readonly Position[];
  readonly from: number;
  readonly onSaved: (version: number | null) => void;
  readonly onClose: () => void;
};

/** Asks before another rule book is put in force, with what that would do. */
export const ChangeDialog = ({ book, positions, from, onSaved, onClose }: ChangeDialogProps) => {
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
    if (!notice(sent, say('rules.saved', { version: sent?.ok ? sent.value.version : from }))) return;
    onSaved(sent?.ok ? sent.value.version : null);
    onClose();
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
      {preview ? <Preview preview={preview} positions={positions} /> : null}
    </Ask>
  );
};
