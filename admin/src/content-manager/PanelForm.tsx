import { useMemo, useState } from 'react';
import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { Form } from '../../../src/approval';
import type { DocumentStateResponse, MeResponse } from '../../../src/contracts';
import { useVerb } from '../api/forms';
import { Ask } from '../components/Ask';
import { Note } from '../components/Note';
import { StateBadge } from '../components/StateBadge';
import { TextField } from '../components/TextField';
import { useKept } from '../components/hooks/use-kept';
import { useNotice } from '../components/hooks/use-notice';
import { useNoticeBeside } from '../components/hooks/use-notice-beside';
import { formPath } from '../plugin';
import { showInstant } from '../view/dates';
import { joinNames, nameIn } from '../language';
import { useWords } from '../words';
import { LIMITS } from '../../../src/text';

type PanelFormProps = {
  readonly state: DocumentStateResponse;
  readonly me: MeResponse;
  readonly modified: boolean;
};

/** Where the form stands, in a line or two. */
const Standing = ({ state, me }: Omit<PanelFormProps, 'modified'>) => {
  const { say, language } = useWords();
  const { form, waitingFor } = state;
  if (!form) return null;
  if (form.state === 'in-review') {
    const position = form.route.stages.find(({ key }) => key === form.stage)?.position ?? '';
    const stage = nameIn(
      me.positions.find(({ key }) => key === position),
      language,
      position
    );
    const people = joinNames(
      waitingFor.map(({ name }) => name),
      language
    );
    return (
      <Typography>
        {people ? say('desk.waits-for', { stage, people }) : say('desk.waits-for-nobody', { stage })}
      </Typography>
    );
  }
  if (form.state === 'approved' && form.scheduledFor) {
    return (
      <Typography>
        {say('desk.scheduled', {
          instant: showInstant(form.scheduledFor, me),
        })}
      </Typography>
    );
  }
  return <Typography>{say(`panel.${form.state}`)}</Typography>;
};

/** Whether the text can be changed now, before somebody has typed for nothing. */
const ChangeNote = ({ state: { form, verbs }, modified }: Omit<PanelFormProps, 'me'>) => {
  const { say } = useWords();
  if (form?.state === 'approved') return modified ? <Note tone="warning">{say('panel.voids')}</Note> : null;
  if (form?.state !== 'in-review') return null;
  if (verbs.includes('amend')) return modified ? <Note tone="warning">{say('panel.amends')}</Note> : null;
  return <Note>{say(verbs.includes('recall') ? 'panel.locked-recall' : 'panel.locked')}</Note>;
};

/** Stops the review, after asking: the signatures so far go with it. */
const RecallDialog = ({
  form,
  me,
  onClose,
}: {
  readonly form: Form;
  readonly me: MeResponse;
  readonly onClose: () => void;
}) => {
  const { say } = useWords();
  const { act, busy } = useVerb();
  const notice = useNotice();
  const kept = useKept<string>({ person: me.person.id, about: `recall/${form.number}` });
  const reason = kept.value ?? '';
  const recall = async () => {
    const sent = await act(form.number, 'recall', { version: form.version, reason: reason.trim() });
    if (!notice(sent, say('done.recall'))) return;
    kept.drop();
    onClose();
  };
  return (
    <Ask
      title={say('verb.recall')}
      confirm={say('verb.recall')}
      busy={busy}
      onConfirm={() => void recall()}
      onClose={onClose}
    >
      <Typography>{say('ask.recall')}</Typography>
      <TextField long label={say('ask.reason')} limit={LIMITS.words} value={reason} onChange={kept.set} />
    </Ask>
  );
};

/** The document's form: its state, the way to it, and what can be done from here. */
export const PanelForm = ({ state, me, modified }: PanelFormProps) => {
  const { say } = useWords();
  const { act, busy } = useVerb();
  const { notice, refused } = useNoticeBeside();
  const [recalls, setRecalls] = useState(false);
  const { form, verbs } = state;
  const uid = form?.target.uid ?? null;
  const { allowedActions } = useRBAC(
    useMemo(() => [{ action: 'plugin::content-manager.explorer.publish', subject: uid }], [uid])
  );
  if (!form) return null;
  const publish = async () =>
    notice(await act(form.number, 'publish', { version: form.version }), say('done.publish'));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap">
        <Link tag={NavLink} to={formPath(form.number)}>
          {form.number}
        </Link>
        <StateBadge state={form.state} />
      </Flex>
      <Standing state={state} me={me} />
      <ChangeNote state={state} modified={modified} />
      {verbs.includes('publish') && allowedActions.canPublish ? (
        <Typography>{say('panel.publish-above')}</Typography>
      ) : null}
      {verbs.includes('publish') && !allowedActions.canPublish ? (
        <Button fullWidth disabled={modified} loading={busy} onClick={() => void publish()}>
          {say('verb.publish')}
        </Button>
      ) : null}
      {refused}
      {verbs.includes('recall') ? (
        <Button fullWidth variant="tertiary" onClick={() => setRecalls(true)}>
          {say('verb.recall')}
        </Button>
      ) : null}
      {recalls ? <RecallDialog form={form} me={me} onClose={() => setRecalls(false)} /> : null}
    </Flex>
  );
};
