import { Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { FormSummary, MeResponse } from '../../../../src/contracts';
import type { Column } from '../../components/Rows';
import { Rows } from '../../components/Rows';
import { DueBadges, StateBadge } from '../../components/StateBadge';
import { useNames } from '../../components/hooks/use-names';
import { formPath } from '../../plugin';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';
import type { Several } from './several/use-chosen';

type Choosing = { readonly choosing: Several };
type CellProps = { readonly form: FormSummary; readonly me: MeResponse };

/** Who or what a form waits for, in a line. */
const Waiting = ({ form, me }: CellProps) => {
  const { say } = useWords();
  const { stageName, peopleNames } = useNames(me);
  if (form.scheduledFor) {
    const instant = showInstant(form.scheduledFor, me);
    return <Typography>{say('desk.scheduled', { instant })}</Typography>;
  }
  if (form.said)
    return (
      <Typography style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        {say('desk.said', { name: form.said.by?.name ?? '', text: form.said.text })}
      </Typography>
    );
  if (!form.stage) return null;
  const stage = stageName(form.stage);
  const people = peopleNames(form.waitingFor);
  return (
    <Typography style={{ whiteSpace: 'normal' }}>
      {people ? say('desk.waits-for', { stage, people }) : say('desk.waits-for-nobody', { stage })}
    </Typography>
  );
};

const Title = ({ form }: Pick<CellProps, 'form'>) => {
  const phone = useIsMobile();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Link
        tag={NavLink}
        to={formPath(form.number)}
        style={{ whiteSpace: 'normal', minHeight: phone ? '4.4rem' : '2.4rem' }}
      >
        {form.title}
      </Link>
      <Typography variant="pi" textColor="neutral600">
        {form.number}
      </Typography>
    </Flex>
  );
};

const State = ({ form }: Pick<CellProps, 'form'>) => (
  <Flex gap={1} wrap="wrap">
    <StateBadge state={form.state} />
    <DueBadges
      {...form}
      dueAwaited={form.stage !== null && form.stage.days !== null && form.stageDueOn === null}
    />
  </Flex>
);

/** Chosen to be signed or published together with others; one that is for itself has no box. */
const Choose = ({ form, choosing: { open, chosen, onChoose } }: Pick<CellProps, 'form'> & Choosing) => {
  const { say } = useWords();
  const numbers = chosen.map(({ number }) => number);
  const isChosen = numbers.includes(form.number);
  if (!open.includes(form)) return null;
  return (
    <Checkbox
      aria-label={say('several.choose', { title: form.title })}
      checked={isChosen}
      onCheckedChange={(given) =>
        onChoose(
          given === true ? [...numbers, form.number] : numbers.filter((number) => number !== form.number)
        )
      }
    />
  );
};

const useChoosing = (choosing: Several): readonly Column<FormSummary>[] => {
  const { say } = useWords();
  if (choosing.open.length < 2) return [];
  const cell = (form: FormSummary) => <Choose form={form} choosing={choosing} />;
  return [{ key: 'choose', short: true, title: say('several.column'), cell }];
};

const useColumns = (me: MeResponse): readonly Column<FormSummary>[] => {
  const { say } = useWords();
  const { categoryName } = useNames(me);
  const submitted = ({ submittedAt, submittedBy }: FormSummary) =>
    `${showInstant(submittedAt, me)} ${submittedBy.name}`;
  return [
    { key: 'title', title: say('field.title'), head: true, cell: (form) => <Title form={form} /> },
    { key: 'state', title: say('field.state'), cell: (form) => <State form={form} /> },
    { key: 'waiting', title: say('field.waiting'), cell: (form) => <Waiting form={form} me={me} /> },
    { key: 'department', short: true, title: say('field.department'), cell: (form) => form.department.name },
    {
      key: 'category',
      short: true,
      title: say('field.category'),
      cell: (form) => categoryName(form.category),
    },
    { key: 'submitted', title: say('field.submitted'), cell: submitted },
  ];
};

/** Forms of one pile: a table on a desktop, cards on a phone. */
export const FormRows = ({
  forms,
  me,
  choosing,
}: Choosing & {
  readonly forms: readonly FormSummary[];
  readonly me: MeResponse;
}) => {
  const { say } = useWords();
  const columns = [...useChoosing(choosing), ...useColumns(me)];
  return <Rows label={say('desk.title')} columns={columns} rows={forms} keyOf={({ number }) => number} />;
};
