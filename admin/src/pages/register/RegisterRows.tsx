import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { MeResponse, RegisterResponse } from '../../../../src/contracts';
import { creditSaid, paperLanguage } from '../../../../src/papers';
import type { EntryKind } from '../../../../src/register';
import { Chip } from '../../components/Chip';
import type { Column } from '../../components/Rows';
import { Rows } from '../../components/Rows';
import { useNames } from '../../components/hooks/use-names';
import { formPath } from '../../plugin';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';
import { madeBy, withOther } from './made-by';

type Entry = RegisterResponse['results'][number];

const TONES = {
  publication: 'success',
  revision: 'primary',
  withdrawal: 'danger',
  existing: 'neutral',
  filing: 'neutral',
  correction: 'warning',
  entered: 'alternative',
  earlier: 'neutral',
  credit: 'secondary',
} as const satisfies Record<EntryKind, unknown>;

/** What an entry says of the one it names: with whom it was filed, what it should have said, points. */
const Noted = ({ record }: { readonly record: NonNullable<Entry['record']> }) => {
  const { say, language } = useWords();
  return (
    <>
      {record.filing ? (
        <Typography variant="pi" style={{ whiteSpace: 'normal' }}>
          {say('register.filing', {
            with: record.filing.with,
            on: record.filing.on,
            number: record.filing.number ? ` · ${record.filing.number}` : '',
          })}
        </Typography>
      ) : null}
      {Object.entries(record.corrected ?? {}).map(([field, value]) => (
        <Typography key={field} variant="pi" style={{ whiteSpace: 'normal' }}>
          {say('register.corrected-to', { value })}
        </Typography>
      ))}
      {record.credit ? (
        <Typography variant="pi" style={{ whiteSpace: 'normal' }}>
          {creditSaid(record.credit, paperLanguage(language))}
        </Typography>
      ) : null}
    </>
  );
};

const Title = ({ entry, timeZone }: { readonly entry: Entry; readonly timeZone: string }) => {
  const { say } = useWords();
  const ended = entry.record?.ended;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography fontWeight="bold" style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        {entry.title}
      </Typography>
      {entry.record?.names ? (
        <Typography variant="pi" textColor="neutral600">
          {say('register.names', { sequence: entry.record.names })}
        </Typography>
      ) : null}
      <Noted record={entry.record ?? {}} />
      {entry.record?.enteredAt ? (
        <Typography variant="pi" textColor="neutral600">
          {say('entered.at', { at: showInstant(entry.record.enteredAt, { timeZone }) })}
        </Typography>
      ) : null}
      {entry.reason ? (
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
          {say('register.reason', { reason: entry.reason })}
        </Typography>
      ) : null}
      {ended ? (
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
          {say(`register.ended.${ended.as}`, { title: ended.as === 'replaced' ? (ended.title ?? '') : '' })}
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

/** What an entry holds besides: none of it is known of entries of before it was kept. */
const useDetails = (me: MeResponse): readonly Column<Entry>[] => {
  const { say, language } = useWords();
  const { positionName } = useNames(me);
  const between = language === 'zh' ? '；' : '; ';
  const signed = ({ record }: Entry) =>
    (record?.signers ?? [])
      .map(({ name, position, at, standingInFor }) => {
        const who = withOther(say, { name, other: standingInFor });
        return `${positionName(position)} ${who} ${showInstant(at, me)}`;
      })
      .join(between) || '—';
  const files = ({ record }: Entry) =>
    (record?.attachments ?? []).map(({ name }) => name).join(between) || '—';
  return [
    {
      key: 'officer',
      short: true,
      title: say('register.officer'),
      cell: (one) => one.record?.officer ?? '—',
    },
    { key: 'signers', title: say('register.signers'), cell: signed },
    { key: 'source', title: say('register.source'), cell: (one) => one.record?.source ?? '—' },
    { key: 'address', title: say('register.address'), cell: (one) => one.record?.address ?? '—' },
    { key: 'attachments', title: say('register.attachments'), cell: files },
    { key: 'remark', title: say('register.remark'), cell: (one) => one.record?.remark ?? '—' },
  ];
};

/** Every column there is; the title is always shown. */
export const useRegisterColumns = (me: MeResponse): readonly Column<Entry>[] => {
  const { say } = useWords();
  const { categoryName } = useNames(me);
  const kindOf = ({ kind }: Entry) => <Chip tone={TONES[kind]}>{say(`kind.${kind}`)}</Chip>;
  const instantOf = ({ at }: Entry) => showInstant(at, me);
  const details = useDetails(me);
  const formOf = ({ form }: Entry) => (form ? <FormLink number={form} /> : '—');
  return [
    {
      key: 'title',
      title: say('field.title'),
      head: true,
      cell: (entry) => <Title entry={entry} timeZone={me.timeZone} />,
    },
    { key: 'number', short: true, title: say('register.number'), cell: (one) => one.number ?? '—' },
    { key: 'sequence', short: true, title: say('field.sequence'), cell: (one) => one.sequence },
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
    { key: 'by', short: true, title: say('field.by'), cell: (entry) => madeBy(entry, say) },
    ...details,
  ];
};

/** One page of the register. */
export const RegisterRows = ({
  entries,
  columns,
}: {
  readonly entries: readonly Entry[];
  readonly columns: readonly Column<Entry>[];
}) => {
  const { say } = useWords();
  return (
    <Rows
      label={say('register.title')}
      columns={columns}
      rows={entries}
      keyOf={({ sequence }) => String(sequence)}
    />
  );
};
