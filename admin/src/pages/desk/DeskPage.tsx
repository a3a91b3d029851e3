import { Button, Flex } from '@strapi/design-system';
import { Plus, User } from '@strapi/icons';
import { useQueryParams } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { MeResponse } from '../../../../src/contracts';
import { isHandingIn } from '../../../../src/rules/position';
import { useFormCounts } from '../../api/forms';
import { useMe } from '../../api/me';
import { AlertNote } from '../../components/AlertNote';
import { Frame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { PowerNotes } from '../../components/power/PowerNotes';
import { firstView } from '../../view/first-view';
import { useWords } from '../../words';
import { CalendarNote } from './CalendarNote';
import type { DeskQuery } from './DeskList';
import { DeskList } from './DeskList';
import { DeskTabs } from './DeskTabs';
import { SetupSteps, useSetup } from './SetupSteps';
import { QuotaStrip } from './QuotaStrip';
import { YearOfOffice } from './year/YearOfOffice';

/** To write, and to name who signs while one is away. */
const DeskActions = ({ me }: { readonly me: MeResponse }) => {
  const { say } = useWords();
  const signs = me.seats.some(({ position }) =>
    me.positions.some(({ key, may }) => key === position && !may.every(isHandingIn))
  );
  return (
    <Flex gap={2} wrap="wrap">
      {signs ? (
        <Button tag={Link} to="deputy" variant="tertiary" startIcon={<User />}>
          {say('desk.deputy')}
        </Button>
      ) : null}
      {me.departments.length > 0 ? (
        <Button
          tag={Link}
          to="/content-manager/collection-types/plugin::publication-desk.item/create"
          variant="secondary"
          startIcon={<Plus />}
        >
          {say('desk.write')}
        </Button>
      ) : null}
    </Flex>
  );
};

/** 待办: what waits for me, what I submitted, what can go online. */
export const DeskPage = () => {
  const { say } = useWords();
  const me = useMe();
  const counts = useFormCounts().data;
  const setup = useSetup();
  const [{ query }, setQuery] = useQueryParams<DeskQuery>();
  return (
    <Frame title={say('desk.title')} actions={me.data ? <DeskActions me={me.data} /> : null}>
      <Loaded query={me}>
        {(known) => {
          const view = query.view ?? firstView(known);
          // Who writes sees the month first; who signs sees what waits for them.
          const writes = known.departments.length > 0;
          return (
            <>
              <AlertNote me={known} />
              <PowerNotes me={known} />
              <CalendarNote year={known.calendarAwaited} />
              {setup ? <SetupSteps settings={setup} me={known} /> : null}
              {known.seats.length === 0 && !setup ? <Note tone="warning">{say('desk.no-seat')}</Note> : null}
              {writes ? <QuotaStrip quota={known.quota} /> : null}
              <DeskTabs
                me={known}
                view={view}
                counts={counts}
                onView={(next) => setQuery({ view: next, page: '1' })}
              />
              <DeskList key={view} me={known} view={view} />
              {writes ? null : <QuotaStrip quota={known.quota} />}
              {known.holdsOffice && known.shows.ranking ? <YearOfOffice me={known} /> : null}
            </>
          );
        }}
      </Loaded>
    </Frame>
  );
};
