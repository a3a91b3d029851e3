import { useMemo } from 'react';
import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { Verb } from '../../../src/approval';
import type { DocumentStateResponse, MeResponse } from '../../../src/contracts';
import { useVerb } from '../api/forms';
import { Note } from '../components/Note';
import { StateBadge } from '../components/StateBadge';
import { useNotice } from '../components/use-notice';
import { formPath } from '../plugin';
import { showInstant } from '../view/dates';
import { joinNames, nameIn } from '../view/language';
import { useWords } from '../words';

type PanelFormProps = {
  readonly state: DocumentStateResponse;
  readonly me: MeResponse;
  readonly modified: boolean;
};

/** Where the form stands, in a line or two. */
const Standing = ({ state, me }: Omit<PanelFormProps, 'modified'>) => {
  const { say, language, locale } = useWords();
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
          instant: showInstant(form.scheduledFor, { locale, timeZone: me.timeZone }),
        })}
      </Typography>
    );
  }
  return <Typography>{say(`panel.${form.state}`)}</Typography>;
};

/** The document's form: its state, the way to it, and what can be done from here. */
export const PanelForm = ({ state, me, modified }: PanelFormProps) => {
  const { say } = useWords();
  const { act, busy } = useVerb();
  const notice = useNotice();
  const { form, verbs } = state;
  const uid = form?.target.uid ?? null;
  const { allowedActions } = useRBAC(
    useMemo(() => [{ action: 'plugin::content-manager.explorer.publish', subject: uid }], [uid])
  );
  if (!form) return null;
  const carryOut = async (verb: Verb) => {
    const request = { version: form.version, ...(verb === 'recall' ? { reason: '' } : {}) };
    notice(await act(form.number, verb, request), say(`done.${verb}`));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap">
        <Link tag={NavLink} to={formPath(form.number)}>
          {form.number}
        </Link>
        <StateBadge state={form.state} />
      </Flex>
      <Standing state={state} me={me} />
      {modified && form.state === 'approved' ? <Note tone="warning">{say('panel.voids')}</Note> : null}
      {modified && form.state === 'in-review' ? <Note tone="warning">{say('panel.locked')}</Note> : null}
      {verbs.includes('publish') && allowedActions.canPublish ? (
        <Typography>{say('panel.publish-above')}</Typography>
      ) : null}
      {verbs.includes('publish') && !allowedActions.canPublish ? (
        <Button fullWidth disabled={modified} loading={busy} onClick={() => void carryOut('publish')}>
          {say('verb.publish')}
        </Button>
      ) : null}
      {verbs.includes('recall') ? (
        <Button fullWidth variant="tertiary" loading={busy} onClick={() => void carryOut('recall')}>
          {say('verb.recall')}
        </Button>
      ) : null}
    </Flex>
  );
};
