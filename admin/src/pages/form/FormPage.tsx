import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { NavLink, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import { useForm } from '../../api/forms';
import { useMe } from '../../api/me';
import { Frame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { PaperButtons } from '../../components/papers/PaperButtons';
import { Section } from '../../components/Section';
import { useNoteOpened } from '../../components/hooks/use-opened';
import { DueBadges, StateBadge } from '../../components/StateBadge';
import { TWO_COLUMNS, useMedia } from './use-media';
import { DESK_PATH } from '../../plugin';
import { groupsOf } from '../../view/findings/findings';
import { isDueAwaited } from '../../view/stepper';
import { useWords } from '../../words';
import { ActionBar } from './ActionBar';
import { Changes } from './Changes';
import { Content } from './Content';
import { FindingList } from './FindingList';
import { FormPrint } from './FormPrint';
import { NextForm } from './NextForm';
import { RouteLine } from './RouteLine';
import { RouteStepper } from './RouteStepper';
import { Checklist, Sheet } from './Annex';
import { Told } from './Told';
import { Timeline } from './Timeline';
import { Warnings } from './Warnings';

type Known = { readonly detail: FormDetailResponse; readonly me: MeResponse };

/** The text on the left, what is decided about it on the right, where it stays while the text is read. */
const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
  @media ${TWO_COLUMNS} {
    grid-template-columns: minmax(0, 1fr) 38rem;
    align-items: start;
  }
`;
const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  min-width: 0;
`;
const Staying = styled(Column)`
  @media ${TWO_COLUMNS} {
    position: sticky;
    top: 0.8rem;
    max-height: calc(100vh - 1.6rem);
    overflow-y: auto;
  }
`;

/** The approval form of Annex 2, on screen and on paper. */
const Annex = ({ detail, me }: Known) => {
  const { say } = useWords();
  return (
    <Section
      title={say('form.sheet')}
      actions={
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" size="L" onClick={() => window.print()}>
            {say('common.print')}
          </Button>
          <PaperButtons size="L" path={`/forms/${detail.form.number}/paper`} formats={['docx']} />
        </Flex>
      }
    >
      <Sheet detail={detail} me={me} hasPoints={false} />
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
        <Section title={say('form.findings', { count: groupsOf(detail.findings).length })}>
          <FindingList
            findings={detail.findings}
            contexts={detail.contexts}
            answers={detail.form.submission.answers}
            content={detail.content}
            signatures={detail.form.signatures}
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

/** The document as it will be online, with its address. */
const Read = ({ detail }: Pick<Known, 'detail'>) => {
  const { say } = useWords();
  return (
    <Section
      title={say('form.content')}
      actions={
        <Button tag={NavLink} to={detail.editUrl} variant="tertiary" size="L">
          {say('form.open-editor')}
        </Button>
      }
    >
      <Content fields={detail.content} findings={detail.findings} contexts={detail.contexts} />
      {detail.plannedPath ? (
        <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {say('content.planned')} {detail.plannedPath}
        </Typography>
      ) : null}
    </Section>
  );
};

const Points = ({ detail, me }: Known) => {
  const { say } = useWords();
  return (
    <Section title={say('form.points')}>
      <Checklist detail={detail} me={me} />
    </Section>
  );
};

/** The form on paper, and what happened to it: read once in a while. */
const Afterwards = ({ detail, me }: Known) => {
  const { say } = useWords();
  return (
    <>
      <Annex detail={detail} me={me} />
      <Section title={say('form.history')}>
        <Timeline detail={detail} me={me} />
      </Section>
    </>
  );
};

/** What ends my part in a form; after anything else it still waits for me. */
const ENDS_MY_PART: readonly string[] = ['agree', 'return', 'reject', 'publish'];

const Done = ({ detail, me, acted }: Known & { readonly acted: string | null }) => {
  const { say } = useWords();
  if (acted === null) return null;
  if (ENDS_MY_PART.includes(acted)) return <NextForm me={me} except={detail.form.number} />;
  return detail.verbs.includes('agree') ? <Note>{say('form.still-due')}</Note> : null;
};

/** The form of somebody who may see it. */
export const FormBody = ({ detail, me }: Known) => {
  const { say } = useWords();
  const [acted, setActed] = useState<string | null>(null);
  const isWide = useMedia(TWO_COLUMNS);
  useNoteOpened(me.person.id, detail.form);
  // What was submitted is read in the words of the rules it was submitted under.
  const then = { ...me, ...detail.named };
  const actions = <ActionBar detail={detail} me={me} onDone={setActed} floating={!isWide} />;
  return (
    <>
      <Done detail={detail} me={me} acted={acted} />
      <Warnings detail={detail} me={me} />
      <Told detail={detail} me={me} />
      {isWide ? (
        <Columns>
          <Column>
            <Read detail={detail} />
            <Afterwards detail={detail} me={then} />
          </Column>
          <Staying>
            {actions}
            <Section title={say('form.route')}>
              <RouteStepper detail={detail} me={then} />
            </Section>
            <Noticed detail={detail} />
            <Points detail={detail} me={then} />
          </Staying>
        </Columns>
      ) : (
        <Column>
          <RouteLine detail={detail} me={then} />
          <Noticed detail={detail} />
          <Read detail={detail} />
          <Points detail={detail} me={then} />
          <Afterwards detail={detail} me={then} />
          {actions}
        </Column>
      )}
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
        {(detail) => (
          <Loaded query={me}>{(known) => <FormBody key={number} detail={detail} me={known} />}</Loaded>
        )}
      </Loaded>
    </Frame>
  );
};
