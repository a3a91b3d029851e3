import { useEffect, useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { FORM_STATES } from '../../../../src/approval';
import type { MeResponse } from '../../../../src/contracts';
import { useDepartments } from '../../api/forms';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/TextField';
import { nameIn } from '../../language';
import { stateBadge } from '../../view/badge';
import { useWords } from '../../words';

/** What the list is narrowed to, as it stands in the address: kept on Back, and can be sent to a colleague. */
export type DeskFilter = {
  readonly q?: string;
  readonly department?: string;
  readonly category?: string;
  readonly state?: string;
  readonly from?: string;
  readonly to?: string;
};

type FilterProps = {
  readonly me: MeResponse;
  readonly filter: DeskFilter;
  readonly onFilter: (part: DeskFilter) => void;
};

/** Choices of which the empty one is every one. */
const useOptions = () => {
  const { say } = useWords();
  return (options: readonly { readonly value: string; readonly label: string }[]) => [
    { value: '', label: say('desk.filter.any') },
    ...options,
  ];
};

const Search = ({ filter, onFilter }: Omit<FilterProps, 'me'>) => {
  const { say } = useWords();
  const [typed, setTyped] = useState(filter.q ?? '');
  const q = useDebounce(typed.trim(), 300);
  useEffect(() => {
    if (q !== (filter.q ?? '')) onFilter({ q });
    // Only what is typed moves the address; Back moves the field by opening the page anew.
  }, [q]);
  return (
    <TextField
      type="search"
      label={say('desk.search')}
      value={typed}
      placeholder={say('desk.search-hint')}
      onChange={setTyped}
    />
  );
};

const Choices = ({ me, filter, onFilter }: FilterProps) => {
  const { say, language } = useWords();
  const withAny = useOptions();
  const departments = useDepartments().data ?? [];
  return (
    <>
      {departments.length > 1 ? (
        <Choice
          label={say('desk.filter.department')}
          value={filter.department ?? ''}
          options={withAny(departments.map(({ key, name }) => ({ value: key, label: name })))}
          onChange={(department) => onFilter({ department })}
        />
      ) : null}
      <Choice
        label={say('desk.filter.category')}
        value={filter.category ?? ''}
        options={withAny(
          me.categories.map((one) => ({ value: one.key, label: nameIn(one, language, one.key) }))
        )}
        onChange={(category) => onFilter({ category })}
      />
      <Choice
        label={say('desk.filter.state')}
        value={filter.state ?? ''}
        options={withAny(FORM_STATES.map((state) => ({ value: state, label: say(stateBadge(state).word) })))}
        onChange={(state) => onFilter({ state })}
      />
      <TextField
        type="date"
        label={say('desk.filter.from')}
        value={filter.from ?? ''}
        onChange={(from) => onFilter({ from })}
      />
      <TextField
        type="date"
        label={say('desk.filter.to')}
        value={filter.to ?? ''}
        onChange={(to) => onFilter({ to })}
      />
    </>
  );
};

const NONE: DeskFilter = { department: '', category: '', state: '', from: '', to: '' };

/** Narrows the list by words, department, category, state and day; closed until it is wanted, so that the list comes first. */
export const DeskFilters = ({ me, filter, onFilter }: FilterProps) => {
  const { say } = useWords();
  const narrowed = Object.entries(filter).filter(([name, value]) => name !== 'q' && value).length;
  const [open, setOpen] = useState(narrowed > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Box flex="1" style={{ minWidth: '16rem' }}>
          <Search filter={filter} onFilter={onFilter} />
        </Box>
        <Button variant="tertiary" size="L" aria-expanded={open} onClick={() => setOpen(!open)}>
          {narrowed > 0 ? `${say('desk.filters')} · ${narrowed}` : say('desk.filters')}
        </Button>
        {narrowed > 0 ? (
          <Button variant="tertiary" size="L" onClick={() => onFilter(NONE)}>
            {say('desk.filter.clear')}
          </Button>
        ) : null}
      </Flex>
      {open ? (
        <Flex gap={3} alignItems="flex-end" wrap="wrap">
          <Choices me={me} filter={filter} onFilter={onFilter} />
        </Flex>
      ) : null}
    </Flex>
  );
};
