import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import { Chip } from '../../components/Chip';
import { Facts } from '../../components/Facts';
import { StateBadge } from '../../components/StateBadge';
import { formPath } from '../../plugin';
import { showInstant } from '../../view/dates';
import { nameIn } from '../../language';
import { pointSaid } from '../../view/point-said';
import { useWords } from '../../words';

type SheetProps = { readonly detail: FormDetailResponse; readonly me: MeResponse };

/** The officer's answers to the nine points of Art. 9. */
export const Checklist = ({ detail, me }: SheetProps) => {
  const { say, language } = useWords();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2} padding={0} style={{ listStyle: 'none' }}>
      {detail.form.submission.checklist.map(({ point, ok, note }) => (
        <Flex key={point} tag="li" alignItems="flex-start" gap={2} justifyContent="space-between">
          <Typography>
            {point}.{' '}
            {nameIn(
              me.checklist.find((known) => known.point === point),
              language
            )}
            {note ? <Typography textColor="neutral600">{` — ${note}`}</Typography> : null}
          </Typography>
          <Chip tone={ok ? 'success' : 'warning'}>
            {say(
              pointSaid(
                me.checklist.find((known) => known.point === point),
                ok
              )
            )}
          </Chip>
        </Flex>
      ))}
    </Flex>
  );
};

const Companion = ({ companion }: { readonly companion: NonNullable<FormDetailResponse['companion']> }) => {
  const { say } = useWords();
  return (
    <Flex gap={2} wrap="wrap">
      {companion.form ? (
        <Link tag={NavLink} to={formPath(companion.form)}>
          {companion.title}
        </Link>
      ) : (
        <Typography>{companion.title}</Typography>
      )}
      {companion.state ? (
        <StateBadge state={companion.state} />
      ) : (
        <Chip tone="warning">{say('companion.no-form')}</Chip>
      )}
    </Flex>
  );
};

const File = ({ name, url }: { readonly name: string; readonly url: string }) => (
  <Link href={url} isExternal style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
    {name}
  </Link>
);

/** Scans as the signers open them; one that is gone keeps its name. */
const PaperForms = ({ files }: { readonly files: FormDetailResponse['paperForms'] }) => (
  <Flex direction="column" alignItems="flex-start" gap={1}>
    {files.map(({ name, url }, index) =>
      url ? <File key={index} name={name} url={url} /> : <Typography key={index}>{name}</Typography>
    )}
  </Flex>
);

/** What the officer wrote and promised, in whole lines. */
const Words = ({ submission }: { readonly submission: FormDetailResponse['form']['submission'] }) => {
  const { say, language } = useWords();
  const { summary, promise } = submission;
  return (
    <Facts
      columns={1}
      facts={[
        { label: say('field.summary'), value: summary },
        ...(promise ? [{ label: say('field.promise'), value: nameIn(promise, language) }] : []),
      ]}
    />
  );
};

/** The approval form of Annex 2 with what this desk adds to it. */
export const Sheet = ({ detail, me, hasPoints = true }: SheetProps & { readonly hasPoints?: boolean }) => {
  const { say, language } = useWords();
  const { form, companion, publicPath, paperForms } = detail;
  const { submission } = form;
  const category = me.categories.find(({ key }) => key === submission.category);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Facts
        facts={[
          { label: say('field.department'), value: submission.department.name },
          { label: say('field.officer'), value: form.submittedBy.name },
          { label: say('field.category'), value: nameIn(category, language, submission.category) },
          { label: say('field.submitted'), value: showInstant(form.submittedAt, me) },
          { label: say('field.occurred'), value: submission.occurredOn },
          ...(submission.dueOn === null && me.submissionDays === null
            ? []
            : [{ label: say('field.due'), value: submission.dueOn ?? say('due.awaited') }]),
          ...(submission.onlineUntil
            ? [{ label: say('field.until'), value: showInstant(submission.onlineUntil, me) }]
            : []),
          ...(form.scheduledFor
            ? [{ label: say('field.scheduled'), value: showInstant(form.scheduledFor, me) }]
            : []),
          ...(form.publishedAt
            ? [{ label: say('field.published'), value: showInstant(form.publishedAt, me) }]
            : []),
          ...(publicPath
            ? [{ label: say('field.public'), value: <File name={publicPath} url={publicPath} /> }]
            : []),
          ...(paperForms.length > 0
            ? [{ label: say('field.paper-forms'), value: <PaperForms files={paperForms} /> }]
            : []),
          ...(companion
            ? [{ label: say('field.companion'), value: <Companion companion={companion} /> }]
            : []),
        ]}
      />
      <Words submission={submission} />
      {hasPoints ? (
        <>
          <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
            {say('field.checklist')}
          </Typography>
          <Checklist detail={detail} me={me} />
        </>
      ) : null}
    </Flex>
  );
};
