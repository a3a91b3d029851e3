import { Button, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DriftResponse, MeResponse } from '../../../../src/contracts';
import { useMe } from '../../api/me';
import { useDrift, useSettingsOrders } from '../../api/settings';
import { SettingsFrame } from '../../components/Frame';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import type { Column } from '../../components/Rows';
import { Rows } from '../../components/Rows';
import { useNotice } from '../../components/hooks/use-notice';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';
import type { Drifted } from './DriftRemedies';
import { DriftRemedies } from './DriftRemedies';

export const DriftReport = ({ report, me }: { readonly report: DriftResponse; readonly me: MeResponse }) => {
  const { say } = useWords();
  const columns: readonly Column<Drifted>[] = [
    {
      key: 'title',
      title: say('field.title'),
      head: true,
      cell: ({ target, title, editUrl }) =>
        editUrl === null ? (
          `${target.uid} ${title}`
        ) : (
          <Link tag={NavLink} to={editUrl} style={{ whiteSpace: 'normal' }}>
            {title}
          </Link>
        ),
    },
    { key: 'what', title: say('drift.what'), cell: ({ what }) => say(`drift.what.${what}`) },
    {
      key: 'published',
      title: say('field.published'),
      cell: ({ publishedAt }) => showInstant(publishedAt, me) || '—',
    },
    { key: 'since', title: say('drift.since'), cell: ({ since }) => showInstant(since, me) || '—' },
    { key: 'remedies', title: say('drift.remedies'), cell: (row) => <DriftRemedies row={row} me={me} /> },
  ];
  if (report.at === null) return <Note>{say('drift.never')}</Note>;
  const values = { at: showInstant(report.at, me), checked: report.checked, count: report.found };
  return (
    <>
      {report.found === 0 ? (
        <Note tone="success">{say('drift.clean', values)}</Note>
      ) : (
        <Note tone="danger" title={say('drift.found', values)}>
          {say('drift.do')}
          {report.rows.length < report.found ? ` ${say('drift.first', { shown: report.rows.length })}` : ''}
        </Note>
      )}
      {report.rows.length > 0 ? (
        <Rows
          label={say('settings.drift')}
          columns={columns}
          rows={report.rows}
          keyOf={(row) =>
            `${row.target.uid}/${row.target.documentId}/${row.target.locale}/${report.rows.indexOf(row)}`
          }
        />
      ) : null}
    </>
  );
};

/** 漂移检查: what is online and the register does not know. */
const DriftPage = () => {
  const { say } = useWords();
  const me = useMe();
  const drift = useDrift();
  const { lookForDrift, busy } = useSettingsOrders();
  const notice = useNotice();
  return (
    <SettingsFrame
      title={say('settings.drift')}
      subtitle={say('drift.about')}
      actions={
        <Button
          loading={busy}
          onClick={() => void lookForDrift().then((sent) => notice(sent, say('drift.done')))}
        >
          {say('drift.check')}
        </Button>
      }
    >
      <Loaded query={me}>
        {(known) => <Loaded query={drift}>{(report) => <DriftReport report={report} me={known} />}</Loaded>}
      </Loaded>
    </SettingsFrame>
  );
};

export default DriftPage;
