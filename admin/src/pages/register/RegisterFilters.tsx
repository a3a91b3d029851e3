import type { ReactNode } from 'react';
import { Box, Grid, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import type { EntryKind } from '../../../../src/register';
import { ENTRY_KINDS } from '../../../../src/register';
import type { ChannelsResponse, DepartmentsResponse, MeResponse } from '../../../../src/contracts';
import { API } from '../../api/me';
import { useQuery } from '../../api/query';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/TextField';
import { nameIn } from '../../language';
import { useWords } from '../../words';

export type RegisterWishes = {
  readonly from: string;
  readonly to: string;
  readonly department: string;
  readonly kind: EntryKind | '';
  readonly q: string;
  readonly category: string;
  readonly channel: string;
  readonly officer: string;
  readonly signer: string;
  readonly source: string;
  readonly state: string;
  readonly order: string;
};

type FiltersProps = {
  readonly wishes: RegisterWishes;
  readonly onChange: (part: Partial<RegisterWishes>) => void;
  readonly categories: MeResponse['categories'];
};

/** Everything, as a value a select can hold. */
const ALL = 'all';

/** From and to, department and kind. */
const Narrowing = ({ wishes, onChange }: FiltersProps) => {
  const { say } = useWords();
  const departments = useQuery<DepartmentsResponse>(`${API}/departments`);
  const all = { value: ALL, label: say('common.all') };
  return (
    <Grid.Root gap={3} gridCols={12}>
      <Grid.Item col={3} m={6} s={6} xs={12} alignItems="stretch" direction="column">
        <TextField
          type="date"
          label={say('register.from')}
          value={wishes.from}
          onChange={(from) => onChange({ from })}
        />
      </Grid.Item>
      <Grid.Item col={3} m={6} s={6} xs={12} alignItems="stretch" direction="column">
        <TextField
          type="date"
          label={say('register.to')}
          value={wishes.to}
          onChange={(to) => onChange({ to })}
        />
      </Grid.Item>
      <Grid.Item col={3} m={6} s={6} xs={12} alignItems="stretch" direction="column">
        <Choice
          label={say('field.department')}
          options={[all, ...(departments.data ?? []).map(({ key, name }) => ({ value: key, label: name }))]}
          value={wishes.department || ALL}
          onChange={(value) => onChange({ department: value === ALL ? '' : value })}
        />
      </Grid.Item>
      <Grid.Item col={3} m={6} s={6} xs={12} alignItems="stretch" direction="column">
        <Choice
          label={say('field.kind')}
          options={[all, ...ENTRY_KINDS.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))]}
          value={wishes.kind || ALL}
          onChange={(value) => onChange({ kind: value === ALL ? '' : (value as EntryKind) })}
        />
      </Grid.Item>
    </Grid.Root>
  );
};

/** A cell of the filters. */
const Cell = ({ children }: { readonly children: ReactNode }) => (
  <Grid.Item col={3} m={6} s={6} xs={12} alignItems="stretch" direction="column">
    {children}
  </Grid.Item>
);

/** Names of people and of a source. */
const Named = ({ wishes, onChange }: Omit<FiltersProps, 'categories'>) => {
  const { say } = useWords();
  return (
    <>
      {(['officer', 'signer', 'source'] as const).map((field) => (
        <Cell key={field}>
          <TextField
            label={say(`register.${field}`)}
            value={wishes[field]}
            onChange={(value) => onChange({ [field]: value })}
          />
        </Cell>
      ))}
    </>
  );
};

/** A value of the address that no choice offers, such as a channel that was removed since: it stays chosen. */
const unknown = (value: string, offered: ChannelsResponse | null) =>
  value && offered && !offered.some(({ key }) => key === value) ? [{ value, label: value }] : [];

/** Where it appeared. */
const Channel = ({ wishes, onChange }: Omit<FiltersProps, 'categories'>) => {
  const { say } = useWords();
  const channels = useQuery<ChannelsResponse>(`${API}/channels`);
  const all = { value: ALL, label: say('common.all') };
  return (
    <Cell>
      <Choice
        label={say('field.channel')}
        options={[
          all,
          ...(channels.data ?? []).map(({ key, name }) => ({ value: key, label: name })),
          ...unknown(wishes.channel, channels.data),
        ]}
        value={wishes.channel || ALL}
        onChange={(value) => onChange({ channel: value === ALL ? '' : value })}
      />
    </Cell>
  );
};

/** Channel, category, state and order, and the names of people and sources. */
const Further = ({ wishes, onChange, categories }: FiltersProps) => {
  const { say, language } = useWords();
  const all = { value: ALL, label: say('common.all') };
  const names = categories.map((category) => ({
    value: category.key,
    label: nameIn(category, language, category.key),
  }));
  return (
    <Grid.Root gap={3} gridCols={12}>
      <Channel wishes={wishes} onChange={onChange} />
      <Cell>
        <Choice
          label={say('field.category')}
          options={[all, ...names]}
          value={wishes.category || ALL}
          onChange={(value) => onChange({ category: value === ALL ? '' : value })}
        />
      </Cell>
      <Cell>
        <Choice
          label={say('register.state')}
          options={[
            all,
            ...(['online', 'ended'] as const).map((value) => ({
              value,
              label: say(`register.state.${value}`),
            })),
          ]}
          value={wishes.state || ALL}
          onChange={(value) => onChange({ state: value === ALL ? '' : value })}
        />
      </Cell>
      <Cell>
        <Choice
          label={say('register.order')}
          options={(['desc', 'asc'] as const).map((value) => ({
            value,
            label: say(`register.order.${value}`),
          }))}
          value={wishes.order || 'desc'}
          onChange={(value) => onChange({ order: value === 'desc' ? '' : value })}
        />
      </Cell>
      <Named wishes={wishes} onChange={onChange} />
    </Grid.Root>
  );
};

/** Words of the title at hand, the rest folded away on a phone. */
export const RegisterFilters = (props: FiltersProps) => {
  const { say } = useWords();
  const phone = useIsMobile();
  return (
    <>
      <TextField
        type="search"
        label={say('register.search')}
        value={props.wishes.q}
        onChange={(q) => props.onChange({ q })}
      />
      {phone ? (
        <Box tag="details">
          <Typography tag="summary" style={{ cursor: 'pointer', minHeight: '4.4rem', lineHeight: '4.4rem' }}>
            {say('register.filters')}
          </Typography>
          <Narrowing {...props} />
          <Further {...props} />
        </Box>
      ) : (
        <>
          <Narrowing {...props} />
          <Further {...props} />
        </>
      )}
    </>
  );
};
