import { useState } from 'react';
import type { MeResponse, SettingChangesResponse, SettingsResponse } from '../../../../../src/contracts';
import type { SettingKind } from '../../../../../src/organization';
import { SETTING_KINDS } from '../../../../../src/organization';
import { useMe } from '../../../api/me';
import { useSettingChanges, useSettings } from '../../../api/settings';
import { ChangedFields } from '../../../components/ChangedFields';
import { Choice } from '../../../components/Choice';
import { Empty } from '../../../components/Empty';
import { SettingsFrame } from '../../../components/Frame';
import { Loaded } from '../../../components/Loaded';
import { PowerNotes } from '../../../components/power/PowerNotes';
import { Pages } from '../../../components/Pages';
import type { Column } from '../../../components/Rows';
import { Rows } from '../../../components/Rows';
import { showInstant } from '../../../view/dates';
import type { WordId } from '../../../words';
import { useWords } from '../../../words';

type Change = SettingChangesResponse['results'][number];

const PAGE_SIZE = 50;
/** Every kind, as a value a select can hold. */
const ALL = 'all';

const useColumns = (me: MeResponse, { approval }: SettingsResponse): readonly Column<Change>[] => {
  const { say } = useWords();
  const subjectOf = ({ kind, subject }: Change): string =>
    kind === 'route'
      ? say(`route.${subject}` as WordId)
      : kind === 'template'
        ? say(`template.kind.${subject}` as WordId)
        : subject;
  const byOf = ({ by, confirmedBy, reason }: Change): string =>
    [
      by?.name ?? say('timeline.system'),
      confirmedBy ? say('power.confirmed-by', { person: confirmedBy.name }) : '',
      reason ?? '',
    ]
      .filter(Boolean)
      .join(' · ');
  return [
    {
      key: 'what',
      title: say('change.what'),
      head: true,
      cell: (change) =>
        [
          `#${change.sequence}`,
          say(`change.kind.${change.kind}`),
          subjectOf(change),
          say(`change.action.${change.action}`),
          change.settles ? `#${change.settles}` : '',
        ]
          .filter(Boolean)
          .join(' · '),
    },
    {
      key: 'fields',
      title: say('change.fields'),
      cell: (change) => <ChangedFields change={change} positions={approval.positions} />,
    },
    { key: 'by', short: true, title: say('field.by'), cell: byOf },
    { key: 'at', short: true, title: say('field.at'), cell: ({ at }) => showInstant(at, me) },
  ];
};

const Changes = ({
  me,
  settings,
  changes,
}: {
  readonly me: MeResponse;
  readonly settings: SettingsResponse;
  readonly changes: readonly Change[];
}) => {
  const { say } = useWords();
  const columns = useColumns(me, settings);
  return (
    <Rows label={say('settings.changes')} columns={columns} rows={changes} keyOf={({ id }) => String(id)} />
  );
};

/** 设置记录: who changed what in the settings; who may sign is decided there. */
const ChangesPage = () => {
  const { say } = useWords();
  const me = useMe();
  const settings = useSettings();
  const [wanted, setWanted] = useState<{ kind: SettingKind | ''; page: number }>({ kind: '', page: 1 });
  const changes = useSettingChanges({ ...wanted, pageSize: PAGE_SIZE });
  const kinds = SETTING_KINDS.map((kind) => ({ value: kind, label: say(`change.kind.${kind}`) }));
  return (
    <SettingsFrame title={say('settings.changes')} subtitle={say('change.about')}>
      <Choice
        label={say('change.kind')}
        options={[{ value: ALL, label: say('common.all') }, ...kinds]}
        value={wanted.kind || ALL}
        onChange={(kind) => setWanted({ kind: kind === ALL ? '' : (kind as SettingKind), page: 1 })}
      />
      <Loaded query={me}>
        {(known) => (
          <>
            <PowerNotes me={known} mayReseat />
            <Loaded query={settings}>
              {(set) => (
                <Loaded query={changes}>
                  {({ results, pagination }) =>
                    results.length === 0 ? (
                      <Empty title={say('change.empty')}>{say('change.empty-do')}</Empty>
                    ) : (
                      <>
                        <Changes me={known} settings={set} changes={results} />
                        <Pages {...pagination} onPage={(page) => setWanted({ ...wanted, page })} />
                      </>
                    )
                  }
                </Loaded>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </SettingsFrame>
  );
};

export default ChangesPage;
