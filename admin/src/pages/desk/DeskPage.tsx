import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useDebounce, useQueryParams } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { FormView, MeResponse } from '../../../../src/contracts';
import { useForms } from '../../api/forms';
import { useMe } from '../../api/me';
import { AlertNote } from '../../components/AlertNote';
import { Frame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Pages } from '../../components/Pages';
import { TextField } from '../../components/TextField';
import { firstView } from '../../view/first-view';
import { useWords } from '../../words';
import { CalendarNote } from './CalendarNote';
import { DeskTabs } from './DeskTabs';
import { EmptyDesk } from './EmptyDesk';
import { FormRows } from './FormRows';
import { QuotaStrip } from './QuotaStrip';

type DeskQuery = { readonly view?: FormView; readonly page?: string };
const PAGE_SIZE = 20;

/** The list of one tab: searched, paged, or empty with what to do. */
const DeskList = ({ me, view }: { readonly me: MeResponse; readonly view: FormView }) => {
  const { say } = useWords();
  const [{ query }, setQuery] = useQueryParams<DeskQuery>();
  const [search, setSearch] = useState('');
  const q = useDebounce(search.trim(), 300);
  const page = Math.max(1, Number(query.page ?? 1) || 1);
  const forms = useForms({ view, q, page, pageSize: PAGE_SIZE });
  return (
    <>
      <TextField
        type="search"
        label={say('desk.search')}
        value={search}
        placeholder={say('desk.search-hint')}
        onChange={(next) => {
          setSearch(next);
          if (page > 1) setQuery({ page: '1' });
        }}
      />
      <Loaded query={forms}>
        {({ results, pagination }) =>
          results.length === 0 ? (
            <EmptyDesk view={view} searched={q !== ''} mayWrite={me.departments.length > 0} />
          ) : (
            <>
              <FormRows forms={results} me={me} />
              <Pages {...pagination} onPage={(next) => setQuery({ page: String(next) })} />
            </>
          )
        }
      </Loaded>
    </>
  );
};

/** 待办: what waits for me, what I submitted, what can go online. */
export const DeskPage = () => {
  const { say } = useWords();
  const me = useMe();
  const [{ query }, setQuery] = useQueryParams<DeskQuery>();
  return (
    <Frame
      title={say('desk.title')}
      actions={
        me.data && me.data.departments.length > 0 ? (
          <Button
            tag={Link}
            to="/content-manager/collection-types/plugin::publication-desk.item/create"
            variant="secondary"
            startIcon={<Plus />}
          >
            {say('desk.write')}
          </Button>
        ) : null
      }
    >
      <Loaded query={me}>
        {(known) => {
          const view = query.view ?? firstView(known);
          // Who writes sees the month first; who signs sees what waits for them.
          const writes = known.departments.length > 0;
          return (
            <>
              <AlertNote me={known} />
              <CalendarNote year={known.calendarAwaited} />
              {writes ? <QuotaStrip quota={known.quota} /> : null}
              <DeskTabs me={known} view={view} onView={(next) => setQuery({ view: next, page: '1' })} />
              <DeskList key={view} me={known} view={view} />
              {writes ? null : <QuotaStrip quota={known.quota} />}
            </>
          );
        }}
      </Loaded>
    </Frame>
  );
};
