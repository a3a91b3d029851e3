import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Plus, Upload } from '@strapi/icons';
import type { DepartmentRow, SettingsResponse } from '../../../../../src/contracts';
import { useMe } from '../../../api/me';
import { useSettings } from '../../../api/settings';
import { Empty } from '../../../components/Empty';
import { SettingsFrame } from '../../../components/Frame';
import { Loaded } from '../../../components/Loaded';
import { PowerNotes } from '../../../components/power/PowerNotes';
import { Section } from '../../../components/Section';
import { byClass } from '../../../view/setup';
import { useWords } from '../../../words';
import { DepartmentCard } from './DepartmentCard';
import { DepartmentDialog } from './DepartmentDialog';
import { OpenDrafts } from './OpenDrafts';
import { PeopleImport } from './PeopleImport';
import { SeatDialog } from './SeatDialog';
import { SeatList } from './SeatList';
import { FilesPublic } from '../../../components/FilesPublic';
import { SetupList } from './SetupList';

type Asked = { readonly department: DepartmentRow | null } | null;
type Seating = { readonly department: string | null } | null;

const Organization = ({ settings }: { readonly settings: SettingsResponse }) => {
  const { say } = useWords();
  const { data: me } = useMe();
  const [seating, setSeating] = useState<Seating>(null);
  const [asked, setAsked] = useState<Asked>(null);
  return (
    <>
      {me ? <PowerNotes me={me} mayReseat /> : null}
      {me ? <SetupList settings={settings} today={me.today} /> : null}
      <FilesPublic settings={settings} />
      <OpenDrafts settings={settings} />
      <Section
        title={say('organization.whole')}
        actions={
          <Button variant="secondary" startIcon={<Plus />} onClick={() => setSeating({ department: null })}>
            {say('seat.add')}
          </Button>
        }
      >
        <SeatList settings={settings} department={null} />
      </Section>
      {settings.departments.length === 0 ? (
        <Empty title={say('organization.empty')}>{say('organization.empty-do')}</Empty>
      ) : null}
      {byClass(settings.departments).map(({ name, rows }) => (
        <Section key={name} title={name}>
          {rows.map((department) => (
            <DepartmentCard
              key={department.documentId}
              settings={settings}
              department={department}
              onEdit={() => setAsked({ department })}
              onSeat={() => setSeating({ department: department.documentId })}
            />
          ))}
        </Section>
      ))}
      {asked ? (
        <DepartmentDialog settings={settings} department={asked.department} onClose={() => setAsked(null)} />
      ) : null}
      {seating ? (
        <SeatDialog settings={settings} department={seating.department} onClose={() => setSeating(null)} />
      ) : null}
    </>
  );
};

/** 部室与人员: departments by class, and who holds which position. */
const OrganizationPage = () => {
  const { say } = useWords();
  const settings = useSettings();
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  return (
    <SettingsFrame
      title={say('settings.organization')}
      subtitle={say('organization.about')}
      actions={
        <Flex gap={2} wrap="wrap">
          <Button variant="secondary" startIcon={<Upload />} onClick={() => setImporting(true)}>
            {say('people.import')}
          </Button>
          <Button startIcon={<Plus />} onClick={() => setAdding(true)}>
            {say('department.add')}
          </Button>
        </Flex>
      }
    >
      <Loaded query={settings}>
        {(known) => (
          <>
            <Organization settings={known} />
            {importing ? <PeopleImport settings={known} onClose={() => setImporting(false)} /> : null}
            {adding ? (
              <DepartmentDialog settings={known} department={null} onClose={() => setAdding(false)} />
            ) : null}
          </>
        )}
      </Loaded>
    </SettingsFrame>
  );
};

export default OrganizationPage;
