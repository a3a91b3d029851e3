import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import { Note } from '../../components/Note';
import { WordsAtTop } from '../../components/WordsAtTop';
import { useNames } from '../../components/hooks/use-names';
import { useSentences } from '../../components/hooks/use-sentences';
import { showInstant } from '../../view/dates';
import { companionWait } from '../../view/verbs';
import { useWords } from '../../words';

type Known = { readonly detail: FormDetailResponse; readonly me: MeResponse };

/** Back at the officer's, with the way to the text. */
const CameBack = ({ detail }: Pick<Known, 'detail'>) => {
  const { say } = useWords();
  const { state } = detail.form;
  if (state !== 'returned' && state !== 'recalled') return null;
  return (
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
      {say(`form.${state}-do`)}
    </Note>
  );
};

/** Approved, and waiting for its other half: which document, and for whom. */
const CompanionWait = ({ detail, me }: Known) => {
  const { say } = useWords();
  const { peopleNames } = useNames(me);
  const companion = companionWait(detail);
  if (detail.form.state !== 'approved' || !companion) return null;
  const people = peopleNames(companion.waitingFor);
  const waiting = people ? say('form.companion-waiting', { people }) : '';
  return <Note tone="warning">{say('form.companion-wait', { title: companion.title, waiting })}</Note>;
};

/** What somebody must know before reading on: what was said, why something cannot be done, where it is online. */
export const Warnings = ({ detail, me }: Known) => {
  const { say } = useWords();
  const { sayRefusal } = useSentences();
  const { form, fault, signRefusal, publicPath } = detail;
  return (
    <>
      {fault ? (
        <Note tone="danger">{say(`form.fault.${fault.what}`, { sequence: fault.sequence ?? 0 })}</Note>
      ) : null}
      <WordsAtTop words={detail.words} route={form.route} me={me} />
      {signRefusal && signRefusal.code !== 'approval.already-signed' ? (
        <Note tone="warning" title={say('form.cannot-sign')}>
          {sayRefusal(signRefusal)}
        </Note>
      ) : null}
      <CameBack detail={detail} />
      <CompanionWait detail={detail} me={me} />
      {form.scheduledFor && form.state === 'approved' ? (
        <Note>{say('desk.scheduled', { instant: showInstant(form.scheduledFor, me) })}</Note>
      ) : null}
      {form.state === 'void' ? <Note tone="danger">{say('form.void-do')}</Note> : null}
      {publicPath ? (
        <Note tone="success">
          {say('form.online-at')}{' '}
          <Link href={publicPath} isExternal style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
            {publicPath}
          </Link>
        </Note>
      ) : null}
    </>
  );
};
