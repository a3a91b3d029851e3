import { Flex, Loader, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { Target } from '../../../src/approval';
import type { DocumentStateResponse, MeResponse } from '../../../src/contracts';
import { FailureNote } from '../components/FailureNote';
import { Note } from '../components/Note';
import { WordsAtTop } from '../components/WordsAtTop';
import { SessionGuard } from '../components/session/SessionGuard';
import { useSentences } from '../components/hooks/use-sentences';
import { useWords } from '../words';
import { PanelForm } from './PanelForm';
import { SubmissionForm } from './SubmissionForm';
import { Withdrawal, Withdrawn } from './Withdrawal';
import { isOnlineAsIs, maySubmit } from '../view/publish-label';
import type { EditedDocument } from '../view/target';
import { isOnline } from '../view/target';
import { useEditedDocument } from './use-document-target';

type Standing = { readonly me: MeResponse; readonly state: DocumentStateResponse; readonly target: Target };

const Body = ({
  me,
  state,
  target,
  document,
  modified,
}: Standing & { readonly document: EditedDocument['document']; readonly modified: boolean }) => {
  const { say } = useWords();
  const { sayRefusal } = useSentences();
  const submits = maySubmit(state);
  return (
    <>
      {state.publishRefusal && !submits && !isOnlineAsIs(state) ? (
        <Note tone="warning">{sayRefusal(state.publishRefusal)}</Note>
      ) : null}
      {state.form ? <WordsAtTop words={state.words} route={state.form.route} me={me} /> : null}
      {state.form ? <PanelForm state={state} me={me} modified={modified} /> : null}
      {state.publication?.isAsRegistered === false ? <Note tone="danger">{say('panel.altered')}</Note> : null}
      {isOnlineAsIs(state) && state.publication?.isAsRegistered ? (
        <Typography textColor="neutral600">{say('panel.unchanged')}</Typography>
      ) : null}
      {submits && me.departments.length === 0 ? <Note>{say('panel.no-seat')}</Note> : null}
      {submits && me.departments.length > 0 ? (
        <SubmissionForm
          key={`${target.documentId}/${target.locale}/${state.form?.number}`}
          me={me}
          target={target}
          previous={state.form?.state === 'returned' || state.form?.state === 'recalled' ? state.form : null}
          summary={typeof document?.['summary'] === 'string' ? document['summary'] : ''}
          modified={modified}
          stamp={String(document?.['updatedAt'])}
        />
      ) : null}
      {me.mayPublish && isOnline(document) ? (
        <Withdrawal target={target} document={document} modified={modified} />
      ) : null}
      {state.withdrawn ? (
        <Withdrawn me={me} withdrawn={state.withdrawn} target={target} document={document} />
      ) : null}
    </>
  );
};

/** The panel for what the document needs next: save, fill in, wait, publish. */
export const PanelContent = ({ model, documentId, document }: EditedDocument) => {
  const { say } = useWords();
  const { me, target, state } = useEditedDocument({ model, documentId, document });
  const modified = useForm('ApprovalPanel', ({ modified: changed }) => changed, false) ?? false;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <SessionGuard />
      {target === null ? <Note>{say('panel.save-first')}</Note> : null}
      {state.failure ? <FailureNote failure={state.failure} onRetry={state.reload} /> : null}
      {target && state.data === null && !state.failure ? (
        <Loader small>{say('common.loading')}</Loader>
      ) : null}
      {target && state.data && me.data ? (
        <Body me={me.data} state={state.data} target={target} document={document} modified={modified} />
      ) : null}
    </Flex>
  );
};
