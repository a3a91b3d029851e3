import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { DelegationRow, SettingsResponse } from '../../../../../src/contracts';
import { useSettings, useSettingsOrders } from '../../../api/settings';
import { Empty } from '../../../components/Empty';
import { SettingsFrame } from '../../../components/Frame';
import { Loaded } from '../../../components/Loaded';
import type { Column } from '../../../components/Rows';
import { Rows } from '../../../components/Rows';
import { useNotice } from '../../../components/hooks/use-notice';
import { nameIn } from '../../../language';
import { useWords } from '../../../words';
import { DelegationDialog } from './DelegationDialog';
import { RemoveButton } from '../../../components/RemoveButton';

const Delegations = ({ settings }: { readonly settings: SettingsResponse }) => {
  const { say, language } = useWords();
  const { remove } = useSettingsOrders();
  const notice = useNotice();
  const departmentName = (id: string | null) =>
    settings.departments.find(({ documentId }) => documentId === id)?.name ?? say('organization.whole');
  const columns: readonly Column<DelegationRow>[] = [
    {
      key: 'who',
      title: say('delegation.who'),
      head: true,
      cell: ({ from, to }) => `${from.name} → ${to.name}`,
    },
    {
      key: 'seat',
      title: say('seat.position'),
      cell: ({ position, department }) =>
        `${nameIn(
          settings.approval.positions.find(({ key }) => key === position),
          language,
          position
        )} · ${departmentName(department)}`,
    },
    {
      key: 'period',
      title: say('delegation.period'),
      cell: ({ startsOn, endsOn }) => `${startsOn} – ${endsOn}`,
    },
    { key: 'reason', title: say('ask.reason'), cell: ({ reason }) => reason },
    {
      key: 'actions',
      title: '',
      cell: ({ documentId, from, to }) => (
        <RemoveButton
          label={say('delegation.remove', { from: from.name, to: to.name })}
          question={say('delegation.remove-ask', { from: from.name, to: to.name })}
          onRemove={async () => notice(await remove('delegations', documentId), say('common.removed'))}
        />
      ),
    },
  ];
  return (
    <Rows
      label={say('settings.delegations')}
      columns={columns}
      rows={settings.delegations}
      keyOf={({ documentId }) => documentId}
    />
  );
};

/** 委托: someone signs for a position for a period. */
const DelegationsPage = () => {
  const { say } = useWords();
  const settings = useSettings();
  const [adding, setAdding] = useState(false);
  return (
    <SettingsFrame
      title={say('settings.delegations')}
      subtitle={say('delegation.about')}
      actions={
        <Button startIcon={<Plus />} onClick={() => setAdding(true)}>
          {say('delegation.add')}
        </Button>
      }
    >
      <Loaded query={settings}>
        {(known) => (
          <>
            {known.delegations.length === 0 ? (
              <Empty title={say('delegation.empty')}>{say('delegation.empty-do')}</Empty>
            ) : (
              <Delegations settings={known} />
            )}
            {adding ? <DelegationDialog settings={known} onClose={() => setAdding(false)} /> : null}
          </>
        )}
      </Loaded>
    </SettingsFrame>
  );
};

export default DelegationsPage;
