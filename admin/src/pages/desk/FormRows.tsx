import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { FormSummary, MeResponse } from '../../../../src/contracts';
import type { Column } from '../../components/Rows';
import { Rows } from '../../components/Rows';
import { DueBadges, StateBadge } from '../../components/StateBadge';
import { formPath } from '../../plugin';
import { showInstant } from '../../view/dates';
import { joinNames, nameIn } from '../../view/language';
import { useWords } from '../../words';

/** Who or what a form waits for, in a line. */
const Waiting = ({ form, me }: { readonly form: FormSummary; readonly me: MeResponse }) => {
  const { say, language, locale } = useWords();
  if (form.scheduledFor) {
    return <Typography>{say('desk.scheduled', { instant: showInstant(form.scheduledFor, { locale, timeZone: me.timeZone }) })}</Typography>;
  }
  if (!form.stage) return null;
  const stage = nameIn(me.positions.find(({ key }) => key === form.stage?.position), language, form.stage.position);
  const people = joinNames(form.waitingFor.map(({ name }) => name), language);
  return (
    <Typography style={{ whiteSpace: 'normal' }}>
      {people ? say('desk.waits-for', { stage, people }) : say('desk.waits-for-nobody', { stage })}
    </Typography>
  );
};

/** Forms of one pile: a table on a desktop, cards on a phone. */
export const FormRows = ({ forms, me }: { readonly forms: readonly FormSummary[]; readonly me: MeResponse }) => {
  const { say, language, locale } = useWords();
  const columns: readonly Column<FormSummary>[] = [
    {
      key: 'title',
      title: say('field.title'),
      head: true,
      cell: (form) => (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Link tag={NavLink} to={formPath(form.number)} style={{ whiteSpace: 'normal', minHeight: '2.4rem' }}>
            {form.title}
          </Link>
          <Typography variant="pi" textColor="neutral600">
            {form.number}
          </Typography>
        </Flex>
      ),
    },
    {
      key: 'state',
      title: say('field.state'),
      cell: (form) => (
        <Flex gap={1} wrap="wrap">
          <StateBadge state={form.state} />
          <DueBadges {...form} />
        </Flex>
      ),
    },
    { key: 'waiting', title: say('field.waiting'), cell: (form) => <Waiting form={form} me={me} /> },
    { key: 'department', short: true, title: say('field.department'), cell: (form) => form.department.name },
    {
      key: 'category',
      short: true,
      title: say('field.category'),
      cell: (form) => nameIn(me.categories.find(({ key }) => key === form.category), language, form.category),
    },
    {
      key: 'submitted',
      title: say('field.submitted'),
      cell: (form) => `${showInstant(form.submittedAt, { locale, timeZone: me.timeZone })} ${form.submittedBy.name}`,
    },
  ];
  return <Rows label={say('desk.title')} columns={columns} rows={forms} keyOf={({ number }) => number} />;
};
