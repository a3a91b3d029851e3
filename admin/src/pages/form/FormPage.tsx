import { useState } from 'react';
import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import { useForm } from '../../api/forms';
import { useMe } from '../../api/me';
import { Frame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { Section } from '../../components/Section';
import { DueBadges, StateBadge } from '../../components/StateBadge';
import { useSentences } from '../../components/use-sentences';
import { DESK_PATH } from '../../plugin';
import { showInstant } from '../../view/dates';
import { isDueAwaited } from '../../view/stepper';
import { useWords } from '../../words';
import { ActionBar } from './ActionBar';
import { Changes } from './Changes';
import { Content } from './Content';
import { FindingList } from './FindingList';
import { FormPrint } from './FormPrint';
import { NextForm } from './NextForm';
import { RouteStepper } from './RouteStepper';
import { Sheet } from './Annex';
import { Timeline } from './Timeline';

type Known = { readonly detail: FormDetailResponse; readonly me: MeResponse };

/** What somebody about to sign must know before reading on. */
const Warnings = ({ detail, me }: Known) => {
  const { say } = useWords();
  const { sayRefusal } = useSentences();
  return (
    <>
      {detail.fault ? (
        <Note tone="danger">
          {say(`form.fault.${detail.fault.what}`, { sequence: detail.fault.sequence ?? 0 })}
        </Note>
      ) : null}
      {detail.signRefusal && detail.signRefusal.code !== 'approval.already-signed' ? (
        <Note tone="warning" title={say('form.cannot-sign')}>
          {sayRefusal(detail.signRefusal)}
        </Note>
      ) : null}
      {detail.form.state === 'returned' || detail.form.state === 'recalled' ? (
        <Note
          tone="warning"
          action={
            detail.verbs.includes('resubmit') ? (
              <Link tag={NavLink} to={detail.editUrl} style={{ minHeight: '4.4rem' }}>
                {say('form.edit-and-resubmit')}
              </Link>
            ) : null
          }
        >
          {say(`form.${detail.form.state}-do`)}
        </Note>
      ) : null}
      {detail.form.scheduledFor && detail.form.state === 'approved' ? (
        <Note>{say('desk.scheduled', { instant: showInstant(detail.form.scheduledFor, me) })}</Note>
      ) : null}
      {detail.form.state === 'void' ? <Note tone="danger">{say('form.void-do')}</Note> : null}
    </>
  );
};

/** The approval form of Annex 2, on screen and on paper. */
const Annex = ({ detail, me }: Known) => {
  const { say } = useWords();
  return (
    <Section
      title={say('form.sheet')}
      actions={
        <Button variant="tertiary" size="L" onClick={() => window.print()}>
          {say('common.print')}
        </Button>
      }
    >
      <Sheet detail={detail} me={me} />
      <FormPrint detail={detail} me={me} />
    </Section>
  );
};

/** What a machine saw in the text, and what changed since last time. */
const Noticed = ({ detail }: Pick<Known, 'detail'>) => {
  const { say } = useWords();
  return (
    <>
      {detail.findings.length > 0 ? (
        <Section title={say('form.findings', { count: detail.findings.length })}>
          <FindingList
            findings={detail.findings}
            answers={detail.form.submission.answers}
            content={detail.content}
          />
        </Section>
      ) : null}
      {detail.differences.some(({ fields }) => fields.length > 0) ? (
        <Section title={say('form.changes')}>
          <Changes differences={detail.differences} content={detail.content} />
        </Section>
      ) : null}
    </>
  );
};

const FormBody = ({ detail, me }: Known) => {
  const { say } = useWords();
  const [acted, setActed] = useState(false);
  const phone = useIsMobile();
  // What was submitted is read in the words of the rules it was submitted under.
  const then = { ...me, ...detail.words };
  return (
    <>
      {acted ? <NextForm me={me} except={detail.form.number} /> : null}
      <Warnings detail={detail} me={me} />
      <ActionBar detail={detail} me={me} onDone={() => setActed(true)} floating={phone} />
      <Section title={say('form.route')}>
        <RouteStepper detail={detail} me={then} />
      </Section>
      <Noticed detail={detail} />
      <Section
        title={say('form.content')}
        actions={
          <Button tag={NavLink} to={detail.editUrl} variant="tertiary" size="L">
            {say('form.open-editor')}
          </Button>
        }
      >
        <Content fields={detail.content} />
      </Section>
      <Annex detail={detail} me={then} />
      <Section title={say('form.history')}>
        <Timeline detail={detail} me={then} />
      </Section>
    </>
  );
};

/** One approval form (审批单): what is asked, by whom, how far it is, and what I may do. */
export const FormPage = () => {
  const { number = '' } = useParams();
  const { say } = useWords();
  const me = useMe();
  const form = useForm(number);
  const shown = form.data?.form;
  return (
    <Frame
      title={shown?.submission.title ?? say('form.title', { number })}
      back={{ to: DESK_PATH, label: say('form.back') }}
      subtitle={
        shown && form.data ? (
          <Flex gap={2} wrap="wrap">
            <Typography textColor="neutral600">{shown.number}</Typography>
            <StateBadge state={shown.state} />
            <DueBadges
              state={shown.state}
              stageDueOn={shown.stageDueOn}
              dueAwaited={isDueAwaited(shown)}
              overdue={form.data.overdue}
              late={shown.submission.late}
            />
          </Flex>
        ) : null
      }
    >
      <Loaded query={form}>
        {(detail) => <Loaded query={me}>{(known) => <FormBody detail={detail} me={known} />}</Loaded>}
      </Loaded>
    </Frame>
  );
};
