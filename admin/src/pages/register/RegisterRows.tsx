import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { MeResponse, RegisterResponse } from '../../../../src/contracts';
import type { EntryKind } from '../../../../src/register';
import { Chip } from '../../components/Chip';
import type { Column } from '../../components/Rows';
import { Rows } from '../../components/Rows';
import { useNames } from '../../components/hooks/use-names';
import { formPath } from '../../plugin';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';

type Entry = RegisterResponse['results'][number];

const TONES = {
  publication: 'success',
  revision: 'primary',
  withdrawal: 'danger',
  existing: 'neutral',
  filing: 'neutral',
  correction: 'warning',
} as const satisfies Record<EntryKind, unknown>;

const Title = ({ entry, timeZone }: { readonly entry: Entry; readonly timeZone: string }) => {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography fontWeight="bold" style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        {entry.sequence}. {entry.title}
      </Typography>
      {entry.reason ? (
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
          {say('register.reason', { reason: entry.reason })}
        </Typography>
      ) : null}
      {entry.clockBack ? (
        <Typography variant="pi" textColor="danger600" style={{ whiteSpace: 'normal' }}>
          {say('register.clock-back', { at: showInstant(entry.clockBack, { timeZone }) })}
        </Typography>
      ) : null}
    </Flex>
  );
};

const FormLink = ({ number }: { readonly number: string }) => (
  <Link tag={NavLink} to={formPath(number)}>
    {number}
  </Link>
);

const useColumns = (me: MeResponse): readonly Column<Entry>[] => {
  const { say } = useWords();
  const { categoryName } = useNames(me);
  const kindOf = ({ kind }: Entry) => <Chip tone={TONES[kind]}>{say(`kind.${kind}`)}</Chip>;
  const instantOf = ({ at }: Entry) => showInstant(at, me);
  const formOf = ({ form }: Entry) => (form ? <FormLink number={form} /> : '—');
  return [
    {
      key: 'title',
      title: say('field.title'),
      head: true,
      cell: (entry) => <Title entry={entry} timeZone={me.timeZone} />,
    },
    { key: 'kind', short: true, title: say('field.kind'), cell: kindOf },
    { key: 'at', short: true, title: say('field.at'), cell: instantOf },
    {
      key: 'department',
      short: true,
      title: say('field.department'),
      cell: (entry) => entry.departmentName ?? '—',
    },
    {
      key: 'category',
      short: true,
      title: say('field.category'),
      cell: ({ category }) => categoryName(category),
    },
    { key: 'channel', short: true, title: say('field.channel'), cell: (entry) => entry.channelName ?? '—' },
    { key: 'form', short: true, title: say('field.form'), cell: formOf },
    { key: 'by', short: true, title: say('field.by'), cell: ({ by }) => by?.name ?? say('timeline.system') },
  ];
};

/** One page of the register. */
export const RegisterRows = ({
  entries,
  me,
}: {
  readonly entries: readonly Entry[];
  readonly me: MeResponse;
}) => {
  const { say } = useWords();
  const columns = useColumns(me);
  return (
    <Rows
      label={say('register.title')}
      columns={columns}
      rows={entries}
      keyOf={({ sequence }) => String(sequence)}
    />
  );
};
