import { useEffect, useState } from 'react';
import { TextButton, Typography } from '@strapi/design-system';
import type { RulesChangeResponse, RulesPreviewResponse } from '../../../../../src/contracts';
import type { Position, RuleBook } from '../../../../../src/rules';
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
import { MovedMonths } from './MovedMonths';

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
      <MovedMonths preview={preview} />
    </>
  );
};

type OtherProps = Pick<ChangeDialogProps, 'unsaved' | 'onEdit' | 'onClose'> & { readonly book: RuleBook };

/** A book that ships or was imported may be changed before it is in force; what is not saved yet gives way to it, and is said to. */
const Other = ({ book, unsaved, onEdit, onClose }: OtherProps) => {
  const { say } = useWords();
  const edit = () => {
    onEdit(book);
    onClose();
  };
  return (
    <>
      {unsaved > 0 ? <Note tone="warning">{say('rules.unsaved-lost', { count: unsaved })}</Note> : null}
      <div>
        <TextButton type="button" onClick={edit}>
          {say('rules.edit-first')}
        </TextButton>
      </div>
    </>
  );
};

type ChangeDialogProps = {
  readonly book: unknown;
  readonly positions: readonly Position[];
  readonly from: number;
  /** Not what is being edited on the page: a book that ships, or one from a file. */
  readonly isOther: boolean;
  readonly unsaved: number;
  readonly onEdit: (book: RuleBook) => void;
  readonly onSaved: (version: number | null) => void;
  readonly onClose: () => void;
};

/** Asks before another rule book is put in force, with what that would do. */
export const ChangeDialog = (given: ChangeDialogProps) => {
  const { book, positions, from, isOther, onSaved, onClose } = given;
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
      {preview && isOther && preview.changes.length > 0 ? <Other {...given} book={book as RuleBook} /> : null}
    </Ask>
  );
};
